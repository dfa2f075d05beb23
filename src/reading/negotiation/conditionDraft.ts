import type { Condition } from "../record.js";

/** A condition as one place of the report tells it. */
export interface ConditionDraft extends Omit<Condition, "id" | "kind"> {
  /** Ids of those who are to act; absent where it is not told. */
  readonly whom?: readonly string[];
}
