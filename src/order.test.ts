import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** What may import what: each place only from its own level and from those before it. */
const LEVELS: readonly (readonly string[])[] = [
  ["errors.ts"],
  ["text"],
  ["inputs"],
  ["tags"],
  ["reading"],
  ["dossier"],
  ["read.ts"],
  ["ledger"],
  ["keep.ts"],
  ["review"],
  ["export"],
  ["index.ts"],
  ["http"],
  ["mcp"],
  ["cli"],
];
const MOST_LINES = 500;
const MODEL_RUNTIME = "onnxruntime-node";

const src = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.split(sep).join("/"))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), "utf8")]));
const isTest = (file: string) => file.endsWith(".test.ts") || file.startsWith("testing/");
const shipped = files.filter((file) => !isTest(file));

/** What a source file imports, types included: `from "x"`, `import "x"`, `import("x")`. */
function importsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"([^"\n]+)"/g)].map((m) => m[1] as string);
}

const imports = new Map(shipped.map((file) => [file, importsIn(texts.get(file) as string)] as const));
const ownImports = new Map(
  shipped.map((file) => [
    file,
    (imports.get(file) as string[])
      .filter((name) => name.startsWith("."))
      .map((name) =>
        normalize(join(dirname(file), name))
          .split(sep)
          .join("/")
          .replace(/\.js$/, ".ts"),
      ),
  ]),
);

const levelOf = (file: string) => LEVELS.findIndex((level) => level.includes(file.split("/")[0] as string));

/** Imports that point down the list, as "a → b". */
function wrongWay(graph: ReadonlyMap<string, readonly string[]>): string[] {
  return [...graph].flatMap(([file, targets]) =>
    targets.filter((target) => levelOf(target) > levelOf(file)).map((target) => `${file} → ${target}`),
  );
}

/** One cycle of imports, as the files it runs through; null where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe("the order of imports", () => {
  it("gives every file of src a level", () =>
    expect(shipped.filter((file) => levelOf(file) < 0)).toEqual([]));

  it("imports only files that exist and ship", () => {
    const missing = [...ownImports].flatMap(([file, targets]) =>
      targets.filter((t) => !shipped.includes(t)).map((t) => `${file} → ${t}`),
    );
    expect(missing).toEqual([]);
  });

  it("points one way", () => expect(wrongWay(ownImports)).toEqual([]));
  it("has no cycle", () => expect(findCycle(ownImports)).toBeNull());

  it("keeps the model runtime behind one file", () =>
    expect(shipped.filter((file) => imports.get(file)?.includes(MODEL_RUNTIME))).toHaveLength(1));

  it("prints only in cli/", () => {
    const prints = /\bconsole\.|\bprocess\.(stdout|stderr)\b/;
    expect(shipped.filter((f) => !f.startsWith("cli/") && prints.test(texts.get(f) as string))).toEqual([]);
  });

  it(`has no file over ${MOST_LINES} lines`, () => {
    const long = files.filter((f) => (texts.get(f) as string).split("\n").length > MOST_LINES + 1);
    expect(long).toEqual([]);
  });
});

describe("the checks of the order", () => {
  const graph = (...edges: [string, string][]) => {
    const out = new Map<string, string[]>();
    for (const [from, to] of edges) out.set(from, [...(out.get(from) ?? []), to]);
    return out;
  };

  it("see an import that points down", () => {
    expect(wrongWay(graph(["tags/a.ts", "text/b.ts"], ["text/b.ts", "cli/c.ts"]))).toEqual([
      "text/b.ts → cli/c.ts",
    ]);
    expect(wrongWay(graph(["cli/c.ts", "read.ts"], ["text/a.ts", "text/b.ts"]))).toEqual([]);
  });

  it("see a cycle", () => {
    expect(findCycle(graph(["text/a.ts", "text/b.ts"], ["text/b.ts", "text/a.ts"]))).toEqual([
      "text/a.ts",
      "text/b.ts",
      "text/a.ts",
    ]);
    expect(findCycle(graph(["text/a.ts", "text/b.ts"], ["text/c.ts", "text/b.ts"]))).toBeNull();
  });

  it("see every kind of import, and none in a comment", () =>
    expect(
      importsIn(
        'import "a";\nimport type { b } from "b";\nexport * from "c";\nawait import("d");\n// import "e";\n/** from "f" */\n',
      ),
    ).toEqual(["a", "b", "c", "d"]));
});
