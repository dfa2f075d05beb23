/** Entries of negotiations as readers wrote them down: `training/entries`, a line a report. */
import type { Account } from "../src/reading/account.js";
import type { FrameKind } from "../src/tags/tags.js";
import type { Doc } from "../src/text/doc.js";
import { tokensOf } from "../src/text/doc.js";

/** Words of a sentence, the second occurrence and so on by a number. */
type Words = string | readonly [string, number];

/** One telling of an entry: the number of its sentence, the words that tell it, and those that fill its roles. */
interface Mention {
  readonly s: number;
  readonly h?: Words;
  readonly x?: Words;
  readonly [role: string]: unknown;
}

/** One thing in the world: a contact, a proposal, an answer, a condition, an event or a silence. */
export interface Entry {
  readonly m: readonly Mention[];
  readonly [field: string]: unknown;
}

/** The list of each kind of frame. */
export const LISTS = {
  contact: "contacts",
  proposal: "proposals",
  response: "responses",
  condition: "conditions",
  event: "events",
  silence: "silences",
} as const satisfies Record<FrameKind, string>;

/** A report with its entries; a list is absent where nobody looked for such entries. */
export interface Judged extends Readonly<Partial<Record<(typeof LISTS)[FrameKind], readonly Entry[]>>> {
  readonly id: string;
}

/** The kinds that a reader looked for in a report. */
export function kindsJudged(report: Judged): FrameKind[] {
  return (Object.keys(LISTS) as FrameKind[]).filter((kind) => report[LISTS[kind]] !== undefined);
}

/** A frame in words of its sentence, as `training/frames` has them. */
export type FrameInWords = Readonly<Record<string, unknown>>;

/** The frames of each sentence that tell a report's entries: one for each telling. */
export function framesIn(report: Judged): ReadonlyMap<number, readonly FrameInWords[]> {
  const out = new Map<number, FrameInWords[]>();
  const tell = (entries: readonly Entry[] | undefined, make: (e: Entry, m: Mention) => FrameInWords) => {
    for (const e of entries ?? [])
      for (const m of e.m) out.set(m.s, [...(out.get(m.s) ?? []), { h: m.h ?? m.x, ...make(e, m) }]);
  };
  const all = (m: Mention, ...roles: readonly string[]) =>
    Object.fromEntries(roles.map((r) => [r, listOf(m[r])]));
  const first = (m: Mention, role: string) => {
    const [word] = listOf(m[role]);
    return word === undefined ? {} : { [role]: word };
  };
  tell(report.contacts, (e, m) => ({
    k: "contact",
    ch: e["channel"],
    st: e["state"],
    ...all(m, "parties", "via"),
  }));
  tell(report.proposals, (e, m) => ({
    k: "proposal",
    st: e["status"],
    ...all(m, "by", "to", "via", "terms"),
  }));
  tell(report.responses, (e, m) => ({ k: "response", a: e["answer"], ...all(m, "by"), ...first(m, "what") }));
  tell(report.conditions, (e, m) => ({
    k: "condition",
    x: m.x,
    pol: e["polarity"],
    kind: e["kind"],
    ...first(m, "holder"),
  }));
  tell(report.events, (e, m) => ({
    k: "event",
    ty: e["type"],
    st: e["realis"],
    ...all(m, "actors", "recipients"),
  }));
  tell(report.silences, (e, m) => ({ k: "silence", how: e["kind"], ...all(m, "who") }));
  return out;
}

interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
}

/** The tokens of the words that tell an entry, mention by mention. */
export function placesOf(entry: Entry, doc: Doc): Stretch[] {
  return entry.m.flatMap((m) => listOf(m.x ?? m.h).flatMap((w) => placeOf(doc, m.s, w) ?? []));
}

/** The actors that an entry has in a field: those of its names, and those whom the words of its mentions mean. */
export function actorsMeant(
  account: Account,
  doc: Doc,
): (entry: Entry, field: string) => ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const a of account.actors)
    for (const name of new Set([a.name, ...a.aliases, ...a.mentions.map((m) => m.text)].map(plain)))
      byName.set(name, [...(byName.get(name) ?? []), a.id]);
  return (entry, field) => {
    const named = listOf(entry[field]).flatMap(
      (n) => byName.get(plain(typeof n === "string" ? n : n[0])) ?? [],
    );
    const told = entry.m.flatMap((m) =>
      listOf(m[field]).flatMap((w) => {
        const place = placeOf(doc, m.s, w);
        if (place === null) return [];
        const ids: string[] = [];
        for (let t = place.firstToken; t < place.endToken; t++) ids.push(account.actorAt.get(t) ?? "");
        // The last word of "Sudan's envoy" means the envoy.
        return ids.filter((id) => id !== "").slice(-1);
      }),
    );
    return new Set([...named, ...told]);
  };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^unnamed: /u, "")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/^(?:the|an?) /u, "")
    .trim();
}

function listOf(value: unknown): readonly Words[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "string") return [value];
  const list = value as readonly unknown[];
  return list.length === 2 && typeof list[1] === "number" ? [list as unknown as Words] : (list as Words[]);
}

/** Where words stand in a sentence; blanks may be line breaks there. */
function placeOf(doc: Doc, sentence: number, words: Words): Stretch | null {
  const s = doc.sentences[sentence];
  if (s === undefined) return null;
  const [told, nth] = typeof words === "string" ? [words, 1] : words;
  const text = doc.text.slice(s.start, s.end);
  const pattern = new RegExp(
    told
      .trim()
      .split(/\s+/u)
      .map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
      .join("\\s+"),
    "gu",
  );
  const found = [...text.matchAll(pattern)][nth - 1];
  if (found === undefined) return null;
  const start = s.start + found.index;
  const { firstToken, endToken } = tokensOf(doc, { start, end: start + found[0].length });
  return firstToken < endToken ? { firstToken, endToken } : null;
}
