import type { Span } from "../../text/span.js";
import type { Answer, Statement } from "../record.js";
import { verbGroup } from "../verbGroup.js";
import { actorsAt } from "./actorsAt.js";
import { doers, isPassive } from "./arguments.js";
import { deniesByCue } from "./disputesClaims.js";
import { isUnnamedOfficial } from "./holders.js";
import { type Offer, lastBefore } from "./offers.js";
import { type Scene, sentenceAt, tellerAt, toldAt, union } from "./scene.js";

/** An answer before the proposals have ids. */
export interface Given {
  readonly token: number;
  readonly offer: Offer;
  readonly evidence: Span;
  by: readonly string[];
  answer: Answer;
  conditions: readonly string[];
  according: readonly string[];
  deniedBy: readonly string[];
  /** Whether it tells nothing of whom the proposal went to: who denies that anybody made one need not be the one. */
  readonly aside?: boolean;
}

export type NewAnswer = Pick<Given, "token" | "offer" | "by" | "answer" | "evidence" | "aside">;

/**
 * Enters an answer, or what tells it again with the one there is: a side answers one thing to one proposal. "Denied
 * that the president had vetoed the deal" tells of no answer, but of one that others must have told of.
 */
export function give(
  scene: Scene,
  given: Given[],
  g: NewAnswer,
  according: readonly string[] = toldAt(scene, g.token),
  conditions: readonly string[] = [],
): void {
  if (g.by.length === 0) return;
  const again = given.find((x) => x.offer === g.offer && x.answer === g.answer && isBy(scene, x, g.by));
  const denial = g.answer === "denies-it-was-made" ? null : tellerAt(scene, g.token);
  const denied = denial?.act === "deny" && !isOwnNo(scene, denial, g.by);
  const [told, deniedBy] = denied ? [[], [denial.id]] : [according, []];
  if (again === undefined) given.push({ ...g, according: told, deniedBy, conditions });
  else {
    again.according = union(again.according, told);
    again.deniedBy = union(again.deniedBy, deniedBy);
    again.conditions = union(again.conditions, conditions);
    again.by = union(again.by, g.by);
  }
}

/** "The government said it had no objection": who answers by denying something, and does not deny the answer. */
function isOwnNo({ syntax: s, parties }: Scene, statement: Statement, by: readonly string[]): boolean {
  const { speaker } = statement;
  if (speaker === null || deniesByCue(s, statement)) return false;
  return by.some((id) => parties.same(id, parties.principal(speaker)));
}

/** Whether an answer is given by one of the sides. */
export function isBy({ parties }: Scene, g: Pick<Given, "by">, ids: readonly string[]): boolean {
  return g.by.some((a) => ids.some((b) => parties.same(a, b)));
}

/** The sides that a proposal is not of, as far as the ids tell. */
export function isOwn({ parties }: Scene, offer: Offer, ids: readonly string[]): boolean {
  return offer.by.some((a) => ids.some((b) => parties.same(a, b)));
}

/** Sentences since a proposal was last told, at a token behind it; infinite before it. */
export function sentencesSince(scene: Scene, offer: Offer, token: number): number {
  const last = lastBefore(offer, token);
  return last > token ? Infinity : sentenceAt(scene, token) - sentenceAt(scene, last);
}

/** A verb with its auxiliaries. */
export function verbSpan({ syntax: s }: Scene, t: number): Span {
  const first = s.doc.tokens[verbGroup(s, t).first]?.start ?? 0;
  return { start: first, end: s.doc.tokens[t]?.end ?? first };
}

/** Who answers: official doers; unnamed officials; nobody told, of a passive (an empty list); null where it is no side. */
export function answererOf(scene: Scene, t: number): string[] | null {
  const { syntax: s, account, parties } = scene;
  const speaker = scene.cues.get(t)?.speaker ?? null;
  const source = speaker === null ? null : parties.principal(speaker);
  if (source !== null && parties.official(source)) return [source];
  const by = union(...doers(s, t).map((k) => actorsAt(account, parties, k)));
  const official = by.filter((id) => parties.official(id));
  if (official.length > 0) return official;
  const unnamed = [...by, ...(source === null ? [] : [source])].filter((id) =>
    isUnnamedOfficial(parties.actor(id)?.name ?? ""),
  );
  if (unnamed.length > 0) return unnamed.slice(0, 1);
  return by.length === 0 && isPassive(s, t) ? [] : null;
}
