import type { NoteKind } from "../record.js";

/**
 * How an outlet writes of its own story, one way a row: the wordings of the handbooks of Reuters, AP and AFP and
 * what PolNeAR's training articles show. The group `verb` is the word whose subject, object or noun the note is
 * about. `by` says whether the outlet must stand there: as the agent of a passive, as the subject, or nowhere.
 * Every pattern is bounded, so that a text of any size is searched in linear time.
 */
export interface NoteWords {
  readonly kind: NoteKind;
  readonly pattern: RegExp;
  readonly by: "agent" | "subject" | null;
  /** Whether the words count also where only a turn of a transcript says them: ground rules are said aloud. */
  readonly spoken?: true;
}

const SHORTLY = String.raw`(?:(?:also|yet|immediately|independently|publicly|otherwise|so far|itself)\s+){0,2}`;
const PUBLIC = String.raw`(?:reported|disclosed|published|revealed|announced|made\s+public|publici[sz]ed|known)`;
const CHECK = String.raw`(?:verify|confirm|corroborate|authenticate|substantiate|establish|check)`;
const CHECKED = String.raw`(?:verified|confirmed|corroborated|authenticated|substantiated|established|checked)`;
const SEEN = String.raw`(?:seen|obtained|reviewed|viewed|examined|read|inspected|verified|authenticated)`;

const row = (
  kind: NoteKind,
  by: NoteWords["by"],
  source: string,
  more: Pick<NoteWords, "spoken"> = {},
): NoteWords => ({
  kind,
  by,
  pattern: new RegExp(source, "dgiu"),
  ...more,
});

export const NOTE_WORDS: readonly NoteWords[] = [
  // "has not been previously reported", "had not previously been disclosed", "have not yet been made public"
  row(
    "first-reported",
    null,
    String.raw`\b(?:has|have|had|was|were)\s*(?:not|n['’]t|never)\s+(?:been\s+)?(?:(?:previously|before|publicly|yet)\s+){1,2}(?:been\s+)?(?<verb>${PUBLIC})\b`,
  ),
  row(
    "first-reported",
    null,
    String.raw`\b(?:has|have|had)\s*(?:not|n['’]t|never)\s+been\s+(?<verb>${PUBLIC})\s+(?:before|until\s+now|previously)\b`,
  ),
  // "is reported here for the first time", "are being published for the first time"
  row(
    "first-reported",
    null,
    String.raw`\b(?:is|are)\s+(?:being\s+)?(?<verb>${PUBLIC})\s+(?:here\s+)?for\s+the\s+first\s+time\b`,
  ),
  row("first-reported", null, String.raw`\b(?:has|have|had)\s+(?:gone|remained)\s+(?<verb>unreported)\b`),
  // "could not independently verify", "was unable to confirm", "has not been able to establish"
  row(
    "unverified",
    "subject",
    String.raw`\b(?:could\s*(?:not|n['’]t)|cannot|ca(?:nnot|n['’]t)|(?:was|were|is|are)\s+(?:not\s+able|unable)\s+to|(?:has|have)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:been\s+able\s+to)?)\s+${SHORTLY}(?<verb>${CHECK})\b`,
  ),
  row(
    "unverified",
    "subject",
    String.raw`\b(?:has|have)\s*(?:not|n['’]t)\s+${SHORTLY}(?<verb>${CHECKED}|seen)\b`,
  ),
  // "could not be independently verified", "was not immediately confirmed"
  row(
    "unverified",
    null,
    String.raw`\bcould\s*(?:not|n['’]t)\s+${SHORTLY}be\s+${SHORTLY}(?<verb>${CHECKED})\b`,
  ),
  row(
    "unverified",
    null,
    String.raw`\b(?:has|have|was|were|is|are)\s*(?:not|n['’]t)\s+(?:been\s+)?(?:independently)\s+(?<verb>${CHECKED})\b`,
  ),
  row(
    "unverified",
    null,
    String.raw`\b(?:there\s+(?:was|is)\s+)?no\s+independent\s+(?<verb>confirmation|verification)\b`,
  ),
  // "seen by Reuters", "a copy of which was obtained by the newspaper"
  row(
    "verified",
    "agent",
    String.raw`\b(?:(?:was|were|has\s+been|have\s+been)\s+)?(?:later\s+)?(?<verb>${SEEN})\s+by\b`,
  ),
  row(
    "verified",
    "subject",
    String.raw`\b(?:has|have)\s+(?:also\s+)?(?<verb>${SEEN})\s+(?:a\s+cop(?:y|ies)|the\s+(?:letter|document|text|paper|memo|draft|report|footage|file)s?|it|them)\b`,
  ),
  // "An earlier version of this article misstated", "(Corrects date in paragraph 3)", "was corrected to"
  row(
    "correction",
    null,
    String.raw`\b(?:an?|the)\s+(?:earlier|previous|prior|original)\s+version\s+of\s+th(?:is|e)\s+(?:story|article|report|item|dispatch)\s+(?:(?:incorrectly|mistakenly|wrongly|erroneously)\s+)?(?<verb>\p{Ll}+)\b`,
  ),
  row(
    "correction",
    null,
    String.raw`\b(?:an?|the)\s+(?:story|article|report|item|dispatch)\b(?:[^.\n]{0,40})\s(?<verb>misstated|misspelled|misidentified|misquoted)\b`,
  ),
  row(
    "correction",
    null,
    String.raw`\bthis\s+(?:story|article|report|item|version|dispatch)\s+(?:(?:has\s+been|was|is)\s+)?(?<verb>corrected|corrects|amended|revised)\b`,
  ),
  row("correction", null, String.raw`(?<=\()(?<verb>corrects|corrected|fixes)\b`),
  row("correction", null, String.raw`(?<=^|\n)(?<verb>correction|clarification)\s*:(?=\s)`),
  // "was given on condition that it name no one"
  row(
    "access",
    null,
    String.raw`\b(?<verb>given|shown|shared|provided|granted|allowed|permitted|admitted|let)\b[^.;\n]{0,60}?\bon\s+(?:the\s+)?condition\s+that\b`,
  ),
  row(
    "access",
    null,
    String.raw`\b(?:may|can|should|must|will)\s+(?:be\s+)?(?<verb>attribute|attributed|attributable)\b[^.;\n]{0,60}?\bto\b`,
    { spoken: true },
  ),
  row("access", null, String.raw`\b(?:is|are|was|were)\s+(?<verb>embargoed)\s+(?:until|for)\b`, {
    spoken: true,
  }),
];
