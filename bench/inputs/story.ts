/** Made-up stories whose text and origin are known, for pages and prints to be made of. */

export interface Story {
  readonly title: string;
  readonly standfirst: string;
  readonly outlet: string;
  readonly byline: string;
  /** An EDTF day. */
  readonly published: string;
  readonly url: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "paragraph" | "heading" | "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export interface Dice {
  readonly below: (n: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export function dice(seed: number): Dice {
  let state = (seed * 2654435761 + 97) >>> 0;
  const below = (n: number) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return { below, of: (list) => list[below(list.length)] as never };
}

const OUTLETS = [
  "Halyard Wire",
  "Coast Courier",
  "The Northern Post",
  "Ministry of Foreign Affairs",
  "Office of the Prime Minister",
  "Department of State",
];
const PEOPLE = ["Ana Sol", "Bo Lindqvist", "Tomás Rueda", "Ingrid Vale", "Zoë Marlow", "R. K. Osei"];
const WHO =
  "the envoy|the foreign minister|a Western official|the mediator|two diplomats|the spokeswoman|the union|the delegation".split(
    "|",
  );
const VERBS = "said|denied|confirmed|told reporters|argued|insisted|suggested|warned".split("|");
const WHAT =
  "the truce|the draft treaty|a prisoner exchange|the grain corridor|the border posts|the new sanctions|a second round of talks|the pay offer|the water agreement|the withdrawal".split(
    "|",
  );
const DOES =
  "would hold|had been agreed|was still open|could not begin before spring|depended on guarantees|had been put off|was close to collapse|would be signed in Bergen".split(
    "|",
  );
const MORE =
  "although no date had been set|after a night of meetings at the lakeside hotel|and that both sides knew it|while work on the annexes went on|despite pressure from the neighbours|according to notes seen by this newspaper|which the other side has always refused|provided that the monitors were let in".split(
    "|",
  );
const WORDS =
  "harbour ledger winter cabinet valley treaty railway minister orchard signal parliament lantern committee bridge garrison quarter proposal meadow archive station".split(
    " ",
  );

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function sentence({ below, of }: Dice): string {
  const core = `${of(WHAT)} ${of(DOES)}`;
  const place = `${of(WORDS)} ${of(WORDS)}`;
  switch (below(4)) {
    case 0:
      return `${capital(of(WHO))} ${of(VERBS)} on ${of(["Monday", "Tuesday", "Friday"])} that ${core}, ${of(MORE)}.`;
    case 1:
      return `“${capital(core)},” ${of(WHO)} ${of(VERBS)}, “${of(MORE)}.”`;
    case 2:
      return `${capital(core)}, ${of(WHO)} ${of(VERBS)} at the ${place}, ${of(MORE)}.`;
    default:
      return `In the ${place}, some ${below(90) + 10}.${below(9)} per cent of ${of(WORDS)}-related cases were said to be open, ${of(MORE)}.`;
  }
}

export function paragraph(d: Dice, sentences = 1 + d.below(4)): string {
  return Array.from({ length: sentences }, () => sentence(d)).join(" ");
}

/** A story of its own number: short ones of two paragraphs, long ones of forty. */
export function makeStory(number: number): Story {
  const d = dice(number + 1);
  const length = [2, 4, 7, 12, 18, 40][number % 6] as number;
  const blocks: Block[] = [];
  for (let i = 0; i < length; i++) {
    const roll = d.below(14);
    if (i > 1 && roll === 0) blocks.push({ kind: "heading", text: `Where the ${d.of(WORDS)} stands` });
    if (i > 1 && roll === 1) blocks.push({ kind: "quote", text: `“${capital(d.of(WHAT))} ${d.of(DOES)}.”` });
    if (i > 1 && roll === 2)
      blocks.push({
        kind: "list",
        items: Array.from({ length: 4 }, () => `${capital(d.of(WHAT))} ${d.of(DOES)}`),
      });
    blocks.push({ kind: "paragraph", text: paragraph(d) });
  }
  const title = `${capital(d.of(WHAT))} ${d.of(DOES)}, ${d.of(WHO)} says, case ${number}`;
  const outlet = d.of(OUTLETS);
  const day = `${2021 + d.below(8)}-${String(1 + d.below(12)).padStart(2, "0")}-${String(1 + d.below(28)).padStart(2, "0")}`;
  const slug = title.toLowerCase().replace(/[^a-z]+/g, "-");
  return {
    title,
    standfirst: sentence(d),
    outlet,
    byline: d.of(PEOPLE),
    published: day,
    url: `https://${outlet.toLowerCase().replace(/[^a-z]+/g, "-")}.example/${day.replaceAll("-", "/")}/${slug}`,
    blocks,
  };
}

/** The words of the blocks, paragraph by paragraph. */
export function storyText(blocks: readonly Block[]): string {
  return blocks
    .map((b) =>
      b.kind === "list"
        ? b.items.join("\n\n")
        : b.kind === "table"
          ? b.rows.map((r) => r.join(" ")).join("\n\n")
          : b.text,
    )
    .join("\n\n");
}

/** A day as pages print it: "3 March 2028" or "March 3, 2028". */
export function dayWords(day: string, american = false): string {
  const date = new Date(`${day}T12:00:00Z`);
  const month = date.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
  return american
    ? `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
    : `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
