import { Empty } from "../states.js";
import type { WireDossier } from "./data.js";
import { nameOf } from "./data.js";
import { Quoted } from "./quoted.js";
import { WithDossier } from "./withDossier.js";

const SCOPES: Readonly<Record<string, string>> = {
  existence: "denies that it happened",
  content: "denies what is told of it",
  detail: "denies a detail",
  knowledge: "says it did not know",
  authority: "denies who may say so",
  number: "another number",
  date: "another date",
  actor: "another one did it",
  term: "another term",
};

/** What cannot both hold, and what changed: words against words. */
export function DisputesView() {
  return <WithDossier title="Disputes">{(dossier) => <Disputes dossier={dossier} />}</WithDossier>;
}

function Disputes({ dossier }: { dossier: WireDossier }) {
  const { disputes, positionChanges, revisions } = dossier;
  const pairs = (title: string, items: readonly { key: string; a: string; b: string; between: string }[]) =>
    items.length > 0 && (
      <section>
        <h2>{title}</h2>
        <ul className="pairs">
          {items.map((p) => (
            <li key={p.key}>
              <Quoted dossier={dossier} at={p.a} />
              <span className="between">{p.between}</span>
              <Quoted dossier={dossier} at={p.b} />
            </li>
          ))}
        </ul>
      </section>
    );
  if (disputes.length + positionChanges.length + revisions.length === 0)
    return <Empty>No report of this dossier denies what another one tells, as far as was read.</Empty>;
  return (
    <>
      {pairs(
        "Cannot both hold",
        disputes.map((d) => ({
          key: `${d.a} ${d.b}`,
          a: d.a,
          b: d.b,
          between: SCOPES[d.scope ?? ""] ?? "denies it",
        })),
      )}
      {pairs(
        "Changes of position",
        positionChanges.map((p) => ({
          key: `${p.from} ${p.to}`,
          a: p.from,
          b: p.to,
          between: `${nameOf(dossier, p.actor)}, later`,
        })),
      )}
      {pairs(
        "Corrected or withdrawn",
        revisions.map((r) => ({
          key: `${r.from} ${r.to}`,
          a: r.to,
          b: r.from,
          between: r.kind === "correction" ? "corrected" : "withdrawn",
        })),
      )}
    </>
  );
}
