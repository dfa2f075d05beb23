import type { Mention } from "./cast.js";
import type { Draft } from "./drafts.js";
import type { InstitutionPhrase } from "./institutions.js";
import type { ActorKind } from "./record.js";
import { type WorldRow, countryRow } from "./world/world.js";

/** One member for each institution; "the government" is the country's own, or the one named last. */
export function institutionMentions(
  phrases: readonly InstitutionPhrase[],
  add: (kind: ActorKind, country: string | null) => number,
  drafts: Draft[],
  rowMember: (row: WorldRow) => number,
  home: string | null,
  named: readonly Mention[],
): Mention[] {
  const nameBefore = new Map(named.map((m) => [m.endToken, m.member]));
  const known = new Map<string, number>();
  const last = new Map<string, string>();
  const only = new Map<string, string | null>();
  for (const p of phrases)
    if (p.country !== null)
      only.set(p.key, only.has(p.key) && only.get(p.key) !== p.country ? null : p.country);
  // In a republic "the palace" is where its president sits.
  const palace = phrases.some((p) => p.key === "presidency") ? "presidency" : "palace";
  return phrases.map((phrase) => {
    // "Colombia's ELN rebels" are the ELN.
    const movement = phrase.kind === "armed-group" && phrase.plural ? nameBefore.get(phrase.head) : undefined;
    if (movement !== undefined && MOVEMENTS.has(drafts[movement]?.kind ?? "")) {
      const { firstToken, endToken, head } = phrase;
      return { firstToken, endToken, head, member: movement, how: "institution" as const };
    }
    const p = phrase.key === "palace" ? { ...phrase, key: palace } : phrase;
    const country =
      p.country ??
      last.get(p.key) ??
      only.get(p.key) ??
      (p.kind === "armed-group" || OTHERS.test(p.name) ? null : home);
    if (p.country !== null) last.set(p.key, p.country);
    const row = country === null || country === undefined ? null : countryRow(country);
    const id = `${country ?? ""} ${p.key}`;
    let member = known.get(id);
    if (member === undefined) {
      if (p.key === "government" && row !== null) member = rowMember(row);
      else member = add(p.kind, country ?? null);
      known.set(id, member);
    }
    const draft = drafts[member] as Draft;
    if (draft.row === null) draft.forms.add(p.name);
    draft.plural ||= p.plural;
    return {
      firstToken: p.firstToken,
      endToken: p.endToken,
      head: p.head,
      member,
      how: "institution" as const,
    };
  });
}

const MOVEMENTS: ReadonlySet<string> = new Set(["armed-group", "organisation", "body"]);

/** "The movement's delegation", "the company's office": of one who is no state. */
const OTHERS =
  /\b(?:movement|group|rebels|guerrillas|insurgents|militia|party|union|company|firm|agency|team|club|church)[’']s?\s/i;
