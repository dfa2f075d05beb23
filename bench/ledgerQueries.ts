/** What a ledger is asked for, in words that stand in it. */
import type { Ledger, Search } from "../src/ledger/ledger.js";
import { ACTS } from "../src/reading/record.js";

export interface Vocabulary {
  /** Words of many lines. */
  readonly common: readonly string[];
  /** Few common ones, then rarer and rarer. */
  readonly rare: readonly string[];
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  readonly dossiers: readonly string[];
  /** Dates that leave some reports. */
  readonly since: string;
  readonly until: string;
}

/** Queries by name, each of them made anew at every call. */
export function queriesIn(v: Vocabulary, random: () => number): Readonly<Record<string, () => Search>> {
  const pick = <T>(list: readonly T[]) => list[Math.floor(list.length * random())] as T;
  const topic = () => pick(v.common);
  const rare = () => v.rare[Math.floor(v.rare.length * random() ** 3)] as string;
  return {
    "a topic": () => ({ words: topic() }),
    "a rare word": () => ({ words: rare() }),
    "topic, speaker, act, naming, since": () => ({
      words: topic(),
      speaker: pick(v.speakers),
      act: pick(ACTS),
      naming: "unnamed",
      since: v.since,
    }),
    "topic, speaker, act, until": () => ({
      words: topic(),
      speaker: pick(v.speakers),
      act: pick(ACTS),
      until: v.until,
    }),
    ...(v.dossiers.length === 0
      ? {}
      : { "topic in a dossier": () => ({ words: topic(), dossier: pick(v.dossiers) }) }),
    // In a ledger that is made up no statement has two topics, which no planner can know.
    "two topics": () => ({ words: `${topic()} ${topic()}` }),
    "two topics and an outlet": () => ({ words: `${topic()} ${topic()}`, outlet: pick(v.outlets) }),
    "either of two topics, but not": () => ({ words: `${topic()} OR ${topic()} -${v.common.at(-3)}` }),
    "a phrase": () => ({ words: `"the ${topic()}"` }),
    "filters only": () => ({ act: pick(ACTS), naming: "collective" }),
    "as of a day": () => ({ words: topic(), asOf: "2100-01-01T00:00:00.000Z" }),
    "no such word": () => ({ words: "zeppelins" }),
    reports: () => ({ words: topic(), kinds: ["report"] }),
    "two words in reports": () => ({ words: `${topic()} ${rare()}`, kinds: ["report"] }),
  };
}

/** Words, speakers and outlets of the latest thousand statements of each year that a ledger has reports of. */
export async function vocabularyOf(ledger: Ledger): Promise<Vocabulary> {
  const reports = await ledger.reports();
  const years = [...new Set(reports.flatMap((r) => r.published?.slice(0, 4) ?? []))].sort();
  const counts = new Map<string, number>();
  const speakers = new Map<string, number>();
  const count = (of: Map<string, number>, what: string) => of.set(what, (of.get(what) ?? 0) + 1);
  for (const year of years.length === 0 ? [undefined] : years) {
    const asked: Search = year === undefined ? {} : { since: year, until: year };
    for (const hit of (await ledger.search({ ...asked, limit: 1000 })).hits) {
      if (hit.speaker !== null) count(speakers, hit.speaker);
      for (const word of hit.words.join(" ").match(/\p{L}{4,}/gu) ?? []) count(counts, word.toLowerCase());
    }
  }
  const often = (of: Map<string, number>) =>
    [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([what]) => what);
  const words = often(counts);
  return {
    common: words.slice(0, 60),
    rare: words,
    speakers: often(speakers).slice(0, 20),
    outlets: [...new Set(reports.flatMap((r) => r.outlet ?? []))],
    dossiers: (await ledger.dossiers()).map((d) => d.name),
    since: years[Math.floor(years.length / 2)] ?? "1900",
    until: years[Math.floor(years.length / 4)] ?? "2100",
  };
}
