import type { Claim, Dossier, Stance } from "../../dossier/dossier.js";
import { reportOf } from "../../dossier/reports.js";
import { columnsOf, wrap } from "../layout.js";
import type { Layout } from "../section.js";
import { visible } from "../terminal.js";
import { SIGNS, supportWords, wordsOf } from "./words.js";

/** Columns of an actor's name over its column, and of a cell with the blank behind it. */
const NAME = 14;
const CELL = 3;
/** Actors side by side; the others are named under each claim. */
const MOST_ACTORS = 10;

/**
 * Who says what: a claim a row, an actor a column, signs in the cells (the latest stance first where it changed), and
 * how many independent sources affirm it. The claims that most reports tell come first.
 */
export function gridView(
  dossier: Dossier,
  { columns, paint }: Layout,
  { most = 40 }: { most?: number } = {},
): string {
  if (dossier.claims.length === 0)
    return "No claim: no two statements of these reports tell the same thing.\n";
  const words = wordsOf(dossier);
  const claims = [...dossier.claims].sort(
    (a, b) => reportsOf(b) - reportsOf(a) || b.members.length - a.members.length,
  );
  const counts = new Map<string, number>();
  for (const { stances } of claims)
    for (const { actor } of stances) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const shown = [...counts]
    .sort((a, b) => b[1] - a[1] || (words.actor(a[0]) < words.actor(b[0]) ? -1 : 1))
    .slice(0, Math.max(1, Math.min(MOST_ACTORS, Math.floor((columns - 34) / CELL))))
    .map(([id]) => id);
  const left = Math.max(24, columns - shown.length * CELL - 10);
  const head = shown.map(
    (id, i) =>
      `${" ".repeat(left)}${"│  ".repeat(i)}${paint("faint", short(visible(words.actor(id)), columns - left - i * CELL))}`,
  );
  const rows = claims.slice(0, most).flatMap((claim) => {
    const text = wrap(visible(claim.text), left - 6).slice(0, 3);
    const cells = shown
      .map((id) =>
        signsOf(claim.stances, id)
          .slice(0, CELL - 1)
          .padEnd(CELL),
      )
      .join("");
    const others = claim.stances.filter((s) => !shown.includes(s.actor));
    return [
      `${paint("id", claim.id.padEnd(5))} ${pad(text[0] ?? "", left - 6)}${cells}${paint("strong", supportWords(claim.support))}`,
      ...text.slice(1).map((line) => `      ${line}`),
      ...(others.length === 0
        ? []
        : wrap(othersWords(others, words.actor), columns - 6).map((line) => `      ${paint("faint", line)}`)),
    ];
  });
  const rest = claims.length - most;
  return [
    `${claims.length} ${claims.length === 1 ? "claim" : "claims"}; at the end of a row: independent sources`,
    "",
    ...head,
    ...rows,
    ...(rest > 0 ? [paint("faint", `… and ${rest} more; --json prints them all`)] : []),
    "",
  ].join("\n");
}

function reportsOf({ members }: Claim): number {
  return new Set(members.map(reportOf)).size;
}

/** The signs of an actor's stances, latest first. */
function signsOf(stances: readonly Stance[], actor: string): string {
  return stances
    .filter((s) => s.actor === actor)
    .map((s) => SIGNS[s.stance])
    .join("");
}

function othersWords(stances: readonly Stance[], name: (id: string) => string): string {
  const actors = [...new Set(stances.map((s) => s.actor))];
  return actors.map((id) => `${signsOf(stances, id)} ${visible(name(id))}`).join("  ");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

function short(text: string, width: number): string {
  const room = Math.max(NAME, width);
  return columnsOf(text) <= room ? text : `${text.slice(0, room - 1)}…`;
}
