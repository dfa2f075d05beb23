import { sentenceOf } from "../text/doc.js";
import type { Span } from "../text/span.js";
import type { WordTags } from "../tags/tags.js";
import { ANSWERING } from "./cues.js";
import type { SilenceKind } from "./record.js";
import { type Syntax, kids, low, negated, subtreeSpan } from "./syntax.js";

/** One who kept silent, before it is known which actor that is. */
export interface SilenceSpans {
  readonly kind: SilenceKind;
  /** The noun phrase of the one asked: one of a list. */
  readonly who: Span;
  /** Token that governs `who`. */
  readonly head: number;
  readonly about: Span | null;
  readonly evidence: Span;
  /** Whether nothing in particular is refused ("declined to comment"): then it is no statement besides. */
  readonly bare: boolean;
}

/** A reading of a verb as a silence: its kind, the verb whose object or clause tells about what, and how far the evidence runs. */
interface Found {
  readonly kind: SilenceKind;
  /** Token whose objects say what was asked; null where nothing is said. */
  readonly asked: number | null;
  readonly last: number;
  readonly bare?: boolean;
  /** Token to take the silent one from, where it is no subject: "calls to the ministry went unanswered". */
  readonly from?: number;
}

/**
 * Who kept silent, one entry per one asked: declined, did not answer, could not be reached, kept reporters out. A
 * government that "declined the offer" answered, and prices that "declined by 3 percent" were asked nothing: what
 * counts is a verb of answering below the refusal, or a request below the lack of an answer.
 */
export function findSilences(s: Syntax): SilenceSpans[] {
  const out: SilenceSpans[] = [];
  for (const [i, w] of s.words.entries()) {
    if (w.upos !== "VERB" && w.upos !== "AUX" && w.upos !== "ADJ" && w.upos !== "NOUN") continue;
    const found = silenceAt(s, i, w);
    if (found === null) continue;
    for (const head of found.from === undefined ? silent(s, i) : members(s, found.from)) {
      const who = nounPhrase(s, head);
      const evidence = { start: Math.min(who.start, s.doc.tokens[firstOf(s, i)]?.start ?? who.start), end: s.doc.tokens[found.last]?.end ?? who.end };
      const about = found.asked === null ? null : aboutOf(s, found.asked);
      if (!out.some((o) => o.head === head && o.kind === found.kind && sentenceOf(s.doc, o.head) === sentenceOf(s.doc, head))) {
        out.push({ kind: found.kind, who, head, about, evidence, bare: about === null || found.bare === true });
      }
    }
  }
  return out;
}

const REPLYING = new Set(["respond", "reply", "answer", "return"]);
const REQUESTS = new Set(["request", "call", "message", "email", "e-mail", "question", "query", "inquiry", "enquiry", "letter", "phone", "telephone", "text", "comment", "voicemail", "interview"]);
const NAMING = new Set(["name", "identify", "quote"]);

function silenceAt(s: Syntax, i: number, w: WordTags): Found | null {
  const lemma = w.lemma.toLowerCase();
  if (lemma === "decline" || lemma === "refuse") return declined(s, i);
  if (REPLYING.has(lemma) && negated(s, i)) return noAnswer(s, i);
  if (ANSWERING.has(lemma) && w.upos === "VERB" && withheld(s, i)) return { kind: "declined", asked: i, last: i };
  if (lemma === "reach" && negated(s, i) && kids(s, i, "aux:pass", "aux").some((t) => low(s, t) === "be")) return { kind: "not-reached", asked: null, last: i };
  if ((lemma === "available" || lemma === "reachable") && negated(s, i)) return forComment(s, i) ? { kind: "not-reached", asked: null, last: i } : null;
  if (lemma === "unavailable" && forComment(s, i)) return { kind: "not-reached", asked: null, last: i };
  if (["have", "offer", "make", "give", "provide", "issue"].includes(lemma)) return noComment(s, i);
  if (lemma === "refer" || lemma === "direct") return referred(s, i);
  if (lemma === "hang" && kids(s, i, "compound", "advmod").some((t) => low(s, t) === "up")) return { kind: "declined", asked: null, last: i };
  if (["bar", "turn", "deny", "refuse", "exclude", "ban", "block", "keep"].includes(lemma)) return shutOut(s, i);
  if (lemma === "unanswered" || lemma === "unreturned") return unanswered(s, i);
  return null;
}

/** "declined to comment", "refused to be drawn on it", "declined an interview request"; not "declined to be named". */
function declined(s: Syntax, i: number): Found | null {
  if (negated(s, i)) return null;
  const doing = kids(s, i, "xcomp", "ccomp")[0];
  if (doing !== undefined) {
    const lemma = (s.words[doing] as WordTags).lemma.toLowerCase();
    const passive = kids(s, doing, "aux:pass", "aux").some((t) => low(s, t) === "be");
    if (passive) return lemma === "draw" || lemma === "interview" ? { kind: "declined", asked: doing, last: doing } : null;
    if (ANSWERING.has(lemma) || (NAMING.has(lemma) && !passive)) return { kind: "declined", asked: doing, last: doing, bare: lemma === "comment" };
    return null;
  }
  const object = kids(s, i, "obj")[0];
  if (object !== undefined && (REQUESTS.has((s.words[object] as WordTags).lemma) || low(s, object) === "comment")) return { kind: "declined", asked: null, last: object };
  return null;
}

/** "did not respond to a request for comment", "did not return calls"; not "did not respond to the attack". */
function noAnswer(s: Syntax, i: number): Found | null {
  const w = s.words[i] as WordTags;
  const asked = [...kids(s, i, "obj", "obl"), ...kids(s, i, "nsubj").filter(() => kids(s, i, "aux:pass").length > 0)];
  const request = asked.find((t) => REQUESTS.has((s.words[t] as WordTags).lemma.toLowerCase()) || deepRequest(s, t));
  if (request !== undefined) {
    // "Calls to the ministry were not returned."
    const passive = (s.words[request] as WordTags).relation.startsWith("nsubj");
    const to = passive ? kids(s, request, "nmod")[0] : undefined;
    if (passive && to === undefined) return null;
    return { kind: "no-response", asked: null, last: passive ? i : request, ...(to === undefined ? {} : { from: to }) };
  }
  if (w.lemma === "return" || asked.some((t) => s.words[t]?.relation === "obj")) return null;
  const open = asked.length === 0 && (kids(s, i, "advmod").some((t) => low(s, t) === "immediately") || w.lemma !== "answer");
  return open ? { kind: "no-response", asked: null, last: i } : null;
}

/** "two emailed requests", "a Reuters request for comment": a request among what hangs on the word. */
function deepRequest(s: Syntax, t: number): boolean {
  return kids(s, t, "nmod", "conj", "compound").some((c) => REQUESTS.has((s.words[c] as WordTags).lemma.toLowerCase()));
}

/** "would not say", "will not discuss", "is not going to speculate", "does not comment on": a will not to speak. */
function withheld(s: Syntax, i: number): boolean {
  const lemma = (s.words[i] as WordTags).lemma.toLowerCase();
  const aux = kids(s, i, "aux").map((t) => low(s, t));
  const going = s.words[s.words[i]?.head ?? -1];
  if (going !== undefined && going.lemma === "go" && s.words[i]?.relation === "xcomp") return negated(s, s.words[i]?.head as number);
  if (!negated(s, i)) return false;
  if (aux.some((a) => ["will", "wo", "would"].includes(a))) return ["say", "comment", "discuss", "elaborate", "speculate", "give", "name", "specify", "confirm", "disclose", "identify", "answer", "characterise", "characterize", "get", "talk", "speak"].includes(lemma) && !followedByMatter(s, i, lemma);
  return aux.some((a) => ["do", "does", "did"].includes(a)) && lemma === "comment";
}

/** "would not give up", "will not talk to terrorists": a deed refused, no answer. */
function followedByMatter(s: Syntax, i: number, lemma: string): boolean {
  if (lemma === "give") return !kids(s, i, "obj").some((t) => /^(?:details?|figures?|numbers?|names?|reasons?|dates?|comments?|interviews?|timetables?|timelines?|explanations?)$/.test(low(s, t)));
  if (lemma === "talk" || lemma === "speak") return kids(s, i, "obl").some((t) => kids(s, t, "case").some((c) => ["to", "with"].includes(low(s, c))));
  if (lemma === "get") return !kids(s, i, "obl").some((t) => kids(s, t, "case").some((c) => low(s, c) === "into"));
  return lemma === "answer" && kids(s, i, "obj").some((t) => !REQUESTS.has((s.words[t] as WordTags).lemma));
}

/** "had no comment", "offered no comment"; not "no comment was made in the chamber". */
function noComment(s: Syntax, i: number): Found | null {
  const object = kids(s, i, "obj")[0];
  if (object === undefined) return null;
  const lemma = (s.words[object] as WordTags).lemma.toLowerCase();
  const none = kids(s, object, "det").some((t) => low(s, t) === "no") || (negated(s, i) && lemma === "comment");
  if (!none) return null;
  if (lemma === "comment") return { kind: "declined", asked: object, last: object };
  return lemma === "response" || lemma === "reply" || lemma === "answer" ? { kind: "no-response", asked: null, last: object } : null;
}

/** "referred questions to the ministry". */
function referred(s: Syntax, i: number): Found | null {
  const object = kids(s, i, "obj")[0];
  if (object === undefined || negated(s, i)) return null;
  const matter = REQUESTS.has((s.words[object] as WordTags).lemma.toLowerCase()) || low(s, object) === "reporters";
  return matter && kids(s, i, "obl").length > 0 ? { kind: "declined", asked: null, last: object } : null;
}

const REPORTERS = new Set(["reporter", "journalist", "correspondent", "press", "media", "photographer", "observer", "monitor", "inspector"]);

/** "barred reporters from the hall", "turned a reporter away", "denied journalists access". */
function shutOut(s: Syntax, i: number): Found | null {
  if (negated(s, i)) return null;
  const w = s.words[i] as WordTags;
  const whom = kids(s, i, "obj", "iobj").find((t) => REPORTERS.has((s.words[t] as WordTags).lemma.toLowerCase()));
  if (whom === undefined) return null;
  if (w.lemma === "turn" && !kids(s, i, "advmod", "compound").some((t) => low(s, t) === "away")) return null;
  if (w.lemma === "keep" && !kids(s, i, "advmod", "compound", "xcomp", "obl").some((t) => ["out", "away"].includes(low(s, t)) || kids(s, t, "case").some((c) => ["from", "out"].includes(low(s, c))))) return null;
  const last = kids(s, i, "obj").at(-1) ?? whom;
  return { kind: "refused-access", asked: null, last: Math.max(last, whom) };
}

/** "Calls to the ministry went unanswered." */
function unanswered(s: Syntax, i: number): Found | null {
  const verb = s.words[i]?.head ?? -1;
  const subject = [...kids(s, i, "nsubj"), ...(verb >= 0 ? kids(s, verb, "nsubj") : [])].find((t) => REQUESTS.has((s.words[t] as WordTags).lemma.toLowerCase()) || deepRequest(s, t));
  if (subject === undefined) return null;
  const to = kids(s, subject, "nmod").find((t) => kids(s, t, "case").some((c) => ["to", "for"].includes(low(s, c))));
  return to === undefined ? null : { kind: "no-response", asked: null, last: i, from: to };
}

function forComment(s: Syntax, i: number): boolean {
  return kids(s, i, "obl", "nmod").some((t) => ["comment", "interview", "reply", "response"].includes((s.words[t] as WordTags).lemma.toLowerCase()));
}

/** The subjects of a verb, each of a list by itself; a verb joined to another shares its subject. */
function silent(s: Syntax, verb: number): number[] {
  let at = verb;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const subject = kids(s, at, "nsubj").find((t) => !["who", "which", "that"].includes(low(s, t)));
    if (subject !== undefined) return members(s, subject);
    const w = s.words[at] as WordTags;
    if (["acl", "relcl"].includes(w.relation)) return members(s, w.head);
    if (!["conj", "xcomp", "cop", "parataxis", "advcl"].includes(w.relation)) return [];
    at = w.head;
  }
  return [];
}

function members(s: Syntax, head: number): number[] {
  const joined = kids(s, head, "conj").filter((t) => ["NOUN", "PROPN", "PRON"].includes(s.words[t]?.upos ?? ""));
  return [head, ...joined];
}

/** A noun with its own modifiers, without what is joined to it, added in apposition or told in a clause. */
export function nounPhrase(s: Syntax, head: number): Span {
  let first = head;
  let last = head;
  for (const c of kids(s, head, "det", "amod", "compound", "flat", "nmod", "nummod", "case")) {
    const w = s.words[c] as WordTags;
    if (w.relation === "case" && c < head) continue;
    const span = subtreeTokens(s, c);
    first = Math.min(first, span.first);
    last = Math.max(last, span.last);
  }
  return { start: s.doc.tokens[first]?.start ?? 0, end: s.doc.tokens[last]?.end ?? 0 };
}

function subtreeTokens(s: Syntax, token: number): { first: number; last: number } {
  let first = token;
  let last = token;
  const stack = [token];
  for (let steps = 0; stack.length > 0 && steps < 400; steps++) {
    const t = stack.pop() as number;
    first = Math.min(first, t);
    last = Math.max(last, t);
    stack.push(...(s.children[t] ?? []));
  }
  return { first, last };
}

function firstOf(s: Syntax, verb: number): number {
  return Math.min(verb, ...kids(s, verb, "aux", "advmod"));
}

/** What was asked: the clause or object below the verb of answering. */
function aboutOf(s: Syntax, asked: number): Span | null {
  const t = kids(s, asked, "ccomp", "obj", "obl", "xcomp", "nmod", "advcl")[0];
  return t === undefined ? null : subtreeSpan(s, t);
}

/** Where silences stand that refuse nothing in particular: those make no statement besides. */
export function bareSilences(silences: readonly SilenceSpans[]): Span[] {
  return silences.filter((z) => z.bare).map((z) => z.evidence);
}
