import { tokensOfDescription } from "./affiliations.js";
import type { Cast, Member } from "./cast.js";
import type { ActorKind } from "./record.js";
import { isKin, isRole } from "./roles.js";
import { countryOfHouse } from "./sides.js";
import { type Syntax, kids, subtreeSpan } from "./syntax.js";
import type { Voice } from "./voices.js";

/** Roles of those who tell what they think of other people's doings. */
const COMMENTATOR =
  /\b(?:analysts?|experts?|economists?|professors?|historians?|scholars?|researchers?|fellows?|scientists?|pundits?|commentators?|pollsters?|columnists?|strategists?|biographers?|think\s+tanks?|institutes?|universit(?:y|ies)|residents?)\b/i;

export function isCommentator(s: Syntax, cast: Cast, voice: Voice): boolean {
  const member = memberOf(cast, voice);
  if (member !== undefined && COMMENTATOR.test(member.office ?? "")) return true;
  return voice.phrases.slice(0, 4).some((p) => {
    if (p.head < 0 || p.pronoun) return false;
    // Of "X is the brother of Y" the predicate is no description of Y's.
    const described = [p.span, ...kids(s, p.head, "appos").map((t) => subtreeSpan(s, t))];
    return described.some(({ start, end }) =>
      COMMENTATOR.test(s.doc.text.slice(start, Math.min(end, start + 300))),
    );
  });
}

/** Offices that lend somebody else a voice. */
const VOICE_OF_ANOTHER =
  /\b(?:spokes(?:man|men|woman|women|person|people)|press\s+secretary|press\s+officer|communications\s+director)\b/i;

/** Whether a voice has an office that speaks for somebody else. */
export function speaksForAnother(s: Syntax, cast: Cast, voice: Voice): boolean {
  if (VOICE_OF_ANOTHER.test(memberOf(cast, voice)?.office ?? "")) return true;
  return voice.phrases.slice(0, 4).some((p) => {
    if (p.head < 0 || p.pronoun) return false;
    return VOICE_OF_ANOTHER.test(s.doc.text.slice(p.span.start, Math.min(p.span.end, p.span.start + 200)));
  });
}

/**
 * The members of the cast that are the speaker or its side: itself, its bodies, and whoever its description names as
 * the one whose it is ("Sol's spokesman", "a lawyer for Sol"). A former official speaks for nobody.
 */
export function ownSide(
  s: Syntax,
  cast: Cast,
  byHead: ReadonlyMap<number, number>,
  voice: Voice,
): ReadonlySet<number> {
  const out = new Set<number>();
  if (voice.member !== null) out.add(voice.member);
  for (const k of memberOf(cast, voice)?.memberOf ?? []) out.add(k);
  for (const p of voice.phrases.slice(0, 4)) {
    if (p.head < 0 || p.pronoun || /\b(?:former|ex|then)\b/i.test(wordsBefore(s, p.span))) continue;
    for (const t of tokensOfDescription(s, p)) {
      // Whose relative somebody is, for that one it does not speak.
      const governor = s.words[s.words[t]?.head ?? -1]?.lemma ?? "";
      const owner =
        isKin(governor) || governor === "marry" || governor === "married" ? undefined : byHead.get(t);
      if (owner !== undefined) out.add(owner);
    }
  }
  return out;
}

const PUBLIC: ReadonlySet<ActorKind> = new Set(["state", "government", "body"]);

/** The country of one who acts for a state: its own, its body's, else that of the house whose release names its office. */
export function countryOf(s: Syntax, cast: Cast, voice: Voice, affiliation: string | null): string | null {
  const speaker = memberOf(cast, voice);
  const acts = speaker === undefined || PUBLIC.has(speaker.kind) || speaker.kind === "person";
  const bodies = (speaker?.memberOf ?? []).map((k) => cast.members[k]?.country ?? null);
  if (!acts) return null;
  const own = affiliation ?? speaker?.country ?? bodies.find((x) => x !== null) ?? null;
  const holdsOffice =
    speaker === undefined ? isOffice(voice) : speaker.office !== null && bodies.length === 0;
  return own ?? (holdsOffice ? countryOfHouse(s, cast, voice.member ?? -1) : null);
}

function isOffice({ introduced }: Voice): boolean {
  return !introduced.plural && introduced.definite && isRole("office", introduced.lemma);
}

/** Whether a member of the cast is a state or one of its bodies. */
export function isOfCountry(cast: Cast, country: string | null): (member: number) => boolean {
  return (member) => {
    const m = cast.members[member];
    return country !== null && m !== undefined && m.country === country && PUBLIC.has(m.kind);
  };
}

function memberOf(cast: Cast, voice: Voice): Member | undefined {
  return voice.member === null ? undefined : cast.members[voice.member];
}

function wordsBefore(s: Syntax, span: { start: number; end: number }): string {
  return s.doc.text.slice(span.start, Math.min(span.end, span.start + 60));
}
