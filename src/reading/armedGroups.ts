import { lemmaOf, set } from "./asking.js";
import type { Mention } from "./cast.js";
import type { Draft } from "./drafts.js";
import { type Syntax, kids, low } from "./syntax.js";

/**
 * Makes armed groups of the bodies and organisations without a country that the report tells of as such, whatever
 * they are called: by those who fight for them ("the CDR's fighters"), by a description ("a rebel group, the CDR"),
 * or by whom they hold ("hostages held by the CDR"). A commander alone also serves in an army: he counts where the
 * report tells of rebels besides.
 */
export function tellArmedGroups(s: Syntax, drafts: readonly Draft[], mentions: readonly Mention[]): void {
  const armed = mentions.flatMap((m) => {
    const draft = drafts[m.member];
    return draft?.kind === "armed-group" ? [{ draft, named: m.how === "name" }] : [];
  });
  const rebels = armed.length > 0;
  const unnamed = rebels && !armed.some((a) => a.named);
  for (const m of mentions) {
    const draft = drafts[m.member];
    if (draft === undefined || draft.country !== null || draft.row !== null) continue;
    if (draft.kind !== "body" && draft.kind !== "organisation") continue;
    if (isArmed(s, m, rebels) || (unnamed && m.how === "name" && (isCalledSo(draft) || isLed(s, m, draft))))
      draft.kind = "armed-group";
  }
}

/** The mentions with "the rebels" as the one movement that the report names; as they are where it names none or several. */
export function oneMovement(drafts: readonly Draft[], mentions: readonly Mention[]): Mention[] {
  const named = new Set(
    mentions.flatMap((m) => (m.how === "name" && drafts[m.member]?.kind === "armed-group" ? [m.member] : [])),
  );
  const [movement] = named;
  if (movement === undefined || named.size > 1) return [...mentions];
  const rebels = (m: Mention) =>
    m.how === "institution" &&
    drafts[m.member]?.kind === "armed-group" &&
    [...(drafts[m.member] as Draft).forms].every((f) => BARE.test(f));
  return mentions.map((m) => (rebels(m) ? { ...m, member: movement } : m));
}
const BARE = /^(?:the )?(?:rebels|guerrillas|guerillas|insurgents|militants)$/i;

/** "The guerrillas" of a report that names nobody else whom they could be. */
function isCalledSo({ forms }: Draft): boolean {
  return [...forms].some((f) =>
    /^\p{Lu}\S* (?:\S+ )*(?:Command|Movement|Alliance|Resistance|Forces)$/u.test(f),
  );
}

/** "The MNC's leader" of a council or front in a report of rebels without a name. */
function isLed(s: Syntax, m: Mention, { forms }: Draft): boolean {
  if (
    ![...forms].some((f) =>
      /^\p{Lu}\S* (?:\S+ )*(?:Council|Front|Congress|Organi[sz]ation|League|Coalition)$/u.test(f),
    )
  )
    return false;
  const { relation, head } = s.words[m.head] ?? { relation: "", head: -1 };
  return (
    relation === "nmod" && head > m.head && ["leader", "commander", "delegate"].includes(lemmaOf(s, head))
  );
}

function isArmed(s: Syntax, m: Mention, rebels: boolean): boolean {
  const w = s.words[m.head];
  if (w === undefined || m.how !== "name") return false;
  const above = w.head;
  const noun = lemmaOf(s, above);
  const whose = ["compound", "nmod", "amod"].includes(w.relation) && above >= 0;
  if (whose && (FIGHTERS.has(noun) || (rebels && noun === "commander"))) return true;
  // "The rebel group CDR", "the CDR, an armed movement"; the parse hangs either on the other.
  const beside = [
    ...kids(s, m.head, "appos", "compound", "amod"),
    ...(w.relation === "appos" ? [above] : []),
  ];
  if (
    beside.some(
      (k) => ARMED.has(lemmaOf(s, k)) || kids(s, k, "amod", "compound").some((c) => ARMED.has(lemmaOf(s, c))),
    )
  )
    return true;
  if (w.relation === "nmod" && CAPTIVES.has(noun))
    return kids(s, m.head, "case").some((k) => /^(?:of|['’]s?)$/.test(low(s, k)));
  // "The MNC claimed responsibility for the raid"
  if (
    w.relation === "nsubj" &&
    lemmaOf(s, above) === "claim" &&
    kids(s, above, "obj").some((k) => lemmaOf(s, k) === "responsibility")
  )
    return true;
  return holdsPeople(s, m.head, above, w.relation);
}

/** "Is holding 14 soldiers", "those held by". */
function holdsPeople(s: Syntax, head: number, above: number, relation: string): boolean {
  if (!HOLDING.has(lemmaOf(s, above)) || s.words[above]?.upos !== "VERB") return false;
  if (relation === "nsubj") return kids(s, above, "obj").some((k) => HELD.has(lemmaOf(s, k)));
  const by = kids(s, head, "case").some((k) => low(s, k) === "by");
  if (relation !== "obl" || !by) return false;
  const described =
    s.words[above]?.relation === "acl" ? [s.words[above]?.head ?? -1] : kids(s, above, "nsubj");
  return described.some((k) => HELD.has(lemmaOf(s, k)));
}

const FIGHTERS = set("fighter guerrilla rebel insurgent militant gunman guerilla militiaman");
const ARMED = set(
  "rebel guerrilla guerilla insurgent militant militia armed paramilitary separatist jihadist insurgency",
);
const CAPTIVES = set("captive hostage captor");
const HOLDING = set("hold kidnap abduct seize capture");
const HELD = set(
  "captive hostage prisoner soldier officer policeman engineer worker civilian person people pair man woman crew journalist tourist villager child girl boy national citizen sailor pilot",
);
