import type { Bearing, Draft } from "./claims/draft.js";
import type { DossierDispute, StanceKind } from "./dossier.js";
import { daysOf } from "./days.js";
import type { Material, Told } from "./material.js";
import { type Ref, ancestors, byText, inHeading, ref } from "./reports.js";
import { ownsUp } from "./sources.js";
import { stanceOf } from "./stances.js";
import { groupBy } from "./union.js";
import type { DisputeScope } from "../reading/record.js";

/** What disputes across reports are found with. */
export interface Disputing {
  readonly fold: (actor: string) => string;
  /** Statements that a reprint has from what it copies. */
  readonly copied: ReadonlySet<Ref>;
  /** Pairs that are a change of position or a revision, and so no dispute; `A B`, in either order. */
  readonly settled: ReadonlySet<string>;
}

/** Those that a report's own reading found, and those between reports that its claims show. */
export function findDisputes(
  drafts: readonly Draft[],
  material: Material,
  known: Disputing,
): DossierDispute[] {
  const out = new Map<string, DossierDispute>();
  const add = (d: DossierDispute) => {
    const key = [d.a, d.b].sort(byText).join(" ");
    if (!known.settled.has(key) && !out.has(key)) out.set(key, d);
  };
  for (const report of material.reports)
    for (const d of report.record.disputes)
      add({ a: ref(report, d.a), b: ref(report, d.b), kind: d.kind, scope: d.scope ?? d.differsIn });
  for (const draft of drafts) for (const d of acrossReports(draft, material, known)) add(d);
  return [...out.values()].sort((a, b) => byText(a.a, b.a) || byText(a.b, b.b));
}

/**
 * The first denial of each side against one telling in each other report, and each later one against the first
 * telling: the most particular words there. A copy, an old denial told again and somebody else's words are none; not
 * knowing contests nothing; nor do two offers with different numbers.
 */
function acrossReports(draft: Draft, material: Material, known: Disputing): DossierDispute[] {
  const members = partsIn(draft, material, known);
  const tellersOf = (list: readonly Part[]) =>
    list.filter((m) => m.stance === "affirms" && m.bearing === "tells").map((m) => m.told);
  const refuses = (m: Part) => m.stance === "denies" || (m.stance === "partly" && m.bearing === "differs");
  // Who says that nobody was authorised contests who says so, and in other reports who tells of the offer.
  const owns = members.filter(refuses).map((m) => m.told);
  const tellers =
    draft.offer === undefined
      ? tellersOf(members)
      : [
          ...owns,
          ...tellersOf(partsIn(draft.offer, material, known)).filter(
            (t) => !owns.some((o) => o.report === t.report),
          ),
        ];
  const against = members
    .filter((m) => (draft.offer === undefined ? refuses(m) : !refuses(m)))
    // Of words alone only a number can contradict; else somebody must deny.
    .filter(
      (m) =>
        draft.kind === "number" ||
        m.told.statement.act === "deny" ||
        // "No letter has reached us", said and not denied.
        (isDelivery(draft) && m.bearing === "denies" && saysNone(m.told)),
    )
    .map((m) => m.told)
    // "Denied it" stands for the denial beside it that says what.
    .filter((t, _, all) => hasWords(t) || !all.some((o) => o.report === t.report && hasWords(o)));
  if (against.length === 0 || tellers.length === 0) return [];
  const out: DossierDispute[] = [];
  const firstTold = earliest(tellers);
  // What a denial contests in its own report, that report's reading has found where it found anything.
  const answers = new Set(
    [...new Set(against.map((t) => t.report))].flatMap((r) =>
      r.record.disputes.flatMap((d) => [ref(r, d.a), ref(r, d.b)]),
    ),
  );
  const shared = sharedWords([...tellers, ...against]);
  for (const list of groupBy(against, (t) => sideOf(t, material, known)).values()) {
    const first = earliest(list);
    for (const denials of groupBy(list, (t) => t.report.id).values()) {
      const denial = strongest(denials, draft, shared);
      if (denial === undefined) continue;
      // Who names whom it contradicts contradicts nobody else.
      const meant = tellers.some(
        (t) =>
          denial.about.has(known.fold(t.speaker as string)) &&
          material.cast.byId.get(known.fold(t.speaker as string))?.kind === "person",
      );
      for (const others of groupBy(tellers, (t) => t.report.id).values()) {
        const named = others.filter((t) => denial.about.has(known.fold(t.speaker as string)));
        const told = strongest(
          (named.length > 0 ? named : meant ? [] : others).filter((t) => areTwo(t, denial, material, known)),
          draft,
          shared,
        );
        if (told === undefined || (told.report === denial.report && answers.has(denial.at))) continue;
        if (denial.report !== first?.report && told.report !== firstTold?.report) continue;
        out.push({ a: denial.at, b: told.at, ...kindOf(draft, denial) });
      }
    }
  }
  return out;
}

/** A member of a claim that can be a side of a dispute. */
interface Part {
  readonly told: Told;
  readonly bearing: Bearing;
  readonly stance: StanceKind;
}

function partsIn(draft: Draft, material: Material, known: Disputing): Part[] {
  return [...draft.members].flatMap(([at, bearing]) => {
    const told = material.byRef.get(at);
    if (told === undefined || told.speaker === null || known.copied.has(told.at) || retold(told, material))
      return [];
    const kind = material.cast.byId.get(told.speaker)?.kind;
    if (kind === "outlet" || RELAYS.has(told.statement.authority.naming)) return [];
    // A whole turn gives many numbers for many things.
    if (told.points.length > LONG) return [];
    if (draft.kind === "number" && !COUNTING.has(told.statement.act)) return [];
    return [{ told, stance: stanceOf(told, bearing, draft, material), bearing }];
  });
}

/** Sentences of a statement from which it tells too much to contradict another as a whole. */
const LONG = 8;

/** "No letter has reached us", "Nothing came". */
function saysNone({ statement: { act, content } }: Told): boolean {
  return act === "state" && /^\W*no(?:thing)?\b/iu.test(content[0]?.text ?? "");
}

/** Whether a claim is that something in writing came. */
function isDelivery({ kind, words }: Draft): boolean {
  return kind === "contact" && words !== undefined;
}

function hasWords(t: Told): boolean {
  return t.points.some((p) => p.words.length > 0);
}

/** Namings of those who only pass on what others told. */
const RELAYS: ReadonlySet<string> = new Set(["outlet", "document"]);

/** Acts that tell how things are. */
const COUNTING: ReadonlySet<string> = new Set(["state", "confirm", "deny", "accuse"]);

function earliest(told: readonly Told[]): Told | undefined {
  return [...told].sort(
    (a, b) =>
      (a.report.published?.[0] ?? Infinity) - (b.report.published?.[0] ?? Infinity) || byText(a.at, b.at),
  )[0];
}

/** A person and the body that it speaks for are one side of a dispute. */
function sideOf(t: Told, { cast }: Material, { fold }: Disputing): string {
  const actor = fold(t.speaker as string);
  const own = cast.byId.get(actor);
  return own?.kind === "person" ? (own.memberOf[0] ?? actor) : actor;
}

/** Whether two speakers are two: not one person, nor a body and who speaks for it. */
function areTwo(a: Told, b: Told, material: Material, known: Disputing): boolean {
  const [x, y] = [known.fold(a.speaker as string), known.fold(b.speaker as string)];
  const members = (id: string) => material.cast.byId.get(id)?.memberOf ?? [];
  return (
    x !== y &&
    !members(x).includes(y) &&
    !members(y).includes(x) &&
    sideOf(a, material, known) !== sideOf(b, material, known)
  );
}

function kindOf(draft: Draft, denial: Told): Pick<DossierDispute, "kind" | "scope"> {
  if (draft.kind === "number" && denial.statement.act !== "deny")
    return { kind: "different-account", scope: "number" };
  if (draft.kind === "number") return { kind: "denial", scope: "detail" };
  const words = denial.statement.content.map((c) => c.text).join(" ");
  const scope: DisputeScope = /\bauthori[sz]\w+|\bmandate\b|\bon behalf\b/iu.test(words)
    ? "authority"
    : draft.kind === "event" || draft.kind === "telling"
      ? "content"
      : "existence";
  return { kind: "denial", scope };
}

/**
 * The most particular of several tellings: one that stands by itself and in the story, in the words that most members
 * of the claim have, with numbers and times.
 */
function strongest(told: readonly Told[], draft: Draft, shared: Shared): Told | undefined {
  const number = draft.kind === "number";
  const score = (t: Told) =>
    (t.statement.parent === null || number ? 4 : 0) +
    (t.points.some((p) => p.words.length > 1) ? 2 : 0) +
    (inHeading(t.report.record, t.statement.content[0]?.start ?? 0) ? -2 : 0) +
    (ownsUp(t) ? -2 : 0) +
    (number
      ? (t.statement.form === "direct" ? 1 : 0) + (givesNumber(t) ? 2 : 0)
      : Math.min(2, 2 * shared(t))) +
    (!number && namesDay(t) ? 2 : 0) +
    (number && told.some((o) => o !== t && isInside(t, o)) ? 1 : 0) +
    Math.min(1, t.statement.content.reduce((n, c) => n + c.end - c.start, 0) / 200);
  return [...told].sort((a, b) => score(b) - score(a) || byText(a.at, b.at))[0];
}

function givesNumber(t: Told): boolean {
  return t.points.some((p) => p.quantities.length > 0);
}

/** How much of what a claim's members have in common a statement tells: 0, and about 1 where it tells most of it. */
type Shared = (t: Told) => number;

function sharedWords(members: readonly Told[]): Shared {
  const counts = new Map<string, number>();
  for (const t of members)
    for (const w of new Set(t.points.flatMap((p) => p.words))) counts.set(w, (counts.get(w) ?? 0) + 1);
  const most = Math.max(1, members.length - 1);
  return (t) => {
    const words = [...new Set(t.points.flatMap((p) => p.words))];
    return words.reduce((n, w) => n + ((counts.get(w) ?? 1) - 1) / most, 0) / Math.sqrt(3 + words.length);
  };
}

/** Whether a statement names a day. */
function namesDay({ statement, report }: Told): boolean {
  return report.record.times.some(
    (x) =>
      x.edtf?.length === 10 && statement.content.some((c) => x.span.start >= c.start && x.span.end <= c.end),
  );
}

/** Whether a statement is another's words inside it: the army's number in what an official says of it. */
function isInside(inner: Told, outer: Told): boolean {
  return (
    inner.speaker !== outer.speaker &&
    ancestors(inner.report, inner.statement).some((s) => s.id === outer.statement.id)
  );
}

/**
 * Whether a statement only tells again what was said elsewhere: inside the words of another speaker, or with a date
 * well before its report.
 */
function retold(t: Told, material: Material): boolean {
  if (t.statement.act === "ask") return true;
  const said = daysOf(t.statement.said);
  if (said !== null && t.report.published !== null && said[1] < t.report.published[0] - RECENT) return true;
  return ancestors(t.report, t.statement).some((s) => {
    const above = material.byRef.get(ref(t.report, s.id));
    return above !== undefined && above.speaker !== t.speaker && above.statement.cue === null;
  });
}

/** Days within which a report is the first to tell what was said. */
const RECENT = 1;
