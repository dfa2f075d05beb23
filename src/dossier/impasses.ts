import type { Condition, Proposal } from "../reading/record.js";
import type { Quote } from "../text/span.js";
import type { Matter } from "./claims/matter.js";
import type { Impasse } from "./dossier.js";
import type { Material } from "./material.js";
import { once } from "./once.js";
import { isGivenUp } from "./positions.js";
import { type Indexed, type Ref, byText, inHeading, ref } from "./reports.js";
import { shareSide } from "./sides.js";
import { groupBy } from "./union.js";
import { cosine, quoteText } from "./vectors.js";
import { contentWords } from "./words.js";

/** Likeness from which a term does what a condition speaks of. */
const ALIKE = 0.5;

interface Held {
  readonly at: Ref;
  readonly report: Indexed;
  readonly condition: Condition;
  readonly holder: string | null;
}

/**
 * Proposals and the standing conditions that they fail: what their addressee requires and they do not offer; what it
 * refuses and they contain; what an answer that turns them down names. A condition told in several reports stands
 * once, as the first of them has it.
 */
export function findImpasses(proposals: readonly Matter<Proposal>[][], material: Material): Impasse[] {
  const held = material.reports.flatMap((report) =>
    report.record.conditions.map((condition): Held => ({
      at: ref(report, condition.id),
      report,
      condition,
      holder: holderOf(report, condition, material),
    })),
  );
  // What the story tells goes before its headline.
  const above = ({ report, condition }: Held) => Number(inHeading(report.record, condition.text.start));
  held.sort((a, b) => above(a) - above(b));
  const inReport = groupBy(held, (h) => h.report.id);
  const out = new Map<string, Impasse & { held: Held }>();
  for (const group of proposals) {
    const by = group.flatMap((p) => p.by);
    const to = group.flatMap((p) => p.to);
    const terms = group.flatMap((p) => [
      ...p.entry.terms,
      ...(p.entry.called === null ? [] : [p.entry.called]),
    ]);
    for (const proposal of group) {
      if (proposal.entry.status === "accepted" || proposal.entry.status === "withdrawn") continue;
      for (const h of inReport.get(proposal.report.id) ?? []) {
        if (
          h.condition.status !== "standing" ||
          isOfAll(h) ||
          isAbandoned(h, material) ||
          !fails({ ...proposal, by, to }, h, terms, material)
        )
          continue;
        const same = [...out.values()].find((o) => isSame(o.held, h, material));
        if (same !== undefined) {
          out.set(same.condition, {
            ...same,
            according: [...new Set([...same.according, ...accordingTo(h)])].sort(byText),
          });
          continue;
        }
        out.set(h.at, {
          proposal: proposal.at,
          condition: h.at,
          holder: h.holder,
          according: accordingTo(h),
          held: h,
        });
      }
    }
  }
  return [...out.values()]
    .map(({ proposal, condition, holder, according }) => ({ proposal, condition, holder, according }))
    .sort((a, b) => byText(a.proposal, b.proposal) || byText(a.condition, b.condition));
}

function fails(
  { entry, report, by, to }: Matter<Proposal>,
  h: Held,
  terms: readonly Quote[],
  material: Material,
): boolean {
  const answers = report.record.responses.filter(
    (r) => r.to === entry.id && r.conditions.includes(h.condition.id),
  );
  if (answers.some((r) => r.answer === "rejects")) return true;
  if (answers.length > 0)
    return h.condition.kind === "sequence" && answers.some((r) => r.answer === "conditional");
  if (report.record.responses.some((r) => r.conditions.includes(h.condition.id))) return false;
  if (h.holder === null || by.length === 0 || !shareSide(material.sides, [h.holder], to)) return false;
  if (shareSide(material.sides, [h.holder], by)) return false;
  const offered = terms.some((t) => likeness(h.condition.text, t, material) >= ALIKE);
  return h.condition.polarity === "requires" ? !offered && entry.status !== "floated" : offered;
}

/** Whose a condition is: of an unnamed source that tells it without saying whose, the state that the source is of. */
function holderOf(
  report: Indexed,
  { holder, according }: Condition,
  { cast, byRef }: Material,
): string | null {
  const own = holder === null ? undefined : cast.idOf.get(ref(report, holder));
  if (own === undefined || cast.byId.get(own)?.kind !== "unnamed") return own ?? null;
  const country = according.map((s) => byRef.get(ref(report, s))).find((t) => t?.speaker === own)?.statement
    .authority.affiliation;
  const state = cast.actors.find(
    (a) => (a.kind === "state" || a.kind === "government") && a.country !== null && a.country === country,
  );
  return state?.id ?? own;
}

const ALL =
  /\b(?:both|all|the two)\s+(?:\p{L}+\s+)?(?:sides|parties|camps|capitals|governments|presidents|leaders|countries)\b/iu;

/** Whether all sides are asked alike, as mediators ask them: nobody's condition. */
function isOfAll({ condition: { text }, report }: Held): boolean {
  const whole = report.record.text;
  const start = Math.max(whole.lastIndexOf(". ", text.start), whole.lastIndexOf("\n", text.start)) + 1;
  return ALL.test(whole.slice(Math.max(start, text.start - SENTENCE), text.end));
}

/** UTF-16 units before a condition in which its sentence is looked at. */
const SENTENCE = 300;

const wordsOf = once(
  (q: Quote) => q,
  (q) => contentWords(quoteText(q)),
);

function likeness(a: Quote, b: Quote, { vectors }: Material): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = x.filter((w) => y.includes(w)).length;
  const product = cosine(vectors(quoteText(a)), vectors(quoteText(b)));
  return Math.max(product, shared / Math.max(2, Math.min(x.length, y.length)));
}

function isSame(a: Held, b: Held, material: Material): boolean {
  return (
    a.holder === b.holder &&
    a.condition.polarity === b.condition.polarity &&
    likeness(a.condition.text, b.condition.text, material) >= ALIKE
  );
}

function accordingTo(h: Held): Ref[] {
  return h.condition.according.map((s) => ref(h.report, s)).sort(byText);
}

function isAbandoned(h: Held, { byRef }: Material): boolean {
  return h.condition.according.some((s) => {
    const told = byRef.get(ref(h.report, s));
    return told !== undefined && isGivenUp(told);
  });
}
