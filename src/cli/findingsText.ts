import { placeFinder } from "../export/lines.js";
import type { HearsayRecord } from "../reading/record.js";
import { visible } from "./terminal.js";

/** The findings of a report as linters print them, or as the annotations of a pull request; a line each. */
export function findingsText(record: HearsayRecord, name: string, format: "text" | "github"): string {
  const place = placeFinder(record.text);
  if (record.findings.length === 0) return format === "text" ? `${visible(name)}: no findings\n` : "";
  return record.findings
    .map(({ rule, message, spans: [first] }) => {
      const { line, column } = place(first?.start ?? 0);
      if (format === "text") return `${visible(name)}:${line}:${column} ${rule} ${visible(message)}\n`;
      const end = place(Math.max(first?.start ?? 0, (first?.end ?? 1) - 1));
      const where = `line=${line},endLine=${end.line},col=${column},endColumn=${end.column + 1}`;
      return `::notice file=${property(name)},${where},title=${property(`hearsay ${rule}`)}::${escaped(visible(message))}\n`;
    })
    .join("");
}

/** GitHub's workflow commands: what would end a message or a property is written as its code. */
function escaped(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** The same as data, each finding with the line and column of its first span, both counted from 1. */
export function findingsJson(record: HearsayRecord, name: string): object {
  const place = placeFinder(record.text);
  const { id, title, outlet, published, findings } = record;
  return {
    file: name,
    id,
    title,
    outlet,
    published,
    findings: findings.map((f) => ({ ...place(f.spans[0]?.start ?? 0), ...f })),
  };
}
