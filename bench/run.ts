/**
 * How good and how fast, in one table: `npm run bench [-- --only NAME] [-- --fp32 DIR] [-- --write yes]`.
 * NAME: polnear, ewt, gum, examples, samples, speed, startup or int8. What lacks its data says so. `--fp32 DIR`
 * (see int8.ts) adds what int8 loses. `--write yes` puts the table into docs/benchmarks.md and MODEL_CARD.md, and
 * those of its lines for which a goal is set into README.md; a group that was skipped is left out there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { type Answer, callBench, callTreebank } from "./call.js";
import { optionsOf } from "./options.js";

const { options } = optionsOf(process.argv.slice(2));
const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** One line of the table. */
interface Row {
  readonly what: string;
  readonly figure: string;
  /** What it should reach; empty where nothing is asked. */
  readonly goal: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a bench prints
type Printed = any;

interface Bench {
  readonly name: string;
  readonly what: string;
  readonly call: () => Answer;
  readonly rows: (
    printed: Printed,
  ) => readonly (readonly [string, string | number | null, (string | undefined)?])[];
}

const treebank = (name: string, what: string, goals: readonly [string, string]): Bench => ({
  name,
  what,
  call: () => callTreebank(`${name}-dev`),
  rows: (d) => [
    ["LAS", d.las, goals[0]],
    ["UPOS", d.upos, goals[1]],
    ["sentences F1", d.sentences],
    ["words F1", d.words],
  ],
});

const gold = (name: string, what: string, args: readonly string[], goals: readonly string[]): Bench => ({
  name,
  what,
  call: () => callBench("gold.ts", args),
  rows: (d) => [
    ["statements F1", d.f1.statements.F, goals[0]],
    ["form, %", d.accuracy.form, goals[1]],
    ["nested, %", d.accuracy.nested, goals[2]],
    ["act, %", d.accuracy.act],
    ["actors F1", d.f1.actors.F],
    ["times F1", d.f1.times.F],
  ],
});

const BENCHES: readonly Bench[] = [
  {
    name: "polnear",
    what: "PolNeAR dev",
    call: () => callBench("polnear.ts"),
    rows: (d) => [
      ["exact micro F1", d.exact.micro.F, "73"],
      ["relation F1", d.relation.F, "73"],
    ],
  },
  treebank("ewt", "UD EWT dev, from raw text", ["84", "95"]),
  treebank("gum", "UD GUM dev, from raw text", ["", ""]),
  gold("examples", "11 annotated reports", [], ["75", "95", "90"]),
  gold(
    "samples",
    "6 sample reports, made up",
    ["--texts", inRoot("samples"), inRoot("bench/gold/samples")],
    [],
  ),
  {
    name: "speed",
    what: "speed, two cores",
    call: () => callBench("speed.ts"),
    rows: (d) => [
      ["words a second, `hearsay extract --workers 2`", d.hearsay],
      ["words a second, spaCy small, two processes", d.spacy ?? "skipped: no spaCy"],
      ["ratio", d.ratio ?? "skipped: no spaCy", "1"],
      ["ratio by processor time", d.cpuRatio ?? "skipped: no spaCy"],
    ],
  },
  {
    name: "startup",
    what: "`hearsay read`, 1,000 words",
    call: () => callBench("startup.ts"),
    rows: (d) => [
      ["first line, ms from process start", d.firstLine, "600 at most"],
      ["whole record, ms", d.end],
      ["peak memory, MB", d.peak, "400 at most"],
    ],
  },
  {
    name: "int8",
    what: "int8 against fp32",
    call: () => callBench("int8.ts", options["fp32"] === undefined ? [] : [options["fp32"]]),
    rows: (d: Record<string, { int8: number; fp32: number; loss: number }>) =>
      Object.entries(d).map(([name, f]) => [
        name,
        `${f.int8} / ${f.fp32}: loses ${f.loss}`,
        "loses under 0.5",
      ]),
  },
];

const rows: Row[] = [];
for (const bench of BENCHES) {
  if (options["only"] !== undefined && options["only"] !== bench.name) continue;
  console.error(`${bench.what} …`);
  const answer = bench.call();
  if ("skipped" in answer) rows.push({ what: bench.what, figure: answer.skipped, goal: "" });
  else
    for (const [part, figure, goal] of bench.rows(JSON.parse(answer.output)))
      rows.push({ what: `${bench.what}: ${part}`, figure: `${figure ?? "–"}`, goal: goal ?? "" });
}
const where = `On ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}.`;
const text = `${table(rows)}\n\n${where}\n`;
console.log(text);
if (options["write"] !== undefined) {
  for (const file of ["docs/benchmarks.md", "MODEL_CARD.md"]) put(file, text);
  put("README.md", `${table(rows.filter((r) => r.goal !== ""))}\n`);
}

function table(lines: readonly Row[]): string {
  const cells = [["what", "figure", "at least"], ...lines.map((r) => [r.what, r.figure, r.goal])];
  const widths = [0, 1, 2].map((c) => Math.max(...cells.map((row) => (row[c] as string).length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((s, c) => s.padEnd(widths[c] as number)).join(" | ")} |`;
  const rule = line(widths.map((w) => "-".repeat(w)));
  return [line(cells[0] as string[]), rule, ...cells.slice(1).map(line)].join("\n");
}

/** Puts the table between the two marks of a page. */
function put(path: string, figures: string): void {
  const file = inRoot(path);
  const page = readFileSync(file, "utf8");
  const marks = /(<!-- figures: npm run bench -->\n)[^]*?(<!-- end of figures -->)/;
  if (!marks.test(page)) throw new Error(`${path} has no place marked for the figures`);
  writeFileSync(
    file,
    page.replace(marks, (_, open: string, close: string) => `${open}\n${figures}\n${close}`),
  );
}
