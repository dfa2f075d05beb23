import { type Syntax, kids } from "../syntax.js";
import { actorsOf, stateNamed } from "./actorsAt.js";
import { behind, isPassive, owners } from "./arguments.js";
import { CARRYING, SENDING } from "./contactWords.js";
import { type Scene, union } from "./scene.js";

/** Whose a paper is by an adjective or a name before it: "the Togolese letter". */
export function ofAdjective(scene: Scene, noun: number): string[] {
  const { syntax: s, account, parties } = scene;
  return kids(s, noun, "amod", "compound")
    .filter((k) => k < noun)
    .flatMap((k) => {
      const id = account.actorAt.get(k);
      return id !== undefined && parties.official(id) ? [id] : (stateNamed(s, parties, k) ?? []);
    });
}

/** Who wrote a paper and who got it, as the report tells at this or an earlier place of the same word. */
export function sidesOfPaper(scene: Scene, noun: number): { by: string[]; to: string[] } {
  const { syntax: s, parties } = scene;
  const at = (tokens: readonly number[]) => actorsOf(scene, tokens).filter(parties.official);
  const lemma = s.words[noun]?.lemma;
  let by: string[] = [];
  let to: string[] = [];
  for (let t = noun; t >= 0 && (by.length === 0 || to.length === 0); t--) {
    if (s.words[t]?.lemma !== lemma) continue;
    if (by.length === 0)
      by = union(at([...owners(s, t), ...behind(s, t, "from", "by")]), ofAdjective(scene, t));
    if (to.length > 0) continue;
    const verb = handedOver(s, t);
    to = at([...behind(s, t, "to"), ...(verb === null ? [] : behind(s, verb, "to"))]);
  }
  return { by, to: to.filter((id) => by.every((b) => parties.opposed(b, id))) };
}

/** The verb that tells of a paper that it was sent or brought. */
function handedOver(s: Syntax, noun: number): number | null {
  const verb = s.words[noun]?.head ?? -1;
  const lemma = s.words[verb]?.lemma ?? "";
  if (!CARRYING.has(lemma) && !SENDING.has(lemma)) return null;
  return isPassive(s, verb) || s.words[noun]?.relation === "obj" ? verb : null;
}
