import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dayWords, sureWords } from "../words.js";
import { type WireDossier, supportWords } from "./data.js";
import { Quoted } from "./quoted.js";
import { WithDossier } from "./withDossier.js";

/** What a dossier holds, what contradicts what, and what needs eyes: the first view of a morning. */
export function Overview() {
  return <WithDossier title="Overview">{(dossier) => <Overall dossier={dossier} />}</WithDossier>;
}

function Overall({ dossier }: { dossier: WireDossier }) {
  const search = { dossier: dossier.name } as never;
  const latest = [...dossier.reports]
    .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1))
    .slice(0, 12);
  const thin = dossier.claims.filter((c) => dossier.allUnnamed.includes(c.id)).slice(0, 6);
  return (
    <div className="overview">
      <p className="sums">
        <Link to="/reports" search={search}>
          {count(dossier.reports.length, "report")}
        </Link>
        <Link to="/who" search={search}>
          {count(dossier.claims.length, "claim")}
        </Link>
        <Link to="/proposals" search={search}>
          {count(dossier.proposals.length, "proposal")}
        </Link>
        <Link to="/disputes" search={search}>
          {count(dossier.disputes.length, "dispute")}
        </Link>
        <Link to="/sources" search={search}>
          {count(dossier.sources.length, "source")}
        </Link>
      </p>
      <NextToLookAt dossier={dossier} most={6} />
      <section>
        <h2>Latest reports</h2>
        <ul className="lines">
          {latest.map((r) => (
            <li key={r.id}>
              <Link to="/reports/$report" params={{ report: r.id }} search={search}>
                {r.title ?? "Without a title"}
              </Link>
              <span className="about">
                {[r.outlet, dayWords(r.published)].filter((x) => x !== null).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {thin.length > 0 && (
        <section>
          <h2>Resting on unnamed sources alone</h2>
          <ul className="lines">
            {thin.map((c) => (
              <li key={c.id}>
                <q>{c.text}</q> <span className="about">{supportWords(c.support)} independent</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dossier.reprints.length > 0 && (
        <section>
          <h2>Told again</h2>
          <ul className="lines">
            {dossier.reprints.map((r) => (
              <li key={`${r.copy} ${r.of}`}>
                {titleOf(dossier, r.copy)} <span className="about">tells again</span> {titleOf(dossier, r.of)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What needs eyes, in the order of the queue. */
function NextToLookAt({ dossier, most }: { dossier: WireDossier; most: number }) {
  const { items, left, decided } = dossier.queue;
  const [all, setAll] = useState(false);
  return (
    <section className="next">
      <h2>Next to look at</h2>
      <p className="queue">
        <progress value={decided} max={Math.max(1, left + decided)} aria-label="Decided" />{" "}
        {left.toLocaleString("en")} left, {decided.toLocaleString("en")} decided
      </p>
      {left === 0 && <p className="about">Everything in these reports was looked at.</p>}
      <ol className="lines">
        {items.slice(0, all ? items.length : most).map(({ at, why, confidence }) => (
          <li key={at}>
            <span className="why">{WHY[why]}</span>
            <Quoted dossier={dossier} at={at} />
            {why === "unsure" && confidence !== null && (
              <span className="about">{sureWords(confidence)}</span>
            )}
          </li>
        ))}
      </ol>
      {items.length > most && (
        <button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${items.length === left ? left : `of the first ${items.length}`}`}
        </button>
      )}
    </section>
  );
}

const WHY = { unsure: "unsure", disputed: "a dispute hangs on it", "not seen": "nobody has looked" } as const;

function titleOf(dossier: WireDossier, id: string): string {
  const report = dossier.reports.find((r) => r.id === id);
  return report?.title ?? report?.outlet ?? id;
}

function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}
