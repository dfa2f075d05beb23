import { afterAll, beforeAll, expect, it } from "vitest";
import { type ClaimModel, openClaims } from "./claimModel.js";
import { openModel } from "./model.js";

let model: ClaimModel;
beforeAll(async () => {
  model = await openClaims(openModel().vocabulary);
}, 60_000);
afterAll(() => model.close());

const APART = "\u001f";
const OFFER = [
  "Talks were held in Vell.",
  "two officials said",
  "the rebels offered a truce of 60 days in March",
];
const DENIAL = [
  "The palace was asked about the truce that the rebels offered.",
  "a spokesman denied",
  "that any offer of a truce had been made",
];
const OTHER = ["It was a day of rain.", "the bank said", "its profits from coffee fell by a third"];

const telling = (parts: readonly string[]) => model.telling(parts.join(APART));
const product = (a: Float32Array, b: Float32Array) =>
  a.slice(0, 256).reduce((sum, x, i) => sum + x * (b[i] as number), 0);

it("puts an offer nearer to its denial than to another matter", async () => {
  const [offer, denial, other] = await Promise.all([telling(OFFER), telling(DENIAL), telling(OTHER)]);
  expect(product(offer, denial)).toBeGreaterThan(product(offer, other) + 0.2);
});

it("gives a vector of unit length and five halved chances", async () => {
  const offer = await telling(OFFER);
  expect(offer).toHaveLength(261);
  expect(product(offer, offer)).toBeCloseTo(1, 4);
  expect(offer.slice(256).reduce((sum, x) => sum + x, 0)).toBeCloseTo(0.5, 4);
});

it("tells a telling from a denial", async () => {
  const [tells, denies] = await Promise.all([telling(OFFER), telling(DENIAL)]);
  expect((tells[256] as number) > (tells[257] as number)).toBe(true);
  expect((denies[257] as number) > (tells[257] as number)).toBe(true);
});

it("reads any string, and the longest in bounded time", async () => {
  for (const text of ["", APART, "\u{1f600}".repeat(50_000), `a${APART}b${APART}${"word ".repeat(50_000)}`])
    expect(await model.telling(text)).toHaveLength(261);
});

it("refuses a folder without a model", async () => {
  await expect(openClaims(openModel().vocabulary, { folder: "/nowhere" })).rejects.toThrow(
    "install hearsay again",
  );
});
