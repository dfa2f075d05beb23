import { describe, expect, test } from "vitest";
import { namesOf as names, testReader } from "../../testing/reader.js";

const read = testReader();

describe("contacts: who was in touch, through whom, who denies it", () => {
  const contacts = async (text: string) => {
    const record = await read(text);
    return record.contacts.map((c) => {
      const via = c.via.length > 0 ? ` via ${names(record, c.via)}` : "";
      const told = `${c.according.length > 0 ? "told" : "own"}${c.deniedBy.length > 0 ? ", denied" : ""}`;
      return `${c.channel}: ${names(record, c.parties)}${via} (${told})`;
    });
  };
  test.each([
    [
      "President Ana Sol of Chile met with President Jan Roth of Austria in Vienna on Monday.",
      ["direct: Ana Sol + Jan Roth (own)"],
    ],
    ["Chile and Austria held talks in Oslo on Monday.", ["direct: Chile + Austria (own)"]],
    [
      "Chile is fighting the guerrillas of the Eastern Valleys Command (EVC). The EVC holds nine soldiers. The talks were mediated by Norway.",
      ["intermediary: Eastern Valleys Command + Chile via Norway (own)"],
    ],
    [
      "Austrian Foreign Minister Jan Roth spoke by telephone on Monday with Chilean Foreign Minister Ana Sol, and in a separate call yesterday with the Norwegian envoy, Rui Vale.",
      ["direct: Jan Roth + Ana Sol (own)", "direct: Jan Roth + Rui Vale (own)"],
    ],
    ["Chile held talks with Austria in Oslo on Monday.", ["direct: Chile + Austria (own)"]],
    [
      "Iran's foreign minister contacted the Saudi ambassador last week.",
      ["direct: Iran + Saudi Arabia (own)"],
    ],
    [
      "President Ana Sol of Chile received President Jan Roth of Austria.\n\nPRESIDENT SOL: Welcome to Lima. We have discussed ways to keep the rebels of Peru from arming, and we discussed Bolivia.\n\nPRESIDENT ROTH: Austria will lower its tariff in May. Thank you for the good conversation.\n\nPRESIDENT SOL: Chile will lower its own.",
      ["direct: Ana Sol + Jan Roth (told)"],
    ],
    [
      "Officials from Chile, Peru and the United States are continuing to meet this week.",
      ["direct: Chile + Peru + United States (own)"],
    ],
    [
      "Special Envoy Rui Vale held talks in Oslo with Chile's president and in Lima with the Austrian foreign minister, Jan Roth.",
      ["direct: Rui Vale + Chile (own)", "direct: Rui Vale + Jan Roth (own)"],
    ],
    [
      "Chile and Austria are at war. The two foreign ministers sat down in Bergen on Tuesday.",
      ["direct: Chile + Austria (own)"],
    ],
    [
      "Chilean officers have been in contact with Austrian counterparts through a retired general, two officials said.",
      ["intermediary: Chile + Austria (told)"],
    ],
    [
      "Chile is at war with Austria, and Austria has closed its port to Chile. Senior leaders of the two sides held talks in Oslo.",
      ["direct: Austria + Chile (own)"],
    ],
    [
      "Chile is at war with Austria, and Austria has closed its port to Chile. Norway welcomes the commitment of the two sides to end the siege and to meet again.",
      [],
    ],
    [
      "Norway welcomes the talks held between senior leaders of Chile and Austria in Lima.",
      ["direct: Chile + Austria (told)"],
    ],
    [
      "A senior Chilean official denied that any meeting with Austrian envoys had taken place in Oslo.",
      ["unknown: Austria + Chile (own, denied)"],
    ],
    [
      "Chile has handed Austria a new draft of the treaty through Norwegian mediators, the Chilean government said.",
      ["intermediary: Chile + Austria via Norway (told)"],
    ],
    [
      "Norway has carried letters between the Chilean government and the Northern Front since June.",
      ["intermediary: Chile + Northern Front via Norway (own)"],
    ],
    [
      "Chile and Austria are at war. Chilean and Austrian officials met in Oslo on Monday.",
      ["direct: Chile + Austria (own)"],
    ],
    [
      "In separate calls, Austrian Foreign Minister Jan Roth discussed the truce with Chilean Foreign Minister Ana Sol and Norwegian Foreign Minister Rui Vale.",
      ["direct: Jan Roth + Ana Sol (own)", "direct: Jan Roth + Rui Vale (own)"],
    ],
    [
      "President Jan Roth of Austria was engaged directly with President Ana Sol of Chile.",
      ["direct: Jan Roth + Ana Sol (own)"],
    ],
    [
      "Chile and Austria are at war. The Chilean letter was handed to the Austrian government in June, an Austrian bishop said.",
      ["unknown: Chile + Austria (told)"],
    ],
    [
      "Chile offered Austria a truce. The offer was contained in a letter that Norway took to Vienna in June.",
      ["intermediary: Austria + Chile via Norway (own)"],
    ],
    [
      "Chile and Austria have been at war since May. Envoys of the two governments were in Oslo for three days of talks that nobody would confirm. The movement's negotiator told the Harbour Post that he was tired.",
      ["direct: Chile + Austria (own)"],
    ],
    [
      "Chile offered Austria a truce of 30 days. The talks broke up at midnight.",
      ["direct: Chile + Austria (own)"],
    ],
    [
      "Chile offered Austria a truce. Five people briefed on the negotiations said the offer was serious.",
      [],
    ],
    ["Chile offered Austria a truce. President Jan Roth of Austria briefed parliament on the offer.", []],
    ["Chile is a vital ally of Austria against the Andes Front, hosting talks and working with others.", []],
    ["Chile encouraged further talks between Austria and Norway.", []],
    ["Chile will meet with Austria next week.", []],
    ["Foreign Minister Ana Sol met with reporters on Monday.", []],
    [
      "Chile held indirect talks with Austria in June, the Chilean government said. A spokesman for Austria said Austria had not engaged in any talks with Chile.",
      ["intermediary: Chile + Austria (told, denied)"],
    ],
  ])("%s", async (text, expected) => {
    expect(await contacts(text)).toEqual(expected);
  });
});

describe("proposals and what is answered", () => {
  const bargain = async (text: string) => {
    const record = await read(text);
    return [
      ...record.proposals.map(
        (p) =>
          `${names(record, p.by) || "?"} > ${names(record, p.to) || "?"}: ${p.terms.map((t) => t.text).join(" | ")} (${p.status}, ${p.according.length} tell it)`,
      ),
      ...record.responses.map((r) => `${names(record, r.by)} ${r.answer} ${r.to}`),
    ];
  };
  test.each([
    [
      "Chile offered Austria a truce of 30 days and a prisoner swap in March, two diplomats said. Austria rejected the offer.",
      ["Chile > Austria: a truce of 30 days | a prisoner swap (rejected, 3 tell it)", "Austria rejects p1"],
    ],
    [
      "Chile is at war with Austria. Norway said the mediators had floated an amnesty. Austria insists that it put forward no amnesty.",
      ["mediators > ?: an amnesty (floated, 2 tell it)", "Austria denies-it-was-made p1"],
    ],
    [
      "Austria now denies that anybody offered an amnesty to the Northern Front.",
      [
        "? > Northern Front: an amnesty to the Northern Front (floated, 0 tell it)",
        "Austria denies-it-was-made p1",
      ],
    ],
    [
      "Austria offered Chile a truce of nine weeks. I cannot accept the premise, Chile's foreign minister said.",
      ["Austria > Chile: a truce of nine weeks (offered, 1 tell it)"],
    ],
    [
      "Chile made a proposal for a truce to Austria in June. Austria has not replied to the proposal.",
      ["Chile > Austria: a truce to Austria (offered, 2 tell it)", "Austria ignores p1"],
    ],
    [
      "Chilean and Austrian envoys had all but closed a deal last month to trade 17 captives for 46 fighters, three officials said.",
      ["? > Chile + Austria: trade 17 captives for 46 fighters (under-discussion, 1 tell it)"],
    ],
    ["The bank is near a deal to buy its rival.", []],
    // A paper laid before the sides, and what the next sentence tells of it.
    [
      "Chile and Austria share a river. On Monday Peru's envoy, Ana Sol, laid a bridging paper before the parties. It would keep the filling at its present level until January. Chile has requested time until Friday.",
      [
        "Ana Sol + Peru > Chile + Austria: keep the filling at its present level until January (under-discussion, 0 tell it)",
        "Chile postpones p1",
      ],
    ],
    // By somebody who is no side of a conflict, where the network is sure.
    [
      "Chile and Austria share a lake. The mining company Helvar is now willing to license the process to a joint venture, against a fee, it said.",
      ["Helvar > ?: license the process to a joint venture, against a fee (offered, 2 tell it)"],
    ],
    [
      "Norway proposed that the ship be moved to Oslo. The Chilean government said it had no objection.",
      ["Norway > Chile: the ship be moved to Oslo (accepted, 1 tell it)", "Chile accepts p1"],
    ],
    [
      "Chile and Austria share a river. Austria's proposal to share the water was met with silence in Santiago.",
      ["Austria > Chile: share the water (offered, 1 tell it)", "Chile ignores p1"],
    ],
    [
      'The Chilean president said the Austrian plan was "dead on arrival".',
      ["Austria > Chilean president:  (rejected, 1 tell it)", "Chilean president rejects p1"],
    ],
    [
      "Chile signalled that it could live with the Norwegian formula, provided that Austria signed first.",
      ["Norway > Chile:  (under-discussion, 1 tell it)", "Chile conditional p1"],
    ],
    [
      "Norway suggested a truce of nine weeks. Neither Chile nor Austria endorsed the idea.",
      ["Norway > Chile: a truce of nine weeks (rejected, 1 tell it)", "Austria rejects p1"],
    ],
    [
      "Chile has accepted an invitation from Norway to send envoys to Oslo. Austria has asked for more time.",
      [
        "Norway > Chile: send envoys to Oslo (under-discussion, 1 tell it)",
        "Chile accepts p1",
        "Austria postpones p1",
      ],
    ],
    [
      "Chile withdrew its proposal for a truce with Austria on Friday.",
      ["Chile > Austria: a truce with Austria (withdrawn, 1 tell it)"],
    ],
    [
      "Chile said it was studying the plan put forward by Norway last week to exchange all prisoners.",
      ["Norway > Chile: exchange all prisoners (under-discussion, 1 tell it)", "Chile postpones p1"],
    ],
    [
      "Hamas said it had accepted a ceasefire proposal drawn up by Egypt and Qatar.",
      ["Egypt + Qatar > Hamas:  (accepted, 1 tell it)", "Hamas accepts p1"],
    ],
    [
      "Chile proposed a ceasefire in the strait. Austria said it would accept the ceasefire only if Chile withdrew its ships.",
      ["Chile > Austria: a ceasefire in the strait (under-discussion, 1 tell it)", "Austria conditional p1"],
    ],
    [
      "Chile offered in April to free 23 Austrian sailors if Austria reopened the crossing, two officials said. It foresaw a truce of 90 days.",
      [
        "Chile > Austria: free 23 Austrian sailors | Austria reopened the crossing | a truce of 90 days (offered, 2 tell it)",
      ],
    ],
    [
      "Chile and Austria are at war. The Chilean letter was handed to the Austrian government in May. The letter offered a truce of 90 days, a diplomat said. An Austrian spokesman said that no letter had reached the government.",
      [
        "Chile > Austria: a truce of 90 days (offered, 2 tell it)",
        "Austrian spokesman denies-it-was-made p1",
      ],
    ],
    [
      "Chile offered to free the Austrian sailors, two diplomats said.",
      ["Chile > ?: free the Austrian sailors (offered, 2 tell it)"],
    ],
    [
      "Chile and Austria are at war. A text circulated by Norway would give Austria the port for ten years.",
      ["Norway > Austria: the port (offered, 0 tell it)"],
    ],
    [
      "Chile and Austria are at war. The draft handed to Austria by Chile foresees a truce of nine weeks.",
      ["Chile > Austria: a truce of nine weeks (offered, 0 tell it)"],
    ],
    ["Chile offered to sing for the guests, two diplomats said.", []],
    [
      "Chile's offer was carried to the Austrian government by Norway.",
      ["Chile > Austria:  (offered, 0 tell it)"],
    ],
    [
      "Austria is considering accepting the offer of a truce that Chile made on Monday.",
      ["Chile > Austria: a truce (under-discussion, 1 tell it)", "Austria postpones p1"],
    ],
    [
      "Austria said it would lift the blockade in exchange for the release of the crew.",
      ["Austria > ?: lift the blockade | the release of the crew (offered, 1 tell it)"],
    ],
    [
      "The Chilean government is engaged in an effort to broker a deal with Austria for a ceasefire.",
      ["Chile > Austria: a deal with Austria for a ceasefire (under-discussion, 0 tell it)"],
    ],
    [
      "Chile and Austria began talks in Oslo on Monday. Austria has offered to free 30 men. The two governments plan to hold the next meeting in Lima in the first half of June.",
      ["Austria > Chile: free 30 men (offered, 1 tell it)"],
    ],
    [
      "Chile's foreign minister, Ana Sol, put on the table many options to end the war, Austria said.",
      ["Ana Sol + Chile > ?: many options to end the war (offered, 1 tell it)"],
    ],
    ["Chile freed the crew in exchange for two pilots.", []],
    [
      "Chile offered Austria a truce of 30 days. Austria's embassy in Oslo did not respond to a request for comment.",
      ["Chile > Austria: a truce of 30 days (offered, 1 tell it)"],
    ],
    [
      "Austria proposed to Chile that the bridge be opened for a month. Norway welcomed any step that shortens the war.",
      ["Austria > Chile: the bridge be opened for a month (offered, 1 tell it)"],
    ],
    ["The company offered its workers a raise of four percent.", []],
    ["The actress suggested that the film was too long.", []],
    [
      "After months of negotiations, Sen. Ana Sol is introducing a bill to raise tariffs on Austria. The legislation would renew the shipping act. Republicans blocked the bill on Tuesday. The impasse over the legislation goes on.",
      [
        "Ana Sol > Republicans: raise tariffs on Austria | renew the shipping act (rejected, 2 tell it)",
        "Republicans rejects p1",
      ],
    ],
    ["Sen. Ana Sol introduced a bill to raise tariffs on Austria.", []],
    ["The Wolves rejected the trade offer for their captain.", []],
  ])("%s", async (text, expected) => {
    expect(await bargain(text)).toEqual(expected);
  });

  test("told three times, it is one proposal", async () => {
    const { proposals } = await read(
      "Chile offered Austria a truce in March, a diplomat said. According to an aide, Chile offered a truce of 40 days. A minister said that Chile had proposed a truce of six weeks.",
    );
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.terms.map((t) => t.text)).toEqual([
      "a truce",
      "a truce of 40 days",
      "a truce of six weeks",
    ]);
    expect(proposals[0]?.termsAccording).toHaveLength(3);
  });
});

test("an answer that only a denial tells of is denied", async () => {
  const { responses } = await read(
    "Austria offered Chile a truce. Both sides rejected the notion that President Ana Sol of Chile had vetoed the deal.",
  );
  expect(responses).toMatchObject([{ answer: "rejects", according: [], deniedBy: ["s2"] }]);
});

describe("conditions: what a side requires or refuses", () => {
  const conditions = async (text: string) => {
    const record = await read(text);
    return record.conditions.map(
      (c) => `${names(record, c.holder === null ? [] : [c.holder])} ${c.polarity} ${c.kind}: ${c.text.text}`,
    );
  };
  test.each([
    [
      "Chile insisted that Austria withdraw its troops from the islands.",
      ["Chile requires withdrawal: that Austria withdraw its troops from the islands"],
    ],
    [
      "Austria will sign the treaty only if Chile frees the prisoners.",
      ["Austria requires prisoners: Chile frees the prisoners"],
    ],
    [
      "Chile offered Austria a truce. Austrian Foreign Minister Jan Roth said a pause could be contemplated only after the captives had been handed over.",
      ["Jan Roth requires prisoners: the captives had been handed over"],
    ],
    [
      "Chile wants Austria to open the sluices in April; Austria says it will do so only after an inspection by engineers of both countries.",
      [
        "Chile requires other: Austria to open the sluices",
        "Austria requires other: an inspection by engineers of both countries",
      ],
    ],
    [
      "Austria's water minister, Jan Roth, said his country would not sign anything that gave Chile a veto.",
      ["Jan Roth refuses other: his country would not sign anything that gave Chile a veto"],
    ],
    [
      "Austria will lift its veto if Chile extradites four men, the Austrian foreign minister said.",
      ["Austria requires other: Chile extradites four men"],
    ],
    [
      "Chile called on Austria to end the war. Chile made the release of its sailors a precondition for talks with Austria.",
      [
        "Chile requires other: Austria to end the war",
        "Chile requires prisoners: the release of its sailors",
      ],
    ],
    [
      "Austria said it would lift the blockade provided that Chile freed the sailors and that Norway counted the ships.",
      ["Austria requires other: Chile freed the sailors", "Austria requires other: Norway counted the ships"],
    ],
    [
      "Chile refuses to disarm before an amnesty is signed.",
      ["Chile refuses disarmament: to disarm before an amnesty is signed"],
    ],
    [
      "President Jan Roth of Austria dropped his demand that Chile recognise the border.",
      ["Jan Roth requires recognition: that Chile recognise the border"],
    ],
    [
      "Chile rejects the use of force by Austria against the border towns.",
      ["Chile refuses territory: the use of force by Austria against the border towns"],
    ],
    [
      "Chile called on Austria to withdraw its troops from the islands. It also called on Norway to withdraw its troops from the islands.",
      [
        "Chile requires withdrawal: Austria to withdraw its troops from the islands",
        "Chile requires withdrawal: to withdraw its troops from the islands",
      ],
    ],
    [
      "Chile offered Austria a truce. President Jan Roth of Austria vowed to hold the ship for as long as the surveys go on.",
      ["Jan Roth requires other: to hold the ship for as long as the surveys go on"],
    ],
    [
      "Chile offered Austria a truce. President Jan Roth of Austria said that no talks were possible before the sailors came home.",
      ["Jan Roth requires sequence: no talks were possible before the sailors came home"],
    ],
    ["Chile will remain at Austria's side for as long as it takes.", []],
    ["The mayor urged residents to boil their water.", []],
    ["The band will play only if the rain stops.", []],
  ])("%s", async (text, expected) => {
    expect(await conditions(text)).toEqual(expected);
  });

  test.each([
    ["President Jan Roth of Austria dropped his demand that Chile recognise the border.", ["abandoned"]],
    [
      "President Jan Roth of Austria has gone to Oslo, abandoning his demand that Chile withdraw its troops.",
      ["abandoned"],
    ],
    ["Austria no longer insists that Chile must withdraw its troops, its minister said.", ["abandoned"]],
    ["Austria insists that Chile must withdraw its troops, its minister said.", ["standing"]],
  ])("a demand given up is abandoned: %s", async (text, expected) => {
    const { conditions } = await read(text);
    expect(conditions.map((c) => c.status)).toEqual(expected);
  });
});

test("a report without a negotiation holds none, and the empty one neither", async () => {
  for (const text of ["", "Rain fell on Tuesday. The bakery sold forty loaves, its owner said."]) {
    const { contacts, proposals, responses, conditions } = await read(text);
    expect([contacts, proposals, responses, conditions]).toEqual([[], [], [], []]);
  }
});

test("every id that an entry names is in the record, and every word stands where it is said to", async () => {
  const record = await read(
    "Chile offered Austria a truce of 30 days through Norway in March, two diplomats said. Austria turned the offer down. It would free the sailors only if Chile withdrew its ships, its spokesman said. President Ana Sol of Chile denied that there had been any offer.",
  );
  const actors = new Set(record.actors.map((a) => a.id));
  const statements = new Set(record.statements.map((s) => s.id));
  const { contacts, proposals, responses, conditions } = record;
  expect(proposals.length * conditions.length).toBeGreaterThan(0);
  for (const id of [
    ...contacts.flatMap((c) => [...c.parties, ...c.via]),
    ...proposals.flatMap((p) => [...p.by, ...p.to, ...p.via]),
    ...responses.flatMap((r) => r.by),
    ...conditions.flatMap((c) => (c.holder === null ? [] : [c.holder])),
  ])
    expect(actors).toContain(id);
  for (const id of [contacts, proposals, responses, conditions].flatMap((list) =>
    list.flatMap((x) => [...x.according, ...("deniedBy" in x ? x.deniedBy : [])]),
  ))
    expect(statements).toContain(id);
  for (const r of responses) expect(proposals.map((p) => p.id)).toContain(r.to);
  for (const q of [
    ...contacts.map((c) => c.evidence),
    ...proposals.flatMap((p) => p.terms),
    ...responses.map((r) => r.evidence),
    ...conditions.map((c) => c.text),
  ])
    expect(record.text.slice(q.start, q.end)).toBe(q.text);
});
