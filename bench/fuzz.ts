/**
 * Throws random bytes at the decoder and what decodes at the reader, for `--seconds` (60): nothing but
 * UnreadableError may come out of the first, nothing at all out of the second, and all evidence must stand
 * where it says. `--seed` (1) makes the same bytes again. Prints the case and ends with 1 at the first failure.
 */
import { parseArgs } from "node:util";
import { UnreadableError } from "../src/errors.js";
import { read } from "../src/index.js";
import { decodeBytes } from "../src/text/decode.js";
import { type Quote, agrees } from "../src/text/span.js";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1" } },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error("usage: npm run fuzz -- [--seconds N] [--seed N]");
  process.exit(2);
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NEWS = [
  "The ministry said that talks had ended. ",
  '"We will not sign," the envoy told reporters on Monday, "not now." ',
  "A second source, who was briefed on the offer, said the delegates had told the capital no.\n",
  "MR. MILLER: I have no comment on that.\nQUESTION: Why?\n",
  "VALDERA, March 3 (Wire) — Gen. Smith denied it.\n\n",
  "“One paragraph.\n\n“And one more,” she said. ",
  "(End Text) \u2014 'it was reported' \ud83d\ude00 e\u0301 ",
];
const LONGEST = 3000;

/** Bytes of one case: noise, news in some encoding, or news with bytes broken, lost and moved. */
function makeBytes(random: () => number): Buffer {
  const below = (n: number) => Math.floor(random() * n);
  const noise = (n: number) => Buffer.from(Array.from({ length: n }, () => below(256)));
  const kind = below(5);
  if (kind === 0) return noise(below(LONGEST));
  let news = "";
  for (let n = below(20); n >= 0; n--) news += NEWS[below(NEWS.length)];
  if (kind === 1)
    news = [...news].map((c) => (random() < 0.05 ? String.fromCharCode(below(0x10000)) : c)).join("");
  const bytes = Buffer.from(news, kind === 2 ? "utf16le" : kind === 3 ? "latin1" : "utf8");
  const wounds = kind === 4 ? below(40) : below(3);
  for (let n = 0; n < wounds; n++) bytes[below(bytes.length)] = below(256);
  return random() < 0.2 ? bytes.subarray(below(bytes.length)) : bytes;
}

/** Everything in a record that is evidence: a place with its words. */
function evidenceIn(value: unknown): Quote[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "start" in value && "end" in value && "text" in value ? [value as Quote] : [];
  return [...own, ...Object.values(value).flatMap(evidenceIn)];
}

async function check(bytes: Buffer): Promise<boolean> {
  let text: string;
  try {
    text = decodeBytes(bytes).text;
  } catch (error) {
    if (error instanceof UnreadableError) return false;
    throw error;
  }
  const record = await read(text);
  if (record.text !== text) throw new Error("the record holds another text");
  for (const quote of evidenceIn(record))
    if (!agrees(text, quote))
      throw new Error(`evidence does not stand where it says: ${JSON.stringify(quote)}`);
  if (JSON.stringify(JSON.parse(JSON.stringify(record))) !== JSON.stringify(record))
    throw new Error("the record does not survive JSON");
  return true;
}

const end = performance.now() + seconds * 1000;
let cases = 0;
let readable = 0;
// Each case has a seed of its own, so that one can be made again without those before it.
for (; performance.now() < end; cases++) {
  const bytes = makeBytes(randomFrom(seed * 1_000_003 + cases));
  try {
    if (await check(bytes)) readable++;
  } catch (error) {
    console.error(
      `case ${cases} of seed ${seed}: ${String(error)}\nbytes in base64: ${bytes.toString("base64")}`,
    );
    process.exit(1);
  }
}
console.log(
  `fuzz: ${cases} cases from seed ${seed} in ${seconds} s, ${readable} of them readable; nothing broke`,
);
process.exit(0);
