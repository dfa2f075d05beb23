import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// The program as it is built and shipped, in processes of its own (scripts/built.ts builds it).
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const TEXT = '"We will sign nothing," the minister said on Monday. The talks in the capital are at an end.\n';
const UPDATE =
  '"We will sign nothing today," the minister said on Monday. The envoy said that he would wait.\n';

let folder: string;
let ledger: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-cli-ledger-"));
  chmodSync(folder, 0o777);
  ledger = at("ledger.db");
  writeFileSync(at("report.txt"), TEXT);
  writeFileSync(at("update.txt"), UPDATE);
  writeFileSync(
    at("lines.jsonl"),
    ['{"text":"The mayor said no.","outlet":"Courier"}', "{half", '{"text":"  "}', ""].join("\n"),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** "nobody": a user who may write nothing here, as root may whatever the file says. */
const STRANGER = 65534;

/** Whether another user can run this copy of the program: not where it lies in somebody's own folder. */
function strangersReachUs(): boolean {
  if (process.env["CI"] === "true") return true;
  const call = ["-e", "require('node:fs').accessSync(process.argv[1])", MAIN];
  const reach = spawnSync(process.execPath, call, { uid: STRANGER }).status === 0;
  if (!reach) console.warn("a test of a read-only ledger is skipped: no other user can reach this folder");
  return reach;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program; with `limit`, no file of it may grow past so many blocks of 1 KB; `user` is a user id. */
function hearsay(
  args: readonly string[],
  { limit, user, input = "" }: { limit?: number; user?: number; input?: string } = {},
): Ended {
  const call = [process.execPath, MAIN, ...args];
  const wrapped =
    limit === undefined ? call : ["bash", "-c", `ulimit -f ${limit}; exec "$@"`, "bash", ...call];
  const { status, stdout, stderr } = spawnSync(wrapped[0] as string, wrapped.slice(1), {
    cwd: folder,
    encoding: "utf8",
    input,
    env: { ...process.env, HEARSAY_LEDGER: ledger, HEARSAY_USER: "Ann", FORCE_COLOR: "" },
    ...(user === undefined ? {} : { uid: user }),
  });
  return { code: status, out: stdout, err: stderr };
}

const idOf = (out: string) => /^kept ([0-9a-f]{16})/m.exec(out)?.[1] as string;

it("takes a table by a mapping, and refuses an address without --fetch and a table without --map", () => {
  writeFileSync(at("table.csv"), 'body,day\n"The mayor said yes.",3 March 2028\n');
  const place = ["--ledger", at("table.db")];
  expect(hearsay(["add", ...place, "table.csv"])).toMatchObject({
    code: 1,
    err: "hearsay: table.csv is a table with the columns body, day; say which is the text: hearsay add --map text=body table.csv\n",
  });
  const { code, out } = hearsay(["add", ...place, "--map", "text=body,published=day", "table.csv"]);
  expect({ code, counts: /1 kept/.test(out) }).toEqual({ code: 0, counts: true });
  expect(hearsay(["show", ...place, "--original", idOf(out)])).toMatchObject({ code: 1, out: "" });
  expect(hearsay(["add", ...place, "--map", "body", "table.csv"]).code).toBe(2);
  expect(hearsay(["add", ...place, "https://wire.example/1"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("add --fetch") as string,
  });
});

describe("a ledger, from adding to undoing", () => {
  let id: string;

  it("keeps a report and says so once it is kept", () => {
    const { code, out } = hearsay([
      "add",
      "--dossier",
      "Talks",
      "--url",
      "https://wire.example/1",
      "report.txt",
    ]);
    expect(code).toBe(0);
    id = idOf(out);
    expect(out).toBe(`kept ${id}  report.txt\n1 kept in ${ledger}\n`);
    expect(hearsay(["add", "report.txt"]).out).toBe(
      `known ${id}  report.txt\n0 kept, 1 known in ${ledger}\n`,
    );
  });

  it("gives back the file that a report came in, byte for byte", () => {
    expect(hearsay(["show", "--original", id]).out).toBe(TEXT);
  });

  it("keeps a changed text of its URL beside it, and tells what is different", () => {
    const { out } = hearsay(["add", "--url", "https://wire.example/1", "update.txt"]);
    expect(out).toContain(`version 2 beside ${id}`);
    expect(out).toMatch(/~ .*minister/);
    expect(out).toContain('words: "We will sign nothing," → "We will sign nothing today,"');
    expect(out).toMatch(/\+ .*envoy/);
  });

  it("finds it as a citation", () => {
    const { code, out } = hearsay(["search", "nothing", "--dossier", "Talks"]);
    expect(code).toBe(0);
    expect(out).toContain('"We will sign nothing,"');
    expect(out).toContain(`${id}/s1, 0–23`);
    expect(hearsay(["search", "zeppelin"])).toMatchObject({ code: 1, out: "" });
    expect(hearsay(["search", "nothing", "--dossier", "Talk"]).err).toContain("did you mean Talks?");
  });

  it("keeps what a person decides, and takes it back", () => {
    const { code, out } = hearsay([
      "decide",
      "edit",
      `${id.slice(0, 6)}/s1`,
      "act=ask",
      "--note",
      "see there",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("Ann edited");
    const decision = /^d[0-9a-f]+/.exec(out)?.[0] as string;
    expect(hearsay(["search", "--act", "ask"]).out).toContain(id);
    expect(hearsay(["show", id, "--json"]).out).toContain('"act": "ask"');
    expect(hearsay(["show", id, "--json", "--machine"]).out).not.toContain('"act": "ask"');
    hearsay(["decide", "undo", decision]);
    expect(hearsay(["search", "--act", "ask"]).code).toBe(1);
    expect(hearsay(["log", id]).out.split("\n")[0]).toMatch(/see there \[undone\]$/);
  });

  it("gives all of it to another ledger and names a broken line", () => {
    const exported = hearsay(["export"]).out;
    writeFileSync(at("export.jsonl"), exported);
    writeFileSync(at("broken.jsonl"), `${exported.slice(0, 90)}\n${exported}`);
    const other = at("other.db");
    const { code, out, err } = hearsay(["import", "broken.jsonl", "--ledger", other]);
    expect({ code, out }).toEqual({ code: 1, out: `2 taken in, 0 known, 1 wrong in ${other}\n` });
    expect(err).toContain("broken.jsonl, line 1 is not JSON");
    expect(hearsay(["export", "--ledger", other]).out).toBe(exported);
    expect(hearsay(["show", "--original", id, "--ledger", other]).out).toBe(TEXT);
    expect(hearsay(["export", "--without-files"]).out.match(/"gzip"/g)).toBeNull();
    expect(hearsay(["export", "--as-of", "2020"]).out).toBe("");
  });

  it("takes JSON lines, names the wrong ones and keeps the rest", () => {
    const { code, out, err } = hearsay(["add", "lines.jsonl"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^kept [0-9a-f]{16}/);
    expect(err).toContain("lines.jsonl, line 2 is not JSON");
    expect(err).toContain("lines.jsonl, line 3 has an empty text");
    expect(hearsay(["search", "--outlet", "courier"]).out).toContain("Courier");
  });

  it("takes reports from two processes at once", async () => {
    const place = at("both.db");
    const texts = (who: string) =>
      Array.from({ length: 30 }, (_, i) =>
        JSON.stringify({ text: `The ${who} said no for the ${i}th time.` }),
      ).join("\n");
    writeFileSync(at("a.jsonl"), texts("mayor"));
    writeFileSync(at("b.jsonl"), texts("envoy"));
    const codes = await Promise.all(
      ["a.jsonl", "b.jsonl"].map(
        (file) =>
          new Promise((done) =>
            spawn(process.execPath, [MAIN, "add", file, "--workers", "1", "--ledger", place], {
              cwd: folder,
              stdio: "ignore",
            }).on("close", done),
          ),
      ),
    );
    expect(codes).toEqual([0, 0]);
    expect(hearsay(["export", "--ledger", place]).out.trimEnd().split("\n")).toHaveLength(60);
  });
});

describe("a call that is wrong ends with 2", () => {
  it.each([
    ["add", "add needs a FILE"],
    ["search --act sing", '--act is "sing"; takes state'],
    ["search --act denny", "did you mean deny?"],
    ["search --since soon", '--since is "soon", which is no date'],
    ["search --limit 0", "--limit is 0"],
    ["show", "show needs one REPORT"],
    ["show ffffffffffffffff", "there is no report ffffffffffffffff"],
    ["decide", "decide takes accept, refuse"],
    ["decide acept x", "did you mean accept?"],
    ["decide undo dffff", "no decisions begin with dffff"],
    ["export --format xml", '--format is "xml"'],
    ["import", "import needs one FILE"],
  ])("hearsay %s", (call, message) => {
    const { code, err } = hearsay(call.split(" "));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string });
  });
});

describe("a ledger that cannot be used ends with 1, says why and is left as it was", () => {
  const bytes = (path: string) => readFileSync(path).toString("base64");
  const refused = (place: string, message: string, how: Parameters<typeof hearsay>[1] = {}) => {
    const before = bytes(place);
    const { code, out, err } = hearsay(["add", "report.txt", "--ledger", place], how);
    expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringContaining(message) as string });
    expect(bytes(place)).toBe(before);
  };
  const ready = (name: string) => {
    cpSync(ledger, at(name));
    return at(name);
  };

  it("none there to read", () =>
    expect(hearsay(["search", "x", "--ledger", at("none.db")])).toMatchObject({
      code: 1,
      err: `hearsay: ${at("none.db")} does not exist; hearsay add makes one\n`,
    }));

  it("no ledger but a text", () => refused(at("report.txt"), "is not a ledger"));

  it("another program's database", () => {
    const place = at("foreign.db");
    const db = new Sqlite(place);
    db.exec("CREATE TABLE notes (text)");
    db.close();
    refused(place, "is not a ledger: another program's tables are in it");
  });

  it("one of a newer version", () => {
    const place = ready("newer.db");
    const db = new Sqlite(place);
    db.pragma("user_version = 99");
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    refused(place, "was written by a newer Hearsay (tables of version 99");
  });

  it("one that is damaged", () => {
    const place = at("damaged.db");
    const whole = readFileSync(ready("whole.db"));
    writeFileSync(place, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 7)]));
    refused(place, "is damaged");
  });

  it("one that another program is writing to", () => {
    const place = ready("locked.db");
    const db = new Sqlite(place);
    db.exec("BEGIN IMMEDIATE");
    refused(place, "is locked by another program");
    db.exec("ROLLBACK");
    db.close();
  });

  it.runIf(process.getuid?.() === 0 && strangersReachUs())(
    "one that is read-only; it can still be searched",
    () => {
      mkdirSync(at("readonly"));
      const place = ready("readonly/l.db");
      chmodSync(place, 0o444);
      chmodSync(at("readonly"), 0o555);
      refused(place, "is read-only", { user: STRANGER });
      expect(hearsay(["search", "nothing", "--ledger", place], { user: STRANGER }).code).toBe(0);
    },
  );

  it("one on a full disk", () => {
    const place = ready("full.db");
    writeFileSync(at("new.txt"), "The mayor said that there was no room.");
    // The log beside the file may not grow past what it takes to begin.
    const { code, err } = hearsay(["add", "new.txt", "--ledger", place], { limit: 36 });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/disk/) as string });
    expect(hearsay(["export", "--ledger", place]).out).toBe(hearsay(["export"]).out);
  });

  it("a server that is not there", () => {
    const { code, err } = hearsay(["search", "x", "--ledger", "postgres://me:secret@127.0.0.1:1/x"]);
    expect(code).toBe(1);
    expect(err).toContain("cannot be reached");
    expect(err).not.toContain("secret");
    expect(existsSync(at("postgres:"))).toBe(false);
  });
});
