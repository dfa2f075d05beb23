import type { NamePhrase } from "./namePhrases.js";
import { institution } from "./bodyWords.js";
import { isRole } from "./roles.js";
import { type Syntax, kids, low } from "./syntax.js";

/** Prepositions that make a country or capital a spot on the map. */
const SPOT: ReadonlySet<string> = new Set(
  "in inside into near outside across around throughout within toward towards onto at off through beyond via".split(
    " ",
  ),
);

/** Predicates that only somebody can be the audience of. */
const TELLING: ReadonlySet<string> = new Set(
  "tell inform signal say notify warn ask urge assure advise brief call convince persuade press pressure accuse blame thank invite remind offer demand write".split(
    " ",
  ),
);

/** A place name where it stands, as far as it takes to tell a spot from those who govern or live there. */
export type PlaceName = Pick<NamePhrase, "endToken" | "head" | "asGovernment"> & {
  /** Whether every newspaper reader knows it: a country or a capital. */
  readonly known: boolean;
};

/** Whether a country, a capital or another place acts or is spoken to; what only describes a noun does not. */
export function standsForGovernment(s: Syntax, phrase: NamePhrase): boolean {
  return !isModifier(s, phrase) && meansPeople(s, { ...phrase, known: phrase.match !== null });
}

/**
 * Whether a place name stands for those who govern or inhabit the place ("Moscow said", "rejected by Ukraine", "told
 * Washington", "Russian officials") and not for the spot ("in Oslo", "the Norwegian border"). Grammar decides where
 * it is plain; elsewhere the tagger's `asGovernment`, from one half on. Rules that GeoWebNews's training articles
 * contradict were left out; `npm run bench:places` measures the rest.
 */
export function meansPeople(s: Syntax, name: PlaceName): boolean {
  return byGrammar(s, name) ?? (name.asGovernment ?? 0) >= 0.5;
}

function byGrammar(s: Syntax, name: PlaceName): boolean | null {
  const w = s.words[name.head];
  if (w === undefined) return false;
  const governor = s.words[w.head];
  if (isModifier(s, name)) {
    // "Russian officials", "the Moscow government"; of "a Moscow hotel" the tagger knows more.
    const whose = governor?.lemma.toLowerCase() ?? "";
    const who = isRole("unnamed", whose) || isRole("office", whose) || isRole("collective", whose);
    return who || w.upos === "ADJ" || institution(whose) !== null ? true : null;
  }
  const prepositions = prepositionsOf(s, name.head);
  // "carried through Norway and Mauritius": a way for words goes through people, by the tagger.
  if (prepositions.some((p) => SPOT.has(p))) return prepositions.includes("through") ? null : false;
  if (w.relation === "nsubj") return subjectMeans(name.known, governor?.upos ?? "");
  if (prepositions.includes("by") && governor?.upos === "VERB") return true;
  // "(OSLO) — Police said", "OSLO, NTB - The minister said": a dateline, whatever the parse hangs it on.
  if (w.relation === "obl" && prepositions.length === 0) return false;
  const telling = governor !== undefined && TELLING.has(governor.lemma.toLowerCase());
  if (telling && ["obj", "iobj", "obl"].includes(w.relation)) return true;
  if (w.relation === "conj" && prepositions.length === 0) {
    const first = s.words[w.head];
    const above = s.words[first?.head ?? -1];
    const cases = prepositionsOf(s, w.head);
    if (cases.some((p) => SPOT.has(p))) return false;
    if (first?.relation === "nsubj") return subjectMeans(name.known, above?.upos ?? "");
    if (cases.includes("by") && above?.upos === "VERB") return true;
  }
  return null;
}

/** Whether a name stands behind a preposition that leads to places and hardly ever to people. */
export function standsAtSpot(s: Syntax, name: Pick<NamePhrase, "head">): boolean {
  const owner = kids(s, name.head, "case").some((t) => s.words[t]?.upos === "PART");
  return !owner && prepositionsOf(s, name.head).some((p) => WHERE.has(p));
}

const WHERE: ReadonlySet<string> = new Set(
  "in inside into near outside across around throughout within".split(" "),
);

/** A country that does something acts; an unknown place that *is* something ("Riverside is a quiet suburb") is a spot. */
function subjectMeans(known: boolean, predicate: string): boolean | null {
  if (predicate === "VERB") return known ? true : null;
  return known ? null : false;
}

/** Prepositions before a noun. Stops at the noun, so that a list of ten thousand countries stays cheap. */
function prepositionsOf(s: Syntax, noun: number): string[] {
  const out: string[] = [];
  for (const child of s.children[noun] ?? []) {
    if (child > noun) break;
    if (s.words[child]?.relation === "case") out.push(low(s, child));
  }
  return out;
}

/** Whether a name only describes the noun behind it: a *U.S.* official, a *Ukraine* summit. */
export function isModifier(s: Syntax, phrase: Pick<NamePhrase, "endToken" | "head">): boolean {
  const w = s.words[phrase.head];
  if (w === undefined || w.head < phrase.endToken) return false;
  if (w.relation === "compound" || w.relation === "amod") return true;
  const before = phrase.endToken === w.head || s.words[phrase.endToken]?.upos !== "PART";
  return (
    (w.relation === "nmod" || w.relation === "flat") && before && kids(s, phrase.head, "case").length === 0
  );
}
