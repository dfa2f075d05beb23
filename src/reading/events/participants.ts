import type { WordTags } from "../../tags/tags.js";
import { longestAt } from "../world/world.js";
import type { Account } from "../account.js";
import { type Syntax, kids, low } from "../syntax.js";
import type { Trigger } from "./triggers.js";

/** Who does it and to whom it is done, as actor ids; both empty where the text tells no one. */
export interface Participants {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** Nouns whose owner suffers it: "his arrest", "the city's occupation". */
const SUFFERED = new Set(
  "killing murder assassination arrest detention imprisonment abduction kidnapping release death poisoning occupation expulsion deportation extradition execution torture beating seizure demolition capture".split(
    " ",
  ),
);
/** Types whose sides do it together, so that a "with" or an object joins the actors' side only as a recipient. */
const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
const MOST_STEPS = 8;

/** Who takes part in an event, by the parse. */
export function participantsOf(account: Account, trigger: Trigger): Participants {
  const s = account.syntax;
  const { doers, sufferers } = new Sides();
  const add = (to: Set<string>, tokens: readonly number[]) => {
    for (const t of tokens) for (const id of actorsOf(account, t)) to.add(id);
  };
  const verb = trigger.verb;
  if (verb !== null) {
    const passive = isPassive(s, verb);
    const subjects = subjectsOf(s, verb);
    const own = trigger.token === verb || !subjects.includes(trigger.token);
    const agents = obliques(s, verb, "by").filter((k) => s.words[k]?.upos !== "VERB");
    if (passive) {
      add(doers, agents);
      if (own)
        add(
          sufferers,
          subjects.filter((k) => k !== trigger.token),
        );
    } else if (own) add(doers, subjects);
    const objects = kids(s, verb, "obj", "iobj").filter((k) => k !== trigger.token);
    add(sufferers, objects);
    add(
      sufferers,
      objects.flatMap((k) => describing(s, k)),
    );
    add(sufferers, obliques(s, verb, "with", "against", "to", "into", "on", "upon", "from", "for", "at"));
    if (trigger.token === verb && s.words[verb]?.relation === "acl")
      addDescribed(s, verb, passive, add, doers, sufferers);
  }
  if (trigger.token !== verb) addOfNoun(s, trigger.token, add, doers, sufferers);
  for (const id of doers) sufferers.delete(id);
  return { actors: [...doers], recipients: [...sufferers] };
}

class Sides {
  readonly doers = new Set<string>();
  readonly sufferers = new Set<string>();
}

type Add = (to: Set<string>, tokens: readonly number[]) => void;

/** "the soldiers killed by rebels", "the envoy carrying a letter": the noun that a clause describes. */
function addDescribed(
  s: Syntax,
  verb: number,
  passive: boolean,
  add: Add,
  doers: Set<string>,
  sufferers: Set<string>,
): void {
  const w = s.words[verb] as WordTags;
  const subjects = kids(s, verb, "nsubj");
  const relative = subjects.some((k) => RELATIVE.has(low(s, k)));
  if (subjects.length > 0 && !relative) return;
  add(passive ? sufferers : doers, [w.head]);
}

/** "the talks between A and B", "Russia's invasion of Ukraine", "the arrest of C by D". */
function addOfNoun(s: Syntax, noun: number, add: Add, doers: Set<string>, sufferers: Set<string>): void {
  const lemma = s.words[noun]?.lemma.toLowerCase() ?? "";
  const parts = kids(s, noun, "nmod", "compound", "amod", "obl", "acl");
  const by = (...prepositions: readonly string[]) =>
    parts.filter((k) => kids(s, k, "case").some((c) => c < k && prepositions.includes(low(s, c))));
  const owners = parts.filter(
    (k) =>
      k < noun &&
      (s.words[k]?.relation !== "amod" || /^\p{Lu}/u.test(wordAt(s, k))) &&
      s.words[k]?.relation !== "acl",
  );
  const of = by("of");
  const agents = by("by", "between", "among");
  const suffered = SUFFERED.has(lemma) || /(?:ing|ion|ment|al)$/.test(lemma);
  add(doers, agents);
  add(sufferers, by("with", "against", "on", "to", "into", "from", "for"));
  if (of.length > 0) {
    const acted = owners.length > 0 || agents.length > 0 || suffered;
    add(acted ? sufferers : doers, of);
    add(doers, owners);
  } else add(SUFFERED.has(lemma) ? sufferers : doers, owners);
}

function wordAt(s: Syntax, t: number): string {
  const token = s.doc.tokens[t];
  return token === undefined ? "" : s.doc.text.slice(token.start, token.end);
}

export function isPassive(s: Syntax, verb: number): boolean {
  const w = s.words[verb] as WordTags;
  if (w.feats.includes("Voice=Pass")) return true;
  return (
    w.feats.includes("VerbForm=Part") &&
    w.feats.includes("Tense=Past") &&
    (kids(s, verb, "aux").some((k) => ["be", "get"].includes(s.words[k]?.lemma ?? "")) ||
      w.relation === "acl") &&
    !kids(s, verb, "aux").some((k) => s.words[k]?.lemma === "have" && k > verb - 2)
  );
}

/** Those who do what a verb tells, or of whom a passive tells: its own subject, or that of the verb that shares its own with it. */
export function subjectsOf(s: Syntax, verb: number): number[] {
  let at = verb;
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    const w = s.words[at] as WordTags;
    const own = kids(s, at, "nsubj");
    if (own.length > 0)
      return own.flatMap((k) =>
        RELATIVE.has(low(s, k)) && w.relation === "acl" && w.head >= 0 ? [w.head] : [k],
      );
    const head = s.words[w.head];
    if (head === undefined) return [];
    if (w.relation === "acl") return [w.head];
    if (w.relation === "xcomp" || w.relation === "advcl" || w.relation === "ccomp") {
      // "forced the ship to leave", "asked the envoy to meet": the object of the upper verb acts in the lower one.
      const object = kids(s, w.head, "obj", "iobj")[0];
      if (w.relation === "xcomp" && object !== undefined) return [object];
    } else if (!["conj", "parataxis", "appos"].includes(w.relation)) return [];
    if (w.relation === "ccomp" && kids(s, at, "mark").length === 0 && steps > 0) return [];
    at = w.head;
  }
  return [];
}

function obliques(s: Syntax, verb: number, ...prepositions: readonly string[]): number[] {
  return kids(s, verb, "obl").filter((k) => kids(s, k, "case").some((c) => prepositions.includes(low(s, c))));
}

/** "troops into Ukraine", "sanctions on Iran", "a meeting with the envoy": who stands behind an object. */
function describing(s: Syntax, noun: number): number[] {
  return kids(s, noun, "nmod").filter((k) =>
    kids(s, k, "case").some((c) =>
      ["with", "against", "on", "into", "to", "from", "of", "for"].includes(low(s, c)),
    ),
  );
}

/** The actors whom a noun means, its conjuncts included; for what belongs to one ("Russian troops", "his envoy") that one. */
export function actorsOf(account: Account, token: number): string[] {
  const s = account.syntax;
  return [token, ...kids(s, token, "conj").filter((k) => s.words[k]?.upos !== "VERB")].flatMap((t) => {
    const id = account.actorAt.get(t);
    if (id !== undefined) return [id];
    const near = kids(s, t, "appos", "flat", "nmod", "compound", "amod").filter(
      (k) => k < t || s.words[k]?.relation !== "nmod" || isOf(s, k),
    );
    for (const k of near) {
      const owner = account.actorAt.get(k) ?? countryActor(account, k);
      if (owner !== undefined) return [owner];
    }
    return [];
  });
}

function isOf(s: Syntax, k: number): boolean {
  return kids(s, k, "case").some((c) => low(s, c) === "of");
}

/** "Russian" of "Russian troops": that country's government or state among the actors. */
function countryActor(account: Account, token: number): string | undefined {
  const match = longestAt(account.syntax.doc, token)?.matches.find((m) => m.row.country !== null);
  if (match === undefined) return undefined;
  return account.actors.find(
    (a) => a.country === match.row.country && (a.kind === "state" || a.kind === "government"),
  )?.id;
}
