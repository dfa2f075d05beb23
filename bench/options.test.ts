import { expect, it } from "vitest";
import { optionsOf } from "./options.js";

it.each([
  ["nothing", [], {}, []],
  ["an option and its value", ["--model", "m"], { model: "m" }, []],
  ["a file", ["a.conllu"], {}, ["a.conllu"]],
  ["both, in any order", ["a", "--model", "m", "b"], { model: "m" }, ["a", "b"]],
  ["an option without a value, which is none", ["a", "--model"], {}, ["a"]],
])("reads %s", (_, args, options, operands) => expect(optionsOf(args)).toEqual({ options, operands }));
