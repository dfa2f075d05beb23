import { inContext, lineFinder } from "../export/lines.js";
import { actorNames, placeWords, speakerWords } from "../export/told.js";
import type { Dispute, HearsayRecord, NoteKind } from "../reading/record.js";
import { type Layout, type Line, section } from "./section.js";

/** What a denial denies, and wherein two accounts differ. */
export function disputeWords({ kind, scope, differsIn }: Dispute): string {
  if (kind === "different-account") return `differ in ${differsIn ?? "what they tell"}`;
  return scope === null ? "denial" : DENIALS[scope];
}

const DENIALS: Readonly<Record<NonNullable<Dispute["scope"]>, string>> = {
  existence: "denial that it is or was",
  content: "denial of what is told",
  detail: "denial of a detail",
  knowledge: "denial of knowing of it",
  authority: "denial that anyone was authorised",
};

/** Statements of the report that cannot both hold; empty where there are none. */
export function disputesView(record: HearsayRecord, layout: Layout): string {
  const names = actorNames(record);
  const statements = new Map(record.statements.map((s) => [s.id, s]));
  const side = (id: string): Line => {
    const s = statements.get(id);
    const who = (s && speakerWords(s, names)) ?? "no source named";
    return [null, `${id} ${who}: ${s?.content.map((c) => c.text).join(" … ") ?? ""}`];
  };
  // A person may have refused one of the two.
  const standing = record.disputes.filter((d) => statements.has(d.a) && statements.has(d.b));
  return section(layout, ["dispute", "disputes"], standing, (d) => [
    ["strong", disputeWords(d)],
    side(d.a),
    side(d.b),
  ]);
}

export const NOTE_KINDS: Readonly<Record<NoteKind, string>> = {
  "first-reported": "reported here first",
  unverified: "could not be verified",
  verified: "seen or checked by the outlet",
  correction: "correction",
  access: "terms of access",
};

/** What the outlet says of its own story; empty where it says nothing. */
export function notesView(record: HearsayRecord, layout: Layout): string {
  const lineOf = lineFinder(record.text);
  return section(layout, ["note of the outlet", "notes of the outlet"], record.notes, (n) => [
    ["strong", [NOTE_KINDS[n.kind], ...(n.about === null ? [] : [n.about.text])].join(" · ")],
    [null, `"${inContext(record.text, n.evidence)}"`],
    ["faint", placeWords([n.evidence], lineOf)],
  ]);
}

/** What the sourcing check finds; empty where it finds nothing. */
export function findingsView(record: HearsayRecord, layout: Layout): string {
  const lineOf = lineFinder(record.text);
  return section(layout, ["finding", "findings"], record.findings, (f) => [
    [null, f.message],
    ["faint", [f.rule, placeWords(f.spans.slice(0, 1), lineOf)].join(" · ")],
  ]);
}
