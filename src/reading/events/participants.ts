import type { WordTags } from "../../tags/tags.js";
import type { Account } from "../account.js";
import { type Syntax, kids, low } from "../syntax.js";
import { type Trigger, namesSomebody } from "./triggers.js";
import { RELATIVE, isPassive, obliques, subjectsOf } from "./voice.js";
import { actorsOf } from "./whoIsMeant.js";

/** Who does it and to whom it is done, as actor ids; both empty where the text tells no one. */
export interface Participants {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Whether the text tells somebody who takes part, an actor or not. */
  readonly told: boolean;
  /** Whether the text tells who does it, an actor or not. */
  readonly doer: boolean;
  /** Whether somebody of those is told by an office: "the two foreign ministers". */
  readonly office: boolean;
}

/** Nouns whose owner suffers it: "his arrest", "the city's occupation". */
const SUFFERED = new Set(
  "killing murder assassination arrest detention imprisonment abduction kidnapping release death poisoning occupation expulsion deportation extradition execution torture beating seizure demolition capture".split(
    " ",
  ),
);
/** Offices by which states talk to one another. */
const OFFICES = new Set(
  "minister president envoy ambassador premier chancellor king negotiator delegation".split(" "),
);
/** Verbs whose subject suffers the event of their object: "faced sanctions". */
const UNDERGOES = new Set("encounter face suffer receive undergo meet".split(" "));
/** Verbs of talk whose object is its matter. */
const ABOUT = new Set(["discuss", "negotiate"]);
const TOWARDS = ["with", "against", "to", "into", "on", "upon", "from", "for", "at"];

type Tokens = readonly number[];
/** Tokens of who does it and of who suffers it. */
interface Sides {
  readonly doers: number[];
  readonly sufferers: number[];
}

/** Who takes part in an event, by the parse. */
export function participantsOf(account: Account, trigger: Trigger): Participants {
  const s = account.syntax;
  const sides: Sides = { doers: [], sufferers: [] };
  if (trigger.verb !== null) addOfVerb(s, trigger.verb, trigger.token, sides);
  if (trigger.token !== trigger.verb) addOfNoun(s, trigger, sides);
  const ids = (tokens: Tokens) => [...new Set(tokens.flatMap((t) => actorsOf(account, t)))];
  const actors = ids(sides.doers);
  const recipients = ids(sides.sufferers).filter((id) => !actors.includes(id));
  const all = [...sides.doers, ...sides.sufferers];
  const told = all.some((t) => isTold(s, t));
  const office = all.some((t) => OFFICES.has(s.words[t]?.lemma.toLowerCase() ?? ""));
  const doer = actors.length > 0 || sides.doers.some((t) => isTold(s, t));
  if (actors.length + recipients.length > 0 || trigger.kind.type !== "CONSULT")
    return { actors, recipients, told, doer, office };
  return { actors: ids(whoWasThere(s, trigger)), recipients, told, doer, office };
}

/** "Tigrayan forces", "Surinamese patrol boats", "a local activist". */
function isTold(s: Syntax, t: number): boolean {
  return namesSomebody(s, t) || kids(s, t, "amod", "compound", "nmod").some((k) => isOf(s, t, k));
}

/** Whether a word before a noun, or behind its "of", tells by name whose it is. */
function isOf(s: Syntax, t: number, k: number): boolean {
  const of = k < t || kids(s, k, "case").some((c) => low(s, c) === "of");
  const token = s.doc.tokens[k];
  return of && token !== undefined && /^\p{Lu}/u.test(s.doc.text.slice(token.start, token.end));
}

function addOfVerb(s: Syntax, verb: number, token: number, { doers, sufferers }: Sides): void {
  const passive = isPassive(s, verb);
  const subjects = subjectsOf(s, verb);
  // "talks resumed": the event is the subject, and nobody is told.
  const own = token === verb || !subjects.includes(token) ? subjects.filter((k) => k !== token) : [];
  const undergoes = token !== verb && UNDERGOES.has(s.words[verb]?.lemma ?? "");
  (passive || undergoes ? sufferers : doers).push(...own);
  if (passive)
    doers.push(...obliques(s, verb, "by", "between", "among").filter((k) => s.words[k]?.upos !== "VERB"));
  // "discussed the crisis with …": of what is talked about nobody takes part.
  const about = token === verb && ABOUT.has(s.words[verb]?.lemma ?? "");
  const objects = about ? [] : kids(s, verb, "obj", "iobj").filter((k) => k !== token);
  sufferers.push(...objects, ...objects.flatMap((k) => behind(s, k)), ...obliques(s, verb, ...TOWARDS));
  if (token === verb && s.words[verb]?.relation === "acl")
    addDescribed(s, verb, passive, { doers, sufferers });
}

/** "the soldiers killed by rebels", "the envoy carrying a letter": the noun that a clause describes. */
function addDescribed(s: Syntax, verb: number, passive: boolean, { doers, sufferers }: Sides): void {
  const subjects = kids(s, verb, "nsubj");
  if (subjects.length > 0 && !subjects.some((k) => RELATIVE.has(low(s, k)))) return;
  (passive ? sufferers : doers).push((s.words[verb] as WordTags).head);
}

/** "the talks between A and B", "Russia's invasion of Ukraine", "the arrest of C by D". */
function addOfNoun(s: Syntax, { token, kind }: Trigger, { doers, sufferers }: Sides): void {
  const lemma = s.words[token]?.lemma.toLowerCase() ?? "";
  const parts = kids(s, token, "nmod", "compound", "amod", "obl", "acl");
  const by = (...prepositions: Tokens | readonly string[]) =>
    parts.filter((k) =>
      kids(s, k, "case").some((c) => c < k && (prepositions as readonly string[]).includes(low(s, c))),
    );
  const owners = parts.filter((k) => k < token && s.words[k]?.relation !== "acl" && !isPlainAdjective(s, k));
  const of = by("of");
  const agents = by("by", "between", "among", ...(kind.type === "REJECT" ? ["from"] : []));
  doers.push(...agents);
  sufferers.push(
    ...by("with", "against", "on", "to", "into", "for", ...(kind.type === "REJECT" ? [] : ["from"])),
  );
  if (of.length > 0) {
    const suffered = SUFFERED.has(lemma) || /(?:ing|ion|ment|al)$/.test(lemma);
    (kind.type !== "CONSULT" && (owners.length + agents.length > 0 || suffered) ? sufferers : doers).push(
      ...of,
    );
    doers.push(...owners);
  } else (SUFFERED.has(lemma) ? sufferers : doers).push(...owners);
}

/** "indirect talks" against "Russian troops". */
function isPlainAdjective(s: Syntax, k: number): boolean {
  const token = s.doc.tokens[k];
  return (
    s.words[k]?.relation === "amod" &&
    token !== undefined &&
    !/^\p{Lu}/u.test(s.doc.text.slice(token.start, token.end))
  );
}

/** "troops into Ukraine", "sanctions on Iran", "a meeting with the envoy": who stands behind an object. */
function behind(s: Syntax, noun: number): number[] {
  return kids(s, noun, "nmod").filter((k) =>
    kids(s, k, "case").some((c) => low(s, c) === "of" || TOWARDS.includes(low(s, c))),
  );
}

/** "told colleagues at a meeting": who did something there. */
function whoWasThere(s: Syntax, { token, verb }: Trigger): number[] {
  const w = s.words[token] as WordTags;
  const there = kids(s, token, "case").some((c) =>
    ["at", "during", "after", "in", "following"].includes(low(s, c)),
  );
  if (verb !== null || w.relation !== "obl" || w.head < 0 || !there) return [];
  return [...subjectsOf(s, w.head), ...kids(s, w.head, "iobj", "obj")];
}
