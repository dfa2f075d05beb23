import { contains } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { institution } from "./bodyWords.js";
import { mainWord } from "./cues.js";
import { type TokenRange, phraseRange } from "./offices.js";
import { isRole } from "./roles.js";
import type { StatementSpans } from "./statements.js";
import { type Syntax, kids, low, tokensIn } from "./syntax.js";

/** The noun phrase of those who are told something; two or more joined by "and" are one phrase. */
export interface Hearer extends TokenRange {
  /** Token that governs the phrase: of joined ones, the first. */
  readonly head: number;
  readonly joined: boolean;
}

/**
 * How verbs take the one who is told, one way a row; our own table, after the verb classes of communication
 * (Levin 1993: 37) and of urging (58). What is told ("told a story", "urged restraint") is no hearer: see `canHear`.
 */
const VERBS = {
  /** "told Reuters", "warned the council of war", "assured the Prime Minister that". */
  object:
    "tell inform assure reassure remind notify advise brief warn instruct update caution alert convince persuade congratulate question threaten promise answer address",
  /** "urged both sides to publish": whoever is to act is addressed. */
  urged:
    "urge ask press order beg implore invite encourage exhort counsel command entreat beseech request lobby pressure challenge direct dare",
  /** "offered the government a truce": only the receiver, which the grammar marks, never the thing. */
  giver: "offer promise give hand send show pose propose write put present read",
} as const;

type Way = keyof typeof VERBS;
const WAYS: Readonly<Record<Way, ReadonlySet<string>>> = {
  object: new Set(VERBS.object.split(" ")),
  urged: new Set(VERBS.urged.split(" ")),
  giver: new Set(VERBS.giver.split(" ")),
};

/** Prepositions before the hearer, by verb; "to" with every verb of `NOT_TO`'s complement. */
const PREPOSITIONS: Readonly<Record<string, string>> = {
  call: "on upon to",
  prevail: "on upon",
  impress: "on upon",
  demand: "of from",
  ask: "of",
  request: "of from",
  seek: "from",
  plead: "with to",
  speak: "to with before",
  talk: "to with",
  testify: "to before",
  share: "with",
  raise: "with",
  lodge: "with",
  argue: "with before",
  appear: "before",
  joke: "with to",
};

/** Verbs whose "to" leads to a topic, an aim or a place. */
const NOT_TO = new Set(
  "refer point object allude subscribe commit agree return belong react lead come go amount turn stick attend compare attribute link travel move open oppose lead consent hold keep look limit tie".split(
    " ",
  ),
);

/** What people speak in or at, and the prepositions behind it that lead to those who hear it. */
const OCCASIONS: Readonly<Record<string, string>> = {
  letter: "to",
  note: "to",
  message: "to",
  memo: "to",
  email: "to",
  "e-mail": "to",
  cable: "to",
  text: "to",
  statement: "to",
  remark: "to",
  comment: "to",
  speech: "to before",
  address: "to before",
  testimony: "to before",
  presentation: "to",
  report: "to",
  appeal: "to",
  warning: "to",
  assurance: "to",
  promise: "to",
  pledge: "to",
  offer: "to",
  proposal: "to",
  request: "to",
  suggestion: "to",
  ultimatum: "to",
  briefing: "for to with",
  interview: "with to on",
  conversation: "with",
  call: "with to",
  talk: "with to",
  meeting: "with",
  discussion: "with",
  exchange: "with",
  correspondence: "with",
  hearing: "before",
};

/** Nouns for those who can be spoken to, beside people, bodies and names. */
const HEARERS = new Set(
  "authority leadership regime reporter journalist newsman correspondent interviewer host anchor side party country capital state nation government ally partner world community stakeholder family audience conference crowd follower colleague delegate delegation panel council committee commission court summit assembly congress parliament lawmaker legislature senate gathering meeting rally group team staff nation company troop force council board faction militia employer".split(
    " ",
  ),
);

/** Those told by each statement, where its own sentence says so. */
export function findHearers(s: Syntax, statements: readonly StatementSpans[]): (Hearer | null)[] {
  const cues = new Map<number, StatementSpans>();
  for (const st of statements) if (st.cue !== null) cues.set(mainWord(s, st.cue), st);
  return statements.map((statement) => {
    if (statement.cue === null) return null;
    const main = mainWord(s, statement.cue);
    if (main < 0) return null;
    return (
      hearerOf(s, main) ?? fromFirst(s, main, cues) ?? besideSource(s, statement) ?? fromAbove(s, main, cues)
    );
  });
}

/** Who hears the cue word itself: its object, its "to", the occasion that hangs on it, "speaking to". */
function hearerOf(s: Syntax, main: number): Hearer | null {
  const w = s.words[main] as WordTags;
  const verb = w.upos === "VERB" || w.upos === "AUX";
  const direct = verb ? (passiveHearer(s, main) ?? objectHearer(s, main)) : nounHearer(s, main);
  if (direct !== null) return hearerPhrase(s, direct);
  for (const t of kids(s, main, "obl", "nmod", "obj", "advcl", "acl", "parataxis")) {
    const found = occasionHearer(s, t) ?? speakingTo(s, t, main);
    if (found !== null) return hearerPhrase(s, found);
  }
  return null;
}

/** "were told", "were asked by both parties": the subject of a passive verb is told, where its object would be. */
function passiveHearer(s: Syntax, verb: number): number | null {
  if (!isPassive(s, verb)) return null;
  const { lemma } = s.words[verb] as WordTags;
  if (!WAYS.object.has(lemma) && !WAYS.urged.has(lemma)) return null;
  const subject = kids(s, verb, "nsubj")[0];
  return subject !== undefined && canHear(s, subject) ? subject : null;
}

function isPassive(s: Syntax, verb: number): boolean {
  const w = s.words[verb] as WordTags;
  if (w.feats.includes("Voice=Pass")) return true;
  if (low(s, verb).endsWith("ing")) return false;
  return (
    w.feats.includes("VerbForm=Part") &&
    kids(s, verb, "aux").some((a) => s.words[a]?.lemma === "be" || s.words[a]?.lemma === "get")
  );
}

function objectHearer(s: Syntax, verb: number): number | null {
  const { lemma } = s.words[verb] as WordTags;
  const receiver = kids(s, verb, "iobj")[0];
  if (receiver !== undefined) return receiver;
  const object = kids(s, verb, "obj")[0] ?? relativeObject(s, verb);
  if (object !== undefined && !isPassive(s, verb)) {
    if (WAYS.urged.has(lemma) && (canHear(s, object) || infinitiveOf(s, verb))) return object;
    if (WAYS.object.has(lemma) && canHear(s, object)) return object;
  }
  return byPreposition(s, verb, lemma);
}

/** "…, which we urge to act": the relative stands before the verb, whatever it hangs on. */
function relativeObject(s: Syntax, verb: number): number | undefined {
  return kids(s, verb, "xcomp", "advcl", "ccomp")
    .flatMap((c) => kids(s, c, "obj", "nsubj"))
    .find((t) => t < verb && RELATIVES.has(low(s, t)));
}

const RELATIVES = new Set(["which", "who", "whom", "that"]);

function byPreposition(s: Syntax, verb: number, lemma: string): number | null {
  const own = (PREPOSITIONS[lemma] ?? "").split(" ");
  // "called on": treebanks hang this "on" on the verb as often as on the noun.
  const particle = kids(s, verb, "compound")
    .filter((t) => t === verb + 1)
    .map((t) => low(s, t));
  for (const t of kids(s, verb, "obl", "nmod", "iobj", "obj")) {
    const before = [...casesOf(s, t), ...particle];
    const to = before.includes("to") && !NOT_TO.has(lemma);
    if ((to || own.some((p) => before.includes(p))) && canHear(s, t)) return t;
  }
  return lemma === "call" || lemma === "demand" ? whoIsToAct(s, verb) : null;
}

/** "Called for the minister to resign", "demands the minister resign": the one who is to act is addressed. */
function whoIsToAct(s: Syntax, verb: number): number | null {
  for (const t of kids(s, verb, "obl", "obj"))
    if (casesOf(s, t).includes("for") && infinitiveOf(s, verb) && canHear(s, t)) return t;
  for (const clause of kids(s, verb, "advcl", "ccomp", "xcomp", "obl")) {
    if (!(s.words[clause]?.feats ?? "").includes("VerbForm=Inf")) continue;
    if (kids(s, clause, "mark").some((m) => low(s, m) === "that") || kids(s, clause, "aux").length > 0)
      continue;
    const subject = kids(s, clause, "nsubj")[0];
    if (subject !== undefined && canHear(s, subject)) return subject;
  }
  return null;
}

function infinitiveOf(s: Syntax, verb: number): boolean {
  return kids(s, verb, "xcomp", "ccomp", "advcl").some(
    (c) =>
      (s.words[c]?.feats ?? "").includes("VerbForm=Inf") &&
      kids(s, c, "mark").some((m) => low(s, m) === "to"),
  );
}

/** "a warning to Moscow". */
function nounHearer(s: Syntax, noun: number): number | null {
  const allowed = (OCCASIONS[s.words[noun]?.lemma ?? ""] ?? "to").split(" ");
  return (
    kids(s, noun, "nmod", "obl").find(
      (t) => casesOf(s, t).some((p) => allowed.includes(p)) && canHear(s, t),
    ) ?? null
  );
}

/** "in a letter to the council", "in an interview with Reuters", "in a CNN interview". */
function occasionHearer(s: Syntax, token: number): number | null {
  const w = s.words[token] as WordTags;
  const allowed = Object.hasOwn(OCCASIONS, w.lemma) ? (OCCASIONS[w.lemma] as string).split(" ") : null;
  if (allowed === null || (w.relation !== "obl" && w.relation !== "nmod")) return null;
  const behind =
    kids(s, token, "nmod", "obl").find(
      (t) => casesOf(s, t).some((p) => allowed.includes(p)) && canHear(s, t),
    ) ?? nextName(s, token, allowed);
  if (behind !== undefined) return behind;
  if (w.lemma !== "interview") return null;
  const beside = (s.children[w.head] ?? []).find(
    (t) => t > token && s.words[t]?.relation === "obl" && casesOf(s, t).includes("with") && canHear(s, t),
  );
  const by = kids(s, token, "compound", "nmod").find((t) => s.words[t]?.upos === "PROPN");
  return beside ?? by ?? null;
}

/** The name right behind "interview with", whatever the parse hangs it on. */
function nextName(s: Syntax, noun: number, prepositions: readonly string[]): number | undefined {
  if (noun + 2 >= s.words.length || !prepositions.includes(low(s, noun + 1))) return undefined;
  let t = low(s, noun + 2) === "the" ? noun + 3 : noun + 2;
  if (s.words[t]?.upos !== "PROPN") return undefined;
  while (s.words[t + 1]?.upos === "PROPN" && !CALENDAR.test(low(s, t + 1))) t++;
  return canHear(s, t) ? t : undefined;
}

/** "speaking to reporters", "who spoke to Fox News", "addressing parliament", "testifying before Congress". */
const SPEAKING = new Set("speak talk write testify address brief appear".split(" "));

function speakingTo(s: Syntax, token: number, governor: number): number | null {
  const w = s.words[token] as WordTags;
  if (!["advcl", "acl", "parataxis"].includes(w.relation)) return null;
  if (!SPEAKING.has(w.lemma) || w.head !== governor) return null;
  if (w.relation === "parataxis" && kids(s, token, "nsubj").length > 0) return null;
  return objectHearer(s, token);
}

/** "sources who spoke to Fox News": what a source is said to have done to be heard. */
function besideSource(s: Syntax, statement: StatementSpans): Hearer | null {
  if (statement.source === null) return null;
  for (const t of tokensIn(s, statement.source)) {
    const w = s.words[t] as WordTags;
    if (w.relation !== "acl" || !["speak", "talk", "write"].includes(w.lemma)) continue;
    const found = objectHearer(s, t);
    if (found !== null) return hearerPhrase(s, found);
  }
  return null;
}

/**
 * Joined predicates share what stands before the first of them ("In a letter to the council he warned of war and
 * asked for help"), and who was told ("told parliament that … and promised …"), but not who was urged.
 */
function fromFirst(s: Syntax, main: number, cues: ReadonlyMap<number, StatementSpans>): Hearer | null {
  let first = main;
  for (let i = 0; i < 8 && s.words[first]?.relation === "conj"; i++) first = s.words[first]?.head ?? first;
  if (first === main || kids(s, main, "nsubj").length > 0) return null;
  for (const t of kids(s, first, "obl", "advcl").filter((x) => x < first)) {
    const found = occasionHearer(s, t) ?? speakingTo(s, t, first);
    if (found !== null) return hearerPhrase(s, found);
  }
  if (!cues.has(first) || WAYS.urged.has(s.words[first]?.lemma ?? "")) return null;
  return hearerOf(s, first);
}

/** "…, he told reporters, adding that …": what is added is told to the same. */
function fromAbove(s: Syntax, main: number, cues: ReadonlyMap<number, StatementSpans>): Hearer | null {
  const w = s.words[main] as WordTags;
  // "had telephoned her to say that"
  if ((w.relation === "advcl" || w.relation === "xcomp") && CONTACTING.has(s.words[w.head]?.lemma ?? "")) {
    const object = kids(s, w.head, "obj", "iobj")[0] ?? null;
    if (object !== null && canHear(s, object)) return hearerPhrase(s, object);
  }
  const participle =
    w.relation === "advcl" && w.feats.includes("VerbForm=Ger") && kids(s, main, "nsubj").length === 0;
  const above = cues.get(w.head);
  if (!participle || above?.cue == null) return null;
  const at = s.doc.tokens[main]?.start ?? 0;
  if (above.content.some((c) => contains(c, { start: at, end: at + 1 }))) return null;
  return hearerOf(s, w.head);
}

const CONTACTING = new Set(
  "telephone phone call ring text message write email contact approach visit meet".split(" "),
);

/** The prepositions before a noun, also where the parse hangs them on a word before it ("to host Ana Sol"). */
function casesOf(s: Syntax, token: number): string[] {
  const out: string[] = [];
  let at: number | undefined = token;
  for (let i = 0; i < 5 && at !== undefined; i++) {
    const noun: number = at;
    out.push(
      ...kids(s, noun, "case", "mark")
        .filter((c) => c < noun)
        .map((c) => low(s, c)),
    );
    at = out.length > 0 ? undefined : kids(s, noun, "nmod", "compound", "amod").find((c) => c < noun);
  }
  return out;
}

/** Whether a noun can mean somebody who is spoken to. */
function canHear(s: Syntax, token: number): boolean {
  const w = s.words[token] as WordTags;
  const lemma = w.lemma.toLowerCase();
  if (CALENDAR.test(low(s, token))) return false;
  if (w.upos === "PROPN") return true;
  if (w.upos === "PRON") return PERSONAL.has(low(s, token));
  if (isRole("document", lemma) && !HEARERS.has(lemma)) return false;
  if (HEARERS.has(lemma) || institution(lemma) !== null) return true;
  return (
    isRole("unnamed", lemma) ||
    isRole("office", lemma) ||
    isRole("collective", lemma) ||
    (isRole("outlet", lemma) && lemma !== "report")
  );
}

const PERSONAL = new Set(
  "me us you him her them it myself both everyone everybody anyone anybody nobody whom who which that one another others all".split(
    " ",
  ),
);
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^today$|^yesterday$|^\d+$/;

/** The phrase around a hearer, without clauses, places and times; with what is joined to it where `joins`. */
export function hearerPhrase(s: Syntax, hearer: number, joins = true): Hearer {
  const head = RELATIVES.has(low(s, hearer)) ? (antecedent(s, hearer) ?? hearer) : hearer;
  const joined = !joins
    ? []
    : kids(s, head, "conj").filter(
        (t) =>
          s.words[t]?.upos !== "VERB" && kids(s, t, "nsubj", "aux").length === 0 && !biddenBefore(s, head, t),
      );
  const { firstToken, endToken } = phraseRange(s, head, null);
  const last = joined.at(-1);
  if (last !== undefined)
    return {
      firstToken,
      endToken: Math.max(endToken, phraseRange(s, last, null).endToken),
      head,
      joined: true,
    };
  const spot = kids(s, head, "nmod", "obl").find((t) => t > head && casesOf(s, t).some((p) => SPOTS.has(p)));
  const edge = spot === undefined ? undefined : kids(s, spot, "case").find((c) => c > head);
  return {
    firstToken,
    endToken: edge === undefined ? endToken : Math.min(endToken, edge),
    head,
    joined: false,
  };
}

/** "Called on the front to end its offensive, and on both sides to talk": what the first is to do parts them. */
function biddenBefore(s: Syntax, hearer: number, other: number): boolean {
  for (let t = hearer + 1; t < other; t++)
    if (s.words[t]?.upos === "VERB" && kids(s, t, "mark").some((m) => low(s, m) === "to")) return true;
  return false;
}

/** Prepositions of where and when somebody was told. */
const SPOTS = new Set("in on at during after before near outside inside".split(" "));

/** "The council, which we urge": the noun that the clause hangs on. */
function antecedent(s: Syntax, relative: number): number | null {
  let at = s.words[relative]?.head ?? -1;
  for (let i = 0; i < 6 && at >= 0; i++) {
    const w = s.words[at];
    if (w?.relation === "acl") return w.head;
    at = w?.head ?? -1;
  }
  return null;
}
