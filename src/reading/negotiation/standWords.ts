import type { Condition } from "../record.js";

/** A verb by which a side stands on something or shuts it out. */
export interface Stand {
  readonly polarity: Condition["polarity"];
  /** Prepositions before what it is; "" for the object. */
  readonly before: readonly string[];
  readonly particle: string;
  /** Whether it says so only where it is denied: "cannot accept", "would not hear of". */
  readonly denied: boolean;
  /** Whether it says so only of all such things: "rejects any clause on exile". */
  readonly any: boolean;
}

/**
 * Rows "polarity verbs >prepositions": a verb with its particle as `rule_out`, without prepositions what it takes is
 * its object, `not` where only the denied verb says so, `any` where only one of all such things. Our own table.
 */
const ROWS = `
requires hold_out >for
requires insist >on upon
requires stick cling >to
refuses rule_out exclude preclude
refuses oppose resist
refuses any reject dismiss refuse veto spurn
refuses balk baulk bridle recoil demur bristle >at
refuses recoil shrink shy draw_back back_away pull_back >from over
refuses object >to
refuses not hear think >of
refuses not accept entertain countenance tolerate contemplate brook stomach swallow allow permit
refuses not agree consent submit bow yield accede >to
`;

/** Stands by the lemma of their verb. */
export const STANDS: ReadonlyMap<string, readonly Stand[]> = (() => {
  const out = new Map<string, Stand[]>();
  for (const row of ROWS.trim().split("\n")) {
    const [head = "", prepositions] = row.split(" >");
    const [polarity, ...verbs] = head.split(" ");
    const [only = ""] = verbs;
    for (const verb of ["not", "any"].includes(only) ? verbs.slice(1) : verbs) {
      const [lemma = "", particle = ""] = verb.split("_");
      const stand: Stand = {
        polarity: polarity as Condition["polarity"],
        before: prepositions === undefined ? [""] : prepositions.split(" "),
        particle,
        denied: only === "not",
        any: only === "any",
      };
      out.set(lemma, [...(out.get(lemma) ?? []), stand]);
    }
  }
  return out;
})();

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What is a condition by its name: "set three conditions: …", "a survey is a must". */
export const CONDITION_NOUNS = set(
  "condition precondition prerequisite requirement demand term ultimatum red-line",
);
/** What something is called without which there is no bargain: "is the price of any accord". */
export const PRICE_NOUNS = set("precondition condition prerequisite requirement must price");
/** By what verbs conditions are laid down. */
export const LAYING_DOWN = set("set lay name list put attach impose make present state issue outline have");
/** What is asked of the other side before anything is signed: "wants written guarantees that". */
export const PLEDGES = set(
  "guarantee assurance apology pledge commitment compensation undertaking timetable",
);
/** By what verbs a thing is made to depend on another: "conditioned any further talks on the return". */
export const TYING = set("condition tie link peg");
/** A share in the talks: "a seat at the table". */
export const SHARES = set("seat place say voice role part chair");
export const TALKS = set(
  "table talk negotiation meeting process dialogue round conference delegation session",
);
/** Verbs of wanting a share. */
export const WANTING = set("ask demand want seek request claim insist need require");
/** What a side gives none of: "will give no figure". */
export const GIVING = set(
  "give make sign pay send hand cede release free return offer lift grant share deliver provide open withdraw",
);
