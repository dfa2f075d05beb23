import type { Condition } from "../record.js";

/** A condition as one place of the report tells it. */
export type ConditionDraft = Omit<Condition, "id" | "kind">;
