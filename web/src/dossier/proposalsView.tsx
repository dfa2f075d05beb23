import { Empty } from "../states.js";
import { dayWords } from "../words.js";
import { type WireDossier, namesOf } from "./data.js";
import { Quoted } from "./quoted.js";
import { WithDossier } from "./withDossier.js";

/** What was offered to whom, what was answered, and on which condition it fails. */
export function ProposalsView() {
  return <WithDossier title="Proposals">{(dossier) => <Proposals dossier={dossier} />}</WithDossier>;
}

function Proposals({ dossier }: { dossier: WireDossier }) {
  if (dossier.proposals.length === 0)
    return <Empty>Nobody offers anything in the reports of this dossier.</Empty>;
  return (
    <ol className="proposals">
      {dossier.proposals.map((p) => {
        const impasses = dossier.impasses.filter((i) => i.proposal === p.at);
        return (
          <li key={p.at}>
            <p className="sentence">
              {namesOf(dossier, p.by) || "Somebody"} {p.to.length > 0 ? `to ${namesOf(dossier, p.to)}` : ""}
              {p.via.length > 0 ? `, through ${namesOf(dossier, p.via)}` : ""}
              {p.when === null ? "" : `, ${dayWords(p.when)}`} · {p.status.replace("-", " ")}
            </p>
            {p.terms.length === 0 && <Quoted dossier={dossier} at={p.at} />}
            <ul className="terms">
              {p.terms.map((t) => (
                <li key={t.words}>
                  <q>{t.words}</q>{" "}
                  <span className="told">{t.tellers.length > 0 && `told by ${t.tellers.join(", ")}`}</span>
                </li>
              ))}
            </ul>
            {p.answers.map((a) => (
              <div key={a.at} className="answer">
                <p>
                  {namesOf(dossier, a.by) || "Somebody"}: {a.answer}
                </p>
                <Quoted dossier={dossier} at={a.at} />
              </div>
            ))}
            {impasses.map((i) => (
              <div key={i.condition} className="condition">
                <p>
                  Fails on the condition of {i.holder === null ? "somebody" : namesOf(dossier, [i.holder])}
                </p>
                <Quoted dossier={dossier} at={i.condition} />
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
