import { kids, low } from "../syntax.js";
import { GROUPS, actorsAt, isBoth } from "./actorsAt.js";
import type { Scene } from "./scene.js";

/** Ids of the actors whom words mean that fill a role, each once, in the order of the words. */
export function fillersOf(scene: Scene, tokens: readonly number[]): string[] {
  const { account, parties } = scene;
  return [
    ...new Set(
      tokens.flatMap((t) => {
        const named = actorsAt(account, parties, t);
        return named.length > 0 ? named : meantBy(scene, t);
      }),
    ),
  ];
}

/** Whom a common word means that no name stands for: "his side", "the movement", "the government", "neither". */
function meantBy(scene: Scene, token: number): readonly string[] {
  const { syntax: s, account, parties } = scene;
  const word = low(s, token);
  const { upos, lemma } = s.words[token] ?? { upos: "", lemma: "" };
  if (EITHER.has(word) || isBoth(account, token)) return parties.pair();
  if (upos !== "NOUN") return [];
  // "His side countered", "her reply": whose it is.
  const owner = kids(s, token, "nmod").find(
    (k) => k < token && (s.words[k]?.upos === "PRON" || account.actorAt.has(k)),
  );
  if (owner !== undefined) return actorsAt(account, parties, owner);
  const noun = lemma.toLowerCase();
  const sides = parties.pair().flatMap((id) => parties.actor(id) ?? []);
  const armed = sides.filter((a) => a.kind === "armed-group" || a.kind === "organisation");
  const meant = ARMED.has(noun) ? armed : RULING.has(noun) ? sides.filter((a) => !armed.includes(a)) : [];
  return meant.length === 1 ? meant.map((a) => a.id) : [];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const EITHER = words("both neither either each");
const ARMED: ReadonlySet<string> = new Set([...GROUPS, "faction", "fighter", "union"]);
const RULING = words(
  "government ministry presidency cabinet administration authority army military palace capital management company",
);
