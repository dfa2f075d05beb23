import type { HearsayRecord } from "../reading/record.js";
import { lineFinder } from "./lines.js";
import { saidWords, timesByStart } from "./timeWords.js";
import { type Told, actorNames, authorityWords, nest, placeWords, speakerWords } from "./told.js";

/** A brief to paste: the report and its statements, nested as the report nests them. Ends with a line break. */
export function toMarkdown(record: HearsayRecord, name: string): string {
  const about = [record.outlet, record.published, record.byline].filter((x) => x !== null).map(escape);
  if (record.url !== null) about.push(`<${record.url.replace(/[\s<>]/g, encodeURIComponent)}>`);
  const lineOf = lineFinder(record.text);
  const names = actorNames(record);
  const times = timesByStart(record.times);
  const item = ({ statement: s, inside }: Told, depth: number): string[] => {
    const who = speakerWords(s, names);
    const rests = s.authority === undefined ? [] : authorityWords(s.authority, s.source);
    const head = who === null ? "*no source named*" : `**${escape(who)}**`;
    const cue = s.cue === null ? "" : ` *${escape(s.cue.text)}*`;
    const told = s.audience === null ? undefined : names.get(s.audience);
    const said = saidWords(s, times);
    const to = [...(told === undefined ? [] : [`to ${told}`]), ...(said === null ? [] : [said])];
    const notes = [...rests, ...to, s.form, placeWords(s.content, lineOf)].map(escape).join("; ");
    const words = s.content.map((c) => escape(c.text)).join(" … ");
    return [
      `${"  ".repeat(depth)}- ${head}${cue}: ${words} (${notes})`,
      ...inside.flatMap((told) => item(told, depth + 1)),
    ];
  };
  const items = nest(record.statements).flatMap((told) => item(told, 0));
  return [
    `## ${escape(record.title ?? name)}`,
    "",
    ...(about.length > 0 ? [about.join(" · "), ""] : []),
    ...(items.length > 0 ? items : ["This report attributes nothing to anyone."]),
    "",
    "What the report tells, not what is so. Offsets count UTF-16 units of its text.",
    "",
  ].join("\n");
}

/** Text as Markdown shows it letter by letter, on one line. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "\ufffd")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/&(?=#|\w+;)/g, "\\&");
}
