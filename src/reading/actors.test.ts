import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrees } from "../text/span.js";
import { tagged } from "../testing/notation.js";
import { findActors } from "./actors.js";
import { addMentions, membersByHead, toActors } from "./cast.js";
import { describeActors } from "./describedActors.js";
import type { Actor } from "./record.js";

function actors(...lines: string[]): Actor[] {
  const { doc, tags } = tagged(...lines);
  return toActors(doc, findActors(doc, tags)).actors;
}

const find = (list: readonly Actor[], name: string): Actor => {
  const found = list.find((a) => a.name === name);
  if (found === undefined) throw new Error(`no ${name} among ${list.map((a) => a.name).join(", ")}`);
  return found;
};

const words = (a: Actor): string[] => a.mentions.map((m) => m.text);

describe("people", () => {
  it("have a title, an office and a country", () => {
    const [sol] = actors("Iranian_ADJ Foreign Minister {person Ana Sol^said:nsubj} said !");
    expect(sol).toMatchObject({
      name: "Ana Sol",
      kind: "person",
      country: "IRN",
      office: "Foreign Minister",
    });
    expect(sol?.mentions[0]?.text).toBe("Iranian Foreign Minister Ana Sol");
  });

  it("are one where the tagger has a name in two that nothing parts", () => {
    const line =
      "they_PRON^met:nsubj met! {person Sa’id^met:obj} {person Ahmad_PROPN^met:obj Sol_PROPN^Ahmad:flat} .";
    expect(actors(line).map((a) => a.name)).toEqual(["Sa’id Ahmad Sol"]);
    const two = "they_PRON^met:nsubj met! {person Ivo_PROPN^met:obj} , {person Ana_PROPN^Ivo:conj} .";
    expect(actors(two).map((a) => a.name)).toEqual(["Ivo", "Ana"]);
  });

  it.each([
    ["Secretary^Sol:nmod of_ADP^Secretary:dep {person State Ana Sol^said:nsubj} said", "Secretary of State"],
    [
      "Special Envoy^Sol:nmod for_ADP^Envoy:dep the^Envoy:dep {person DPRK Ana Sol^said:nsubj} said",
      "Special Envoy for the DPRK",
    ],
  ])("keep a title whose end was taken for their name: %s", (line, office) => {
    const [sol] = actors(line);
    expect(sol).toMatchObject({ name: "Ana Sol", office });
    expect(sol?.mentions[0]?.text).toBe(`${office} Ana Sol`);
  });

  it.each([
    [
      "the owner's country",
      "Iran^minister:nmod 's foreign minister^said:nsubj , {person Ana Sol^minister:appos} , said",
      "foreign minister",
      "IRN",
    ],
    [
      "an apposition behind",
      "{person Ana Sol^said:nsubj} , the head^Sol:appos of the {organization U.N. nuclear watchdog^head:nmod} , said",
      "head of the U.N. nuclear watchdog",
      null,
    ],
    [
      "an apposition before",
      "The Peruvian_ADJ envoy^said:nsubj , {person Ana Sol^envoy:appos} , said",
      "envoy",
      "PER",
    ],
    [
      "a copula",
      "{person Ana Sol^president:nsubj} is_AUX^president:cop the president! of_ADP {place Peru^president:nmod}",
      "president of Peru",
      "PER",
    ],
    [
      "a complement in the title",
      "U.S. Secretary^Sol:compound of State^Secretary:nmod {person Ana Sol^said:nsubj} said",
      "Secretary of State",
      "USA",
    ],
    [
      "a field that is no country of hers",
      "U.S. Special Envoy^Sol:compound for Yemen^Envoy:nmod {person Ana Sol^said:nsubj} said",
      "Special Envoy for Yemen",
      "USA",
    ],
  ])("take it from %s", (_, line, office, country) => {
    expect(find(actors(line), "Ana Sol")).toMatchObject({ office, country, kind: "person" });
  });

  it("belong to the body that their title names", () => {
    const cast = actors(
      "{organization Kremlin^spokesman:compound} spokesman^Bek:compound {person Ivo Bek^said:nsubj} said",
    );
    const kremlin = find(cast, "Kremlin");
    expect(find(cast, "Ivo Bek")).toMatchObject({
      memberOf: [kremlin.id],
      country: "RUS",
      office: "Kremlin spokesman",
    });
  });

  it("are one through surname, title, spelling and genitive", () => {
    const [actor, ...others] = actors(
      "President {person Volodymyr Zelenskiy^said:nsubj} said",
      "Mr {person Zelensky^said:nsubj} said",
      "{person Zelenskyy^plan:nmod} 's plan^rejected:nsubj rejected",
    );
    expect(others).toEqual([]);
    expect(actor?.name).toBe("Volodymyr Zelenskiy");
    expect(actor?.aliases).toEqual(["Zelensky", "Zelenskyy"]);
    expect(actor?.mentions).toHaveLength(3);
  });

  it("are not the state in brackets behind a name", () =>
    expect(actors("{person Ana Sol^said:nsubj} ( {person Md.^Sol:dep} ) said").map((a) => a.name)).toEqual([
      "Ana Sol",
    ]));

  it("are known by surname before the full name comes", () => {
    expect(
      actors("{person Sol^rejected:nsubj} rejected talks", "{person Ana Sol^said:nsubj} said"),
    ).toHaveLength(1);
  });

  it("with one surname stay two, and the one named last is meant", () => {
    const cast = actors(
      "{person Ana Sol^met:nsubj} met {person Ivo Sol^met:obj}",
      "{person Sol^said:nsubj} said",
      "{person Ana Sol^said:nsubj} said",
      "{person Sol^said:nsubj} said",
    );
    expect(cast.map((a) => [a.name, a.mentions.length])).toEqual([
      ["Ana Sol", 3],
      ["Ivo Sol", 2],
    ]);
  });

  it("are never joined on a surname across two offices or genders", () => {
    const cast = actors(
      "Defence Minister {person Ana Sol^said:nsubj} said",
      "Governor {person Sol^said:nsubj} said",
      "Mr {person Sol^said:nsubj} said",
      "Mrs {person Sol^said:nsubj} said",
    );
    expect(cast.map((a) => a.office)).toContain("Governor");
    expect(find(cast, "Ana Sol").mentions.map((m) => m.text)).not.toContain("Governor Sol");
    expect(new Set(cast.map((a) => a.id)).size).toBeGreaterThanOrEqual(2);
    const mr = cast.find((a) => words(a).includes("Mr Sol"));
    expect(mr && words(mr)).not.toContain("Mrs Sol");
  });

  it("may have a country's name as their first name", () => {
    const cast = actors("{person Jordan Reed^said:nsubj} said", "{person Jordan^said:nsubj} said");
    expect(cast.map((a) => [a.name, a.kind, a.mentions.length])).toEqual([["Jordan Reed", "person", 2]]);
  });

  it("may have one name", () => {
    expect(actors("{person Widodo^said:nsubj} said")[0]).toMatchObject({
      name: "Widodo",
      kind: "person",
      aliases: [],
    });
  });
});

describe("governments", () => {
  it("are one by country, capital and people; a spot on the map is nobody", () => {
    const cast = actors(
      "{place=0.9 Russia^said:nsubj} said",
      "{person Ana Sol^told:nsubj} told {place=0.2 Moscow^told:obj}",
      "the {other Russians^rejected:nsubj} rejected it_PRON^rejected:obj",
      "talks^met:nsubj met in {place=0.1 Moscow^met:obl}",
    );
    const russia = find(cast, "Russia");
    expect(russia).toMatchObject({ kind: "state", country: "RUS", wikidata: "Q159" });
    expect(words(russia)).toEqual(["Russia", "Moscow", "the Russians"]);
  });

  it.each([
    ["in {place=0.9 Oslo^met:obl} they^met:nsubj met", 0],
    ["talks^rejected:nsubj rejected by {place=0.1 Oslo^rejected:obl}", 1],
    ["a deal^rejected:nsubj with {place=0.9 Oslo^deal:nmod} rejected", 1],
    ["a deal^rejected:nsubj on {place=0.2 Oslo^deal:nmod} rejected", 0],
    ["a {place=0.9 U.S.^official:compound} official^said:nsubj said", 0],
  ])("%s", (line, mentions) => {
    expect(actors(line).flatMap((a) => a.mentions)).toHaveLength(mentions);
  });

  it("are meant by the first word of their name, where one state is called so", () => {
    const north = "the {organization North^said:nsubj} said";
    const one = actors("{place=0.9 North Macedonia^said:nsubj} said", north);
    expect(words(find(one, "North Macedonia"))).toEqual(["North Macedonia", "the North"]);
    const two = actors(
      "{place=0.9 South Korea^said:nsubj} said",
      "{place=0.9 South Africa^said:nsubj} said",
      "the {organization South^said:nsubj} said",
    );
    expect(words(find(two, "South Korea"))).toEqual(["South Korea"]);
    expect(() => actors("{organization North^met:nsubj} met {organization South^met:obj}")).not.toThrow();
  });

  it("called only by capital or seat have kind government", () => {
    const cast = actors(
      "{place=0.9 Antananarivo^said:nsubj} said",
      "the {place=0.9 Kremlin^denied:nsubj} denied it",
    );
    expect(cast.map((a) => [a.name, a.kind, a.country])).toEqual([
      ["Madagascar", "government", "MDG"],
      ["Kremlin", "government", "RUS"],
    ]);
  });

  it("of countries that no table knows are kept", () => {
    expect(actors("{place=0.9 Ruritania^said:nsubj} said")[0]).toMatchObject({
      name: "Ruritania",
      country: null,
    });
  });
});

describe("bodies", () => {
  it("join their acronyms, explained or not", () => {
    const cast = actors(
      "the {organization Northern Liberation Front^said:nsubj} ( {organization NLF^Front:appos} ) said",
      "the {organization NLF^denied:nsubj} denied it",
      "the {organization International Atomic Energy Agency^said:nsubj} said",
      "the {organization IAEA^denied:nsubj} denied it",
    );
    expect(cast.map((a) => [a.name, a.kind, a.mentions.length])).toEqual([
      ["Northern Liberation Front", "armed-group", 3],
      ["International Atomic Energy Agency", "body", 2],
    ]);
  });

  it("join a shorter form of their name", () => {
    const cast = actors(
      "the {organization Presidential Leadership Council^said:nsubj} said",
      "the {organization Leadership Council^denied:nsubj} denied it",
    );
    expect(cast).toHaveLength(1);
    expect(cast[0]?.aliases).toEqual(["Leadership Council"]);
  });

  it("without a proper name are told apart by country", () => {
    const cast = actors(
      "the Norwegian_ADJ foreign ministry^said:nsubj said",
      "the Peruvian_ADJ foreign ministry^denied:nsubj denied it",
      "a ministry^warned:nsubj warned",
      "the Norwegian_ADJ foreign ministry^warned:nsubj warned",
    );
    expect(cast.map((a) => [a.name, a.country, a.mentions.length])).toEqual([
      ["Norwegian foreign ministry", "NOR", 2],
      ["Peruvian foreign ministry", "PER", 1],
    ]);
  });

  it.each([
    ["{person Evening Post^said:nsubj} said", "Evening Post", "outlet"],
    ["the newspaper^Delo:compound {organization Delo^said:nsubj} said", "Delo", "outlet"],
    ["{organization Reuters^said:nsubj} said", "Reuters", "outlet"],
    ["the {other West^said:nsubj} said", "West", "group"],
  ])("%s", (line, name, kind) => expect(actors(line)[0]).toMatchObject({ name, kind }));
});

describe("described actors", () => {
  const lines = [
    "a senior Kenyan_ADJ official^told:nsubj told {organization Reuters^told:obj}",
    "three people^said:nsubj with knowledge^people:nmod said",
    "another Kenyan_ADJ official^said:nsubj said",
    "a senior Kenyan_ADJ official^denied:nsubj denied it",
    "the West_PROPN^warned:nsubj warned",
    "a spokesman^said:nsubj for the {organization NLF^spokesman:nmod} said",
  ];
  const { doc, tags } = tagged(...lines);
  const range = (from: string, to: string, nth = 0) => {
    const text = (t: number) => doc.text.slice(doc.tokens[t]?.start, doc.tokens[t]?.end);
    const starts = doc.tokens.flatMap((_, t) => (text(t) === from ? [t] : []));
    const firstToken = starts[nth] ?? -1;
    let endToken = firstToken + 1;
    while (text(endToken - 1) !== to) endToken++;
    return { firstToken, endToken };
  };
  const ranges = [
    range("a", "official"),
    range("three", "knowledge"),
    range("another", "official"),
    range("a", "official", 1),
    range("the", "West"),
    range("Reuters", "Reuters"),
    range("a", "NLF", 2),
    { firstToken: 3, endToken: 3 },
  ];
  const found = describeActors(doc, tags, findActors(doc, tags), ranges);
  const { actors: list, ids } = toActors(doc, found.cast);
  const at = (i: number) => list.find((a) => a.id === ids[found.members[i] ?? -1]);

  it("are one for each distinct description", () => {
    expect(at(0)).toMatchObject({ name: "senior Kenyan official", kind: "unnamed", country: "KEN" });
    expect(at(3)).toBe(at(0));
    expect(at(2)).not.toBe(at(0));
    expect(at(1)).toMatchObject({ name: "people with knowledge", kind: "unnamed" });
  });

  it("are the named where the phrase holds a name", () => {
    expect(at(4)).toMatchObject({ kind: "group" });
    expect(at(5)).toMatchObject({ name: "Reuters", kind: "outlet" });
  });

  it("belong to the body in their description", () => {
    expect(at(6)).toMatchObject({ kind: "person", memberOf: [list.find((a) => a.name === "NLF")?.id] });
  });

  it("leave an empty range to nobody", () => expect(found.members[7]).toBeNull());

  it("take the mentions that coreference adds, in text order", () => {
    const cast = findActors(doc, tags);
    const more = addMentions(cast, [{ firstToken: 0, endToken: 1, head: 0, member: 0, how: "pronoun" }]);
    expect(more.mentions[0]).toMatchObject({ firstToken: 0, member: 0 });
    expect(membersByHead(more).get(0)).toBe(0);
  });
});

describe("laws", () => {
  const LINES = [
    "President {person Ana Sol^said:nsubj} said",
    "Mr {person Sol^said:nsubj} said",
    "Governor {person Sol^denied:nsubj} denied it",
    "{person Ivo Sol^met:nsubj} met {place=0.9 Oslo^met:obj}",
    "the {organization Northern Liberation Front^said:nsubj} ( {organization NLF^Front:appos} ) said",
    "the {organization NLF^denied:nsubj} denied it",
    "{place=0.8 Norway^warned:nsubj} warned the army^warned:obj",
    "the Norwegian_ADJ foreign ministry^said:nsubj said",
    "a {person Kim^said:nsubj} said",
  ];
  const report = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 });

  it("a sentence without names changes no merge before it", () => {
    fc.assert(
      fc.property(report, (lines) => {
        const before = actors(...lines);
        const after = actors(...lines, "it_PRON^rained:nsubj rained_VERB! all day^rained:obl .");
        expect(after).toEqual(before);
      }),
      { seed: 5 },
    );
  });

  it("ids follow first mentions, and spans agree with the words", () => {
    fc.assert(
      fc.property(report, (lines) => {
        const { doc, tags } = tagged(...lines);
        const list = toActors(doc, findActors(doc, tags)).actors;
        expect(list.map((a) => a.id)).toEqual(list.map((_, i) => `a${i + 1}`));
        const firsts = list.map((a) => a.mentions[0]?.start ?? -1);
        expect(firsts).toEqual([...firsts].sort((x, y) => x - y));
        for (const a of list) {
          expect(a.mentions.every((m) => agrees(doc.text, m))).toBe(true);
          expect(a.mentions.map((m) => m.start)).toEqual(
            a.mentions.map((m) => m.start).sort((x, y) => x - y),
          );
          for (const m of a.memberOf) expect(list.some((b) => b.id === m && b !== a)).toBe(true);
        }
      }),
      { seed: 5 },
    );
  });

  it("an empty report has nobody", () => {
    const { doc, tags } = tagged();
    expect(findActors(doc, tags)).toEqual({ members: [], mentions: [] });
  });
});

describe("bad input", () => {
  const time = (lines: string[]): number => {
    const { doc, tags } = tagged(...lines);
    const start = performance.now();
    toActors(doc, findActors(doc, tags));
    return performance.now() - start;
  };

  it("ten people called Kim stay ten", () => {
    const given = "Ana Ivo Mara Rolf Lena Otto Nils Vera Petr Olga".split(" ");
    const cast = actors(
      ...given.map((g) => `{person ${g} Kim^said:nsubj} said`),
      "{person Kim^said:nsubj} said",
    );
    expect(cast).toHaveLength(10);
    expect(find(cast, "Olga Kim").mentions).toHaveLength(2);
  });

  it.each([
    [
      "one actor, named",
      (i: number) => (i % 3 === 0 ? "{person Ana Sol^said:nsubj} said" : "{person Sol^said:nsubj} said"),
    ],
    [
      "different people of one surname, named",
      (i: number) => `{person G${i}g Kim^said:nsubj} said {person Kim^said:obj}`,
    ],
    [
      "different bodies of one last word, named",
      (i: number) => `the {organization G${i}g Council^said:nsubj} said {organization Council^said:obj}`,
    ],
  ])("%s 10,000 times takes linear time", (_, line) => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => line(i));
    time(lines(500));
    const [small, large] = [time(lines(1000)), time(lines(10_000))];
    expect(large).toBeLessThan(Math.max(small, 20) * 40);
  });
});
