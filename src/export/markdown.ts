import type { HearsayRecord } from "../reading/record.js";
import { lineFinder } from "./lines.js";
import { type Card, type CardLine, conditionCards, contactCards, proposalCards } from "./negotiationCards.js";
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
  const negotiation = [
    ...cards("Proposals", proposalCards(record), lineOf),
    ...cards("Contacts", contactCards(record), lineOf),
    ...cards("Conditions", conditionCards(record), lineOf),
  ];
  const statements = items.length > 0 ? items : ["This report attributes nothing to anyone."];
  return [
    `## ${escape(record.title ?? name)}`,
    "",
    ...(about.length > 0 ? [about.join(" · "), ""] : []),
    ...negotiation,
    ...(negotiation.length > 0 ? ["### Who said what", ""] : []),
    ...statements,
    "",
    "What the report tells, not what is so. Offsets count UTF-16 units of its text.",
    "",
  ].join("\n");
}

/** The cards of one kind under a heading; nothing where there are none. */
function cards(heading: string, list: readonly Card[], lineOf: (offset: number) => number): string[] {
  if (list.length === 0) return [];
  const line = ({ label, words, quote, told }: CardLine): string => {
    const said = [words, quote?.text ?? null].flatMap((x) => (x === null ? [] : [escape(x)])).join(": ");
    const notes = [told, quote === null ? null : placeWords([quote], lineOf)].flatMap((x) =>
      x === null ? [] : [escape(x)],
    );
    const about = notes.join("; ");
    return `  - ${label === null ? "" : `${label}: `}${said === "" ? about : `${said} (${about})`}`;
  };
  const items = list.flatMap((c) => [`- **${escape(c.head)}**`, ...c.lines.map(line)]);
  return [`### ${heading}`, "", ...items, ""];
}

/** Text as Markdown shows it letter by letter, on one line. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "\ufffd")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/&(?=#|\w+;)/g, "\\&");
}
