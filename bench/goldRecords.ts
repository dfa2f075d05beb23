/** Records made from gold records: what the reading would give if it made no mistake. docs/dossier.md says what for. */
import type {
  Actor,
  Condition,
  Contact,
  Dispute,
  HearsayRecord,
  Proposal,
  ReportedEvent,
  Response,
  Statement,
} from "../src/reading/record.js";
import { type Quote, quote } from "../src/text/span.js";
import { makeReport } from "../src/text/makeReport.js";

type Words = string | { readonly text: string; readonly nth?: number };
/** A gold record as its file holds it; every field is optional, for annotators leave out what is empty. */
type Gold = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The record that a gold record tells of, in the reader's own form. Words that do not stand in the text are left out. */
export function recordOfGold(gold: Gold, text: string): HearsayRecord {
  const report = makeReport(text, { outlet: gold["outlet"] ?? null, published: gold["published"] ?? null });
  const find = (words: Words | null | undefined): Quote | null => {
    if (words == null) return null;
    const { text: wanted, nth = 1 } = typeof words === "string" ? { text: words } : words;
    let at = -1;
    for (let n = 0; n < nth; n++) at = text.indexOf(wanted, at + 1);
    return at < 0 ? null : quote(text, { start: at, end: at + wanted.length });
  };
  const findAll = (list: readonly Words[] | undefined) => (list ?? []).flatMap((w) => find(w) ?? []);
  const some = (words: Words | null | undefined) => find(words) ?? quote(text, { start: 0, end: 1 });
  const actors = actorsOf(gold, find);
  const ids = new Map<string, string>();
  for (const a of actors) for (const name of [...a.aliases, a.name].reverse()) ids.set(name, a.id);
  const actor = (name: string | null | undefined): string | null =>
    name == null ? null : (ids.get(name) ?? ids.get(name.replace(/^unnamed: /, "")) ?? null);
  const all = (names: readonly string[] | undefined) => (names ?? []).flatMap((n) => actor(n) ?? []);
  const list = <T>(field: string, make: (entry: Gold, i: number) => T): T[] => (gold[field] ?? []).map(make);
  const { id, version, parts, title, outlet, byline, dateline, published, language, url } = report;
  return {
    hearsay: "1",
    ...{ id, version, title, outlet, byline, dateline, published, language, url, text },
    parts: parts.map((p) => ({ role: p.role, ...quote(text, p) })),
    actors,
    statements: list("statements", (s): Statement => ({
      id: s["id"],
      source: find(s["source"]),
      speaker: actor(s["speaker"]),
      cue: find(s["cue"]),
      content: findAll(s["content"]),
      form: s["form"],
      act: s["act"],
      parent: s["parent"] ?? null,
      audience: actor(s["audience"]),
      authority: {
        naming: s["naming"],
        count: s["count"] ?? null,
        affiliation: s["affiliation"] ?? null,
        terms: s["terms"],
        condition: find(s["condition"]),
        reason: find(s["reason"]),
        basis: s["basis"],
        basisSpan: find(s["basisText"]),
      },
      said: s["said"] ?? null,
      saidSpan: find(s["saidText"]),
      confidence: 1,
    })),
    silences: list("silences", (z, i) => ({
      id: z["id"] ?? `z${i + 1}`,
      actor: actor(z["actor"]) ?? "a0",
      kind: z["kind"],
      about: find(z["about"]),
      evidence: some(z["evidence"]),
    })),
    contacts: list("contacts", (c, i): Contact => ({
      id: c["id"] ?? `c${i + 1}`,
      parties: all(c["parties"]),
      via: all(c["via"]),
      channel: c["channel"],
      when: c["when"] ?? null,
      about: find(c["about"]),
      outcome: find(c["outcome"]),
      evidence: some(c["about"]),
      according: c["according"] ?? [],
      deniedBy: c["deniedBy"] ?? [],
    })),
    proposals: list("proposals", (p, i): Proposal => ({
      id: p["id"] ?? `p${i + 1}`,
      by: all(p["by"]),
      to: all(p["to"]),
      via: all(p["via"]),
      called: find(p["called"]),
      terms: findAll(p["terms"]),
      termsAccording: findAll(p["terms"]).map(() => []),
      when: p["when"] ?? null,
      status: p["status"] ?? "offered",
      according: p["according"] ?? [],
      deniedBy: p["deniedBy"] ?? [],
    })),
    responses: list("responses", (r, i): Response => ({
      id: r["id"] ?? `r${i + 1}`,
      by: all(r["by"]),
      to: r["to"],
      answer: r["answer"],
      conditions: r["conditions"] ?? [],
      when: r["when"] ?? null,
      evidence: some(null),
      according: r["according"] ?? [],
      deniedBy: r["deniedBy"] ?? [],
    })),
    conditions: list("conditions", (k, i): Condition => ({
      id: k["id"] ?? `k${i + 1}`,
      holder: actor(k["holder"]),
      text: some(k["text"]),
      kind: k["kind"],
      polarity: k["polarity"],
      status: k["status"] ?? "standing",
      according: k["according"] ?? [],
    })),
    events: list("events", (e, i): ReportedEvent => ({
      id: e["id"] ?? `e${i + 1}`,
      type: e["type"],
      mode: null,
      cameo: null,
      actors: all(e["actors"]),
      recipients: all(e["recipients"]),
      trigger: some(e["trigger"]),
      when: e["when"] ?? null,
      where: find(e["where"]),
      realis: e["realis"],
      according: e["according"] ?? [],
      deniedBy: e["deniedBy"] ?? [],
    })),
    disputes: list("disputes", (d, i): Dispute => ({
      id: d["id"] ?? `d${i + 1}`,
      a: d["a"],
      b: d["b"],
      kind: d["kind"],
      scope: d["kind"] === "denial" ? d["scope"] : null,
      differsIn: d["kind"] === "denial" ? null : d["scope"],
    })),
    notes: list("notes", (n, i) => ({
      id: n["id"] ?? `n${i + 1}`,
      kind: n["kind"],
      about: find(n["about"]),
      evidence: some(n["evidence"]),
    })),
    findings: [],
    times: list("times", (t, i) => ({
      id: `t${i + 1}`,
      span: some(t["text"]),
      edtf: t["edtf"] ?? null,
      bounds: null,
      rule: "gold",
      anchor: null,
    })),
  };
}

/** The actors named in a gold record, and those whom only its statements name. */
function actorsOf(gold: Gold, find: (words: Words) => Quote | null): Actor[] {
  const rows: readonly Gold[] = gold["actors"] ?? [];
  const named = new Set(rows.flatMap((a) => [a["name"], ...(a["mentions"] ?? [])].map(wordsOf)));
  const speakers: readonly (string | null)[] = [
    ...(gold["statements"] ?? []).flatMap((s: Gold) => [s["speaker"], s["audience"]]),
    ...(gold["silences"] ?? []).map((z: Gold) => z["actor"]),
  ];
  const others = [...new Set(speakers)].flatMap((name) => {
    const bare = name?.replace(/^unnamed: /, "");
    if (name == null || bare === undefined || named.has(name) || named.has(bare)) return [];
    return [{ name: bare, kind: name === bare ? "group" : "unnamed", mentions: [] }];
  });
  const all: readonly Gold[] = [...rows, ...others];
  const ids = new Map(all.map((a, i) => [a["name"] as string, `a${i + 1}`]));
  return all.map((a, i): Actor => ({
    id: `a${i + 1}`,
    name: (a["name"] as string).replace(/^unnamed: /, ""),
    kind: a["kind"],
    country: a["country"] ?? null,
    office: a["office"] ?? null,
    memberOf: (a["memberOf"] ?? []).flatMap((m: string) => ids.get(m) ?? []),
    aliases: [...new Set([a["name"] as string, ...(a["mentions"] ?? []).map(wordsOf)])],
    wikidata: null,
    mentions: (a["mentions"] ?? []).flatMap((m: Words) => find(m) ?? []),
    maybeSame: [],
  }));
}

function wordsOf(words: Words): string {
  return typeof words === "string" ? words : words.text;
}
