import { kids } from "../syntax.js";
import { subjectOf, verbGroup } from "../verbGroup.js";
import { owners } from "./arguments.js";
import { actorsAt } from "./actorsAt.js";
import { BARGAINED, kindOf } from "./conditionWords.js";
import { type Scene, tellerAt } from "./scene.js";

/** Whose condition a verb tells: an official subject or its owner ("Putin's proposal"), else the speaker; null where neither can hold one. */
export function holderAt(scene: Scene, verb: number): string | null {
  const { syntax: s, account, parties } = scene;
  const subject = subjectOf(s, verbGroup(s, verb)) ?? kids(s, verb, "nsubj")[0] ?? null;
  const tokens = subject === null ? [] : [subject, ...owners(s, subject)];
  const ids = tokens.flatMap((t) => actorsAt(account, parties, t));
  const official = ids.find((id) => parties.official(id));
  if (official !== undefined) return official;
  return speakerOf(scene, tellerAt(scene, verb)?.speaker ?? null);
}

/** A speaker who can hold a condition: a side, the side of a spokesman, or an unnamed official. */
export function speakerOf({ parties }: Scene, speaker: string | null): string | null {
  if (speaker === null) return null;
  const id = parties.principal(speaker);
  const actor = parties.actor(id);
  // "Mr. Lazarou", of whom the report tells no office.
  const somebody = actor?.kind === "person" && actor.office === null && actor.memberOf.length === 0;
  return parties.official(id) || somebody || isUnnamedOfficial(actor?.name ?? "") ? id : null;
}

/** "Officials in the capital", "a senior aide": nobody by name, and yet a side. */
export function isUnnamedOfficial(name: string): boolean {
  return /\b(?:officials?|aides?|advis[eo]rs?|diplomats?|ministers?|generals?|commanders?|negotiators?)\b/i.test(
    name,
  );
}

/** A side, and with it the person in office who says so for it: "Guyana will let fuel cross, President Sukhdeo said". */
export function withSpeaker(scene: Scene, side: string, token: number): string[] {
  const speaker = (scene.cues.get(token) ?? tellerAt(scene, token))?.speaker ?? null;
  const { parties } = scene;
  if (speaker === null || speaker === side || parties.principal(speaker) !== speaker) return [side];
  const person = parties.actor(speaker)?.kind === "person" && parties.official(speaker);
  return person && parties.same(speaker, side) ? [side, speaker] : [side];
}

/** Those who offer or answer, and after a person in office or a ministry the state, government or movement in whose name they do: "the minister turned down the fund". */
export function inWhoseName({ parties }: Scene, ids: readonly string[]): string[] {
  const sides = ids.flatMap((id) => {
    const a = parties.actor(id);
    if (a === undefined || !["person", "body"].includes(a.kind) || !parties.official(id)) return [];
    const own = a.memberOf.find((m) => SIDES.has(parties.actor(m)?.kind ?? ""));
    if (own !== undefined) return own;
    const state = a.country === null || a.memberOf.length > 0 ? null : parties.ofCountry(a.country);
    return state !== null && SIDES.has(parties.actor(state)?.kind ?? "") ? state : [];
  });
  return [...new Set([...ids, ...sides])];
}
const SIDES: ReadonlySet<string> = new Set(["state", "government", "armed-group"]);

/** Whether words tell of what sides bargain over: by the tables, or, of one of the two whom a report of a bargain is about, whatever they tell. */
export function isBargainedOver(
  { parties }: Scene,
  bargaining: boolean,
  holder: string | null,
  text: string,
): boolean {
  if (kindOf(text) !== "other" || BARGAINED.test(text)) return true;
  return bargaining && holder !== null && parties.pair().some((side) => parties.same(side, holder));
}
