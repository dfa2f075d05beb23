import type { Doc } from "../text/doc.js";
import { type Span, overlaps, quote } from "../text/span.js";
import type { Tags } from "../tags/tags.js";
import { actOf } from "./acts.js";
import { conditionSpans, findConditions } from "./anonymity.js";
import { findAuthorities } from "./authority.js";
import type { Actor, HearsayRecord, Silence, Statement } from "./record.js";
import { bareSilences, findSilences } from "./silences.js";
import { findStatements } from "./statements.js";
import { makeSyntax } from "./syntax.js";
import { findVoices } from "./voices.js";

/** What one report says, from its doc and tags: every stage of the reading, in order. */
export function makeRecord(doc: Doc, tags: Tags): HearsayRecord {
  const { report, text } = doc;
  const syntax = makeSyntax(doc, tags.words);
  const silences = findSilences(syntax);
  const spans = findStatements(syntax, tags, [...bareSilences(silences), ...conditionSpans(findConditions(syntax))]);
  const acts = spans.map((statement) => actOf(syntax, statement));
  const voices = findVoices(syntax, tags, spans);
  const authorities = findAuthorities(syntax, tags, spans, voices, acts);
  const actors: Actor[] = voices.voices.map((v, i) => ({
    id: `a${i + 1}`,
    name: text.slice(v.introduced.span.start, v.introduced.span.end),
    kind: "unnamed",
    country: null,
    office: null,
    memberOf: [],
    aliases: [],
    wikidata: null,
    mentions: v.phrases.map((p) => quote(text, p.span)),
    maybeSame: v.maybeSame.map((k) => `a${k + 1}`),
  }));
  const actorAt = (who: Span): string => {
    const known = actors.find((a) => a.mentions.some((m) => overlaps(m, who)) || a.name === text.slice(who.start, who.end));
    if (known !== undefined) return known.id;
    actors.push({ id: `a${actors.length + 1}`, name: text.slice(who.start, who.end), kind: "body", country: null, office: null, memberOf: [], aliases: [], wikidata: null, mentions: [quote(text, who)], maybeSame: [] });
    return `a${actors.length}`;
  };
  return {
    hearsay: "1",
    id: report.id,
    title: report.title,
    outlet: report.outlet,
    byline: report.byline,
    dateline: report.dateline,
    published: report.published,
    language: report.language,
    url: report.url,
    version: report.version,
    text,
    parts: report.parts.map((p) => ({ role: p.role, ...quote(text, p) })),
    statements: spans.map((s, i): Statement => {
      const voice = voices.ofStatement[i];
      return {
        id: `s${i + 1}`,
        source: s.source && quote(text, s.source),
        speaker: voice === null || voice === undefined ? null : (actors[voice]?.id ?? null),
        cue: s.cue && quote(text, s.cue),
        content: s.content.map((c) => quote(text, c)),
        form: s.form,
        act: acts[i] ?? "state",
        parent: s.parent === null ? null : `s${s.parent + 1}`,
        audience: null,
        authority: authorities[i] as Statement["authority"],
        said: null,
        saidSpan: null,
        confidence: s.confidence,
      };
    }),
    silences: silences.map(
      (z, i): Silence => ({
        id: `z${i + 1}`,
        actor: actorAt(z.who),
        kind: z.kind,
        about: z.about && quote(text, z.about),
        evidence: quote(text, z.evidence),
      }),
    ),
    actors,
    times: [],
  };
}
