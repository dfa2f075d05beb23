import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "./command.js";
import { clock, progressLine } from "./progress.js";
import { openRoom } from "./room.js";
import { jsonPieces, printableJson, visible, wantsColour } from "./terminal.js";

describe("the nearest word", () => {
  const words = ["published", "outlet", "title", "url", "json", "markdown"];
  it.each([
    ["jsno", "json"],
    ["mark", "markdown"],
    ["publshed", "published"],
    ["OUTLET", "outlet"],
    ["frobnicate", null],
    ["", null],
    ["x".repeat(100_000), null],
  ])("to %.20s is %s", (typed, word) => expect(nearest(typed, words)).toBe(word));
});

describe("progress", () => {
  it("shows the share, the rate and the time left", () =>
    expect(progressLine({ reports: 1200, bytes: 50, allBytes: 200, seconds: 100 })).toBe(
      "[######------------------] 25 %  1,200 reports, 12/s, 5:00 left",
    ));
  it("shows the time passed where the end is not known", () =>
    expect(progressLine({ reports: 3, bytes: 9, allBytes: null, seconds: 2 })).toBe(
      "3 reports, 1.5/s, 0:02",
    ));
  it("stands at the start", () =>
    expect(progressLine({ reports: 0, bytes: 0, allBytes: 10, seconds: 0 })).toContain("– left"));
  it("tells hours", () => expect(clock(3765)).toBe("1:02:45"));
});

describe("a room", () => {
  const settled = async (promise: Promise<void>) => {
    let done = false;
    void promise.then(
      () => (done = true),
      () => {},
    );
    await new Promise((r) => setTimeout(r, 1));
    return done;
  };

  it("holds so many, and lets the next in when one leaves", async () => {
    const room = openRoom({ most: 2, heaviest: 100 });
    await room.enter(1);
    await room.enter(1);
    const third = room.enter(1);
    expect(await settled(third)).toBe(false);
    room.leave(1);
    await third;
  });
  it("holds so much weight, but lets what is too heavy in alone", async () => {
    const room = openRoom({ most: 9, heaviest: 10 });
    await room.enter(50);
    const light = room.enter(1);
    expect(await settled(light)).toBe(false);
    room.leave(50);
    await light;
  });
  it("ends all waiting with the error that it failed with", async () => {
    const room = openRoom({ most: 1, heaviest: 10 });
    await room.enter(1);
    const waiting = room.enter(1);
    room.fail(new Error("no model"));
    await expect(waiting).rejects.toThrow("no model");
    await expect(room.enter(1)).rejects.toThrow("no model");
  });
});

describe("what is printed", () => {
  it.each([
    ["two\r\n\tlines", "two lines"],
    ["\x1b]0;title\x07", "\ufffd]0;title\ufffd"],
    ["\u202eright to left", "\ufffdright to left"],
    ["half \ud800 a character", "half \ufffd a character"],
    ["“whole” 😀", "“whole” 😀"],
  ])("%j is seen as %j", (text, seen) => expect(visible(text)).toBe(seen));

  it("is JSON that holds the same and no control character", () => {
    const value = { text: "a\x1b\x7f\x9b\ud800 é" };
    expect(printableJson(value)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(JSON.parse(printableJson(value))).toEqual(value);
  });

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [false, { FORCE_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
    [true, { TERM: "dumb" }, false],
  ])("has colours, on a terminal (%s) with %j: %s", (isTerminal, env, colour) =>
    expect(wantsColour(isTerminal, env)).toBe(colour),
  );
});

it("JSON in pieces is the same JSON", () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))),
      fc.constantFrom(0, 2),
      (value, indent) => {
        expect([...jsonPieces(value, indent)].join("")).toBe(printableJson(value, indent));
      },
    ),
    { seed: 11 },
  ));
