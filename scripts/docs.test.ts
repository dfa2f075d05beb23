import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { helpOf } from "../src/cli/command.js";
import { COMMANDS, overview } from "../src/cli/commands.js";
import { ACTS } from "../src/reading/record.js";
import { negotiationRecord } from "../src/testing/negotiation.js";
import { DOCS, type Runner, readDoc, refresh } from "./docs.js";

describe("the reference of the command line, docs/cli.md", () => {
  const cli = readDoc("docs/cli.md");
  const helps = [
    ["hearsay --help", overview()],
    ...COMMANDS.map((c) => [`hearsay ${c.name} --help`, helpOf(c)]),
  ];

  it.each(helps)("holds what %s prints", (call, help) =>
    expect(cli).toContain(`\`\`\`console\n$ ${call}\n${help}\`\`\``),
  );
  it.each(helps)("keeps %s within 80 columns", (_, help) =>
    expect(help?.split("\n").filter((line) => line.length > 80)).toEqual([]),
  );
});

it.each(DOCS)("the examples in %s print what it says (write them anew with `npm run docs`)", (path) => {
  const text = readDoc(path);
  expect(refresh(text)).toBe(text);
});

describe("docs/data-model.md", () => {
  const fieldsOf = (value: unknown): string[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) => [
          ...(/^\d+$/.test(key) ? [] : [key]),
          ...fieldsOf(inner),
        ]);
  const record = negotiationRecord();
  const model = readDoc("docs/data-model.md");

  it.each([...new Set([...fieldsOf(record), ...ACTS])])("describes %s", (name) =>
    expect(model).toContain(`\`${name}\``),
  );
});

describe("links between files", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    ...["data-model", "cli", "http", "benchmarks"].map((n) => `docs/${n}.md`),
  ];
  const links = pages.flatMap((page) =>
    [...readDoc(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((m) => [page, m[1] as string] as const),
  );
  it.each(links)("%s leads to %s", (page, link) =>
    expect(() => readDoc(join(dirname(page), link))).not.toThrow(),
  );
});

describe("the check of the examples", () => {
  const runner: Runner = { shell: (c) => `ran ${c}\nsecond\nthird\n`, typescript: (s) => `ran ${s}` };

  it("sees an output that has changed", () =>
    expect(refresh("```console\n$ hearsay x\nold\n```\n", runner)).toBe(
      "```console\n$ hearsay x\nran hearsay x\nsecond\nthird\n```\n",
    ));
  it("cuts where the block says so", () =>
    expect(refresh("```console first=2\n$ hearsay x\n```\n", runner)).toBe(
      "```console first=2\n$ hearsay x\nran hearsay x\nsecond\n…\n```\n",
    ));
  it("runs library examples", () =>
    expect(refresh("```ts\nf();\n```\n\n```text\nold\n```\n", runner)).toBe(
      "```ts\nf();\n```\n\n```text\nran f();\n```\n",
    ));
  it("leaves other blocks alone", () => {
    const text = "```sh\n$ npm ci\n```\n\n```ts\nf();\n```\n\n```json\n{}\n```\n";
    expect(refresh(text, runner)).toBe(text);
  });
});
