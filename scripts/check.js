// Everything that must hold before a change lands: format, lint, types, and the tests, which hold the
// comparison with the docs and the order of imports. Every step runs even when one before it has failed;
// the tests come last, so that the last line counts them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
const STEPS = [
  ["format", tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
  ["lint", tool("eslint/bin/eslint.js"), "."],
  ["types", tool("typescript/bin/tsc"), "--noEmit"],
  ["types of the page", tool("typescript/bin/tsc"), "-p", "web"],
  ["tests, docs, import order", fileURLToPath(new URL("test.js", import.meta.url))],
];

const results = [];
for (const [name, ...call] of STEPS) {
  if (name === STEPS.at(-1)[0] && results.length > 0) console.log(`\n${results.join(", ")}\n`);
  const { status } = spawnSync(process.execPath, call, { cwd: root, stdio: "inherit" });
  results.push(`${name} ${status === 0 ? "ok" : "FAILED"}`);
  if (status !== 0) process.exitCode = 1;
}
