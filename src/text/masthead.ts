import { words } from "./abbreviations.js";
import { isField } from "./speakers.js";
import { holdsDate, statedDate } from "./statedDate.js";

/** What a line above the story says of it. */
export interface HeadLine {
  readonly role: "byline" | "dateline";
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly outlet: string | null;
  /** EDTF. */
  readonly published: string | null;
}

const LONGEST_LINE = 140;

/** Words in the names of news outlets and agencies. */
const OUTLET_WORDS = words(`
  post times courant service wire news agency press courier monitor herald tribune guardian journal daily gazette star observer
  telegraph broadcasting radio tv television today express chronicle independent mail standard review dispatch bulletin
  globe reporter record sun mirror weekly network media reuters ap afp dpa upi cnn bbc npr tass interfax xinhua
  kyodo ansa efe bloomberg axios politico economist examiner inquirer sentinel argus echo voice correspondent
`);

const OFFICE =
  /\b(?:Secretary|Minister|Spokes(?:person|man|woman)|Ambassador|President|Envoy|Director|Representative|Counsell?or|Coordinator|Chief|Commissioner|Chair|Chancellor|Premier|General|Governor|Senator|Advis[eo]r|Officer|Chargé|Administrator|King|Queen|Prince|Special Rapporteur)/u;

const DESK =
  /^(?:staff|senior|chief|special|foreign|diplomatic|political|associated|our)?\s*(?:writer|reporter|correspondent|editor|staff|bureau|contributor)s?\b/iu;

/** What a whole short line says, where it is a byline or a dateline; null for any other line. */
export function readHeadLine(line: string): HeadLine | null {
  const credited = /^byline:\s*(?<who>\p{Lu}.{2,100}?)\.?$/iu.exec(line)?.groups?.["who"];
  if (credited !== undefined) return { ...NOTHING, role: "byline", byline: credited };
  if (line.length > LONGEST_LINE || /[.!?]["”’]?$/u.test(line.replace(/\b(?:[ap]\.m|D\.C|\p{Lu})\.$/u, "")))
    return null;
  return readByline(line) ?? readOfficeHolder(line) ?? readDateLine(line) ?? readPlaceLine(line);
}

const NOTHING = { byline: null, dateline: null, outlet: null, published: null };

function readByline(line: string): HeadLine | null {
  const m = /^(?:by|from|(?:written|reported|story|words) by)[:\s]\s*(.+)$/iu.exec(line);
  const who = m?.[1] ?? "";
  if (!/^\p{Lu}.*[^:;,]$/u.test(who) || (/^from/iu.test(line) && !/\b(?:in|at)\s+\p{Lu}/u.test(who)))
    return null;
  const segments = who.split(/\s*[,|•·]\s*/u);
  const names = segments.filter((s) => !isOutlet(s) && !holdsDate(s) && !DESK.test(s) && s !== "");
  return {
    ...NOTHING,
    role: "byline",
    byline: names.join(", ") || null,
    outlet: segments.slice(1).find(isOutlet) ?? null,
    published: statedDate(line),
  };
}

/** "Name Surname, Office", as releases head what an office holder says. */
function readOfficeHolder(line: string): HeadLine | null {
  const m = /^((?:\p{Lu}[\p{L}.'’-]*\s){1,4}\p{Lu}[\p{L}'’-]+(?:,? [JS]r\.?)?),\s+(\p{Lu}[^.!?;:]*)$/u.exec(
    line,
  );
  if (m === null || !OFFICE.test(m[2] as string)) return null;
  return { ...NOTHING, role: "byline", byline: line };
}

/** Whether a line of capitalised words names somebody by office ("Foreign Minister Ann Example"). */
export function namesOffice(line: string): boolean {
  return OFFICE.test(line);
}

/** A line with a date: "OUTLET, PLACE, DATE", "OUTLET | PLACE, DATE – from agencies", "Published DATE". */
function readDateLine(line: string): HeadLine | null {
  if (!holdsDate(line)) return null;
  const rest = line.replace(
    /^(?:published|posted|updated|last updated|first published|issued)(?: on| at)?:?\s*/iu,
    "",
  );
  const segments = rest.split(/\s*[,|•·]\s*|\s+[–—-]+\s+|\s*[()]\s*/u).filter((s) => s !== "");
  const told = segments.filter((s) => !isDateSegment(s));
  const small = told.filter((s) => s.split(/\s+/u).some((word) => /^\p{Ll}/u.test(word) && !SMALL.has(word)));
  if (
    small.length > 0 &&
    !/\b(?:agenc(?:y|ies)|staff|wires?|reporting|correspondents?)\b/iu.test(small[0] ?? "")
  )
    return null;
  return {
    ...NOTHING,
    role: "dateline",
    dateline: line,
    outlet: told.find(isOutlet) ?? null,
    published: statedDate(line),
  };
}

const SMALL = words("of the and in at on for de la le del el al d’ du des und y");
const WEEKDAYS = words(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
);

function isDateSegment(segment: string): boolean {
  const bare = segment
    .replaceAll(/\b\p{L}+\b/gu, (word) => (WEEKDAYS.has(word.toLowerCase()) ? "" : word))
    .trim();
  return bare === "" || /\d/u.test(bare);
}

/** "City, Country" or "City, D.C.", as releases say where something was said. */
function readPlaceLine(line: string): HeadLine | null {
  const place =
    /^\p{Lu}[\p{L}’'.-]+(?: (?:de |la |el |al |of )?\p{Lu}[\p{L}’'.-]+){0,2}, \p{Lu}[\p{L}.’'-]*(?: (?:of |and |the )*\p{Lu}[\p{L}.]*){0,3}$/u;
  if (line.length > 45 || !place.test(line)) return null;
  return { ...NOTHING, role: "dateline", dateline: line };
}

function isOutlet(segment: string): boolean {
  const parts = segment.split(/\s+/u);
  return (
    parts.length <= 6 &&
    /^\p{Lu}/u.test(segment) &&
    parts.some((word) => OUTLET_WORDS.has(word.toLowerCase())) &&
    !DESK.test(segment)
  );
}

/** A dateline at the start of a paragraph; `length` counts its dash or colon. */
export interface InlineDateline extends HeadLine {
  readonly length: number;
}

const PLACE = String.raw`\p{Lu}[\p{Lu}’'.]+(?:[ /-]\p{Lu}[\p{Lu}’'.]*){0,3}`;
const MIXED_PLACE = String.raw`\p{Lu}[\p{L}’'.]+(?:[ /-]\p{Lu}[\p{L}’'.]*){0,3}`;
const TAIL = String.raw`(?<tail>(?:,\s+[^,()\n:;—–]{1,30}){0,3})`;
const INLINE = [
  new RegExp(
    String.raw`^(?<place>${PLACE})${TAIL}\s*(?:\((?<outlet>[^()\n]{2,40})\)\s*)?(?<dash>—|–|--|\s-(?=\s))\s*`,
    "u",
  ),
  new RegExp(
    String.raw`^(?<place>${MIXED_PLACE})${TAIL}\s*\((?<outlet>[^()\n]{2,40})\)\s*(?<dash>—|–|--|-(?=\s)|:)\s*`,
    "u",
  ),
];

/** The dateline that opens a paragraph ("PARIS, Jan 5 (Reuters) -"); null where none does. */
export function readInlineDateline(paragraph: string): InlineDateline | null {
  const head = paragraph.slice(0, 160);
  for (const pattern of INLINE) {
    const m = pattern.exec(head);
    const { place = "", tail = "", outlet, dash = "" } = m?.groups ?? {};
    if (m === null || m[0].length >= paragraph.length) continue;
    if (
      place.replaceAll(/[^\p{L}]/gu, "").length < 3 ||
      (tail === "" && outlet === undefined && place.split(" ").length > 3)
    )
      continue;
    if (/\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(tail) || isField(place)) continue;
    if (
      tail === "" &&
      outlet === undefined &&
      !/\s/u.test(head[m[0].lastIndexOf(dash) - 1] ?? "") &&
      !/^\s/u.test(dash)
    )
      continue;
    const dateline = head.slice(0, m[0].lastIndexOf(dash)).trim();
    return {
      role: "dateline",
      byline: null,
      dateline,
      outlet: outlet === undefined || holdsDate(outlet) ? null : outlet,
      published: statedDate(dateline),
      length: m[0].trimEnd().length,
    };
  }
  return null;
}
