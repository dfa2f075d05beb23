import { overlaps } from "../../text/span.js";
import { type Limit, findConditionals } from "./conditionals.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { kindOf } from "./conditionWords.js";
import { findDemands } from "./demands.js";
import { findDemandsByVerb } from "./demandsByVerb.js";
import { framedConditions } from "./framed.js";
import { findRedLines } from "./redLines.js";
import { findStands } from "./stands.js";
import { findUntils } from "./untils.js";
import type { Condition } from "../record.js";
import type { Parties } from "./parties.js";
import { type Scene, union } from "./scene.js";

/** The conditions, and for those behind a conjunction the verb of what they limit. */
export interface Conditions {
  readonly conditions: readonly Condition[];
  readonly limits: ReadonlyMap<string, number>;
}

/**
 * The preconditions, red lines and standing demands of a report's sides, each once; in text order. `bargaining`:
 * whether the report tells of offers or talks; a plain "would … if" is a condition only in such a one.
 */
export function findConditions(scene: Scene, bargaining: boolean): Conditions {
  const conditionals = findConditionals(scene, bargaining);
  const standing = [
    ...findDemands(scene, bargaining),
    ...findRedLines(scene, bargaining),
    ...findUntils(scene, bargaining),
    ...findDemandsByVerb(scene),
    ...(bargaining ? findStands(scene) : []),
    ...framedConditions(scene, bargaining),
  ];
  const bargains = bargaining || standing.length > 0 || conditionals.some((c) => c.strong);
  const list: Kept[] = [];
  // "Asking that her name be left out" is asked of the paper.
  const ofSources = scene.account.statements.flatMap(({ authority: { condition, reason } }) =>
    [condition, reason].filter((x) => x !== null),
  );
  for (const draft of [...(bargains ? conditionals : []), ...standing])
    if (!ofSources.some((x) => overlaps(x, draft.text))) add(scene, list, draft);
  list.sort((a, b) => a.text.start - b.text.start || a.text.end - b.text.end);
  const limits = new Map<string, number>();
  const conditions = list.map(({ holder, text, polarity, status, according, main }, i): Condition => {
    const id = `k${i + 1}`;
    if (main !== undefined) limits.set(id, main);
    return { id, holder, text, kind: kindOf(text.text), polarity, status, according };
  });
  return { conditions, limits };
}

type Kept = ConditionDraft & Partial<Pick<Limit, "main">>;

/** Adds a condition, or what tells it again to the one there is. */
function add({ parties }: Scene, list: Kept[], draft: Kept): void {
  const again = list
    .slice(-REMEMBERED)
    .find(
      (c) =>
        overlaps(c.text, draft.text) ||
        (c.polarity === draft.polarity &&
          c.holder !== null &&
          draft.holder !== null &&
          parties.same(c.holder, draft.holder) &&
          !isForOthers(parties, c, draft) &&
          alike(c.text.text, draft.text.text)),
    );
  if (again === undefined) list.push(draft);
  else
    Object.assign(again, {
      according: union(again.according, draft.according),
      status: draft.status === "abandoned" ? "abandoned" : again.status,
    });
}

/** Whether the same is demanded of another: "Azerbaijan to withdraw … Armenia to withdraw". */
function isForOthers(parties: Parties, a: Kept, b: Kept): boolean {
  const [x, y] = [a.whom ?? [], b.whom ?? []];
  return x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => parties.same(p, q)));
}

const REMEMBERED = 60;

/** Whether two texts share most of their words of weight. */
function alike(a: string, b: string): boolean {
  const weighty = (x: string) => new Set(x.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [x, y] = [weighty(a), weighty(b)];
  const shared = [...x].filter((w) => y.has(w)).length;
  return shared >= 2 && shared / Math.min(x.size, y.size) >= 0.6;
}
