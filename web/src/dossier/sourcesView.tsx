import { useState } from "react";
import { Empty } from "../states.js";
import type { WireDossier } from "./data.js";
import { WithDossier } from "./withDossier.js";

/** Who the reports rest on, what only they told, and what falls without them. */
export function SourcesView() {
  return <WithDossier title="Sources">{(dossier) => <Sources dossier={dossier} />}</WithDossier>;
}

function Sources({ dossier }: { dossier: WireDossier }) {
  const [without, setWithout] = useState<string | null>(null);
  if (dossier.sources.length === 0) return <Empty>Nobody is quoted in the reports of this dossier.</Empty>;
  const struck = dossier.sources.find((s) => s.id === without);
  const gone = new Set(struck?.told ?? []);
  const falls =
    struck === undefined
      ? []
      : dossier.claims.filter(
          (c) => c.support.groups.length > 0 && c.support.groups.every((g) => g.every((m) => gone.has(m))),
        );
  return (
    <>
      {struck !== undefined && (
        <p className="past" role="status">
          Without {struck.name}: {falls.length} of {dossier.claims.length} claims rest on nobody else.
          {falls.slice(0, 5).map((c) => (
            <q key={c.id} className="falls">
              {c.text}
            </q>
          ))}
          <button onClick={() => setWithout(null)}>Put it back</button>
        </p>
      )}
      <div className="scroll" tabIndex={0} aria-label="Sources">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Named</th>
              <th scope="col">How it knows</th>
              <th scope="col">Terms</th>
              <th scope="col">Told</th>
              <th scope="col">May be the same as</th>
              <th scope="col" aria-label="Without it" />
            </tr>
          </thead>
          <tbody>
            {dossier.sources.map((s) => (
              <tr key={s.id} className={s.id === without ? "struck" : ""}>
                <th scope="row">{s.name}</th>
                <td>{s.naming.join(", ")}</td>
                <td>{s.basis.filter((b) => b !== "unstated").join(", ") || "not told"}</td>
                <td>{s.terms.filter((t) => t !== "unstated").join(", ") || "not told"}</td>
                <td className="number">{s.told.length}</td>
                <td>{s.maybeSame.join(", ")}</td>
                <td>
                  <button onClick={() => setWithout(s.id)}>Without it</button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
