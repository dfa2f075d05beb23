import type { Mention } from "./cast.js";
import type { Draft } from "./drafts.js";
import type { InstitutionPhrase } from "./institutions.js";
import type { NamePhrase } from "./namePhrases.js";
import type { NameKey, Standing } from "./names.js";
import type { TokenRange } from "./offices.js";
import { countryInWords } from "./publishers.js";
import { type Syntax, kids, low } from "./syntax.js";

/** What is known of one name phrase beside its words. */
export interface Seen {
  readonly phrase: NamePhrase;
  readonly standing: Standing;
  readonly key: NameKey | null;
  readonly country: string | null;
  /** Title and descriptions, where bodies that one belongs to are named. */
  readonly around: readonly TokenRange[];
}

/** "Presidency spokesman": the title names, as a mere modifier, an institution that the report knows. */
export function joinInstitutions(
  drafts: readonly Draft[],
  institutions: readonly InstitutionPhrase[],
  mentions: readonly Mention[],
): void {
  const byKey = new Map<string, number>();
  for (const [i, p] of institutions.entries()) byKey.set(p.key, mentions[i]?.member ?? -1);
  for (const draft of drafts) {
    if (draft.kind !== "person") continue;
    for (const office of draft.offices) {
      const words = office.toLowerCase().split(" ");
      const country = countryInWords(office);
      for (let i = 0; i < words.length; i++)
        for (const key of [words[i] ?? "", words.slice(i, i + 2).join(" ")]) {
          const member = byKey.get(key);
          const body = member === undefined ? undefined : drafts[member];
          if (member === undefined || body === undefined) continue;
          // "Spokesman for the Ethiopian foreign ministry" is of no other country's.
          if (country !== null && body.country !== null && body.country !== country) continue;
          draft.memberOf.add(member);
          draft.country ??= body.country;
        }
    }
  }
}

/** Bodies and countries named inside a person's title or description: what that person belongs to. */
export function joinMembers(
  s: Syntax,
  seen: readonly Seen[],
  members: readonly (number | null)[],
  ordered: readonly Mention[],
  drafts: readonly Draft[],
): void {
  for (const [i, { around, phrase }] of seen.entries()) {
    const own = members[i];
    const draft = own === null || own === undefined ? undefined : drafts[own];
    if (draft === undefined || draft.kind !== "person") continue;
    for (const range of around) {
      const speaks = s.lows.slice(range.firstToken, range.endToken).some((w) => w.startsWith("spokes"));
      for (let k = firstFrom(ordered, range.firstToken); k < ordered.length; k++) {
        const m = ordered[k] as Mention;
        if (m.firstToken >= range.endToken) break;
        if (m.member === own || m.endToken > range.endToken || m.head === phrase.head) continue;
        const body = drafts[m.member] as Draft;
        if (body.kind === "person" || body.kind === "unnamed") continue;
        // An envoy for Yemen or an ambassador to Russia is another country's; a spokesman for a ministry is the ministry's.
        const outside = kids(s, m.head, "case").find((t) => /^(?:for|to|on|with|about)$/.test(low(s, t)));
        if (outside !== undefined && !(speaks && low(s, outside) === "for")) continue;
        draft.memberOf.add(m.member);
        draft.country ??= body.country;
      }
    }
  }
}

/** First mention that begins at or after a token. */
function firstFrom(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((mentions[mid] as Mention).firstToken >= token) high = mid;
    else low = mid + 1;
  }
  return low;
}
