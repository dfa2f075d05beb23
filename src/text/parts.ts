import { isBoilerplate } from "./boilerplate.js";
import { type Block, findBlocks } from "./layout.js";
import { type HeadLine, namesOffice, readHeadLine, readInlineDateline } from "./masthead.js";
import type { Metadata, Part, PartRole } from "./report.js";
import { findLabels, isQuestionLabel } from "./speakers.js";

/** What a text says of itself; null for what it does not say. */
export type SelfDescription = Pick<Metadata, "title" | "byline" | "dateline" | "outlet" | "published">;

export interface Layout {
  /** They hold every character of the text that is not blank. */
  readonly parts: readonly Part[];
  readonly says: SelfDescription;
}

/** Paragraphs above the story in which headline, byline and dateline are looked for. */
const HEAD_BLOCKS = 9;
const LONGEST_HEADLINE = 200;
const LONGEST_SUBHEAD = 90;
/** A paragraph this long is story, and ends the head. */
const STORY = 220;

/** The parts of a text, a paragraph each, or less where a label or a dateline opens one, and what the text says of itself. */
export function findParts(text: string): Layout {
  const blocks = findBlocks(text);
  const labels = findLabels(text, blocks);
  const parts: Part[] = [];
  const head = readHead(text, blocks, labels.keys().next().value ?? blocks.length);
  let asking = false;
  for (const [i, block] of blocks.entries()) {
    const label = labels.get(i);
    if (label !== undefined) {
      asking = isQuestionLabel(text.slice(label.start, label.end));
      parts.push({ ...label, role: "speaker-label" });
      pushTrimmed(text, parts, label.end, block.end, asking ? "question" : "body");
      continue;
    }
    const role = head.roles.get(i) ?? roleAmong(text, blocks, i, labels.size > 0);
    if (role === "body" && head.opening?.block === i) {
      const edge = block.start + head.opening.length;
      parts.push({ start: block.start, end: edge, role: "dateline" });
      pushTrimmed(text, parts, edge, block.end, "body");
    } else
      parts.push({ start: block.start, end: block.end, role: role === "body" && asking ? "question" : role });
  }
  return { parts, says: head.says };
}

function pushTrimmed(text: string, parts: Part[], from: number, end: number, role: PartRole): void {
  const start = from + (/\S/u.exec(text.slice(from, end))?.index ?? end - from);
  if (start < end) parts.push({ start, end, role });
}

interface Head {
  readonly roles: ReadonlyMap<number, PartRole>;
  readonly opening: { readonly block: number; readonly length: number } | null;
  readonly says: SelfDescription;
}

/** Reads the lines above the story, down to the first long paragraph or the first turn of a transcript. */
function readHead(text: string, blocks: readonly Block[], firstTurn: number): Head {
  const roles = new Map<number, PartRole>();
  const lines: HeadLine[] = [];
  let title: string | null = null;
  let opening: Head["opening"] = null;
  const end = Math.min(blocks.length, HEAD_BLOCKS, firstTurn);
  for (let i = 0; i < end; i++) {
    const { start, end: blockEnd } = blocks[i] as Block;
    const words = text.slice(start, Math.min(blockEnd, start + STORY + 1));
    const dateline = readInlineDateline(text.slice(start, Math.min(blockEnd, start + STORY)));
    if (dateline !== null) {
      opening = { block: i, length: dateline.length };
      lines.push(dateline);
      break;
    }
    const line = blocks.length > 1 ? readHeadLine(words) : null;
    if (line !== null) {
      roles.set(i, line.role);
      lines.push(line);
    } else if (isBoilerplate(text.slice(start, blockEnd))) {
      roles.set(i, "boilerplate");
    } else if (
      title === null &&
      (lines.length === 0 || isCapitals(words)) &&
      isHeadline(words, i, blocks.length)
    ) {
      roles.set(i, "headline");
      title = words.replace(/^#+\s+/u, "");
    } else if (
      title !== null &&
      roles.get(i - 1) === "headline" &&
      isUnstopped(words) &&
      words.length <= LONGEST_HEADLINE
    ) {
      roles.set(i, "subhead");
    } else if (
      title === null &&
      lines.length > 0 &&
      (isVenue(words) || isHeadline(words, i, blocks.length))
    ) {
      roles.set(i, namesOffice(words) ? "byline" : "dateline");
    } else if (i > 0 || words.length > LONGEST_HEADLINE) break;
  }
  const first = (field: keyof Omit<HeadLine, "role">): string | null =>
    lines.find((line) => line[field] !== null)?.[field] ?? null;
  const inline = lines.find((line) => "length" in line);
  return {
    roles,
    opening,
    says: {
      title,
      byline: first("byline"),
      dateline: inline?.dateline ?? first("dateline"),
      outlet: first("outlet"),
      published: first("published"),
    },
  };
}

/** A first line that heads the rest: short, and without the stop that ends a sentence, or in title case. */
function isHeadline(words: string, place: number, count: number): boolean {
  if (count < 2 || place > 3 || words.length > LONGEST_HEADLINE || !/[\p{L}\p{N}]/u.test(words)) return false;
  if (!/^[\p{Lu}\p{N}"'“‘$€£#]/u.test(words) || /[:;,–—-]$/u.test(words)) return false;
  if (place > 0 && !(isUnstopped(words) && isTitleCase(words))) return false;
  return isUnstopped(words) || (/[^.]\.["'”’]?$|[?!]["'”’]?$/u.test(words) && isTitleCase(words));
}

function isUnstopped(words: string): boolean {
  return !/[.!?:;,…]["'”’)]*$/u.test(words.replace(/(?:\b\p{L}\.){2,}["'”’)]*$/u, ""));
}

/** Whether nearly all longer words begin with a capital, as headlines do and sentences do not. */
function isTitleCase(words: string): boolean {
  const long = words.match(/[\p{L}’']{4,}/gu) ?? [];
  const capital = long.filter((word) => /^[’']?\p{Lu}/u.test(word));
  return long.length >= 3 && capital.length >= 0.85 * long.length;
}

/** A hall, a building or a town on a line of its own under the head of a release. */
function isVenue(words: string): boolean {
  const parts = words.split(/\s+/u);
  return (
    words.length <= 60 &&
    parts.length <= 7 &&
    isUnstopped(words) &&
    parts.every((part) => /^(?:[\p{Lu}\d(“"]|of$|the$|and$|de$|at$|d’)/u.test(part))
  );
}

/** The role of a paragraph below the head. */
function roleAmong(text: string, blocks: readonly Block[], i: number, transcript: boolean): PartRole {
  const { start, end } = blocks[i] as Block;
  if (end - start > 600) return "body";
  const words = text.slice(start, end);
  if (isBoilerplate(words)) return "boilerplate";
  if (words.length > LONGEST_SUBHEAD || /^(?:[-•*–—▪■●]|\(?\d|\p{Ll})/u.test(words)) return "body";
  if (isCapitals(words)) return "subhead";
  const next = blocks[i + 1];
  const before = blocks[i - 1];
  if (
    transcript ||
    next === undefined ||
    before === undefined ||
    !isUnstopped(words) ||
    /["”’'—–-]$/u.test(words)
  )
    return "body";
  if (words.split(/\s+/u).length > 10 || !/^[\p{Lu}‘“'"]/u.test(words)) return "body";
  const heads =
    next.end - next.start > 1.5 * words.length &&
    !isUnstopped(text.slice(Math.max(next.start, next.end - 20), next.end));
  const follows = !isUnstopped(text.slice(Math.max(before.start, before.end - 20), before.end));
  return heads && follows ? "subhead" : "body";
}

/** A heading in capitals, quotation marks included; a stop may follow it. */
function isCapitals(words: string): boolean {
  const letters = words.replaceAll(/[^\p{L}]/gu, "");
  return (
    letters.length >= 4 && /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(letters) && !/[,;]$|:\s/u.test(words)
  );
}
