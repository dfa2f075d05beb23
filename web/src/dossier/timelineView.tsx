import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { entryIn, reportOf } from "../../../src/dossier/reports.js";
import { Empty } from "../states.js";
import { dayWords } from "../words.js";
import { CLOCKS, type Clock, type Timed, clockOf, timedBy } from "./clocks.js";
import type { WireDossier } from "./data.js";
import { drawTimeline, shownDays } from "./timelinePlot.js";
import { WithDossier } from "./withDossier.js";

/** Lines of the list that are shown at first. */
const FIRST_LINES = 200;

/**
 * What happened when, on one of the four clocks: an unknown date stands in the gutter and at the end of the list, never
 * on another clock's day. The drawing says nothing that the list does not.
 */
export function TimelineView() {
  return <WithDossier title="Timeline">{(dossier) => <Timeline dossier={dossier} />}</WithDossier>;
}

function Timeline({ dossier }: { dossier: WireDossier }): ReactNode {
  const { clock: named } = useSearch({ strict: false }) as { clock?: string };
  const navigate = useNavigate();
  const clock = clockOf(named);
  const plot = useRef<HTMLDivElement>(null);
  const timed = useMemo(() => timedBy(dossier, clock), [dossier, clock]);
  const [lines, setLines] = useState(FIRST_LINES);
  useEffect(() => {
    const box = plot.current;
    if (box === null) return;
    const draw = () => void drawTimeline(box, timed, CLOCKS[clock][1]);
    draw();
    let width = box.clientWidth;
    const resized = new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      draw();
    });
    resized.observe(box);
    return () => resized.disconnect();
  }, [timed, clock]);
  if (dossier.happenings.length === 0)
    return <Empty>No report of this dossier tells of a contact or an event.</Empty>;
  const choose = (next: Clock) =>
    void navigate({
      to: ".",
      search: (old) => ({ ...old, clock: next === "happened" ? undefined : next }) as never,
      replace: true,
    });
  return (
    <>
      <p className="clocks" role="group" aria-label="Clock">
        {(Object.keys(CLOCKS) as Clock[]).map((c) => (
          <button key={c} aria-pressed={c === clock} onClick={() => choose(c)}>
            {CLOCKS[c][0]}
          </button>
        ))}
        <span className="about" role="status">
          {CLOCKS[clock][1]}
        </span>
      </p>
      {timed.some((t) => t.days !== null) ? (
        <div ref={plot} className="plot" aria-hidden="true" />
      ) : (
        <p className="about">Nothing in these reports has a date on this clock.</p>
      )}
      <Outside timed={timed} />
      <ol className="happenings">
        {timed.slice(0, lines).map((t) => (
          <HappeningLine key={t.happening.at} dossier={dossier} timed={t} />
        ))}
      </ol>
      {timed.length > lines && (
        <p>
          <button onClick={() => setLines(lines + FIRST_LINES)}>{timed.length - lines} more</button>
        </p>
      )}
    </>
  );
}

/** What is not drawn because it lies far from all else. */
function Outside({ timed }: { timed: readonly Timed[] }) {
  const shown = shownDays(timed);
  if (shown === null) return null;
  const [from, to] = shown;
  const earlier = timed.filter((t) => t.days !== null && t.days[1] < from).length;
  const later = timed.filter((t) => t.days !== null && t.days[0] > to).length;
  const told = [...(earlier > 0 ? [`${earlier} earlier`] : []), ...(later > 0 ? [`${later} later`] : [])];
  return told.length === 0 ? null : (
    <p className="about">Not drawn, but listed: {told.join(" and ")} than nearly all else.</p>
  );
}

function HappeningLine({ dossier, timed: { happening: h, time } }: { dossier: WireDossier; timed: Timed }) {
  return (
    <li>
      <span className="when">{time === null ? "undated" : dayWords(time)}</span>
      <span className="kind">{h.kind}</span>
      <span>
        <Link
          to="/reports/$report"
          params={{ report: reportOf(h.at) }}
          search={{ dossier: dossier.name, entry: entryIn(h.at) } as never}
        >
          {h.label}
        </Link>
        {h.realis !== null && h.realis !== "actual" && <em> ({h.realis})</em>}
        {h.denied && <strong className="denied"> denied</strong>}
      </span>
    </li>
  );
}
