import type { Reprint } from "./dossier.js";
import type { Material, Told } from "./material.js";
import { once } from "./once.js";
import { type Indexed, ancestors, byText, ref } from "./reports.js";
import { groupBy } from "./union.js";
import { contentWords, lowWords, remembered } from "./words.js";

/** Words of a shingle: long enough that two texts hardly share one by chance. */
const SHINGLE = 6;
/** Of this many neighbouring shingles one is kept (winnowing, Schleimer et al. 2003): shared runs of 6 + 4 - 1 words are always found. */
const WINDOW = 4;
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
/** A fingerprint in more reports than this is boilerplate, and says nothing of who copied whom. */
const COMMON = 12;

/** What a report shares with an earlier one. */
interface Shared {
  readonly copy: Indexed;
  readonly of: Indexed;
  readonly share: number;
}

/** Fingerprints of a text: hashes of runs of words, thinned so that shared stretches always share some. */
export function fingerprints(text: string): ReadonlySet<number> {
  const words = lowWords(text);
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) hashes.push(hash(words.slice(i, i + SHINGLE).join(" ")));
  const out = new Set<number>();
  for (let i = 0; i < hashes.length; i += 1) {
    let least = Infinity;
    for (let k = i; k < Math.min(i + WINDOW, hashes.length); k++)
      least = Math.min(least, hashes[k] as number);
    if (i + WINDOW <= hashes.length || i === 0) out.add(least);
  }
  return out;
}

const printsOf = once(
  ({ record }: Indexed) => record,
  ({ record }) => fingerprints(record.text),
);

/** FNV-1a, 32 bits, of UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Reports that tell others again, each with the one it owes most to; a later version of one text is no reprint. */
export function findReprints(material: Material): Reprint[] {
  const prints = new Map(material.reports.map((r) => [r.id, printsOf(r)]));
  const shares = sharedText(material.reports, prints);
  const credited = creditsOf(material);
  const byId = new Map(material.reports.map((r) => [r.id, r]));
  const out: Reprint[] = [];
  for (const copy of material.reports) {
    const found: Shared[] = [];
    const near = new Set([...(shares.get(copy.id)?.keys() ?? []), ...(credited.get(copy.id)?.keys() ?? [])]);
    for (const id of near) {
      const of = byId.get(id);
      if (of === undefined || of === copy || !isEarlier(of, copy)) continue;
      const share = shares.get(copy.id)?.get(of.id) ?? 0;
      const credits = sameOutlet(of, copy) ? 0 : (credited.get(copy.id)?.get(of.id) ?? 0);
      const tells =
        credits >= TOLD_AGAIN &&
        (share > 0 || sharedQuotations(copy, of) > 0 || sharedNumbers(material, copy, of) >= SAME_NUMBERS);
      if (share >= (twoOutlets(of, copy) ? COPIED_BY_ANOTHER : COPIED) || tells)
        found.push({ copy, of, share });
    }
    const best = found.sort((a, b) => b.share - a.share || byText(a.of.id, b.of.id))[0];
    if (best === undefined) continue;
    const outlets = outletNames(best.of);
    const added = (material.toldIn.get(copy.id) ?? [])
      .filter((t) => !comesFrom(t, best.of, outlets, prints.get(best.of.id) as ReadonlySet<number>))
      .map((t) => t.at);
    out.push({ copy: copy.id, of: best.of.id, added, shared: Math.round(best.share * 100) / 100 });
  }
  return out;
}

/** For each report, the share of its fingerprints that stand in each other one with which it shares any. */
function sharedText(
  reports: readonly Indexed[],
  prints: ReadonlyMap<string, ReadonlySet<number>>,
): Map<string, Map<string, number>> {
  const holders = new Map<number, string[]>();
  for (const r of reports)
    for (const p of prints.get(r.id) ?? []) {
      const list = holders.get(p);
      if (list === undefined) holders.set(p, [r.id]);
      else list.push(r.id);
    }
  const out = new Map<string, Map<string, number>>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    for (const a of list) {
      const own = out.get(a) ?? new Map<string, number>();
      const part = 1 / (prints.get(a)?.size ?? 1);
      for (const b of list) if (a !== b) own.set(b, (own.get(b) ?? 0) + part);
      out.set(a, own);
    }
  }
  return out;
}

/** An outlet under a common noun. */
const COMMON_NOUN =
  /^(?:the )?(?:news )?(?:agency|paper|newspaper|broadcaster|outlet|wire|daily|weekly|magazine)$/iu;

/** For each report, how many of its statements rest on another report's outlet, by that report's id. */
function creditsOf({ told, reports, cast }: Material): Map<string, Map<string, number>> {
  const outletOf = new Map(reports.map((r) => [r.id, plain(r.record.outlet ?? "")]));
  const byOutlet = groupBy(
    reports.filter((r) => r.record.outlet !== null),
    (r) => plain(r.record.outlet as string),
  );
  const out = new Map<string, Map<string, number>>();
  /** Statements of each report that rest on "the agency". */
  const vague = new Map<string, number>();
  for (const t of told) {
    const { audience } = t.statement;
    const outlets = [
      t.speaker,
      audience === null ? null : (cast.idOf.get(ref(t.report, audience)) ?? null),
    ].flatMap((id) => {
      const a = id === null ? undefined : cast.byId.get(id);
      return a?.kind === "outlet" || a?.kind === "organisation" || t.statement.authority.naming === "outlet"
        ? [a]
        : [];
    });
    if (outlets.some((a) => COMMON_NOUN.test(a?.name ?? "")))
      vague.set(t.report.id, (vague.get(t.report.id) ?? 0) + 1);
    for (const of of new Set(
      outlets.flatMap((a) =>
        [a?.name ?? "", ...(a?.aliases ?? [])].flatMap((n) => byOutlet.get(plain(n)) ?? []),
      ),
    )) {
      if (of === t.report || t.statement.act === "ask") continue;
      const own = out.get(t.report.id) ?? new Map<string, number>();
      own.set(of.id, (own.get(of.id) ?? 0) + 1);
      out.set(t.report.id, own);
    }
  }
  // "The agency" is the one outlet that a report credits by name.
  for (const [id, count] of vague) {
    const own = out.get(id);
    const named = new Set([...(own?.keys() ?? [])].map((of) => outletOf.get(of)));
    if (own !== undefined && named.size === 1) for (const [of, n] of own) own.set(of, n + count);
  }
  return out;
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
  if (own.size > 0) return [...own].filter((p) => prints.has(p)).length / own.size > 0.5;
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
