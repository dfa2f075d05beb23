import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UnreadableError } from "../errors.js";
import { findReports, readReports, unreadable } from "./files.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-files-"));
  mkdirSync(join(folder, "in/B"), { recursive: true });
  mkdirSync(join(folder, "in/.git"));
  mkdirSync(join(folder, "bare"));
  for (const name of ["in/c.txt", "in/a.TXT", "in/B/x.md", "in/B/y.png", "in/.git/h.txt", "in/ReadMe.txt"])
    writeFileSync(join(folder, name), name);
  symlinkSync(join(folder, "in"), join(folder, "in/loop"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(...paths: string[]): Promise<string[]> {
  const out: string[] = [];
  for await (const f of findReports(paths.map((p) => (p === "-" ? p : join(folder, p))))) {
    const words = f.kind === "report" ? f.path : f.kind === "skipped" ? f.names.join(" ") : f.error.message;
    out.push(`${f.kind}: ${words.replaceAll(`${folder}/`, "")}`);
  }
  return out;
}

describe("the reports under paths", () => {
  it("are those given, in their order, whatever their names", async () =>
    expect(await found("in/c.txt", "-", "in/B/y.png")).toEqual([
      "report: in/c.txt",
      "report: -",
      "report: in/B/y.png",
    ]));
  it("of a folder are its texts by name, hidden files, READMEs and links to folders left out", async () =>
    expect(await found("in")).toEqual([
      "report: in/B/x.md",
      "report: in/a.TXT",
      "report: in/c.txt",
      "skipped: B/y.png ReadMe.txt loop",
    ]));
  it("may be none, which is said", async () =>
    expect(await found("bare", "gone", "in/c.txt")).toEqual([
      "unreadable: bare has no file that by name is a report (*.txt, *.html, *.pdf …); name the files that you want read",
      "unreadable: gone does not exist; check the name",
      "report: in/c.txt",
    ]));
});

describe("a text", () => {
  it("comes from standard input under -", async () =>
    expect(await readReports("-", Readable.from([Buffer.from("Talks "), Buffer.from("end.")]))).toMatchObject(
      [{ name: "standard input", text: "Talks end.", guessed: false }],
    ));
  it("keeps a character that two chunks share", async () =>
    expect(
      (await readReports("-", Readable.from([Buffer.from([0x54, 0xc3]), Buffer.from([0xa9])])))[0]?.text,
    ).toBe("Té"));
});

describe("what the system says of a file", () => {
  it.each([
    ["ENOENT", "x.txt does not exist; check the name"],
    ["EACCES", "x.txt cannot be opened: no permission; change its permissions or copy it"],
    ["EIO", "x.txt cannot be read (EIO); copy it and try the copy"],
  ])("%s: %s", (code, message) =>
    expect(unreadable("x.txt", Object.assign(new Error("raw"), { code })).message).toBe(message),
  );
  it("gives an error that does not know its input the input's name", () =>
    expect(unreadable("x.txt", new UnreadableError("is empty; give a report's text")).message).toBe(
      "x.txt is empty; give a report's text",
    ));
  it("never hides a fault of the program", () => {
    const fault = new TypeError("undefined is not a function");
    expect(() => unreadable("x.txt", fault)).toThrow(fault);
  });
});
