import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HearsayRecord } from "../reading/record.js";
import { agrees } from "../text/span.js";

// The program as it is built and shipped, in processes of its own (scripts/built.ts builds it).
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const QUOTED =
  '"We will sign nothing," the minister said on Monday. The talks in the capital are at an end.\n';
const PLAIN = "The river rose in the night and the bridge at the mill was closed to all of the traffic.\n";

let folder: string;
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
  put("quoted.txt", QUOTED);
  put("plain.txt", PLAIN);
  put("empty.txt", "");
  put("blank.txt", " \n\t\n");
  put("report.pdf", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "latin1"));
  put(
    "german.txt",
    "Das Ministerium erklärte am Montag, es habe kein Angebot erhalten und werde nicht verhandeln.",
  );
  put("many/b.txt", PLAIN);
  put("many/a/z.md", QUOTED);
  put("many/README.md", "About this folder.");
  put("many/data.json", "{}");
  put("none/x.csv", "1,2");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: "", ...env },
  });
}

function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

function hearsay(
  args: readonly string[],
  input: string | Uint8Array = "",
  env?: NodeJS.ProcessEnv,
): Promise<Ended> {
  const child = start(args, env);
  child.stdin?.on("error", () => {}); // it may end before it has read all
  child.stdin?.end(input);
  return ended(child);
}

const lines = (text: string) => text.trimEnd().split("\n");
const records = (out: string) => lines(out).map((line) => JSON.parse(line) as HearsayRecord);

describe("a call that is wrong ends with 2, says what is wrong and what to do", () => {
  it.each([
    ["", "Usage: hearsay COMMAND"],
    ["raed x", "there is no command raed; did you mean hearsay read?"],
    ["plain.txt", "plain.txt is a file, not a command; write hearsay read plain.txt"],
    ["--jsno", "there is no option --jsno; see hearsay --help"],
    ["read", "read needs a FILE, a FOLDER or - (standard input)"],
    ["read --jsno plain.txt", "read has no option --jsno; did you mean --json?"],
    ["read --outlet", "--outlet needs a NAME"],
    ["read --outlet --json plain.txt", "write --outlet=--json"],
    ["read --json=yes plain.txt", '--json takes no value, but got "yes"'],
    ["read --json --markdown plain.txt", "--json and --markdown exclude each other"],
    ["read --published soon plain.txt", '--published is "soon", which is no date; write it as 2024-02-13'],
    ["read --published 2023-02-29 plain.txt", '--published is "2023-02-29", which is no date'],
    ["read --title X plain.txt quoted.txt", "--title is for one report, but there are 2"],
    ["read - -", "- can be given once"],
    ["who", "who needs a FILE, a FOLDER or - (standard input)"],
    ["who --markdown plain.txt", "who has no option --markdown"],
    ["proposals", "proposals needs a FILE, a FOLDER or - (standard input)"],
    ["timeline --markdown plain.txt", "timeline has no option --markdown"],
    ["check --off no-raeson plain.txt", "did you mean no-reason?"],
    ["check --fail-on all-of-it plain.txt", "--fail-on is"],
    ["check --format xml plain.txt", '--format is "xml", but takes text, github'],
    ["check --json --format github plain.txt", "--json and --format exclude each other"],
    ["extract --workers 0", "--workers is 0, but takes a number from 1 to 64"],
    ["extract a b", "extract takes one FILE, but got 2"],
  ])("hearsay %s", async (call, message) => {
    const { code, out, err } = await hearsay(call.split(" ").filter((a) => a !== ""));
    expect({ code, said: out + err }).toEqual({ code: 2, said: expect.stringContaining(message) as string });
  });
});

describe("input that cannot be read ends with 1 and is named", () => {
  it.each([
    ["no.txt", "hearsay: no.txt does not exist; check the name"],
    ["empty.txt", "hearsay: empty.txt is empty"],
    ["blank.txt", "hearsay: blank.txt is empty"],
    ["report.pdf", "hearsay: report.pdf could not be opened"],
    ["none", "hearsay: none has no file that by name is a report"],
    ["-", "hearsay: standard input is empty"],
    ["/dev/zero", "hearsay: /dev/zero has more than 64 MB, the limit for one report; split it"],
  ])("%s", async (name, message) => {
    const { code, out, err } = await hearsay(["read", name]);
    expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringContaining(message) as string });
  });

  it("and the others are still read", async () => {
    const { code, out } = await hearsay(["read", "--json", "no.txt", "quoted.txt", "empty.txt", "plain.txt"]);
    expect(code).toBe(1);
    expect(records(out).map((r) => r.text)).toEqual([QUOTED, PLAIN]);
  });
});

describe("hearsay read", () => {
  it("prints one record whole, with what the options say and null for what nobody says", async () => {
    const { code, out } = await hearsay(
      ["read", "--json", "--outlet", "The Wire", "--published=2024-02-13", "--title", "No deal", "-"],
      QUOTED,
    );
    const record = JSON.parse(out) as HearsayRecord;
    expect(code).toBe(0);
    expect(record).toMatchObject({
      hearsay: "1",
      outlet: "The Wire",
      published: "2024-02-13",
      title: "No deal",
      url: null,
      language: "en",
      text: QUOTED,
    });
    for (const s of record.statements) for (const c of s.content) expect(agrees(QUOTED, c)).toBe(true);
  });

  it("reads folders in the order of names, without their READMEs and other files", async () => {
    const { code, out, err } = await hearsay(["read", "--json", "many"]);
    expect(code).toBe(0);
    expect(records(out).map((r) => r.text)).toEqual([QUOTED, PLAIN]);
    expect(err).toContain("passed over 2 files in many that by name are no reports: README.md, data.json");
  });

  it("says when a report attributes nothing, and makes nothing up", async () => {
    const { code, out } = await hearsay(["read", "plain.txt"]);
    expect({ code, out }).toEqual({
      code: 0,
      out: "plain.txt\nNo statement: this report attributes nothing to anyone.\n",
    });
  });

  it("warns of another language and reads all the same", async () => {
    const { code, out, err } = await hearsay(["read", "--json", "german.txt"]);
    expect({ code, language: (JSON.parse(out) as HearsayRecord).language }).toEqual({
      code: 0,
      language: null,
    });
    expect(err).toContain("german.txt does not look like English");
  });

  it.each([
    [
      "windows-1252, with a word about it",
      Buffer.from("caf\xe9 society", "latin1"),
      "café society",
      "read as windows-1252, which is a guess",
    ],
    ["UTF-16", Buffer.from("\ufeffcafé", "utf16le"), "café", ""],
    ["UTF-8 with a mark", Buffer.from("\ufeffcafé"), "café", ""],
    ["half a UTF-8 character", Buffer.from([0x61, 0xc3]), "a\ufffd", ""],
  ])("reads %s", async (_, bytes, text, said) => {
    const { code, out, err } = await hearsay(["read", "--json", "-"], bytes);
    expect({ code, text: (JSON.parse(out) as HearsayRecord).text }).toEqual({ code: 0, text });
    expect(err).toEqual(expect.stringContaining(said));
    if (said === "") expect(err).toBe("");
  });

  it("sends no control character of a report to the terminal", async () => {
    const { out } = await hearsay(["read", "--title", "a\x1b[2Jb\x07\u202ec\x9bd", "plain.txt"]);
    expect(out).toContain("a\ufffd[2Jb\ufffd\ufffdc\ufffdd");
  });

  it("uses no colours in a pipe, colours where they are asked for, and none under NO_COLOR", async () => {
    const call = ["read", "plain.txt"];
    expect((await hearsay(call)).out).not.toContain("\x1b[");
    expect((await hearsay(call, "", { FORCE_COLOR: "1" })).out).toContain("\x1b[");
    expect((await hearsay(call, "", { FORCE_COLOR: "1", NO_COLOR: "1" })).out).not.toContain("\x1b[");
  });

  it("ends without a word when its reader goes away", async () => {
    const child = start(["read", "--json", ...Array.from({ length: 30 }, () => "plain.txt")]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    let err = "";
    child.stderr?.on("data", (text) => (err += String(text)));
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("hearsay who", () => {
  it("prints the cast, and as JSON each actor with its statements and the statements themselves", async () => {
    const { code, out } = await hearsay(["who", "--json", "quoted.txt"]);
    const { actors, statements } = JSON.parse(out) as {
      actors: { id: string; says: string[] }[];
      statements: { id: string; speaker: string | null }[];
    };
    expect(code).toBe(0);
    for (const s of statements)
      if (s.speaker !== null) expect(actors.find((a) => a.id === s.speaker)?.says).toContain(s.id);
    const readable = await hearsay(["who", "quoted.txt"]);
    expect(readable.out).toContain("minister");
  });

  it("ends with 2 where an operand is neither a file nor a dossier", async () =>
    expect(await hearsay(["who", "no.txt"])).toMatchObject({ code: 2, out: "" }));
});

describe("the parts of a record", () => {
  it.each([
    ["proposals", "No proposal: this report tells of no offer, no contact and no condition."],
    ["timeline", "No timeline: this report tells of no event, contact or proposal."],
    ["check", "quoted.txt: no findings"],
  ])("hearsay %s says so where there are none", async (command, message) => {
    const { code, out } = await hearsay([command, "quoted.txt"]);
    expect({ code, last: lines(out).at(-1) }).toEqual({ code: 0, last: message });
  });

  const HIDDEN = "A senior diplomat said the army had left. The minister, Ana Sol, said she doubted it.\n";
  it.each([
    [[], 0],
    [["--fail-on", "no-reason"], 1],
    [["--fail-on", "any"], 1],
    [["--fail-on", "plural-sources"], 0],
    [["--fail-on", "any", "--off", "no-reason", "--off", "knowing-not-told,one-unnamed-source"], 0],
  ])("hearsay check %j ends with %i", async (options, expected) => {
    const { code, out } = await hearsay(["check", ...options, "-"], HIDDEN);
    expect({ code, off: out.includes("no-reason") }).toEqual({
      code: expected,
      off: !options.includes("--off"),
    });
  });
});

describe("hearsay extract", () => {
  const report = (id: string | number, more: object = {}) => JSON.stringify({ id, text: QUOTED, ...more });

  it("answers each line in its place; a bad one says why and the rest go on", async () => {
    const input = [
      report("a", { outlet: "The Wire", unknown: 1 }),
      "{half",
      "[1]",
      "",
      JSON.stringify({ text: QUOTED }),
      JSON.stringify({ id: "no text" }),
      JSON.stringify({ id: "empty", text: " " }),
      report("odd", { title: 5 }),
      report("undated", { published: "yesterday" }),
      report(7, { published: "2024-02", url: null }),
    ].join("\n");
    const { code, out, err } = await hearsay(["extract"], input);
    const answers = lines(out).map(
      (l) => JSON.parse(l) as { id: unknown; error?: string; record?: HearsayRecord },
    );
    expect(answers.map((a) => [a.id, a.error ?? [a.record?.outlet, a.record?.published]])).toEqual([
      ["a", ["The Wire", null]],
      [null, "line 2 is not JSON; give one object a line"],
      [null, 'line 3 is not an object; give {"id": "…", "text": "…"}'],
      [null, 'line 5 has no "id"; give it one, a string or a number'],
      ["no text", 'line 6 has no "text"; give the report\'s text as a string'],
      ["empty", "line 7 has an empty text; give a report's text"],
      ["odd", 'line 8 has a "title" that is not a string; give a string'],
      [
        "undated",
        'line 9 has published "yesterday", which is no date; write it as 2024-02-13, 2024-02 or 2024',
      ],
      [7, [null, "2024-02"]],
    ]);
    expect(code).toBe(1);
    expect(err).toBe("hearsay: 7 of 9 lines could not be read; their lines of output say why\n");
  });

  it("reads bytes that are no UTF-8 as a bad line", async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xc3]),
      Buffer.from(`"}\n${report(2)}`),
    ]);
    const { out } = await hearsay(["extract"], input);
    expect(lines(out)[0]).toBe('{"id":null,"error":"line 1 is not UTF-8; JSON lines are always in UTF-8"}');
    expect(lines(out)[1]).toContain('{"id":2,"record":{"hearsay":"1"');
  });

  it("gives the same output whatever the number of workers, and the records that read gives", async () => {
    const texts = [
      QUOTED,
      PLAIN,
      QUOTED + PLAIN,
      `\ud800 half a character. ${QUOTED}`,
      QUOTED.repeat(40),
      PLAIN,
    ];
    put("all.jsonl", texts.map((text, id) => JSON.stringify({ id, text })).join("\n"));
    const [one, three] = await Promise.all([
      hearsay(["extract", "--workers", "1", "all.jsonl"]),
      hearsay(["extract", "--workers=3", "all.jsonl"]),
    ]);
    expect(one.code).toBe(0);
    expect(three.out).toBe(one.out);
    const alone = await hearsay(["read", "--json", "quoted.txt"]);
    expect(JSON.parse(lines(one.out)[0] as string)).toEqual({
      id: 0,
      record: JSON.parse(alone.out) as unknown,
    });
  });

  it("answers before the input has ended", async () => {
    const child = start(["extract"]);
    child.stdin?.write(`${report("first")}\n`);
    const first = await new Promise((resolve) => child.stdout?.once("data", (d) => resolve(String(d))));
    expect(first).toContain('{"id":"first"');
    child.stdin?.end();
    await new Promise((resolve) => child.on("exit", resolve));
  });

  it.each([
    ["no.jsonl", "hearsay: no.jsonl does not exist; check the name"],
    ["many", "hearsay: many is a folder where a file is needed; name a file in it"],
  ])("ends with 1 where it cannot open %s", async (name, message) => {
    const { code, err } = await hearsay(["extract", name]);
    expect({ code, err }).toEqual({ code: 1, err: `${message}\n` });
  });
});
