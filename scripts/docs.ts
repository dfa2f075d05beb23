/**
 * Prose that can be wrong is run: the examples of README.md and docs/ hold what the program prints.
 * `npm run docs` builds and writes them anew; docs.test.ts compares them.
 *
 * - A `console` block starts with `$ COMMAND`, run by a shell that knows `hearsay`; what it prints, messages
 *   included, follows. `console first=N` keeps N lines and an ellipsis.
 * - A `ts` block is run, and the `text` block right after it holds what it prints.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import buildWhereStale from "./built.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The files whose examples are run. */
export const DOCS = ["README.md", "docs/cli.md"];

/** A file of the repository. */
export function readDoc(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What runs the examples; a test puts another in its place. */
export interface Runner {
  readonly shell: (command: string) => string;
  readonly typescript: (source: string) => string;
}

/** The text with the output of every example as the runner gives it. */
export function refresh(markdown: string, runner: Runner = programs): string {
  return markdown
    .replace(
      /^```console(?: first=(\d+))?\n\$ (.+)\n[^]*?^```$/gm,
      (block: string, first: string | undefined, command: string) => {
        const output = cut(runner.shell(command), first === undefined ? Infinity : Number(first));
        return `${block.slice(0, block.indexOf("\n"))}\n$ ${command}\n${output}\`\`\``;
      },
    )
    .replace(
      /^(```ts\n([^]*?)^```\n\n```text\n)[^]*?^```$/gm,
      (_, head: string, source: string) => `${head}${runner.typescript(source)}\`\`\``,
    );
}

function cut(output: string, lines: number): string {
  const all = output.replace(/\n$/, "").split("\n");
  return all.length <= lines ? `${all.join("\n")}\n` : `${all.slice(0, lines).join("\n")}\n…\n`;
}

const programs: Runner = {
  shell(command) {
    const hearsay = `hearsay() { "${process.execPath}" dist/cli/main.js "$@"; }`;
    return run("bash", ["-c", `exec 2>&1; ${hearsay}; ${command}`]);
  },
  typescript(source) {
    const folder = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
    const file = join(folder, "example.mts");
    const library = pathToFileURL(join(root, "src/index.ts")).href;
    try {
      writeFileSync(file, source.replaceAll('from "hearsay"', `from "${library}"`));
      return run(process.execPath, ["--import", "tsx", file]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function run(program: string, args: string[]): string {
  const { stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (error) throw error;
  return stdout + stderr;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildWhereStale();
  for (const path of DOCS) writeFileSync(join(root, path), refresh(readDoc(path)));
}
