import { expect, it } from "vitest";
import type { Proposal, Response } from "../reading/record.js";
import { makeTestRecord } from "../testing/record.js";
import { quote } from "../text/span.js";
import { counterOffers } from "./offers.js";

const TEXT = `Front offered a truce of 60 days. Palace countered with 30 days and a corridor.
Front answered with 45 days. Palace spoke of fish.`;
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return quote(TEXT, { start, end: start + words.length });
};
const offer = (id: string, by: string, ...terms: string[]): Proposal => ({
  id,
  by: [by],
  to: [],
  via: [],
  called: null,
  terms: terms.map(at),
  termsAccording: terms.map(() => []),
  when: null,
  status: "offered",
  according: [],
  deniedBy: [],
});
const answer = (
  id: string,
  by: string,
  to: string,
  words: string,
  more: Partial<Response> = {},
): Response => ({
  id,
  by: [by],
  to,
  answer: "counters",
  conditions: [],
  when: null,
  evidence: at(words),
  according: [],
  deniedBy: [],
  ...more,
});
const OFFERS = [
  offer("p1", "front", "a truce of 60 days"),
  offer("p2", "palace", "30 days", "a corridor"),
  offer("p3", "front", "45 days"),
  offer("p4", "palace", "fish"),
];
const chained = (...responses: Response[]) =>
  Object.fromEntries(counterOffers(makeTestRecord(TEXT, [], { proposals: OFFERS, responses })));

it.each<[string, Record<string, string>, Response[]]>([
  ["an offer, a counter-offer", { r1: "p2" }, [answer("r1", "palace", "p1", "countered")]],
  [
    "and one to that",
    { r1: "p2", r2: "p3" },
    [answer("r1", "palace", "p1", "countered"), answer("r2", "front", "p2", "answered")],
  ],
  ["another answer offers nothing", {}, [answer("r1", "palace", "p1", "countered", { answer: "rejects" })]],
  ["nobody counters with another side's offer", {}, [answer("r1", "envoy", "p1", "countered")]],
  ["nor an offer with itself", {}, [answer("r1", "front", "p1", "offered")]],
  [
    "no chain comes back to where it began",
    { r1: "p2" },
    [answer("r1", "palace", "p1", "countered"), answer("r2", "front", "p2", "offered")],
  ],
])("%s", (_, chains, responses) => expect(chained(...responses)).toEqual(chains));
