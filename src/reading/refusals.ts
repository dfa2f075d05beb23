import { SPEAKING } from "./answers.js";
import { type Refusal } from "./asking.js";
import {
  declined,
  declinedInterview,
  withheld,
  leftThere,
  evaded,
  referred,
  hungUp,
  noComment,
} from "./declined.js";
import { nothingToTell } from "./nothingToTell.js";
import { shutOut } from "./shutOut.js";
import { PHRASE_VERBS, byPhrase, turnedAway, unavailableToo } from "./silencePhrases.js";
import { type Syntax } from "./syntax.js";
import {
  noAnswer,
  requestsUnmet,
  ignored,
  noWordFrom,
  keptSilent,
  notReached,
  notAvailable,
} from "./unanswered.js";

type Reading = (s: Syntax, i: number, lemma: string) => Refusal | null;

/** Which word is read how. The readings of one word are tried in order. */
const READINGS = new Map<string, Reading[]>();

const ROWS: readonly (readonly [string, Reading])[] = [
  [PHRASE_VERBS, byPhrase],
  ["decline refuse", declined],
  ["decline refuse reject turn", declinedInterview],
  [
    `${[...SPEAKING].join(" ")} get go give provide share offer release weigh answer reply add talk speak tell take draw interview preview prejudge`,
    withheld,
  ],
  ["leave", leftThere],
  ["deflect dodge duck sidestep evade parry", evaded],
  ["refer direct", referred],
  ["hang", hungUp],
  ["have offer make give provide issue", noComment],
  ["have", nothingToTell],
  ["respond reply answer return", noAnswer],
  ["answer return decline reject pick", requestsUnmet],
  ["unanswered unreturned unsuccessful fail successful", requestsUnmet],
  ["ignore", ignored],
  ["comment response reply word", noWordFrom],
  ["reach contact", notReached],
  ["available reachable unavailable unreachable", notAvailable],
  ["bar turn deny refuse exclude ban block keep let allow admit", shutOut],
  ["silent mum", keptSilent],
  ["unavailable unreachable", unavailableToo],
  ["turn", turnedAway],
];

for (const [lemmas, reading] of ROWS)
  for (const l of lemmas.split(" ")) READINGS.set(l, [...(READINGS.get(l) ?? []), reading]);

/** The silence that a token begins or governs, or null. */
export function refusalAt(s: Syntax, i: number): Refusal | null {
  const w = s.words[i];
  if (w === undefined) return null;
  const lemma = w.lemma.toLowerCase();
  const reading = READINGS.get(lemma);
  return reading === undefined ? null : firstOf(reading, (read) => read(s, i, lemma));
}

function firstOf(readings: readonly Reading[], read: (r: Reading) => Refusal | null): Refusal | null {
  for (const r of readings) {
    const found = read(r);
    if (found !== null) return found;
  }
  return null;
}
