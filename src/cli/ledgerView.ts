/** What is kept, for people to read: citations, changes, decisions. Every text of a report goes through `visible`. */
import type { Changes, FieldChange, Said } from "../ledger/changes.js";
import type { Decision, Hit, KeptReport, Target } from "../ledger/ledger.js";
import { targetsOf } from "../ledger/keeping.js";
import { valueAt } from "../review/fields.js";
import { wrap } from "./layout.js";
import { type Paint, visible } from "./terminal.js";
import type { Layout } from "./section.js";

/** Columns of an id at the beginning of a line. */
const INDENT = "  ";

/** A line that was found, as a citation to paste: the words, then who, what, outlet, date and place. */
export function citation(hit: Hit, { columns, paint }: Layout): string {
  const { report } = hit;
  const place = [
    `${report.id}${hit.id === null ? "" : `/${hit.id}`}`,
    ...hit.spans.map(([s, e]) => `${s}–${e}`),
  ];
  const who = hit.speaker === null ? [] : [hit.act === null ? hit.speaker : `${hit.speaker} (${hit.act})`];
  const where = [report.outlet, report.published].filter((x) => x !== null);
  const version = report.version > 1 ? [`version ${report.version}`] : [];
  const words =
    hit.kind === "report" ? (report.title ?? report.url ?? "a report without a title") : quoted(hit.words);
  const about = [...who, ...where, ...version, place.join(", ")].join(" · ");
  return [
    ...wrap(visible(words), columns).map((line) => `${line}\n`),
    ...wrap(visible(about), columns - INDENT.length).map((line) => `${INDENT}${paint("faint", line)}\n`),
  ].join("");
}

function quoted(words: readonly string[]): string {
  const joined = words.join(" … ");
  return /^["“].*["”]$/s.test(joined) ? joined : `“${joined}”`;
}

/** How a report is called in a line: its title, else what it came as. */
export function reportWords(report: KeptReport, name: string | null): string {
  return visible(report.title ?? name ?? report.url ?? "without a title");
}

/** What is different: `+` what came, `-` what is gone, `~` what changed, each with its fields. */
export function changesView(changes: Changes, { columns, paint }: Layout): string {
  const out: string[] = [];
  const line = (mark: string, text: string, faint = false) =>
    wrap(visible(text), columns - 4).forEach((piece, i) => {
      const shown = faint ? paint("faint", piece) : piece;
      out.push(`${INDENT}${i === 0 ? mark : " "} ${shown}`);
    });
  for (const change of changes.head) line("~", fieldWords(change));
  for (const said of changes.gone) line("-", saidWords(said));
  for (const said of changes.added) line("+", saidWords(said));
  for (const { after, fields } of changes.changed) {
    line("~", saidWords(after));
    for (const change of fields) line(" ", fieldWords(change), true);
  }
  line(" ", `${changes.same} ${changes.same === 1 ? "statement" : "statements"} unchanged`, true);
  return `${out.join("\n")}\n`;
}

function saidWords({ speaker, act, words }: Said): string {
  return `${speaker ?? "no source"} (${act}): ${words}`;
}

function fieldWords({ field, before, after }: FieldChange): string {
  return `${field}: ${before ?? "none"} → ${after ?? "none"}`;
}

/** Decisions, one a line, those undone marked so. */
export function decisionsView(
  decisions: readonly Decision[],
  isUndone: (decision: Decision) => boolean,
  paint: Paint,
): string {
  return decisions
    .map((d) => {
      const when = d.at.slice(0, 16).replace("T", " ");
      const note = d.note === null ? "" : ` — ${d.note}`;
      const undone = isUndone(d) ? " [undone]" : "";
      return `${paint("id", d.id)}  ${when}  ${visible(`${d.by}  ${decisionWords(d)}${note}${undone}`)}\n`;
    })
    .join("");
}

/** What was decided, in words: "edited 1a2b3c4d5e6f7a8b/s1: act deny → reject". */
export function decisionWords({ action }: Decision): string {
  const on = targetsOf(action).map(targetWords);
  switch (action.do) {
    case "accept":
      return `accepted ${on.join()}`;
    case "refuse":
      return `refused ${on.join()}`;
    case "note":
      return `noted on ${on.join()}`;
    case "edit":
      return `edited ${on.join()}: ${action.field} ${short(valueAt(action.on.entry, action.field))} → ${short(action.value)}`;
    case "merge":
      return `merged ${on.join(" and ")}`;
    case "split":
      return action.mentions.length === 0
        ? `told apart ${on.join(" and ")}`
        : `split ${action.mentions.map((m) => `“${m.text}”`).join(", ")} off ${on.join()}`;
    case "add":
      return `added to ${action.on.report}: ${short(labelOf(action.on))}`;
    case "undo":
      return `undid ${action.decision}`;
  }
}

function targetWords(target: Target): string {
  if (target.entry === null) return target.report;
  return `${target.report}/${target.entry.id} (${short(labelOf(target))})`;
}

/** An entry in a few words: an actor's name, or the words it stands on. */
function labelOf({ entry }: Target): unknown {
  return entry?.["name"] ?? entry?.["content"] ?? entry?.["evidence"] ?? entry?.["span"] ?? entry?.id;
}

function short(value: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "string") return cut(value);
  if (Array.isArray(value)) return cut(value.map(short).join(", "));
  const text = (value as { text?: unknown }).text;
  return cut(typeof text === "string" ? text : JSON.stringify(value));
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
