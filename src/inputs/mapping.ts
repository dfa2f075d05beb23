import { publishedOf } from "./extracted.js";
import { GIVEN_FIELDS } from "./jsonLines.js";

/** Which of an input's fields or columns each of ours is found in. */
export type FieldMap = ReadonlyMap<string, string>;

/** What can be mapped. */
export const MAPPED_FIELDS: readonly string[] = ["id", "text", ...GIVEN_FIELDS];

/** Reads `text=body,published=date`; gives what is wrong with it, to go on after "--map ". */
export function parseMap(words: string): FieldMap | { readonly problem: string } {
  const map = new Map<string, string>();
  for (const pair of words.split(",")) {
    const [, field, column] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (field === undefined || column === undefined || column === "")
      return { problem: `has "${pair.trim()}", which is no FIELD=COLUMN; write text=body,published=date` };
    if (!MAPPED_FIELDS.includes(field))
      return { problem: `has the field "${field}"; there are ${MAPPED_FIELDS.join(", ")}` };
    if (map.has(field)) return { problem: `has ${field} twice` };
    map.set(field, column);
  }
  if (!map.has("text")) return { problem: "does not say which column is the text; add text=COLUMN" };
  return map;
}

/** An object or a row under our names. Empty cells are absent; dates are brought into the form that records keep. */
export function mapped(row: Readonly<Record<string, unknown>>, map: FieldMap): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [field, column] of map) {
    const value = row[column];
    if (value === undefined || value === null || (value === "" && field !== "text")) continue;
    out[field] = field === "published" ? (publishedOf(value) ?? value) : value;
  }
  // Fields that nobody mapped keep their own names, in JSON as in tables.
  for (const field of MAPPED_FIELDS)
    if (!map.has(field) && row[field] !== undefined && row[field] !== "") out[field] = row[field];
  return out;
}
