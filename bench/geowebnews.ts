/**
 * Place names of GeoWebNews's dev fifth (articles whose number 5 divides): the spot, or those who govern or live
 * there? `npm run bench:places [-- --tags FOLDER] [--all yes]` prints the accuracy of the reading and of the network
 * alone, over all annotated names; `--all yes` takes the training articles too, which the network has seen.
 */
import { readFileSync, readdirSync } from "node:fs";
import { meansPeople } from "../src/reading/governments.js";
import { type NamePhrase, findNamePhrases, headIn } from "../src/reading/namePhrases.js";
import { type Syntax, makeSyntax } from "../src/reading/syntax.js";
import { lookup } from "../src/reading/world/world.js";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { openTagger } from "../src/tags/tagger.js";
import type { Name } from "../src/tags/tags.js";
import { tokensOf } from "../src/text/doc.js";
import { makeDoc } from "../src/text/makeDoc.js";
import { makeReport } from "../src/text/makeReport.js";
import type { Span } from "../src/text/span.js";
import { keptTags } from "./keptTags.js";
import { optionsOf } from "./options.js";
import { dataFolder, needed } from "./places.js";

/** Labels as training/examples.py reads them; mixed and coerced uses count as the spot. */
const LABELS = new Map<string, boolean>([
  ...["Literal", "Literal_Modifier", "Embedded_Literal", "Mixed", "Coercion"].map((l) => [l, false] as const),
  ...["Metonymic", "Non_Literal_Modifier", "Embedded_Non_Lit", "Demonym"].map((l) => [l, true] as const),
]);

const { options } = optionsOf(process.argv.slice(2));
const folder = `${needed(dataFolder(), "GeoWebNews")}/ner/geowebnews`;
const tagger = await openTagger(openModel(options["model"]), { threads: 2 });
const tag = options["tags"] === undefined ? makeTags : keptTags(options["tags"]);
let [all, right, rightAlone] = [0, 0, 0];
for (const file of readdirSync(folder).filter((f) => f.endsWith(".txt"))) {
  if (Number.parseInt(file) % 5 !== 0 && options["all"] === undefined) continue;
  const doc = makeDoc(makeReport(readFileSync(`${folder}/${file}`, "utf8")));
  const tags = await tag(doc, tagger);
  const s = makeSyntax(doc, tags.words);
  const phrases = findNamePhrases(s, tags);
  for (const { span, people } of annotated(
    doc.text,
    readFileSync(`${folder}/${file.slice(0, -4)}.ann`, "utf8"),
  )) {
    const range = tokensOf(doc, span);
    const inside = (x: { firstToken: number; endToken: number }) =>
      x.firstToken < range.endToken && x.endToken > range.firstToken;
    const name = tags.names.find(inside);
    all++;
    if ((name?.asGovernment ?? 0) >= 0.5 === people) rightAlone++;
    if (reads(s, range, doc.text.slice(span.start, span.end), name, phrases.find(inside)) === people) right++;
  }
}
await tagger.close();
const percent = (n: number) => Math.round((1000 * n) / all) / 10;
console.log(JSON.stringify({ names: all, accuracy: percent(right), networkAlone: percent(rightAlone) }));

/** What the reading makes of a name: part of the name of a body or an outlet, a people, or what `meansPeople` says. */
function reads(
  s: Syntax,
  range: { firstToken: number; endToken: number },
  words: string,
  name: Name | undefined,
  phrase: NamePhrase | undefined,
): boolean {
  const longer =
    phrase !== undefined && (phrase.firstName < range.firstToken || phrase.endToken > range.endToken);
  const kind = longer ? (phrase.kind ?? phrase.match?.row.kind ?? null) : null;
  if (kind !== null && phrase !== undefined && phrase.firstName < range.endToken && kind !== "state")
    return true;
  const head = headIn(s, range.firstToken, range.endToken);
  const sense = lookup(words)[0]?.sense;
  const many = s.words[head]?.feats.includes("Number=Plur") === true;
  if (sense === "people" || sense === "one" || (many && sense === undefined && name === undefined))
    return true;
  const known = sense !== undefined;
  return meansPeople(s, { ...range, head, known, asGovernment: name?.asGovernment ?? null });
}

/** The labelled names of a brat file; its offsets count code points. */
function annotated(text: string, brat: string): { span: Span; people: boolean }[] {
  const at = [0];
  for (const c of text) at.push((at.at(-1) as number) + c.length);
  return brat.split("\n").flatMap((line) => {
    const m = /^T\d+\t(\S+) (\d+) (\d+)\t/.exec(line);
    const people = LABELS.get(m?.[1] ?? "");
    if (m === null || people === undefined) return [];
    return [{ span: { start: at[Number(m[2])] ?? 0, end: at[Number(m[3])] ?? 0 }, people }];
  });
}
