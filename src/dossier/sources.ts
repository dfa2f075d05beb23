import type { DossierActor, SameSource } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { once } from "./once.js";
import { plain } from "./reprints.js";
import { type Indexed, byText, ref } from "./reports.js";
import type { Reprint } from "./dossier.js";
import { isHeading } from "../text/report.js";
import { groupBy, makeUnion } from "./union.js";
import { cosine } from "./vectors.js";
import { contentWords, remembered } from "./words.js";

/** An unnamed source of one report, with the words that describe it. */
interface Unnamed {
  /** Dossier actor; unnamed actors are one report's each. */
  readonly id: string;
  readonly report: Indexed;
  readonly words: ReadonlySet<string>;
  readonly statements: readonly Told[];
}

/** Owning up: "that he was the … who …", "I was the source", "identified herself as the …". */
const OWNING =
  /\b(?:was|is|am|were)\s+the\s+(?:[\p{L}-]+\s+){0,4}?(?:source|leaker|person|one|man|woman|official|diplomat|officer|aide|adviser|advisor|member|employee|staffer|envoy|minister|deputy|lawyer|soldier|negotiator|whistleblower)\b/iu;
const SELF_NAMING = /\b(?:himself|herself|themselves|myself)\s+as\b/iu;
const ANONYMOUS =
  /\b(?:anonym\w+|unnamed|source|leak\w*|disclos\w+|describ\w+|reveal\w+|quoted|told|spoke|spoken|talked)\b/iu;
const DENIED = /\b(?:not|never|nobody|n['’]t)\b/iu;
/** Words of a description that say no more than that somebody is a source. */
const PLAIN_WORDS = new Set(
  "source person people official senior former unnamed anonymous member familiar knowledge".split(" "),
);

/**
 * Unnamed sources of different reports that are one, as a report says: somebody owns up to having been the source
 * ("was the Western diplomat who told …"); an outlet says that its own earlier source is meant ("who told … in April");
 * a reprint repeats the description of what it copies. Each rests on statements, and is undone with them.
 */
export function findSameSources(material: Material, reprints: readonly Reprint[]): SameSource[] {
  const unnamed = unnamedOf(material);
  return [...ownedUp(material, unnamed), ...statedByOutlet(unnamed), ...reprinted(unnamed, reprints)];
}

/** They are asked for by several stages. */
const unnamedOf = once((material: Material) => material, findUnnamed);

function findUnnamed({ told, cast }: Material): Unnamed[] {
  const by = new Map<string, Told[]>();
  for (const t of told) {
    if (t.speaker === null || cast.byId.get(t.speaker)?.kind !== "unnamed") continue;
    const list = by.get(t.speaker);
    if (list === undefined) by.set(t.speaker, [t]);
    else list.push(t);
  }
  return [...by].map(([id, statements]) => {
    const actor = cast.byId.get(id);
    const first = statements[0] as Told;
    return {
      id,
      report: first.report,
      statements,
      words: actor === undefined ? new Set() : describing(actor),
    };
  });
}

const describing = once(
  (actor: DossierActor) => actor,
  ({ name, aliases }): ReadonlySet<string> => new Set([name, ...aliases].flatMap(contentWords)),
);

/** A named speaker who says to have been an unnamed source of earlier reports. */
function ownedUp(material: Material, unnamed: readonly Unnamed[]): SameSource[] {
  const out: SameSource[] = [];
  const owners = new Map<string, Told[]>();
  for (const t of material.told) {
    if (t.speaker === null || t.statement.act === "ask" || !ownsUp(t)) continue;
    const person = named(t, material);
    if (person !== null) owners.set(person, [...(owners.get(person) ?? []), t]);
  }
  for (const [person, evidence] of owners) {
    const words = evidence.map(sentenceAround).join(" ");
    const described = new Set(contentWords(words));
    const owned = new Set(contentWords(ownedWords(words)));
    const outlets = ` ${plain(words)} `;
    const isNamed = remembered((outlet: string) => outlets.includes(` ${plain(outlet)} `));
    const { report } = evidence[0] as Told;
    const members = unnamed.filter(
      (u) =>
        u.report !== report &&
        before(u.report, report) &&
        u.report.record.outlet !== null &&
        isNamed(u.report.record.outlet),
    );
    // In each report the source whose description fits best; none where two fit alike and neither is described.
    const chosen = [...groupBy(members, (m) => m.report.id).values()].flatMap((inReport) => {
      const own = inReport
        .filter((m) => m.statements.some((s) => (s.statement.authority.count?.[1] ?? 1) === 1))
        .map((m) => ({ m, score: fit(m, described, material, person) + isCalled(m, owned) }))
        .sort((a, b) => b.score - a.score || byText(a.m.id, b.m.id));
      const [best, next] = own;
      return best === undefined || best.score <= 0 || (next !== undefined && next.score === best.score)
        ? []
        : [best.m.id];
    });
    if (chosen.length > 0)
      out.push({
        person,
        members: [...chosen, person].sort(byText),
        evidence: evidence.map((e) => e.at).sort(byText),
        kind: "self-identified",
      });
  }
  return out;
}

/** Statements after somebody's owning up in which a report that has only described him gives his name. */
const NAMED_SOON = 4;

/** The person who owns up; of one whom a report first describes ("a jurist … identified herself as") the one it names next. */
function named(t: Told, { cast, toldIn }: Material): string | null {
  const kind = (id: string | null) => (id === null ? undefined : cast.byId.get(id)?.kind);
  if (kind(t.speaker) === "person") return t.speaker;
  if (kind(t.speaker) !== "unnamed" || !SELF_NAMING.test(sentenceAround(t))) return null;
  const list = toldIn.get(t.report.id) ?? [];
  const at = list.indexOf(t);
  return list.slice(at + 1, at + 1 + NAMED_SOON).find((o) => kind(o.speaker) === "person")?.speaker ?? null;
}

/** Whether somebody says to have been a source. */
export const ownsUp = once(
  (t: Told) => t.statement,
  (t) => {
    const content = t.statement.content.map((c) => c.text).join(" ");
    const words = sentenceAround(t);
    const owns =
      (OWNING.test(content) && ANONYMOUS.test(content)) || (SELF_NAMING.test(words) && ANONYMOUS.test(words));
    return owns && !DENIED.test(content.split(/[.!?]/u)[0] ?? "");
  },
);

/** Whether a source is described by what it told somebody before. */
const toldBefore = once(
  (t: Told) => t.statement,
  (t) =>
    /\bwho\s+(?:had\s+)?(?:told|spoke|said|disclosed)\b|\bciting\b|\bearlier\s+told\b/iu.test(
      sentenceAround(t),
    ),
);

/** What somebody says to have been: "the senior Angolan official" of "was the senior Angolan official who", "himself as the official who". */
function ownedWords(words: string): string {
  return [OWNING, AS_WHOM].flatMap((x) => x.exec(words)?.[0] ?? []).join(" ");
}
const AS_WHOM =
  /\b(?:himself|herself|themselves|myself)\s+as\s+the\s+(?:[\p{L}-]+\s+){0,4}?[\p{L}-]+(?=\s+(?:who|whom|that)\b)/iu;

/** Whether all words by which a source is described, and two at least, are those that somebody owns. */
function isCalled(u: Unnamed, owned: ReadonlySet<string>): number {
  return u.words.size > 1 && [...u.words].every((w) => owned.has(w)) ? BY_NAME : 0;
}
const BY_NAME = 3;

/** How well an unnamed source's description fits what its owner says, and who the owner is. */
function fit(u: Unnamed, described: ReadonlySet<string>, { cast }: Material, person: string): number {
  const own = [...u.words].filter((w) => !PLAIN_WORDS.has(w));
  const actor = cast.byId.get(person);
  const about = new Set([...described, ...contentWords(actor?.office ?? "")]);
  const hits = own.filter((w) => about.has(w)).length;
  const affiliation = u.statements[0]?.statement.authority.affiliation ?? null;
  const foreign = affiliation !== null && actor?.country != null && affiliation !== actor.country ? -2 : 0;
  const involved = u.statements.some((s) => s.statement.authority.basis === "participant") ? 0.5 : 0;
  return hits + involved + foreign;
}

/** An unnamed source of a later report whom its description says to have told this outlet the same earlier. */
function statedByOutlet(unnamed: readonly Unnamed[]): SameSource[] {
  const out: SameSource[] = [];
  for (const later of unnamed) {
    const told = later.statements.filter(toldBefore);
    if (told.length === 0) continue;
    const name = later.report.record.outlet;
    if (name === null) continue;
    const words = ` ${plain(told.map(sentenceAround).join(" "))} `;
    const fits = unnamed.filter((u) => {
      if (u.report === later.report || !before(u.report, later.report)) return false;
      const { outlet } = u.report.record;
      if (outlet === null || !words.includes(` ${plain(outlet)} `)) return false;
      return sameDescription(u, later);
    });
    const [only, other] = fits
      .map((u) => ({ id: u.id, score: overlap(u.words, later.words) }))
      .sort((a, b) => b.score - a.score || byText(a.id, b.id));
    if (only === undefined || other?.score === only.score) continue;
    out.push({
      person: null,
      members: [only.id, later.id].sort(byText),
      evidence: told.map((t) => t.at),
      kind: "stated-by-outlet",
    });
  }
  return out;
}

/** The unnamed sources of a reprint are those of what it copies, where the descriptions agree. */
function reprinted(unnamed: readonly Unnamed[], reprints: readonly Reprint[]): SameSource[] {
  const out: SameSource[] = [];
  for (const r of reprints) {
    const added = new Set(r.added);
    const originals = unnamed.filter((u) => u.report.id === r.of);
    for (const copy of unnamed.filter((u) => u.report.id === r.copy)) {
      const repeated = copy.statements.filter((t) => !added.has(t.at));
      if (repeated.length === 0) continue;
      const [only, other] = originals
        .filter((o) => sameDescription(o, copy))
        .map((o) => ({ id: o.id, score: overlap(o.words, copy.words) }))
        .sort((a, b) => b.score - a.score || byText(a.id, b.id));
      if (only === undefined || other?.score === only.score) continue;
      const members = [only.id, copy.id].sort(byText);
      out.push({ person: null, members, evidence: repeated.map((t) => t.at), kind: "reprint" });
    }
  }
  return out;
}

/** Words that two descriptions share, as a part of all their words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((w) => b.has(w)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** Whether the words of the shorter description are in the longer, and at least one tells something. */
function sameDescription(a: Unnamed, b: Unnamed): boolean {
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  const shared = [...short].filter((w) => long.has(w));
  const telling = shared.filter((w) => !PLAIN_WORDS.has(w));
  return (
    shared.length >= Math.max(1, Math.ceil(short.size * 0.6)) &&
    (telling.length > 0 || shared.length === short.size)
  );
}

function before(a: Indexed, b: Indexed): boolean {
  return a.published === null || b.published === null || a.published[0] <= b.published[1];
}

/** The words of a statement with those around it: source, cue and content and what stands between them. */
export function sentenceAround({ statement: s, report }: Told): string {
  const spans = [s.source, s.cue, ...s.content].filter((x) => x !== null);
  const start = Math.min(...spans.map((x) => x.start));
  const end = Math.max(...spans.map((x) => x.end));
  const { text } = report.record;
  const from = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start) + 1, start - 200, 0);
  const stop = text.slice(end, end + 120).search(/[.\n]/u);
  return text.slice(from, end + (stop < 0 ? 0 : stop));
}

/** Words that stand for unnamed people of whom their report says more elsewhere: "sources", "two of them". */
const PARTIAL =
  /^(?:(?:news )?sources?|officials?|diplomats?|people|(?:one|two|three|four|some|several|both|most|all|each) of (?:them|the \p{L}+|those)(?: \p{L}+)?)$/iu;

/** Unnamed people of one report under a bare word, joined to the group that the same report describes; none where it describes several. */
function joinPartial(material: Material, join: (a: string, b: string) => void): void {
  for (const list of groupBy(unnamedOf(material), (u) => u.report.id).values()) {
    const name = (u: Unnamed) => material.cast.byId.get(u.id)?.name ?? "";
    const several = (u: Unnamed) =>
      u.statements.some(
        ({ statement: { authority } }) =>
          authority.count !== null && (authority.count[1] === null || authority.count[1] > 1),
      );
    const [group, other] = list.filter((u) => several(u) && !PARTIAL.test(name(u)));
    if (group === undefined || other !== undefined) continue;
    for (const u of list)
      if (PARTIAL.test(name(u)) && (several(u) || /\bof\b/u.test(name(u)))) join(group.id, u.id);
  }
}

/** Likeness from which a headline tells what a speaker of its report says. */
const HEADED = 0.4;

/** Who speaks unnamed in a headline alone is whom the report below has say it: "Envoy says …", and then the envoy's name. */
function joinHeadlines(material: Material, join: (a: string, b: string) => void): void {
  for (const u of unnamedOf(material)) {
    const heads = u.report.record.parts.filter((p) => isHeading(p.role));
    const inHead = (t: Told) =>
      t.statement.content.every((c) => heads.some((h) => h.start <= c.start && c.end <= h.end));
    if (!u.statements.every(inHead)) continue;
    let best: { speaker: string; score: number } | null = null;
    for (const t of material.toldIn.get(u.report.id) ?? []) {
      if (t.report !== u.report || t.speaker === null || t.speaker === u.id || inHead(t)) continue;
      for (const p of t.points)
        for (const q of u.statements.flatMap((s) => s.points)) {
          const score = cosine(p.vector, q.vector);
          if (score >= HEADED && (best === null || score > best.score)) best = { speaker: t.speaker, score };
        }
    }
    if (best !== null) join(best.speaker, u.id);
  }
}

/**
 * Whom a dossier actor counts as, once the same sources are folded: named people stand for what they said unnamed, a
 * described group for "sources" and "two of them" in its report.
 */
export function foldSources(same: readonly SameSource[], material: Material): (actor: string) => string {
  const union = makeUnion();
  const named = new Map<string, string>();
  const described = new Map<string, string>();
  const join = (a: string, b: string) => {
    union.join(a, b);
    described.set(b, a);
  };
  joinPartial(material, join);
  joinHeadlines(material, join);
  for (const s of same) for (const m of s.members) union.join(s.members[0] as string, m);
  for (const s of same) if (s.person !== null) named.set(union.find(s.person), s.person);
  // Of several descriptions of one source the fullest stands for it.
  const full = new Map<string, string>();
  const length = (id: string) => material.cast.byId.get(id)?.name.length ?? 0;
  for (const id of [...described.values(), ...same.flatMap((s) => s.members)].sort(byText)) {
    const top = union.find(id);
    const known = full.get(top);
    if (known === undefined || length(id) > length(known)) full.set(top, id);
  }
  return (actor) => {
    const top = union.find(actor);
    return named.get(top) ?? full.get(top) ?? top;
  };
}

/** Pairs of unnamed sources that may be one: told so by a report, or one of a group that the same report describes. */
export function findMaybeSame({ reports, cast }: Material): (readonly [string, string])[] {
  const out = new Map<string, readonly [string, string]>();
  for (const report of reports)
    for (const a of report.record.actors)
      for (const other of a.maybeSame) {
        const [x, y] = [cast.idOf.get(ref(report, a.id)), cast.idOf.get(ref(report, other))];
        if (x === undefined || y === undefined || x === y) continue;
        const pair = [x, y].sort(byText) as [string, string];
        out.set(pair.join(" "), pair);
      }
  return [...out.values()].sort((a, b) => byText(a.join(" "), b.join(" ")));
}
