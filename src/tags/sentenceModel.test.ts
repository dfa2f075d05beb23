import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openModel } from "./model.js";
import { type SentenceModel, openSentences } from "./sentenceModel.js";

let model: SentenceModel;
beforeAll(async () => {
  model = await openSentences(openModel().vocabulary);
});
afterAll(() => model.close());

const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

describe("the vectors of sentences", () => {
  it("have unit length, whatever the text", async () => {
    for (const text of ["Talks ended.", "", "\ud800", "a".repeat(100_000)]) {
      const v = await model.vector(text);
      expect(v).toHaveLength(384);
      expect(product(v, v)).toBeCloseTo(1, 3);
    }
  });

  it("are near for two tellings of one thing, and far for two things", async () => {
    const [offer, again, other] = await Promise.all(
      [
        "The rebels offered the government a truce of 30 days",
        "A month's ceasefire was proposed to the government by the rebels",
        "The harbour was closed because of the storm",
      ].map((t) => model.vector(t)),
    );
    const near = product(offer as Float32Array, again as Float32Array);
    expect(near).toBeGreaterThan(0.6);
    expect(near).toBeGreaterThan(product(offer as Float32Array, other as Float32Array) + 0.4);
  });

  it("are the same for the same text, whatever was asked before", async () => {
    const first = await model.vector("Nobody was told.");
    await model.vector("Something much longer that was said in between, about nothing in particular.");
    expect(await model.vector("Nobody was told.")).toEqual(first);
  });

  it("need a model of this version", () =>
    expect(openSentences(openModel().vocabulary, { folder: "/nowhere" })).rejects.toThrow(
      /install hearsay again/,
    ));
});
