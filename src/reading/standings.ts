import { affiliationOf, findHome } from "./affiliations.js";
import type { Condition } from "./anonymity.js";
import { type Knowing, knowingIn } from "./basis.js";
import { bearersOf } from "./bearers.js";
import type { Cast } from "./cast.js";
import { isChair, questioned } from "./labels.js";
import { isLabel, namingOf } from "./naming.js";
import { type Overview, findOverviews, overviewAt } from "./overviews.js";
import type { Naming, Terms } from "./record.js";
import { isRole } from "./roles.js";
import { type Syntax, subtreeSpan, wordsOf } from "./syntax.js";
import type { Voice } from "./voices.js";
import type { Span } from "../text/span.js";

/** What a voice carries through the report, wherever it speaks. */
export interface Standing {
  readonly naming: Naming;
  readonly affiliation: string | null;
  readonly condition: Condition | null;
  readonly terms: Terms;
  /** What the text says of how it knows. */
  readonly knowing: Knowing | null;
  /** Whether that was said of those whom it is among, and not of it. */
  readonly knowsAsOneOfMany: boolean;
}

/** The standing of each voice, by its place. */
export function findStandings(
  s: Syntax,
  cast: Cast,
  voices: readonly Voice[],
  conditions: readonly Condition[],
): Standing[] {
  const borne = bearersOf(s, voices, conditions);
  const background = isTranscript(s) ? (conditions.find((c) => c.terms === "background") ?? null) : null;
  const overviews = findOverviews(s, conditions);
  const home = findHome(s, cast);
  const out: Standing[] = [];
  for (const [at, voice] of voices.entries()) {
    const label = isLabel(s, voice);
    const naming = namingOf(s, cast, voice);
    const asks =
      label && (questioned(wordsOf(s, voice.introduced.span)) || isChair(wordsOf(s, voice.introduced.span)));
    const onBackground = label && naming === "unnamed" && !asks ? background : null;
    const condition = hides(naming) && !label ? (borne.get(at) ?? null) : onBackground;
    const hidden = condition !== null && naming === "described" ? "unnamed" : naming;
    const known =
      naming === "document" || naming === "outlet" || label
        ? null
        : knowingIn(s.doc.text, descriptionOf(s, voice));
    const own: Standing = {
      naming: hidden,
      affiliation: affiliationOf(s, cast, voice, home),
      condition,
      terms: condition?.terms ?? (hidden === "unnamed" ? "anonymous" : "unstated"),
      knowing: known,
      knowsAsOneOfMany: false,
    };
    const many = voice.among === null ? undefined : out[voice.among];
    out.push(many === undefined ? covered(own, voice, overviews) : asOneOf(own, many));
  }
  return out;
}

/** One of many is as hidden as the many, and knows what they know. */
function asOneOf(own: Standing, many: Standing): Standing {
  return {
    naming: many.naming === "collective" ? own.naming : many.naming,
    affiliation: own.affiliation ?? many.affiliation,
    condition: own.condition ?? many.condition,
    terms: own.condition === null ? many.terms : own.terms,
    knowing: own.knowing ?? many.knowing,
    knowsAsOneOfMany: own.knowing === null,
  };
}

/** What an outlet said before of all its sources holds for one of whom it says nothing else. */
function covered(own: Standing, voice: Voice, overviews: readonly Overview[]): Standing {
  const p = voice.introduced;
  if (own.naming !== "unnamed" || !isRole("unnamed", p.lemma)) return own;
  const overview = overviewAt(overviews, p.span.start);
  if (overview === null) return own;
  const condition = own.condition ?? overview.condition;
  return {
    ...own,
    condition,
    terms: condition?.terms ?? own.terms,
    knowing: own.knowing ?? overview.knowing,
    knowsAsOneOfMany: own.knowing === null,
  };
}

function hides(naming: Naming): boolean {
  return naming === "unnamed" || naming === "collective" || naming === "described";
}

/** The stretches that describe a voice: each of its noun phrases with all that hangs on the noun. */
function descriptionOf(s: Syntax, voice: Voice): Span[] {
  return voice.phrases.flatMap((p) => (p.head < 0 || p.pronoun ? [] : [p.span, subtreeSpan(s, p.head)]));
}

function isTranscript(s: Syntax): boolean {
  return s.doc.report.parts.some((p) => p.role === "speaker-label");
}
