/** Reports for tests of the dossier, made by hand: made-up records in a few words each. */
import type { Actor, ActorKind, HearsayRecord, Statement } from "../reading/record.js";
import type { DossierReport } from "../dossier/reports.js";
import { makeReport } from "../text/makeReport.js";
import { quote } from "../text/span.js";
import { NOTHING_ELSE } from "./record.js";

export interface ActorWords {
  readonly name: string;
  readonly kind?: ActorKind;
  readonly country?: string;
  readonly office?: string;
  readonly of?: string;
  readonly aliases?: readonly string[];
}

export interface Said {
  /** A name among the actors. */
  readonly by: string;
  /** Words that stand in the text. */
  readonly words: string;
  readonly act?: Statement["act"];
  readonly naming?: Statement["authority"]["naming"];
  readonly count?: readonly [number, number | null];
  readonly parent?: string;
  readonly cue?: string;
  readonly said?: string;
}

/** A report of a dossier: its text, who is in it, and who says what; statements are s1, s2 … in their order. */
export function report(
  id: string,
  text: string,
  {
    actors = [],
    says = [],
    published = null,
    outlet = null,
    more = {},
  }: {
    readonly actors?: readonly ActorWords[];
    readonly says?: readonly Said[];
    readonly published?: string | null;
    readonly outlet?: string | null;
    readonly more?: Partial<HearsayRecord>;
  },
): DossierReport {
  const find = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in the text`);
    return quote(text, { start, end: start + words.length });
  };
  const made = makeReport(text, { published, outlet });
  const ids = new Map(actors.map((a, i) => [a.name, `a${i + 1}`]));
  const record: HearsayRecord = {
    hearsay: "1",
    id: made.id,
    version: 1,
    title: null,
    outlet,
    byline: null,
    dateline: null,
    published,
    language: "en",
    url: null,
    text,
    parts: made.parts.map((p) => ({ role: p.role, ...quote(text, p) })),
    actors: actors.map((a): Actor => ({
      id: ids.get(a.name) as string,
      name: a.name,
      kind: a.kind ?? "person",
      country: a.country ?? null,
      office: a.office ?? null,
      memberOf: a.of === undefined ? [] : [ids.get(a.of) as string],
      aliases: a.aliases ?? [],
      wikidata: null,
      mentions: text.includes(a.name) ? [find(a.name)] : [],
      maybeSame: [],
    })),
    statements: says.map((s, i): Statement => ({
      id: `s${i + 1}`,
      source: null,
      speaker: ids.get(s.by) ?? null,
      cue: s.cue === undefined ? null : find(s.cue),
      content: [find(s.words)],
      form: "indirect",
      act: s.act ?? "state",
      parent: s.parent ?? null,
      audience: null,
      authority: {
        naming: s.naming ?? "named",
        count: s.count ?? [1, 1],
        affiliation: null,
        terms: "unstated",
        condition: null,
        reason: null,
        basis: "unstated",
        basisSpan: null,
      },
      said: s.said ?? null,
      saidSpan: null,
      confidence: 0.9,
    })),
    ...NOTHING_ELSE,
    ...more,
  };
  return { id, file: `${id}.txt`, record };
}
