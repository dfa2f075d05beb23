// Runs the tests and ends with one line that counts them: `N passed, N failed, N skipped`.
// Arguments go on to vitest: `npm test -- src/text`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-test-"));
const report = join(folder, "report.json");
const call = [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const { status } = spawnSync(process.execPath, [...call, ...process.argv.slice(2)], { stdio: "inherit" });

let [passed, failed, skipped] = [0, 0, 0];
try {
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  for (const file of testResults) {
    const count = (...states) => file.assertionResults.filter((t) => states.includes(t.status)).length;
    passed += count("passed");
    failed += count("failed");
    skipped += count("pending", "skipped", "todo", "disabled");
    // A file that could not be loaded holds no test that could fail.
    if (file.status === "failed" && count("failed") === 0) failed++;
  }
} catch (error) {
  console.error(`the tests left no report: ${error.message}`);
  failed++;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// An error outside every test (an unhandled rejection) is a failure too.
if (status !== 0 && failed === 0) failed++;

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
