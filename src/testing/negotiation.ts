import type { Actor, HearsayRecord } from "../reading/record.js";
import { type Quote, quote } from "../text/span.js";
import { makeTestRecord } from "./record.js";

const TEXT = `Offer on the table
In May the Northern Front offered Castor a truce of 60 days and a swap of prisoners, a diplomat said.
"There was no offer," Castor's minister, Ana Sol, said. Castor will not talk before the shelling stops.
Envoys of both met in Oslo in June, Reuters could not independently verify the place.
`;

function find(words: string): Quote {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in the text`);
  return quote(TEXT, { start, end: start + words.length });
}

function actor(id: string, name: string, kind: Actor["kind"]): Actor {
  return {
    ...{ id, name, kind, country: null, office: null, memberOf: [], aliases: [], wikidata: null },
    ...{ mentions: [], maybeSame: [] },
  };
}

/** A record that has an entry of every list, for what shows and exports the negotiation. */
export function negotiationRecord(): HearsayRecord {
  return makeTestRecord(
    TEXT,
    [
      {
        id: "s1",
        source: "a diplomat",
        cue: "said",
        speaker: "a3",
        content: ["the Northern Front offered Castor a truce of 60 days and a swap of prisoners"],
      },
      {
        id: "s2",
        source: "Ana Sol",
        cue: "said",
        speaker: "a4",
        content: ['"There was no offer,"'],
        form: "direct",
      },
    ],
    {
      title: "Offer on the table",
      published: "2031-07-01",
      actors: [
        actor("a1", "Northern Front", "armed-group"),
        actor("a2", "Castor", "state"),
        actor("a3", "diplomat", "unnamed"),
        actor("a4", "Ana Sol", "person"),
      ],
      contacts: [
        {
          ...{ id: "c1", parties: ["a1", "a2"], via: [], channel: "direct", when: "2031-06" },
          ...{ about: null, outcome: null, evidence: find("met"), according: [], deniedBy: [] },
        },
      ],
      proposals: [
        {
          ...{ id: "p1", by: ["a1"], to: ["a2"], via: [], called: null, when: "2031-05", status: "rejected" },
          terms: [find("a truce of 60 days"), find("a swap of prisoners")],
          termsAccording: [["s1"], []],
          according: ["s1"],
          deniedBy: ["s2"],
        },
      ],
      responses: [
        {
          ...{ id: "r1", by: ["a2"], to: "p1", answer: "rejects", conditions: ["k1"], when: null },
          ...{ evidence: find("will not talk"), according: [], deniedBy: [] },
        },
      ],
      conditions: [
        {
          ...{ id: "k1", holder: "a2", kind: "ceasefire", polarity: "requires", status: "standing" },
          ...{ text: find("before the shelling stops"), according: [] },
        },
        {
          ...{ id: "k2", holder: null, kind: "other", polarity: "refuses", status: "abandoned" },
          ...{ text: find("the place"), according: ["s1"] },
        },
      ],
      events: [
        {
          ...{ id: "e1", type: "ASSAULT", mode: null, cameo: "194", actors: ["a1"], recipients: ["a2"] },
          ...{
            trigger: find("shelling"),
            when: null,
            where: null,
            realis: "actual",
            according: [],
            deniedBy: [],
          },
        },
      ],
      disputes: [{ id: "d1", a: "s1", b: "s2", kind: "denial", scope: "existence", differsIn: null }],
      notes: [
        {
          id: "n1",
          kind: "unverified",
          about: find("the place"),
          evidence: find("could not independently verify"),
        },
      ],
      findings: [
        { id: "f1", rule: "no-reason", message: '"a diplomat" has no name', spans: [find("a diplomat")] },
      ],
      times: [
        {
          id: "t1",
          span: find("May"),
          edtf: "2031-05",
          bounds: ["2031-05-01", "2031-05-31"],
          rule: "month",
          anchor: "publication",
        },
        {
          id: "t2",
          span: find("June"),
          edtf: "2031-06",
          bounds: ["2031-06-01", "2031-06-30"],
          rule: "month",
          anchor: "publication",
        },
      ],
    },
  );
}
