import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { Empty } from "../states.js";
import { dayWords } from "../words.js";
import { type Answer, type Offer, chainsOf } from "./chains.js";
import { changesIn } from "./changed.js";
import { type WireDossier, namesOf } from "./data.js";
import { Quoted, aboutWords } from "./quoted.js";
import { WithDossier } from "./withDossier.js";

/** What was offered to whom, what was answered, what was offered instead, and on which condition it fails. */
export function ProposalsView() {
  return <WithDossier title="Proposals">{(dossier) => <Proposals dossier={dossier} />}</WithDossier>;
}

function Proposals({ dossier }: { dossier: WireDossier }) {
  if (dossier.proposals.length === 0)
    return <Empty>Nobody offers anything in the reports of this dossier.</Empty>;
  return (
    <ol className="proposals">
      {chainsOf(dossier.proposals).map((chain) => (
        <li key={chain[0]?.offer.at} className={chain.length > 1 ? "chain" : undefined}>
          {chain.map(({ offer, answer }, i) => (
            <Fragment key={offer.at}>
              {answer !== null && (
                <p className="counter">
                  <span>{namesOf(dossier, answer.by) || "Somebody"} counters</span>
                </p>
              )}
              <OfferCard
                dossier={dossier}
                offer={offer}
                before={chain[i - 1]?.offer ?? null}
                next={chain[i + 1]?.answer ?? null}
              />
            </Fragment>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** `before`: the offer that it counters; `next`: the answer that stands beside it, and so not beneath it. */
function OfferCard({
  dossier,
  offer: p,
  before,
  next,
}: {
  dossier: WireDossier;
  offer: Offer;
  before: Offer | null;
  next: Answer | null;
}) {
  const entry = dossier.entries[p.at];
  const old = before?.terms.map((t) => t.words) ?? null;
  return (
    <article className="offer">
      <h2 className="sentence">
        {namesOf(dossier, p.by) || "Somebody"}
        {p.to.length > 0 ? ` to ${namesOf(dossier, p.to)}` : ""}
        {p.via.length > 0 ? `, through ${namesOf(dossier, p.via)}` : ""}
        {p.when === null ? "" : `, ${dayWords(p.when)}`} · {p.status.replace("-", " ")}
      </h2>
      {p.terms.length === 0 ? (
        <Quoted dossier={dossier} at={p.at} />
      ) : (
        <>
          <ul className="terms">
            {p.terms.map((t) => (
              <li key={t.words}>
                <q dir="auto">{old === null ? t.words : <Changed term={t.words} before={old} />}</q>{" "}
                <span className="told">{t.tellers.length > 0 && `told by ${t.tellers.join(", ")}`}</span>
              </li>
            ))}
          </ul>
          {entry !== undefined && (
            <p className="about">
              <Link
                to="/reports/$report"
                params={{ report: entry.report }}
                search={{ dossier: dossier.name, entry: entry.entry } as never}
              >
                {aboutWords(dossier, entry)}
              </Link>
            </p>
          )}
        </>
      )}
      {p.answers
        .filter((a) => a !== next)
        .map((a) => (
          <div key={a.at} className="answer">
            <p>
              {namesOf(dossier, a.by) || "Somebody"} <strong>{ANSWERS[a.answer] ?? a.answer}</strong>
            </p>
            <Quoted dossier={dossier} at={a.at} />
          </div>
        ))}
      {dossier.impasses
        .filter((i) => i.proposal === p.at)
        .map((i) => (
          <div key={i.condition} className="condition">
            <p>Fails on the condition of {i.holder === null ? "somebody" : namesOf(dossier, [i.holder])}</p>
            <Quoted dossier={dossier} at={i.condition} />
          </div>
        ))}
    </article>
  );
}

function Changed({ term, before }: { term: string; before: readonly string[] }) {
  return changesIn(term, before).map(({ words, changed }, i) =>
    changed ? <strong key={i}>{words}</strong> : <Fragment key={i}>{words}</Fragment>,
  );
}

const ANSWERS: Readonly<Record<string, string>> = {
  accepts: "says yes",
  rejects: "says no",
  conditional: "says yes on a condition",
  counters: "counters",
  postpones: "puts off its answer",
  ignores: "gives no answer",
  "denies-it-was-made": "denies that it was made",
};
