import { describe, expect, test } from "vitest";
import { namesOf as names, testReader } from "../../testing/reader.js";

/** Ways in which agencies and ministries tell of a bargain, each in its sentence and read as a whole record. */

const read = testReader();

describe("offers and answers", () => {
  const bargain = async (text: string) => {
    const record = await read(text);
    return [
      ...record.proposals.map(
        (p) =>
          `${names(record, p.by)} > ${names(record, p.to)}: ${p.terms.map((t) => t.text).join(" / ")}${p.deniedBy.length > 0 ? " (denied)" : ""}`,
      ),
      ...record.responses.map((r) => `${names(record, r.by)} ${r.answer} ${r.to}`),
    ];
  };
  test.each([
    [
      "Austria offered Chile a truce of 30 days. President Ana Sol of Chile said she could not agree to a text that dealt only with prisoners.",
      ["Austria > Chile: a truce of 30 days", "Ana Sol + Chile rejects p1"],
    ],
    [
      "Chile and Austria are at war. Mediators had put forward a plan under which both forces would pull back two kilometres from the town, an official said.",
      [" > : pull back two kilometres from the town"],
    ],
    [
      "Austria made a proposal that would have postponed the fines. Chile turned it down.",
      ["Austria > Chile: postponed the fines", "Chile rejects p1"],
    ],
    [
      "Chile said on Monday that Austria was ready to sell the gas to a trader at the border. President Ana Sol of Chile told the paper that she would agree to the idea only if Austria handed back the prisoners.",
      ["Austria > Chile: sell the gas to a trader at the border", "Ana Sol + Chile conditional p1"],
    ],
    [
      "Austria offered Chile a truce of 30 days. Chile has yet to say whether it agrees.",
      ["Austria > Chile: a truce of 30 days", "Chile postpones p1"],
    ],
    [
      "Austria offered Chile the deployment of observers. President Ana Sol of Chile said she had answered it the same day, accepting the deployment but insisting on a timetable.",
      ["Austria > Chile: the deployment of observers", "Ana Sol + Chile conditional p1"],
    ],
    [
      "Austria offered Chile a truce. Chile's minister, Ana Sol, rejected the plan hours later.",
      ["Austria > Chile: a truce", "Ana Sol + Chile rejects p1"],
    ],
    [
      "Austria offered Chile a truce. Chile has not said yes and it has not said no.",
      ["Austria > Chile: a truce", "Chile postpones p1"],
    ],
    [
      "Chile said it had offered Austria a truce but had received no reply. An Austrian official denied that any such proposal had been received.",
      ["Chile > Austria: a truce (denied)", "Austria ignores p1", "Austrian official denies-it-was-made p1"],
    ],
  ])("%s", async (text, expected) => {
    expect(await bargain(text)).toEqual(expected);
  });
});

describe("who was in touch", () => {
  const contacts = async (text: string) => {
    const record = await read(text);
    return record.contacts.map(
      (c) =>
        `${c.channel}: ${names(record, c.parties)}${c.via.length > 0 ? ` via ${names(record, c.via)}` : ""}`,
    );
  };
  test.each([
    ["Norway hosts a new round of Chile-Austria prisoner talks.", ["direct: Chile + Austria"]],
    [
      "Chilean and Austrian officials met in Oslo on Monday. The talks were mediated by Norway.",
      ["intermediary: Chile + Austria via Norway"],
    ],
    [
      "The decision was taken during a call between Foreign Ministers Ana Sol and Jan Roth, the ministry said.",
      ["direct: Ana Sol + Jan Roth"],
    ],
    [
      "The High Representative spoke on Monday with the President of Chile, Ana Sol, and with the Prime Minister of Austria, Jan Roth.",
      ["direct: High Representative + Ana Sol", "direct: High Representative + Jan Roth"],
    ],
    [
      "Foreign Minister Jan Roth spoke today with Tajikistan Foreign Minister Ana Sol.",
      ["direct: Jan Roth + Ana Sol"],
    ],
    [
      "Norway's envoy, Rui Vale, met with Republic of Korea (ROK) Foreign Minister Sol Eui-yong in Seoul today. Foreign Minister Sol also spoke with Austria's envoy, Jan Roth.",
      ["direct: Rui Vale + Sol Eui-yong", "direct: Sol Eui-yong + Jan Roth"],
    ],
    [
      "Deputy Secretary of State Ana Sol flew to Oslo. On Monday the Deputy Secretary met with Foreign Minister Jan Roth of Austria.",
      ["direct: Ana Sol + Jan Roth"],
    ],
    [
      "MODERATOR: Thanks for joining.\n\nSENIOR ADMINISTRATION OFFICIAL: We met with the Austrians and the Chileans. Austria is ready.\n\nQUESTION: Is there a deadline?\n\nSENIOR ADMINISTRATION OFFICIAL: We are prepared to send an envoy back to Cairo next week.",
      ["direct: United States + Austria + Chile"],
    ],
    ["Envoy Rui Vale of Norway will travel to Lima to meet with Chile's president, Ana Sol.", []],
    [
      "President Ana Sol of Chile confirmed receiving a letter from President Jan Roth of Austria on Monday.",
      ["unknown: Ana Sol + Jan Roth"],
    ],
    [
      "The Eastern Valleys Command (EVC) said it would free six soldiers. Chile's EVC rebels blamed the government. The rebels held talks with Chile in Oslo.",
      ["direct: Eastern Valleys Command + Chile"],
    ],
  ])("%s", async (text, expected) => {
    expect(await contacts(text)).toEqual(expected);
  });
});

describe("what is required, and what only might come", () => {
  const conditions = async (text: string) => {
    const record = await read(text);
    return record.conditions.map(
      (k) => `${k.holder === null ? null : names(record, [k.holder])} ${k.polarity}: ${k.text.text}`,
    );
  };
  test.each([
    [
      "Chile wants written guarantees from Austria before it reopens the crossing.",
      ["Chile requires: written guarantees from Austria"],
    ],
    [
      "Chile wants Austria to cede the port before any further talks.",
      ["Chile requires: Austria to cede the port"],
    ],
    ["Austria told Chile that aid hinges on disarmament.", ["Austria requires: disarmament"]],
    [
      "Talks between Chile and Austria went on. Austria promised a truce if Chile withdrew its troops.",
      ["Austria requires: Chile withdrew its troops"],
    ],
    // What is told as past behind "if" requires nothing, nor does what a source asks of the paper.
    [
      'Talks between Chile and Austria went on. "If somebody in the palace wrote to Chile, he did so on his own," the Austrian minister said.',
      [],
    ],
    [
      "Talks between Chile and Austria went on. An Austrian official, who insisted that his name be left out as the talks were secret, said they were slow.",
      [],
    ],
    ["Rui Vale of Norway warned of violence if Chile and Austria did not find a way out.", []],
    [
      "Chile offered Austria a truce. Austria would resume attacks on ships if the truce broke down, its minister said.",
      [],
    ],
    [
      "Austria offered Chile a truce. The army of Chile had agreed to the truce only after the Church advised it.",
      [],
    ],
    [
      "Statement by the Spokesperson on Chile\n\nThe EU welcomes the talks held between Chile and Austria in Oslo. We call on Chile and Austria to resolve their differences through dialogue.",
      ["EU requires: Chile and Austria to resolve their differences through dialogue"],
    ],
  ])("%s", async (text, expected) => {
    expect(await conditions(text)).toEqual(expected);
  });
});

test("a talk is told by its noun, and what is only bidden, awaited or put to somebody is not told as done", async () => {
  const events = async (text: string) =>
    (await read(text)).events.map((e) => `${e.type} ${e.realis}: ${e.trigger.text}`);
  expect(await events("The talks, mediated by Norway, began in May.")).toEqual(["CONSULT actual: talks"]);
  expect(await events("Chile held to the position that the captives must be released.")).toEqual([]);
  expect(await events("The army of Chile would let aid in once Austria withdrew from two villages.")).toEqual(
    [],
  );
});

describe("who says it, and who keeps silent", () => {
  const told = async (text: string) => {
    const record = await read(text);
    return [
      ...record.statements.map(
        (s) => `${s.speaker === null ? null : names(record, [s.speaker])} ${s.act}: ${s.content[0]?.text}`,
      ),
      ...record.silences.map((z) => `${names(record, [z.actor])} ${z.kind}`),
    ];
  };
  test.each([
    [
      "Chile's foreign ministry referred questions to its embassy in Oslo, which could not be reached.",
      ["Chile's foreign ministry declined", "its embassy in Oslo not-reached"],
    ],
    [
      "Neither the Chilean foreign ministry nor the Austrian State Chancellery in Vienna immediately responded to requests for comment.",
      ["Chilean foreign ministry no-response", "Austrian State Chancellery no-response"],
    ],
    [
      "The interior ministry of Chile left written questions unanswered.",
      ["interior ministry of Chile no-response"],
    ],
    ["The council's secretary, Jan Roth, was travelling and unavailable.", ["Jan Roth not-reached"]],
    ["Chile's presidency had nothing to say.", ["Chile's presidency declined"]],
    [
      "Selma Berg, the water and energy minister, walked past reporters without answering.",
      ["Selma Berg no-response"],
    ],
    [
      "The army, the police and energy minister Ana Sol declined to comment.",
      ["army declined", "police declined", "Ana Sol declined"],
    ],
    ["Approached afterwards, the counsellor shook his head and left.", ["counsellor declined"]],
    ["A reporter was turned away at the gate of the ministry.", ["ministry refused-access"]],
    ["Repeated calls to the Chilean embassy were not picked up.", ["Chilean embassy no-response"]],
    ["Ana Sol left her post in October and did not reply to a letter.", ["Ana Sol no-response"]],
    ["Chile did not reply to a letter from Austria.", []],
    ["Prices reacted to the news, and the president left her successor with unanswered questions.", []],
    [
      "President Ana Sol of Chile met President Jan Roth of Austria. Mr. Roth said he would not sign the treaty.",
      ["Jan Roth reject: he would not sign the treaty"],
    ],
    [
      "Chile's foreign minister, Ana Sol, met Rui Vale in Oslo. Ana Sol said Chile would not discuss any federal arrangement.",
      [
        "Ana Sol reject: Chile would not discuss any federal arrangement",
        "Chile reject: any federal arrangement",
      ],
    ],
    [
      "The special envoy met in Oslo with Rui Vale, who rejected the proposal.",
      ["Rui Vale reject: the proposal"],
    ],
    [
      "Chile blamed the Northern Front for the attack. The group denied it.",
      ["Chile accuse: the Northern Front for the attack", "Northern Front deny: it"],
    ],
    [
      "The army of Chile said that Austria had not carried out the terms of the agreement.",
      ["army of Chile accuse: that Austria had not carried out the terms of the agreement"],
    ],
    [
      "Austria, in the words of one diplomat, wants to see who talked first.",
      ["Austria intend: to see who talked first", "one diplomat state: Austria"],
    ],
    [
      "In the view of one European envoy, the real obstacle was never the quota but trust.",
      ["one European envoy believe: the real obstacle was never the quota but trust"],
    ],
    [
      "By the reckoning of Paolo Sol, a hydrologist, the lake of Chile has fallen by two metres.",
      ["Paolo Sol believe: the lake of Chile has fallen by two metres"],
    ],
    [
      "Austria's minister acknowledged that her government had been given a paper, undercutting the Chilean account.",
      ["Austria's minister confirm: that her government had been given a paper"],
    ],
    [
      "A Chilean official said the paper was real. An Austrian official denied it. The Chilean added that he had seen it.",
      [
        "Chilean official confirm: the paper was real",
        "Austrian official deny: it",
        "Chilean official believe: that he had seen it",
      ],
    ],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});
