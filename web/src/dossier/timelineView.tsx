import { type ReactNode, useEffect, useRef } from "react";
import { Empty } from "../states.js";
import { dayWords } from "../words.js";
import type { WireDossier } from "./data.js";
import { WithDossier } from "./withDossier.js";

/**
 * What happened when, as told: a known day a tick, a range a bar, an unknown date in the list below, never guessed. The
 * drawing says nothing that the list does not.
 */
export function TimelineView() {
  return <WithDossier title="Timeline">{(dossier) => <Timeline dossier={dossier} />}</WithDossier>;
}

function Timeline({ dossier }: { dossier: WireDossier }): ReactNode {
  const plot = useRef<HTMLDivElement>(null);
  const dated = dossier.happenings.filter((h) => h.bounds !== null);
  const undated = dossier.happenings.filter((h) => h.bounds === null);
  useEffect(() => {
    let gone = false;
    // The drawing library is loaded only where something is drawn.
    void import("@observablehq/plot").then((Plot) => {
      const box = plot.current;
      if (gone || box === null || dated.length === 0) return;
      const data = dated.map((h) => ({
        lane: h.kind,
        from: new Date(h.bounds?.[0] ?? 0),
        to: new Date(new Date(h.bounds?.[1] ?? 0).getTime() + 86_400_000),
        label: h.label,
        soft: h.realis !== "actual" && h.realis !== null,
      }));
      box.replaceChildren(
        Plot.plot({
          width: box.clientWidth,
          height: 300,
          marginBottom: 44,
          marginLeft: 84,
          style: { background: "transparent", fontSize: "13px" },
          ariaLabel: "What happened when",
          x: { type: "utc", label: null, nice: true, grid: true },
          y: { label: null, domain: ["proposal", "answer", "contact", "event"] },
          marks: [
            Plot.barX(data, {
              y: "lane",
              x1: "from",
              x2: "to",
              fill: "currentColor",
              fillOpacity: (d: { soft: boolean }) => (d.soft ? 0.25 : 0.55),
              insetTop: 12,
              insetBottom: 12,
            }),
            Plot.tip(data, Plot.pointer({ x: "from", y: "lane", title: "label" })),
          ],
        }),
      );
    });
    return () => {
      gone = true;
    };
  }, [dossier]);
  if (dossier.happenings.length === 0)
    return <Empty>No report of this dossier tells of a contact or an event.</Empty>;
  return (
    <>
      {dated.length > 0 && <div ref={plot} className="plot" aria-hidden="true" />}
      <ol className="happenings">
        {[...dated, ...undated].map((h) => (
          <li key={h.at}>
            <span className="when">{h.when === null ? "undated" : dayWords(h.when)}</span>
            <span className="kind">{h.kind}</span>
            <span>
              {h.label}
              {h.realis !== null && h.realis !== "actual" && <em> ({h.realis})</em>}
              {h.denied && <strong className="denied"> denied</strong>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
