import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../tags/tags.js";
import { marked } from "../testing/marked.js";
import { plainSyntax } from "../testing/plainSyntax.js";
import { findStatements } from "./statements.js";

function statementsOf(notation: string, notSaid?: string) {
  const { text, attributions } = marked(notation);
  return { text, found: find(text, attributions, notSaid) };
}

function find(text: string, attributions: readonly Attribution[], notSaid?: string) {
  const s = plainSyntax(text);
  const at = notSaid === undefined ? -1 : text.indexOf(notSaid);
  return findStatements(
    s,
    { words: s.words, names: [], attributions },
    at < 0 ? [] : [{ start: at, end: at + (notSaid ?? "").length }],
  );
}

/** "source | cue | content / content | form", and "< 1" where the statement stands inside the first. */
function told(notation: string, notSaid?: string): string[] {
  const { text, found } = statementsOf(notation, notSaid);
  const words = (x: { start: number; end: number } | null) => (x === null ? "-" : text.slice(x.start, x.end));
  return found.map(
    (x) =>
      `${words(x.source)} | ${words(x.cue)} | ${x.content.map(words).join(" / ")} | ${x.form}${x.parent === null ? "" : ` < ${x.parent + 1}`}`,
  );
}

describe("form: what stands in quotation marks", () => {
  test.each([
    [
      "[source The ministry] [cue said] [content it would wait].",
      ["The ministry | said | it would wait | indirect"],
    ],
    [
      "[content “We will wait,”] [source the ministry] [cue said].",
      ["the ministry | said | “We will wait,” | direct"],
    ],
    [
      "[source The ministry] [cue said] [content it would “wait and see”].",
      ["The ministry | said | it would “wait and see” | mixed"],
    ],
    [
      '[content "We will wait,"] [source the ministry] [cue said]. [content "And see."]',
      ['the ministry | said | "We will wait," / "And see." | direct'],
    ],
    [
      '[content "We will wait,"] [source the ministry] [cue said]. [content "We will see.]\n\n"But we do not talk [content to them. Not now."]',
      [
        'the ministry | said | "We will wait," / "We will see. / "But we do not talk to them. Not now." | direct',
      ],
    ],
    [
      "[content The rebels' leader left], [source the ministry] [cue said].",
      ["the ministry | said | The rebels' leader left | indirect"],
    ],
    [
      "[cue According to] [source the ministry], [content the talks failed].",
      ["the ministry | According to | the talks failed | indirect"],
    ],
    // Without a source.
    [
      "It was [cue reported] [content that the talks failed].",
      ["- | reported | that the talks failed | indirect"],
    ],
  ])("%s", (notation, expected) => expect(told(notation)).toEqual(expected));
});

describe("a clause that limits belongs to what its sentence told first", () => {
  test.each([
    [
      "[source Ana Sol] [cue accepted] [content the truce], but only if the bridge opened.",
      ["Ana Sol | accepted | the truce / but only if the bridge opened | indirect"],
    ],
    [
      "[source Ana Sol] [cue accepted] [content the truce] and left, provided that the bridge opened.",
      ["Ana Sol | accepted | the truce / provided that the bridge opened | indirect"],
    ],
    // Inside a content it is the content's own.
    [
      "[source Ana Sol] [cue said] [content she took the truce, but only if the bridge opened].",
      ["Ana Sol | said | she took the truce, but only if the bridge opened | indirect"],
    ],
    [
      "[source Ana Sol] [cue accepted] [content the truce], but only just.",
      ["Ana Sol | accepted | the truce | indirect"],
    ],
  ])("%s", (notation, expected) => expect(told(notation)).toEqual(expected));
});

test.each([
  ["[content The talks] were [cue expected] to fail.", 0.9, 1],
  ["[content The talks] were [cue expected] to fail.", 0.5, 0],
  ["[source Ana] [cue said] [content it would fail].", 0.5, 1],
])("%s: sure by %d, it makes %d", (notation, confidence, count) => {
  const { text, attributions } = marked(notation);
  expect(
    find(
      text,
      attributions.map((a) => ({ ...a, confidence })),
    ),
  ).toHaveLength(count);
});

describe("edges: a content keeps its own marks and none of the blanks and commas around it", () => {
  test.each([
    [
      "“[content We will wait],” [source the ministry] [cue said].",
      ["the ministry | said | “We will wait,” | direct"],
    ],
    [
      "[content “We will wait,]” [source the ministry] [cue said].",
      ["the ministry | said | “We will wait,” | direct"],
    ],
    [
      "[content The talks failed, ][source the ministry] [cue said].",
      ["the ministry | said | The talks failed | indirect"],
    ],
  ])("%s", (notation, expected) => expect(told(notation)).toEqual(expected));
});

describe("a quotation over several paragraphs is one content after the other", () => {
  test.each([
    [
      "[source The envoy] [cue said]: [content “We will wait.]\n\n“We will see.\n\n“We will leave.”",
      ["The envoy | said | “We will wait. / “We will see. / “We will leave.” | direct"],
    ],
    // Closed before the end of its paragraph: the next is another quotation.
    [
      "[source The envoy] [cue said]: [content “We will wait.”]\n\n“We will see.”",
      ["The envoy | said | “We will wait.” | direct"],
    ],
    // Something else stands between.
    [
      "[source The envoy] [cue said]: [content “We will wait.]\n\nHe left.\n\n“We will see.”",
      ["The envoy | said | “We will wait. | direct"],
    ],
  ])("%j", (notation, expected) => expect(told(notation)).toEqual(expected));
});

describe("a statement inside another has it as parent", () => {
  test("one deep and two deep, innermost first asked", () => {
    expect(
      told(
        "[source The ministry] [cue said] [content that [source2 the palace] [cue2 told] it [content2 that [source3 the army] [cue3 denied] [content3 the attack]]].",
      ),
    ).toEqual([
      "The ministry | said | that the palace told it that the army denied the attack | indirect",
      "the palace | told | that the army denied the attack | indirect < 1",
      "the army | denied | the attack | indirect < 2",
    ]);
  });

  test("what stands in the marks of the outer one is not direct by itself", () => {
    expect(
      told(
        "[content “[source2 The army] [cue2 denied] [content2 the attack],”] [source the ministry] [cue said].",
      ),
    ).toEqual([
      "the ministry | said | “The army denied the attack,” | direct",
      "The army | denied | the attack | indirect < 1",
    ]);
  });

  test("side by side they have none", () => {
    expect(
      told(
        "[source The army] [cue denied] [content the attack]. [source2 The palace] [cue2 said] [content2 it would wait].",
      ).map((x) => x.includes("<")),
    ).toEqual([false, false]);
  });
});

describe("what makes no statement", () => {
  test.each([
    ["[content The donors] [cue appear] [content to have left]."],
    ["[content The hall], [cue known as] [content the Barn]."],
    ["[source The two sides] [cue had a detailed discussion about] [content the ports]."],
  ])("how things look, what they are called, and talks: %s", (notation) =>
    expect(told(notation)).toEqual([]),
  );

  test.each([["[source I] [cue want] [content to leave]."], ["[source We] [cue want] [content to leave]."]])(
    "a hedge about one's own speech: %s",
    (notation) => expect(told(notation)).toEqual([]),
  );

  test("the same words of another are one", () => {
    expect(told("[source The army] [cue wants] [content to leave].")).toHaveLength(1);
  });

  test("a cue that is a bare silence", () => {
    const notation =
      "[source The palace] [cue declined] [content to comment]. [source2 The army] [cue2 said] [content2 it would wait].";
    expect(told(notation, "The palace declined to comment")).toEqual([
      "The army | said | it would wait | indirect",
    ]);
  });

  test("the same attribution found twice", () => {
    const { text, attributions } = marked("[source The army] [cue said] [content it would wait].");
    expect(find(text, [...attributions, ...attributions])).toHaveLength(1);
  });
});

describe("transcripts", () => {
  const notation =
    "MS DAHLE: [source Our team] [cue said] [content the talks failed]. [content2 We will wait], [source2 the army] [cue2 said].\n\nMR LUND: [content2 We will see].\n\nMS DAHLE: Two delegations will meet in the north.";

  test("a turn holds what is said in it, and nobody's words run on into another's turn", () => {
    expect(told(notation)).toEqual([
      "MS DAHLE | - | Our team said the talks failed. We will wait, the army said. | direct",
      "Our team | said | the talks failed | indirect < 1",
      "the army | said | We will wait | indirect < 1",
      "MR LUND | - | We will see. | direct",
      "MS DAHLE | - | Two delegations will meet in the north. | direct",
    ]);
  });
});

describe("laws", () => {
  const phrase = fc.constantFrom(
    "The ministry",
    "the army",
    "“we will wait”",
    "“we will",
    "said",
    "the rebels' leader",
    "denied",
    "talks",
    ".",
    "\n\n",
    "“",
    "”",
    ", ",
  );
  const report = fc.array(phrase, { minLength: 1, maxLength: 25 }).map((x) => x.join(" "));
  const place = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const attributions = fc.array(
    fc.tuple(fc.option(place), place, fc.array(place, { minLength: 1, maxLength: 3 })),
    { maxLength: 6 },
  );
  /** Spans at shares of a text, each of at least one character, parts of one attribution not overlapping. */
  const spread = (
    text: string,
    found: readonly (readonly [
      readonly [number, number] | null,
      readonly [number, number],
      readonly (readonly [number, number])[],
    ])[],
  ) =>
    found.flatMap(([source, cue, content]): Attribution[] => {
      const at = ([a, b]: readonly [number, number]) => ({
        start: Math.floor(Math.min(a, b) * (text.length - 1)),
        end: Math.ceil(Math.max(a, b) * (text.length - 1)) + 1,
      });
      const spans = content
        .map(at)
        .sort((a, b) => a.start - b.start)
        .filter((x, i, all) => all.slice(0, i).every((y) => y.end <= x.start));
      return [{ source: source && at(source), cue: at(cue), content: spans, confidence: 0.5 }];
    });

  test("spans lie in the text, parents are acyclic and hold their children, order is by place, JSON loses nothing", () => {
    fc.assert(
      fc.property(report, attributions, (text, raw) => {
        const found = find(text, spread(text, raw));
        for (const [i, x] of found.entries()) {
          expect(x.content.length).toBeGreaterThan(0);
          for (const span of [...x.content, ...(x.source ? [x.source] : []), ...(x.cue ? [x.cue] : [])]) {
            expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
          }
          const seen = new Set([i]);
          for (let up = x.parent; up !== null; up = found[up]?.parent ?? null) {
            expect(seen.has(up)).toBe(false);
            seen.add(up);
          }
          const parent = x.parent === null ? null : found[x.parent];
          if (parent)
            for (const c of x.content)
              expect(parent.content.some((p) => p.start <= c.start && c.end <= p.end)).toBe(true);
        }
        const first = (x: (typeof found)[number]) =>
          Math.min(
            ...[...x.content, ...(x.source ? [x.source] : []), ...(x.cue ? [x.cue] : [])].map((y) => y.start),
          );
        expect(found.map(first)).toEqual([...found.map(first)].sort((a, b) => a - b));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
