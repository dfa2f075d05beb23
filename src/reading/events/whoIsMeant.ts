import { longestAt } from "../world/world.js";
import { contains } from "../../text/span.js";
import { sentenceOf } from "../../text/doc.js";
import { type Account, tellersOf } from "../account.js";
import type { Actor } from "../record.js";
import { type Syntax, kids, low } from "../syntax.js";
import { subjectsOf } from "./voice.js";

/** The actors whom a noun or pronoun means, its conjuncts included; of what belongs to one ("Russian troops", "his envoy") that one. */
export function actorsOf(account: Account, token: number): string[] {
  const s = account.syntax;
  const all = [token, ...kids(s, token, "conj").filter((k) => s.words[k]?.upos !== "VERB")];
  const joined = all.length > 1;
  return [...new Set(all.flatMap((t) => (joined ? oneOf(account, t) : actorOf(account, t)) ?? []))];
}

/** Of those who act together, the one whom a word of their common name names: "Norway" of "Norway and Sweden". */
function oneOf(account: Account, t: number): string | null {
  const id = actorOf(account, t);
  const at = account.syntax.doc.tokens[t];
  if (at === undefined || account.actors.find((a) => a.id === id)?.kind !== "group") return id;
  return account.actors.find((a) => a.id !== id && a.mentions.some((m) => contains(m, at)))?.id ?? id;
}

function actorOf(account: Account, t: number): string | null {
  const s = account.syntax;
  const own = account.actorAt.get(t);
  if (own !== undefined) return own;
  if (s.words[t]?.upos === "PRON") return byPronoun(account, t);
  // "A fellow US ally, Qatar": the name behind it, before whose ally it is.
  const named = kids(s, t, "appos").filter((k) => k > t && s.words[k]?.upos === "PROPN");
  for (const k of named) {
    const id = account.actorAt.get(k) ?? countryActor(account, k);
    if (id !== null) return id;
  }
  const near = kids(s, t, "appos", "flat", "nmod", "compound", "amod").filter((k) => k < t || isOf(s, k));
  for (const k of near) {
    const owner =
      account.actorAt.get(k) ?? countryActor(account, k) ?? (isOwner(s, k) ? byPronoun(account, k) : null);
    if (owner !== null) return owner;
  }
  return countryActor(account, t);
}

function isOf(s: Syntax, k: number): boolean {
  return kids(s, k, "case").some((c) => low(s, c) === "of");
}

function isOwner(s: Syntax, k: number): boolean {
  return s.words[k]?.upos === "PRON" && s.words[k]?.relation === "nmod";
}

const I = new Set(["i", "me", "my"]);
const WE = new Set(["we", "us", "our"]);
const THIRD = new Set(["he", "she", "it", "they", "its", "their"]);

/** Whom a pronoun means that no mention explains: who says "I", whose side says "we", the subject that spoke or acted before. */
function byPronoun(account: Account, t: number): string | null {
  const s = account.syntax;
  const word = low(s, t);
  const span = s.doc.tokens[t];
  if (span === undefined) return null;
  if (I.has(word) || WE.has(word)) {
    const speaker = tellersOf(account, span).find((x) => x.speaker !== null)?.speaker ?? null;
    return speaker === null || I.has(word) ? speaker : sideOf(account, speaker);
  }
  if (!THIRD.has(word)) return null;
  const verb = s.words[t]?.head ?? -1;
  const upper = s.words[verb]?.relation === "ccomp" ? (s.words[verb]?.head ?? -1) : -1;
  const before = upper >= 0 ? subjectsOf(s, upper) : lastSubject(s, t);
  return before.filter((k) => k !== t).flatMap((k) => account.actorAt.get(k) ?? [])[0] ?? null;
}

/** The state or body that somebody speaks for; of one who speaks for none, that one. */
function sideOf({ actors }: Account, id: string): string {
  const speaker = actors.find((a) => a.id === id);
  const of = speaker?.memberOf[0];
  if (of !== undefined) return of;
  const country = speaker === undefined || speaker.country === null ? null : stateOf(actors, speaker.country);
  return country ?? id;
}

/** The subject of the sentence before. */
function lastSubject(s: Syntax, t: number): number[] {
  const sentence = s.doc.sentences[sentenceOf(s.doc, t) - 1];
  if (sentence === undefined) return [];
  for (let k = sentence.firstToken; k < sentence.endToken; k++)
    if (s.words[k]?.relation === "root") return kids(s, k, "nsubj");
  return [];
}

/** "Russian" of "Russian troops": that country's government or state among the actors. */
function countryActor({ syntax, actors }: Account, token: number): string | null {
  const match = longestAt(syntax.doc, token)?.matches.find((m) => m.row.country !== null);
  return match === undefined ? null : stateOf(actors, match.row.country);
}

function stateOf(actors: readonly Actor[], country: string | null): string | null {
  return (
    actors.find((a) => a.country === country && (a.kind === "state" || a.kind === "government"))?.id ?? null
  );
}
