import type { Span } from "../text/span.js";
import type { Tags } from "../tags/tags.js";
import { type Phrase, readPhrase } from "./phrases.js";
import { isRole, numberOf } from "./roles.js";
import type { Syntax } from "./syntax.js";

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|amb(?:assador)?|gen(?:eral)?|sen(?:ator)?|rep|secretary|president|minister|spokesperson|spokesman|spokeswoman|governor|judge|chairman|bishop)\.?$/i;
const CHAIR = /^(?:the\s+)?(?:moderator|operator|host|facilitator|chair|presenter|announcer)\b/i;

/** Whether a speaker label asks: "QUESTION", "Q", "REPORTER". */
export function questioned(label: string): boolean {
  return /^(?:question|q|reporter|journalist)\b/i.test(label.trim());
}

/** Whether a label is of one who runs the meeting and speaks for nobody. */
export function isChair(label: string): boolean {
  return CHAIR.test(label.trim());
}

/**
 * A speaker label as a phrase. Labels are no sentences, so their words are read from a table and not from the
 * parse: "SENIOR STATE DEPARTMENT OFFICIAL" is an official, "MR TANGVALD" and "Ana Sol" are people by name.
 */
export function labelPhrase(s: Syntax, tags: Tags, span: Span): Phrase {
  const words = s.doc.text
    .slice(span.start, span.end)
    .replace(/\s*\([^)]*\)\s*$/, "")
    .split(/\s+/);
  const isOf = (w: string) => isRole("unnamed", w) || isRole("office", w);
  const role = words.map((w) => w.toLowerCase()).findLast(isOf);
  const honorific = HONORIFIC.test(words[0] ?? "") && words.length > 1;
  const first = words[0] ?? "";
  const plain =
    questioned(first) ||
    isChair(words.join(" ")) ||
    /^(?:staff|participant|interpreter|voice|audience)$/i.test(first);
  const behind = words.slice(words.findLastIndex((w) => isOf(w.toLowerCase())) + 1);
  const named = !plain && (honorific || role === undefined || isSurname(behind));
  return {
    ...readPhrase(s, tags, span),
    lemma: role ?? (words.at(-1) ?? "").toLowerCase(),
    pronoun: false,
    plural: false,
    definite: !named && role === undefined,
    joined: false,
    person: null,
    surname: named ? (words.at(-1) ?? null) : null,
    proper: named,
    count: [1, 1],
  };
}

/** "MIRO" of "FOREIGN MINISTER MIRO", and neither "ONE" of "OFFICIAL ONE" nor "OF STATE". */
function isSurname(behind: readonly string[]): boolean {
  const first = behind[0] ?? "";
  return (
    behind.length <= 3 &&
    /^\p{L}{2,}/u.test(first) &&
    numberOf(first) === null &&
    !/^(?:of|for|at|to|from|in|on|and|or|the)$/i.test(first)
  );
}
