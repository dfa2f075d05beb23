import type { Cast } from "./actors.js";
import type { DossierActor, Reprint } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { type KeptPrints, fingerprints, printsOf } from "./prints.js";
import { type Indexed, ancestors, byText, ref } from "./reports.js";
import { groupBy } from "./union.js";
import { contentWords, lowWords, remembered } from "./words.js";

/** Share of a text's fingerprints that stand in an earlier one from which it is a copy, whatever it says of itself. */
const COPIED = 0.35;
/** The same where the two are of different outlets, which share no phrases of a house: a few paragraphs taken over. */
const COPIED_BY_ANOTHER = 0.12;
/** Numbers of the same things that a text which credits another one shares with it, where it tells it again in words of its own. */
const SAME_NUMBERS = 2;
/** A text that says so itself tells another again from this many statements on, if it shares a quotation or this many claims. */
const TOLD_AGAIN = 2;
/** Words from which the same quotation is no chance. */
const QUOTED = 4;
/** What a report shares with an earlier one. */
interface Shared {
  readonly copy: Indexed;
  readonly of: Indexed;
  readonly share: number;
}

/** Reports that tell others again, each with the one it owes most to; a later version of one text is no reprint. */
export function findReprints(material: Material, kept: KeptPrints): Reprint[] {
  const sharedBy = kept.update(material.reports);
  const credited = creditsOf(material);
  const out: Reprint[] = [];
  for (const copy of material.reports) {
    const found: Shared[] = [];
    const [shared, credits] = [sharedBy(copy), credited.get(copy)];
    const prints = printsOf(copy).length;
    for (const of of new Set([...shared.keys(), ...(credits?.keys() ?? [])])) {
      const share = (shared.get(of) ?? 0) / Math.max(1, prints);
      const told = credits?.get(of) ?? 0;
      if (share < COPIED_BY_ANOTHER && told < TOLD_AGAIN) continue;
      if (of === copy || !isEarlier(of, copy)) continue;
      const tells =
        told >= TOLD_AGAIN &&
        !sameOutlet(of, copy) &&
        (share > 0 || sharedQuotations(copy, of) > 0 || sharedNumbers(material, copy, of) >= SAME_NUMBERS);
      if (share >= (twoOutlets(of, copy) ? COPIED_BY_ANOTHER : COPIED) || tells)
        found.push({ copy, of, share });
    }
    const best = found.sort((a, b) => b.share - a.share || byText(a.of.id, b.of.id))[0];
    if (best === undefined) continue;
    const [outlets, own] = [outletNames(best.of), new Set(printsOf(best.of))];
    const added = (material.toldIn.get(copy.id) ?? [])
      .filter((t) => !comesFrom(t, best.of, outlets, own))
      .map((t) => t.at);
    out.push({ copy: copy.id, of: best.of.id, added, shared: Math.round(best.share * 100) / 100 });
  }
  return out;
}

/** An outlet under a common noun. */
const COMMON_NOUN =
  /^(?:the )?(?:news )?(?:agency|paper|newspaper|broadcaster|outlet|wire|daily|weekly|magazine)$/iu;

/** For each report, how many of its statements rest on another report's outlet. */
function creditsOf({ told, reports, cast }: Material): Map<Indexed, Map<Indexed, number>> {
  const byOutlet = groupBy(
    reports.filter((r) => r.record.outlet !== null),
    (r) => plain(r.record.outlet as string),
  );
  const out = new Map<Indexed, Map<Indexed, number>>();
  /** Statements of each report that rest on "the agency". */
  const vague = new Map<Indexed, number>();
  for (const t of told) {
    const outlets = outletsIn(t, cast);
    if (outlets.length === 0) continue;
    if (outlets.some((a) => COMMON_NOUN.test(a.name))) vague.set(t.report, (vague.get(t.report) ?? 0) + 1);
    if (t.statement.act === "ask") continue;
    for (const of of new Set(
      outlets.flatMap((a) => [a.name, ...a.aliases].flatMap((n) => byOutlet.get(plain(n)) ?? [])),
    )) {
      if (of === t.report) continue;
      const own = out.get(t.report) ?? new Map<Indexed, number>();
      own.set(of, (own.get(of) ?? 0) + 1);
      out.set(t.report, own);
    }
  }
  // "The agency" is the one outlet that a report credits by name.
  for (const [report, count] of vague) {
    const own = out.get(report);
    const named = new Set([...(own?.keys() ?? [])].map((of) => plain(of.record.outlet ?? "")));
    if (own !== undefined && named.size === 1) for (const [of, n] of own) own.set(of, n + count);
  }
  return out;
}

/** The outlets that a statement rests on: its speaker and whom its speaker told. */
function outletsIn(
  { report, speaker, statement: { audience, authority } }: Told,
  cast: Cast,
): DossierActor[] {
  const told = audience === null ? undefined : cast.idOf.get(ref(report, audience));
  return [speaker ?? undefined, told].flatMap((id) => {
    const a = id === undefined ? undefined : cast.byId.get(id);
    const isOutlet = a?.kind === "outlet" || a?.kind === "organisation" || authority.naming === "outlet";
    return a !== undefined && isOutlet ? [a] : [];
  });
}

/** A name in lower case without its articles. */
export const plain = remembered((name: string): string =>
  lowWords(name)
    .filter((w) => w !== "the")
    .join(" "),
);

function outletNames(report: Indexed): ReadonlySet<string> {
  return new Set(report.record.outlet === null ? [] : [plain(report.record.outlet)]);
}

function sameOutlet(a: Indexed, b: Indexed): boolean {
  return (
    a.record.outlet !== null && b.record.outlet !== null && plain(a.record.outlet) === plain(b.record.outlet)
  );
}

function twoOutlets(a: Indexed, b: Indexed): boolean {
  return a.record.outlet !== null && b.record.outlet !== null && !sameOutlet(a, b);
}

/** Numbers that statements of both reports give for things of one name. */
function sharedNumbers({ toldIn }: Material, a: Indexed, b: Indexed): number {
  const numbers = (r: Indexed) =>
    new Set(
      (toldIn.get(r.id) ?? []).flatMap((t) =>
        t.points.flatMap((p) =>
          p.quantities.flatMap((q) => q.units.slice(0, 1).map((u) => `${q.value} ${u}`)),
        ),
      ),
    );
  const own = numbers(a);
  return [...numbers(b)].filter((n) => own.has(n)).length;
}

/** Whether one report can have been copied by another: published before it or on the same day; unknown days may be any. */
function isEarlier(a: Indexed, b: Indexed): boolean {
  if (a.published === null || b.published === null) return a.published === b.published ? a.id < b.id : true;
  const [x, y] = [a.published[0], b.published[0]];
  return x < y || (x === y && a.id < b.id);
}

/** Quotations of one report whose words stand in the other. */
function sharedQuotations(a: Indexed, b: Indexed): number {
  const words = ` ${lowWords(b.record.text).join(" ")} `;
  return [...quotationsIn(a.record.text)].filter((q) => words.includes(` ${q} `)).length;
}

/** What stands between quotation marks, word by word, where it is long enough. Linear: a quotation ends with its line. */
function quotationsIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [, q] of text.matchAll(/[“"]([^“”"\n]{12,400})[”"]/gu)) {
    const words = lowWords(q as string);
    if (words.length >= QUOTED) out.add(words.join(" "));
  }
  return out;
}

/** Whether a statement of a copy is owed to the report it copies: credited to its outlet, or word for word from it. */
function comesFrom(t: Told, of: Indexed, outlets: ReadonlySet<string>, prints: ReadonlySet<number>): boolean {
  const above = [t.statement, ...ancestors(t.report, t.statement)];
  const credited = above.some((s) => {
    const names = [s.speaker, s.audience].flatMap((id) =>
      id === null ? [] : [t.report.actors.get(id)?.name ?? ""],
    );
    return (
      names.some((n) => outlets.has(plain(n))) || (s.cue !== null && creditsAgency(t.report, s, outlets))
    );
  });
  if (credited) return true;
  const text = t.statement.content.map((c) => c.text).join(" ");
  const own = fingerprints(text);
  if (own.length > 0) return own.filter((p) => prints.has(p)).length / own.length > 0.5;
  const words = contentWords(text);
  return words.length > 2 && of.record.text.includes(text.replace(/^[“"']|[”"',.]+$/gu, ""));
}

/** "the agency said", "told the agency": the copied outlet under a common noun. */
function creditsAgency(report: Indexed, s: Told["statement"], outlets: ReadonlySet<string>): boolean {
  if (outlets.size === 0) return false;
  const around = report.record.text
    .slice(Math.max(0, (s.cue?.start ?? 0) - 40), (s.cue?.end ?? 0) + 40)
    .toLowerCase();
  return (
    /\b(?:the agency|the news agency|the paper|the newspaper|the broadcaster|the outlet)\b/u.test(around) &&
    s.authority.naming !== "named"
  );
}
