import type {
  Claim,
  Dossier,
  DossierDispute,
  PositionChange,
  Revision,
  Stance,
} from "../../dossier/dossier.js";
import { type Layout, type Line, section } from "../section.js";
import { changesLines } from "./changesView.js";
import { disputesView } from "./disputesView.js";
import { SIGNS, dateWords, numbered, supportWords, wordsOf } from "./words.js";

/** What a dossier holds that an earlier state of it did not. */
export interface News {
  readonly reports: readonly string[];
  readonly claims: readonly Claim[];
  /** Stances on claims that were known. */
  readonly stances: readonly { readonly claim: string; readonly stance: Stance }[];
  readonly disputes: readonly DossierDispute[];
  readonly positionChanges: readonly PositionChange[];
  readonly revisions: readonly Revision[];
}

/** Claims are the same where they share a member; entries where they name the same statements. */
export function newSince(then: Dossier, now: Dossier): News {
  const old = new Map<string, Claim[]>();
  for (const claim of then.claims) for (const m of claim.members) old.set(m, [...(old.get(m) ?? []), claim]);
  const before = (claim: Claim) => [...new Set(claim.members.flatMap((m) => old.get(m) ?? []))];
  const kept = new Set(then.reports.map((r) => r.id));
  const fresh = <T extends object>(list: readonly T[], known: readonly T[], key: (x: T) => string) => {
    const seen = new Set(known.map(key));
    return list.filter((x) => !seen.has(key(x)));
  };
  const fromTo = (x: { from: string; to: string }) => `${x.from} ${x.to}`;
  return {
    reports: now.reports.filter((r) => !kept.has(r.id)).map((r) => r.id),
    claims: now.claims.filter((c) => before(c).length === 0),
    stances: now.claims.flatMap((claim) => {
      const known = before(claim);
      if (known.length === 0) return [];
      const held = new Set(known.flatMap((k) => k.stances.map((s) => `${s.actor} ${s.stance}`)));
      return claim.stances
        .filter((s) => !held.has(`${s.actor} ${s.stance}`))
        .map((stance) => ({ claim: claim.id, stance }));
    }),
    disputes: fresh(now.disputes, then.disputes, (d) => `${d.a} ${d.b}`),
    positionChanges: fresh(now.positionChanges, then.positionChanges, fromTo),
    revisions: fresh(now.revisions, then.revisions, fromTo),
  };
}

export function diffView(now: Dossier, news: News, layout: Layout): string {
  const words = wordsOf(now);
  const texts = new Map(now.claims.map((c) => [c.id, c.text]));
  const records = new Map(now.reports.map((r) => [r.id, r.record]));
  const parts = [
    section(
      layout,
      ["new report", "new reports"],
      numbered(
        news.reports.map((id) => ({ report: id })),
        "r",
      ),
      ({ report }): Line[] => [
        [
          null,
          `${records.get(report)?.title ?? report} · ${words.report(report)} · ${dateWords(records.get(report)?.published ?? null)}`,
        ],
      ],
      { dense: true },
    ),
    section(layout, ["new claim", "new claims"], news.claims, (c): Line[] => [
      [null, c.text],
      [
        "faint",
        [
          ...c.stances.map((s) => `${SIGNS[s.stance]} ${words.actor(s.actor)}`),
          `independent sources: ${supportWords(c.support)}`,
        ].join(" · "),
      ],
    ]),
    section(
      layout,
      ["new stance", "new stances"],
      numbered(news.stances, "s"),
      ({ claim, stance }): Line[] => [
        [
          "strong",
          `${SIGNS[stance.stance]} ${words.actor(stance.actor)} ${stance.stance} · ${dateWords(stance.date)}`,
        ],
        [null, texts.get(claim) ?? claim],
      ],
    ),
    disputesView({ ...now, disputes: news.disputes }, layout),
    changesLines({ ...now, positionChanges: news.positionChanges, revisions: news.revisions }, layout),
  ].filter((p) => p !== "");
  return parts.length === 0 ? "Nothing is new.\n" : parts.join("\n");
}
