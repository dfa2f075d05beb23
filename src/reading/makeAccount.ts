import type { Doc } from "../text/doc.js";
import { quote } from "../text/span.js";
import type { CoreferenceModel } from "../tags/coreferenceModel.js";
import type { EventModel } from "../tags/eventModel.js";
import type { StatementModel } from "../tags/statementModel.js";
import type { Tags } from "../tags/tags.js";
import { type Account, actorsByHead } from "./account.js";
import { actOf } from "./acts.js";
import { findActors } from "./actors.js";
import { findConditions } from "./anonymity.js";
import { findAudiences } from "./audience.js";
import { findAuthorities } from "./authority.js";
import { toActors } from "./cast.js";
import { findEarlier } from "./earlier.js";
import { judgedActs, judgedBases } from "./judged.js";
import { namingOf } from "./naming.js";
import { otherHolders } from "./otherHolders.js";
import { otherStates } from "./otherStates.js";
import type { Authority, Silence, Statement } from "./record.js";
import { addReferents } from "./referents.js";
import { findSaid } from "./said.js";
import { bareSilences, findSilences } from "./silences.js";
import { addSpeakers } from "./speakers.js";
import { findStatements } from "./statements.js";
import { withOwners } from "./spokesmen.js";
import { makeSyntax } from "./syntax.js";
import { findTimes } from "./times/times.js";
import { findVoices } from "./voices.js";

/** What the reading knows by training; each may be missing. */
export interface ReadingModels {
  readonly coreference?: CoreferenceModel | null;
  readonly eventModel?: EventModel | null;
  readonly statementModel?: StatementModel | null;
}

/** Who said what in one report, on what authority, and who kept silent: the stages before events and the negotiation, in order. */
export function makeAccount(
  doc: Doc,
  tags: Tags,
  { coreference = null, statementModel = null }: ReadingModels = {},
): Account {
  const { text } = doc;
  const syntax = makeSyntax(doc, tags.words);
  const conditions = findConditions(syntax);
  const silences = findSilences(syntax, tags.frames);
  const statements = findStatements(
    syntax,
    tags,
    bareSilences(silences),
    conditions,
    silences,
    statementModel,
  );
  const byGrammar = statements.map((statement) => actOf(syntax, statement));
  const named = findActors(doc, tags);
  const earlier = findEarlier(syntax, tags, named, statements, coreference);
  const voices = findVoices(syntax, tags, named, statements, earlier.at);
  const known = findAuthorities(syntax, named, statements, voices, byGrammar, conditions);
  const acts = judgedActs(syntax, statements, byGrammar, known, statementModel);
  const authorities = judgedBases(syntax, statements, acts, known, statementModel);
  const namings = voices.voices.map((v) => namingOf(syntax, named, v));
  const speakers = addSpeakers(syntax, named, voices, namings, silences, statements, earlier.at);
  const audiences = findAudiences(
    syntax,
    tags,
    statements,
    voices,
    speakers,
    authorities.map((a) => a.affiliation),
  );
  const cast = addReferents(
    audiences.cast,
    earlier.mentions((i) => speakers.ofVoice[voices.ofStatement[i] ?? -1] ?? undefined),
  );
  const { actors: found, ids } = toActors(doc, cast);
  const actorAt = actorsByHead(cast, ids);
  const actors = withOwners({ syntax, actors: found, actorAt });
  const times = findTimes(doc, tags.words);
  const said = findSaid(syntax, statements, times, audiences.talk);
  const actorOf = (member: number | null | undefined) => (member == null ? null : (ids[member] ?? null));
  const told = statements.map((s, i): Statement => ({
    id: `s${i + 1}`,
    source: s.source && quote(text, s.source),
    speaker: actorOf(speakers.ofVoice[voices.ofStatement[i] ?? -1] ?? undefined),
    cue: s.cue && quote(text, s.cue),
    content: s.content.map((c) => quote(text, c)),
    form: s.form,
    act: acts[i] ?? "state",
    parent: s.parent === null ? null : `s${s.parent + 1}`,
    audience: actorOf(audiences.ofStatement[i]),
    authority: authorities[i] as Authority,
    said: said[i]?.said ?? null,
    saidSpan: said[i]?.span ?? null,
    confidence: s.confidence,
  }));
  const silent = silences.flatMap((z, i): Silence[] => {
    const actor = actorOf(speakers.ofSilence[i]);
    return actor === null
      ? []
      : [
          {
            id: `z${i + 1}`,
            actor,
            kind: z.kind,
            about: z.about && quote(text, z.about),
            evidence: quote(text, z.evidence),
          },
        ];
  });
  const states = otherStates(syntax, tags, actors);
  const holders = otherHolders(syntax, actors, actorAt, actors.length + states.length + 1);
  const others = [...states, ...holders.actors];
  return {
    syntax,
    tags,
    actors: [...actors, ...others],
    unheard: new Set(others.map((a) => a.id)),
    statements: told,
    silences: silent,
    times,
    actorAt: new Map([...holders.at, ...actorAt]),
  };
}
