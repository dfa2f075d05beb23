import { sentenceOf } from "../text/doc.js";
import { contains } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import type { Condition } from "./anonymity.js";
import type { Phrase } from "./phrases.js";
import { isRole, numberOf } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";
import type { Voice } from "./voices.js";

/** Voices before and behind a condition among which its bearers are looked for. */
const BEFORE = 60;
const BEHIND = 20;

/**
 * Whose each condition is, by the place of the voice. A condition said of a voice's own noun is its own ("a
 * diplomat, speaking on condition …"). One in a sentence about sources covers all that its nouns mean, wherever
 * they spoke ("The diplomat and the three people briefed on the mediation spoke on condition …"). A pronoun is
 * the voice heard last; a condition that hangs on no noun is of those who speak in its sentence.
 */
export function bearersOf(
  s: Syntax,
  voices: readonly Voice[],
  conditions: readonly Condition[],
): ReadonlyMap<number, Condition> {
  const out = new Map<number, Condition>();
  const byPlace = voices
    .map((v, at) => ({ v, at, place: v.introduced.span.start }))
    .sort((a, b) => a.place - b.place);
  for (const c of conditions) {
    const place = c.condition ?? c.reason;
    if (place === null) continue;
    const first = firstAfter(byPlace, place.start);
    const near = byPlace.slice(Math.max(0, first - BEFORE), first + BEHIND);
    for (const at of bearers(s, c, near)) if (!out.has(at)) out.set(at, c);
  }
  return out;
}

interface Near {
  readonly v: Voice;
  readonly at: number;
  readonly place: number;
}

function firstAfter(byPlace: readonly Near[], place: number): number {
  let [low_, high] = [0, byPlace.length];
  while (low_ < high) {
    const mid = (low_ + high) >> 1;
    if ((byPlace[mid] as Near).place <= place) low_ = mid + 1;
    else high = mid;
  }
  return low_;
}

function bearers(s: Syntax, c: Condition, near: readonly Near[]): number[] {
  const place = c.condition ?? c.reason;
  if (place === null) return [];
  const nouns = c.holder === null ? [] : withJoined(s, c.holder);
  const own = near.filter(({ v }) =>
    v.phrases.some((p) => nouns.includes(p.head) || contains(p.span, place)),
  );
  const others = nouns.filter((t) => !own.some(({ v }) => v.phrases.some((p) => p.head === t)));
  const met = others.flatMap((t) => meant(s, t, near, place.start));
  const all = [...own, ...met].map(({ at }) => at);
  if (all.length > 0 || c.holder !== null) return all.length > 0 ? all : grantedIn(s, c, near, place.start);
  const here = near.filter(({ v }) =>
    v.phrases.some((p) => p.head >= 0 && sentenceOf(s.doc, p.head) === c.sentence),
  );
  return here.map(({ at }) => at);
}

function withJoined(s: Syntax, holder: number): number[] {
  return [holder, ...kids(s, holder, "conj")];
}

/** The voices that a noun or pronoun of a sentence about sources means. */
function meant(s: Syntax, token: number, near: readonly Near[], place: number): Near[] {
  const heard = near.filter((n) => n.place <= place && hides(n.v.introduced));
  if (PRONOUNS.has(low(s, token))) {
    const last = heard.reduce<Near | null>(
      (best, n) => (best === null || lastPlace(n, place) >= lastPlace(best, place) ? n : best),
      null,
    );
    return last === null ? [] : [last];
  }
  const w = s.words[token] as WordTags;
  const lemma = w.lemma.toLowerCase();
  if (!isRole("unnamed", lemma) && !isRole("collective", lemma)) return [];
  const number =
    kids(s, token, "nummod")
      .map((t) => numberOf(low(s, t)))
      .find((n) => n !== null) ?? null;
  const same = (n: Near) =>
    n.v.phrases.some((p) => p.lemma.toLowerCase() === lemma) &&
    (number === null || n.v.introduced.count[0] === number);
  const plural = w.feats.includes("Number=Plur");
  const before = heard.filter(same);
  if (plural && number === null)
    return before.length > 0 ? before : near.filter((n) => hides(n.v.introduced) && same(n));
  const last = before.at(-1) ?? near.find((n) => n.place > place && hides(n.v.introduced) && same(n));
  return last === undefined ? [] : [last];
}

const PRONOUNS: ReadonlySet<string> = new Set([
  "he",
  "she",
  "they",
  "who",
  "both",
  "all",
  "him",
  "her",
  "them",
]);

function lastPlace(n: Near, place: number): number {
  return n.v.phrases.findLast((p) => p.span.start < place)?.span.start ?? -1;
}

/** A phrase that could be of somebody whom the report hides. */
function hides(p: Phrase): boolean {
  return p.person === null && !p.proper && !p.pronoun;
}

/** "The Courier granted the officials anonymity": said of an outlet, borne by the other people in its sentence. */
function grantedIn(s: Syntax, c: Condition, near: readonly Near[], place: number): number[] {
  const sentence = s.doc.sentences[c.sentence];
  if (sentence === undefined) return [];
  const out: number[] = [];
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const w = s.words[t] as WordTags;
    if (w.upos === "NOUN" && isRole("unnamed", w.lemma))
      out.push(...meant(s, t, near, place).map(({ at }) => at));
  }
  return out;
}
