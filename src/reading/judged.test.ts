import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reader, openReader } from "../read.js";
import { openStatements } from "../tags/statementModel.js";
import type { WordScorer } from "../tags/wordScorer.js";
import { makeDoc } from "../text/makeDoc.js";
import { makeReport } from "../text/makeReport.js";
import { judgedActs, judgedBases } from "./judged.js";
import type { Act, Authority, Basis } from "./record.js";
import { statementFeatures } from "./statementFeatures.js";
import type { StatementSpans } from "./statements.js";
import { makeSyntax } from "./syntax.js";

const TEXT = "The minister said that the convoy left.";
const doc = makeDoc(makeReport(TEXT));
const syntax = makeSyntax(
  doc,
  doc.tokens.map((_, i) => ({ upos: "NOUN", feats: "_", head: i - 1, relation: "dep", lemma: `w${i}` })),
);
const spans: StatementSpans = {
  source: { start: 0, end: 12 },
  cue: { start: 13, end: 17 },
  content: [{ start: 23, end: 38 }],
  form: "indirect",
  parent: null,
  confidence: 1,
};
const authority = { naming: "described", basis: "unstated" } as Authority;

/** What is judged of one statement whose act is `state`, by a scorer that gives these scores. */
function judged(scores: Readonly<Record<string, number>>): Act | undefined {
  const acts: WordScorer = {
    labels: Object.keys(scores),
    score: () => Float32Array.from(Object.values(scores)),
  };
  return judgedActs(syntax, [spans], ["state"], [authority], { acts })[0];
}

describe("the act of a statement", () => {
  it("is the grammar's where there is no scorer, and where the scorer is not sure", () => {
    expect(judgedActs(syntax, [spans], ["state"], [authority], null)).toEqual(["state"]);
    expect(judged({ state: 0, accuse: 1, none: 0 })).toBe("state");
  });

  it("is the scorer's where it is sure", () => {
    expect(judged({ state: 0, accuse: 3, none: 0 })).toBe("accuse");
  });

  it("stands though the scorer takes the words for no statement", () => {
    expect(judged({ state: 2, accuse: 0, none: 9 })).toBe("state");
  });
});

/** What is judged of how one source knows, whom the grammar has at `basis`, by a scorer that is sure of `told`. */
function judgedBasis(
  basis: Basis,
  told: Basis,
  words: boolean,
  sure = 5,
  source = spans.source,
): Basis | undefined {
  const bases: WordScorer = {
    labels: ["participant", "witness", "unstated"],
    score: () => Float32Array.from(["participant", "witness", "unstated"], (b) => (b === told ? sure : 0)),
  };
  const basisSpan = words ? { start: 0, end: 12, text: TEXT.slice(0, 12) } : null;
  const known = { ...authority, basis, basisSpan } as Authority;
  return judgedBases(syntax, [{ ...spans, source }], ["state"], [known], { bases })[0]?.basis;
}

describe("how a source knows", () => {
  it("is what the words of the report say, whatever the scorer makes of it", () => {
    expect(judgedBasis("participant", "unstated", true)).toBe("participant");
    expect(judgedBasis("familiar", "participant", false)).toBe("familiar");
  });

  it("is told or not told by its own doings as a sure scorer has it", () => {
    expect(judgedBasis("unstated", "participant", false)).toBe("participant");
    expect(judgedBasis("participant", "unstated", false)).toBe("unstated");
    expect(judgedBasis("unstated", "participant", false, 1)).toBe("unstated");
    expect(judgedBasis("unstated", "witness", false)).toBe("unstated");
  });

  it("is not told where nobody is named to know it", () => {
    expect(judgedBasis("unstated", "participant", false, 5, null)).toBe("unstated");
  });
});

describe("features of a statement", () => {
  it("tell the grammar's own judgement, the cue and the words, and nothing of where they stand", () => {
    const told = { act: "state", naming: "described", basis: "unstated" } as const;
    const features = statementFeatures(syntax, spans, told);
    expect(features).toEqual(expect.arrayContaining(["ra=state", "rb=unstated", "c=w2", "w=w5"]));
    expect(statementFeatures(syntax, { ...spans, cue: null }, told)).toContain("turn");
    expect(statementFeatures(syntax, { ...spans, source: null }, told)).toContain("no source");
  });
});

describe("the shipped scorer", () => {
  let reader: Reader;
  beforeAll(async () => void (reader = await openReader()), 60_000);
  afterAll(() => reader.close());

  it("knows every act", () => {
    const labels = openStatements()?.acts.labels ?? [];
    expect(labels).toEqual(expect.arrayContaining(["state", "deny", "propose", "threaten", "none"]));
  });

  it("hears an accusation under a verb of plain speech", async () => {
    const { statements } = await reader.read(
      "“The generals have lied to the people for years and have stolen their future,” the bishop said on Sunday.",
    );
    expect(statements.map((s) => s.act)).toEqual(["accuse"]);
  });
});
