import { describe, expect, it } from "vitest";
import type { ReportedEvent } from "../reading/record.js";
import { report } from "../testing/dossier.js";
import { quote } from "../text/span.js";
import { makeKept } from "./kept.js";
import { makeDossier } from "./makeDossier.js";
import type { DossierReport } from "./reports.js";
import { isInContext } from "./vectors.js";

/** All words point one way: what is compared at all is near. Nothing is told by likeness alone. */
const vectors = (text: string) =>
  isInContext(text) ? null : { steps: Int8Array.of(1, 1, 1, 1), length: 2, bearing: null };

/** Adds one report to a dossier that is kept, and says what both hold; compared with nothing known from before. */
function oneMore(before: readonly DossierReport[], more: DossierReport) {
  const kept = makeKept();
  const first = makeDossier(before, { vectors, kept });
  const then = makeDossier([...before, more], { vectors, kept });
  expect(then).toEqual(makeDossier(structuredClone([...before, more]), { vectors }));
  return { first, then };
}

const members = ({ claims }: ReturnType<typeof makeDossier>) =>
  claims.flatMap((c) => (c.members.includes("b#s1") ? [c.members] : []));

const WORDS = "the crew of the survey ship was taken ashore at the eastern harbour";

/** A report in which somebody tells of one thing, done by one actor. */
function telling(id: string, by: string, of?: string): DossierReport {
  const text = `A clerk said ${WORDS} by ${by}${of === undefined ? "" : ` of ${of}`}.`;
  return report(id, text, {
    published: "2031-05-02",
    actors: [
      { name: "clerk", kind: "unnamed" },
      ...(of === undefined ? [] : [{ name: of, kind: "armed-group" as const }]),
      { name: by, ...(of === undefined ? {} : { of }) },
    ],
    says: [{ by: "clerk", words: `${WORDS} by ${by}` }],
  });
}

/** The same, read as an event. */
function event(id: string, by: string, of?: string): DossierReport {
  const made = telling(id, by, of);
  const at = made.record.text.indexOf("taken");
  const read: ReportedEvent = {
    id: "e1",
    type: "COERCE",
    mode: null,
    cameo: null,
    actors: made.record.actors.filter((a) => a.name === by).map((a) => a.id),
    recipients: [],
    trigger: quote(made.record.text, { start: at, end: at + 5 }),
    when: "2031-05-01",
    where: null,
    realis: "actual",
    according: ["s1"],
    deniedBy: [],
  };
  return { ...made, record: { ...made.record, events: [read] } };
}

/** The same report, with an id for one of its actors. */
function known(given: DossierReport, name: string, wikidata: string): DossierReport {
  const actors = given.record.actors.map((a) => (a.name === name ? { ...a, wikidata } : a));
  return { ...given, record: { ...given.record, actors } };
}

describe("what is kept between calls", () => {
  it("is compared anew where one more report shows that two actors are one", () => {
    const [a, b] = [known(event("a", "Teo Lindt"), "Teo Lindt", "Q1"), event("b", "Teo Lind")];
    const { first, then } = oneMore([a, b], known(event("c", "Teo Lind"), "Teo Lind", "Q1"));
    expect(members(first)).toEqual([]);
    expect(members(then)).toEqual([["a#e1", "a#s1", "b#e1", "b#s1", "c#e1", "c#s1"]]);
  });

  it("is compared anew where one more report shows whom an actor stands for", () => {
    const [a, b] = [event("a", "Teo Lind"), event("b", "Ana Brite", "Isles Liberation Front")];
    const { first, then } = oneMore([a, b], event("c", "Teo Lind", "Isles Liberation Front"));
    expect(members(first)).toEqual([]);
    expect(members(then).flat()).toContain("a#e1");
  });

  it("is shown with the ids of now where one more report only gives an actor another id", () => {
    const { first, then } = oneMore([event("a", "Teo Lind"), event("b", "Teo Lind")], event("0", "Teo Lind"));
    const id = ({ actors }: typeof first) => actors.find((x) => x.name === "Teo Lind")?.id;
    expect([id(first), id(then)]).toEqual(["a#a2", "0#a2"]);
  });
});
