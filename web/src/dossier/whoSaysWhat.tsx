import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Empty } from "../states.js";
import { dayWords } from "../words.js";
import { type Claim, SIGNS, type WireDossier, nameOf, supportWords } from "./data.js";
import { Quoted } from "./quoted.js";
import { WithDossier } from "./withDossier.js";

/** Columns of the grid: more actors than a reader can compare are left to the claim's own panel. */
const MOST_COLUMNS = 12;
/** Rows that are shown at first. */
const FIRST_ROWS = 100;

/** Claims down, actors across: who affirms, who denies, who kept silent. */
export function WhoSaysWhat() {
  return <WithDossier title="Who says what">{(dossier) => <Grid dossier={dossier} />}</WithDossier>;
}

function Grid({ dossier }: { dossier: WireDossier }) {
  const [open, setOpen] = useState<string | null>(null);
  const [rows, setRows] = useState(FIRST_ROWS);
  const table = useRef<HTMLTableElement>(null);
  const actors = useMemo(() => columnsOf(dossier), [dossier]);
  const claims = useMemo(() => ordered(dossier.claims), [dossier]);
  if (claims.length === 0)
    return (
      <Empty>
        No two reports of this dossier tell the same thing. Add more reports, or read them one by one.
      </Empty>
    );
  const chosen = claims.find((c) => c.id === open);
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = (event.target as HTMLElement).closest("[data-cell]");
    if (at === null) return;
    const [row = 0, column = 0] = (at as HTMLElement).dataset["cell"]?.split(" ").map(Number) ?? [];
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`)?.focus();
  };
  return (
    <div className={chosen === undefined ? "split closed" : "split"}>
      <div className="scroll" tabIndex={0} aria-label="Claims and actors">
        <table ref={table} className="grid" onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              {actors.map((a) => (
                <th key={a} scope="col" className="actor">
                  {nameOf(dossier, a)}
                </th>
              ))}
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {claims.slice(0, rows).map((claim, r) => (
              <tr key={claim.id} aria-selected={claim.id === open}>
                <th scope="row">
                  <button
                    data-cell={`${r} 0`}
                    className="claim"
                    aria-expanded={claim.id === open}
                    onClick={() => setOpen(claim.id === open ? null : claim.id)}
                    title={claim.text}
                  >
                    {claim.text}
                  </button>
                </th>
                {actors.map((actor, c) => (
                  <StanceCell
                    key={actor}
                    claim={claim}
                    actor={actor}
                    at={`${r} ${c + 1}`}
                    onOpen={() => setOpen(claim.id)}
                  />
                ))}
                <td className="support">
                  {supportWords(claim.support)}
                  {dossier.allUnnamed.includes(claim.id) && (
                    <abbr title="all of it is unnamed"> unnamed</abbr>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {claims.length > rows && (
          <button className="more" onClick={() => setRows(rows + FIRST_ROWS)}>
            {claims.length - rows} more claims
          </button>
        )}
      </div>
      {chosen !== undefined && (
        <aside className="panel" aria-label="The words">
          <button onClick={() => setOpen(null)}>Close</button>
          <p className="about">
            {supportWords(chosen.support)} independent · {chosen.kind}
          </p>
          {chosen.stances.map((s) => (
            <p key={`${s.actor} ${s.stance}`} className="stance-line">
              <Sign stance={s.stance} /> {nameOf(dossier, s.actor)} {SIGNS[s.stance][1]}, {dayWords(s.date)}
            </p>
          ))}
          {chosen.members.map((m) => (
            <Quoted key={m} dossier={dossier} at={m} />
          ))}
        </aside>
      )}
    </div>
  );
}

export function Sign({ stance }: { stance: Claim["stances"][number]["stance"] }) {
  const [sign, word, tint] = SIGNS[stance];
  return (
    <span className={`sign ${tint}`} role="img" aria-label={word}>
      {sign}
    </span>
  );
}

function StanceCell({
  claim,
  actor,
  at,
  onOpen,
}: {
  claim: Claim;
  actor: string;
  at: string;
  onOpen: () => void;
}) {
  const own = claim.stances.filter((s) => s.actor === actor);
  const [latest] = own;
  if (latest === undefined) return <td />;
  const count = latest.according.length;
  return (
    <td>
      <button data-cell={at} className={`cell ${SIGNS[latest.stance][2]}`} onClick={onOpen}>
        <Sign stance={latest.stance} />
        {count > 1 && <sub>{count}</sub>}
        {own.length > 1 && (
          <sup
            title={own.map((s) => `${SIGNS[s.stance][1]}, ${dayWords(s.date)}`).join("; ")}
            aria-label="changed"
            role="img"
          >
            ◥
          </sup>
        )}
      </button>
    </td>
  );
}

/** The actors who took most stances. */
function columnsOf(dossier: WireDossier): string[] {
  const counts = new Map<string, number>();
  for (const c of dossier.claims)
    for (const s of c.stances) counts.set(s.actor, (counts.get(s.actor) ?? 0) + 1);
  const kinds = new Map(dossier.actors.map((a) => [a.id, a.country ?? "~"]));
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(([id]) => id)
    .sort((a, b) => ((kinds.get(a) ?? "") < (kinds.get(b) ?? "") ? -1 : 1));
}

/** What somebody denies first, then what most tell. */
function ordered(claims: readonly Claim[]): Claim[] {
  const denied = (c: Claim) => Number(c.stances.some((s) => s.stance === "denies"));
  return [...claims].sort((a, b) => denied(b) - denied(a) || b.members.length - a.members.length);
}
