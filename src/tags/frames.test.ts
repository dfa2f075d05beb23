import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { word } from "../text/doc.js";
import { makeDoc } from "../text/makeDoc.js";
import { makeReport } from "../text/makeReport.js";
import { type FrameFinder, openFrames } from "./frames.js";
import { makeTags } from "./makeTags.js";
import { openModel } from "./model.js";
import { type Tagger, openTagger } from "./tagger.js";

const model = openModel();
let tagger: Tagger;
let finder: FrameFinder | null;
beforeAll(async () => {
  tagger = await openTagger(model);
  finder = await openFrames(model.manifest.sha256);
}, 60_000);
afterAll(async () => {
  await finder?.close();
  await tagger.close();
});

async function framesIn(text: string) {
  const doc = makeDoc(makeReport(text));
  const tags = await makeTags(doc, tagger, { frames: finder });
  return { doc, frames: tags.frames ?? [] };
}

describe("frames", () => {
  it("find what is put forward, by whom, and its terms, in words that no table has", async () => {
    const { doc, frames } = await framesIn(
      "The government brushed off the rebels' offer of a truce on Monday.",
    );
    const offer = frames.find((f) => f.kind === "proposal");
    expect(offer && word(doc, offer.token)).toBe("offer");
    expect(offer?.roles["by"]?.map((t) => word(doc, t))).toEqual(["rebels"]);
    expect(offer?.roles["terms"]?.map((t) => word(doc, t))).toEqual(["truce"]);
  });

  it("are few where nothing is negotiated", async () => {
    const { frames } = await framesIn(
      "The storm cut power to half the island. The school will open again in May. Her novel won a prize in Turin.",
    );
    expect(frames.filter((f) => f.kind !== "event" && f.chance > 0.5)).toEqual([]);
  });

  it("stand in the sentence of their word, chances between 0 and 1, however odd the text", async () => {
    for (const text of ["", "!!! ???", "offer offer offer", "No. No! No? ".repeat(50)]) {
      const { doc, frames } = await framesIn(text);
      for (const f of frames) {
        expect(f.chance).toBeGreaterThan(0);
        expect(f.chance).toBeLessThanOrEqual(1);
        const sentence = doc.sentences.find((s) => s.firstToken <= f.token && f.token < s.endToken);
        for (const t of Object.values(f.roles).flat()) {
          expect(t).toBeGreaterThanOrEqual(sentence?.firstToken ?? 0);
          expect(t).toBeLessThan(sentence?.endToken ?? 0);
        }
      }
    }
  });

  it("are the same for a sentence that is read again", async () => {
    const text = "Chile has proposed to Austria that the bridge be opened for a month.";
    expect((await framesIn(text)).frames).toEqual((await framesIn(text)).frames);
  });

  it("are not looked for with another network than that they were learnt on, nor without weights", async () => {
    expect(await openFrames("another network")).toBeNull();
    const folder = mkdtempSync(join(tmpdir(), "hearsay-frames-"));
    expect(await openFrames(model.manifest.sha256, { folder })).toBeNull();
  });

  it("refuse weights made for another version, and say what to do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hearsay-frames-"));
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ format: 99 }));
    await expect(openFrames(model.manifest.sha256, { folder })).rejects.toThrow(
      /format 99.*reads format 2.*install/,
    );
  });
});
