import { expect, it } from "vitest";
import { FIELDS } from "../../src/review/fields.js";
import { DEFINITIONS } from "../src/definitions.js";

/** Fields whose values are names that need no words beside them, or that a code book defines. */
const PLAIN = new Set(["actors.kind", "conditions.kind", "events.type"]);

const choices = Object.entries(FIELDS).flatMap(([list, fields]) =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.is === "choice" && !PLAIN.has(`${list}.${name}`)
      ? field.of.filter((v) => v !== null).map((value) => [list, name, value] as const)
      : [],
  ),
);

it.each(choices)("the form says what %s, %s: %s means", (list, name, value) => {
  const own = DEFINITIONS[name] ?? DEFINITIONS[`${list}.${name}`];
  expect(own?.[value]).toEqual(expect.any(String));
});
