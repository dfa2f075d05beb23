import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataFolder, evalFolder } from "./places.js";

/** What a bench printed, or why it was skipped or failed. */
export type Answer = { readonly output: string } | { readonly skipped: string };

/** Runs a script of this folder in a process of its own. */
export function callBench(script: string, args: readonly string[] = []): Answer {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return answerOf(process.execPath, ["--import", import.meta.resolve("tsx"), path, ...args]);
}

/** Runs one of the scorers. */
export function callScorer(script: string, args: readonly string[]): Answer {
  const folder = evalFolder();
  if (folder === null) return { skipped: "skipped: the scorer is missing; set HEARSAY_EVAL to its folder" };
  return answerOf("python3", [join(folder, script), ...args]);
}

/** Sentences, words, UPOS, UAS and LAS of a parse from raw text; `name` as in "ewt-dev". */
export function callTreebank(name: string, args: readonly string[] = []): Answer {
  const gold = `${dataFolder() ?? "."}/ud/${name}.conllu`;
  const parsed = callBench("ud.ts", [...args, gold]);
  if ("skipped" in parsed) return parsed;
  const file = join(mkdtempSync(join(tmpdir(), "hearsay-ud-")), `${name}.conllu`);
  writeFileSync(file, parsed.output);
  return callScorer("score_ud.py", [gold, file]);
}

function answerOf(program: string, args: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status === 0 && stdout.trim() !== "") return { output: stdout };
  const lines = (error?.message ?? stderr).trim().split("\n");
  const said = lines.find((l) => /^\w*Error\b/.test(l)) ?? lines.at(-1);
  return { skipped: status === 0 ? (said ?? "skipped") : `failed: ${said}` };
}
