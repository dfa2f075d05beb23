import type { Card } from "../export/negotiationCards.js";
import { conditionCards, contactCards, proposalCards } from "../export/negotiationCards.js";
import { inContext, lineFinder } from "../export/lines.js";
import { placeWords } from "../export/told.js";
import type { HearsayRecord } from "../reading/record.js";
import { type Layout, type Line, section } from "./section.js";

/** The negotiation that a report tells of: proposals, contacts and standing conditions; empty where there is none. */
export function negotiationView(record: HearsayRecord, layout: Layout): string {
  const lineOf = lineFinder(record.text);
  const lines = (card: Card): Line[] => [
    ["strong", card.head],
    ...card.lines.flatMap(({ label, words, quote, told }): Line[] => {
      const said = [
        words,
        quote === null ? null : `"${label === null ? inContext(record.text, quote) : quote.text}"`,
      ]
        .filter((x) => x !== null)
        .join(": ");
      const place = quote === null ? null : placeWords([quote], lineOf);
      const about = [told, place].filter((x) => x !== null).join(" · ");
      return [
        ...(said === "" ? [] : [[null, label === null ? said : `${label}: ${said}`] as Line]),
        ...(about === "" ? [] : [["faint", about] as Line]),
      ];
    }),
  ];
  const parts = [
    section(layout, ["proposal", "proposals"], proposalCards(record), lines),
    section(layout, ["contact", "contacts"], contactCards(record), lines),
    section(layout, ["condition", "conditions"], conditionCards(record), lines),
  ];
  return parts.filter((p) => p !== "").join("\n");
}

/** What is printed where a report tells of no negotiation. */
export const NO_NEGOTIATION = "No proposal: this report tells of no offer, no contact and no condition.\n";

/** The same as data: the lists of the record that make up the negotiation, and the actors and statements they name. */
export function negotiationJson(record: HearsayRecord): object {
  const { id, title, outlet, published, proposals, responses, conditions, contacts, disputes } = record;
  const named = new Set(
    JSON.stringify([proposals, responses, conditions, contacts, disputes]).match(/(?<=")[as]\d+(?=")/g),
  );
  const statements = record.statements.filter((s) => named.has(s.id));
  const actors = new Set([...named, ...statements.flatMap((s) => [s.speaker, s.audience])]);
  return {
    id,
    title,
    outlet,
    published,
    proposals,
    responses,
    conditions,
    contacts,
    disputes,
    actors: record.actors.filter((a) => actors.has(a.id)),
    statements,
  };
}
