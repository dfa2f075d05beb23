import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WordTags } from "../../tags/tags.js";
import { agrees } from "../../text/span.js";
import { makeDoc } from "../../text/makeDoc.js";
import { makeReport } from "../../text/makeReport.js";
import { findTimes, type TimeOptions } from "./times.js";

/** A Tuesday. */
const PUBLISHED = "2024-02-13";

function times(text: string, published: string | null = PUBLISHED, options: TimeOptions = {}) {
  return findTimes(makeDoc(makeReport(text, { published })), null, options);
}

/** "words = value" for every time of a text. */
function told(text: string, published: string | null = PUBLISHED): string {
  return times(text, published)
    .map((t) => `${t.span.text} = ${t.edtf ?? "?"}`)
    .join("; ");
}

describe("times that name their days", () => {
  it.each([
    ["They met on 5 March 2021.", "5 March 2021 = 2021-03-05"],
    ["They met on March 5, 2021, in Vienna.", "March 5, 2021 = 2021-03-05"],
    ["They met on Friday, March 5, 2021.", "Friday, March 5, 2021 = 2021-03-05"],
    ["The text of 2021-03-05 stands.", "2021-03-05 = 2021-03-05"],
    ["It was signed on 25/03/2021.", "25/03/2021 = 2021-03-25"],
    ["It was signed on 05/03/2021.", "05/03/2021 = ?"],
    ["It was signed on the 4th of July, 1999.", "the 4th of July, 1999 = 1999-07-04"],
    ["The pact of July 1999 held.", "July 1999 = 1999-07"],
    ["In 2015 they signed.", "2015 = 2015"],
    ["The 2015 deal collapsed.", "2015 = 2015"],
    ["In nineteen ninety-four they signed.", "nineteen ninety-four = 1994"],
    ["The talks of the late 1990s failed.", "the late 1990s = 1997~/1999"],
    ["It began in the 1980s.", "the 1980s = 1980/1989"],
    ["Wars of the 20th century ended.", "the 20th century = 1901/2000"],
    ["In the second quarter of 2023 exports fell.", "the second quarter of 2023 = 2023-04/2023-06"],
    ["In the first half of 2023 exports fell.", "the first half of 2023 = 2023-01/2023-06"],
    ["In the spring of 2022 they met.", "the spring of 2022 = 2022-03~/2022-05~"],
    ["In early 2024 they met.", "early 2024 = 2024-01/2024-03~"],
    ["In late July 2023 they met.", "late July 2023 = 2023-07-21~/2023-07-31"],
    ["By the end of 2023 it was over.", "the end of 2023 = 2023-10~/2023-12"],
    ["In the second week of June 2023 they met.", "the second week of June 2023 = 2023-06-08~/2023-06-14~"],
    ["In fiscal 2023 aid fell.", "fiscal 2023 = 2023~"],
    ["On Christmas Eve 2022 they met.", "Christmas Eve 2022 = 2022-12-24"],
    ["On Easter Monday 2024 they met.", "Easter Monday 2024 = 2024-04-01"],
  ])("%s", (text, expected) => {
    expect(told(text)).toBe(expected);
    expect(told(text, null)).toBe(expected); // no anchor needed
  });
});

describe("times that need the publication", () => {
  it.each([
    ["She spoke on Thursday.", "Thursday = 2024-02-08", "weekday-before-publication"],
    ["She spoke on Tuesday.", "Tuesday = 2024-02-13", "weekday-before-publication"],
    ["They will meet on Monday.", "Monday = 2024-02-19", "weekday-after-publication"],
    ["They met last Tuesday.", "last Tuesday = 2024-02-06", "weekday-before-publication"],
    ["She spoke on Friday evening.", "Friday evening = 2024-02-09", "weekday-before-publication"],
    ["She spoke late on Friday.", "late on Friday = 2024-02-09", "weekday-before-publication"],
    ["She spoke yesterday.", "yesterday = 2024-02-12", "day-before-publication"],
    ["They met last week.", "last week = 2024-02-05/2024-02-11", "unit-from-now"],
    ["They met earlier this month.", "earlier this month = 2024-02-01/2024-02-13", "side-of-now"],
    ["They met last year.", "last year = 2023", "unit-from-now"],
    ["They will meet next month.", "next month = 2024-03", "unit-from-now"],
    ["They met in March.", "March = 2023-03", "last-before-publication"],
    ["They will meet in March.", "March = 2024-03", "next-after-publication"],
    ["They met on Feb. 9.", "Feb. 9 = 2024-02-09", "last-before-publication"],
    ["They met on Dec. 30.", "Dec. 30 = 2023-12-30", "last-before-publication"],
    ["They gave it an answer by 5 May.", "5 May = 2024-05-05", "next-after-publication"],
    ["They met two weeks ago.", "two weeks ago = 2024-01-29~/2024-02-04~", "ago"],
    ["They met three days ago.", "three days ago = 2024-02-10", "ago"],
    ["They met over the weekend.", "the weekend = 2024-02-10/2024-02-11", "weekend"],
    ["Over the next year they will meet.", "the next year = 2024-02/2025-02", "next-unit"],
    ["Over the past year they met.", "the past year = 2023-02/2024-02", "last-stretch"],
    ["They met last April.", "last April = 2023-04", "month-from-now"],
    ["They met last summer.", "last summer = 2023-06~/2023-08~", "season-from-now"],
    ["They met on Christmas Day.", "Christmas Day = 2023-12-25", "last-before-publication"],
    ["The session ended at 10.40 a.m. in Oslo.", "10.40 a.m. = 2024-02-13T10:40", "time-of-day"],
    ["They met at 9 p.m. on Monday.", "9 p.m. on Monday = 2024-02-12T21:00", "weekday-before-publication"],
  ])("%s", (text, expected, rule) => {
    const [t] = times(text);
    expect(told(text)).toBe(expected);
    expect(t).toMatchObject({ rule, anchor: "publication" });
    const [bare] = times(text, null);
    expect(bare).toMatchObject({ edtf: null, bounds: null, anchor: "publication" });
  });
});

describe("times that need another time or something outside the report", () => {
  it.each([
    [
      "They met on 5 March 2021 and again two days later.",
      "5 March 2021 = 2021-03-05; two days later = 2021-03-07",
    ],
    ["They met in 2019. The following year they signed.", "2019 = 2019; The following year = 2020"],
    [
      "They met on 5 March 2021. That evening they signed.",
      "5 March 2021 = 2021-03-05; That evening = 2021-03-05",
    ],
    ["Two weeks later they signed.", "Two weeks later = ?"],
    ["They spoke on the eve of the summit.", "the eve of the summit = ?"],
    ["They spoke three weeks before the summit.", "three weeks = ?"],
    ["They spoke recently.", "recently = ?"],
    ["They spoke in recent weeks.", "recent weeks = ?"],
    ["Days later they signed.", "Days later = ?"],
  ])("%s", (text, expected) => expect(told(text)).toBe(expected));

  it("names the anchor: an earlier time by its id, or what is missing", () => {
    expect(times("They met on 5 March 2021 and again two days later.")[1]?.anchor).toBe("t1");
    expect(times("Two weeks later they signed.")[0]?.anchor).toBe("the time told before");
    expect(times("They spoke on the eve of the summit.")[0]?.anchor).toBe("when that was");
    expect(times("They spoke recently.")[0]).toMatchObject({ rule: "vague-past", anchor: null });
  });
});

describe("ranges and open ends", () => {
  it.each([
    ["talks in late 2023 and early 2024 failed", "late 2023 and early 2024 = 2023-10~/2024-03~"],
    ["between March and late April 2023 they met", "between March and late April 2023 = 2023-03/2023-04-30"],
    ["from 27 to 29 May 2024", "from 27 to 29 May 2024 = 2024-05-27/2024-05-29"],
    ["on May 27-29, 2024", "May 27-29, 2024 = 2024-05-27/2024-05-29"],
    ["from 2015 to 2018 they met", "from 2015 to 2018 = 2015/2018"],
    ["from Friday to Monday they met", "from Friday to Monday = 2024-02-09/2024-02-12"],
    ["since January 2023 they have met", "January 2023 = 2023-01/.."],
    ["before July 2023 they met", "July 2023 = ../2023-06"],
    ["convoys stay suspended until Sunday", "Sunday = ../2024-02-18"],
    ["2022 and 2023 were bad years", "2022 = 2022; 2023 = 2023"],
  ])("%s", (text, expected) => expect(told(text)).toBe(expected));
});

describe("what only looks like a time", () => {
  it.each([
    "She may leave, and may the best side win.",
    "May said that she would go.",
    "Theresa May met him.",
    "They march to the border and will March again.",
    "Wait a second, this is the second offer.",
    "The Sunday Times reported it.",
    "About 2,000 people and 2000 soldiers stood there.",
    "Version 2.0.2024 and release 3.11 of the tool.",
    "He lives at 1600 Pennsylvania Avenue.",
    "Call 202-555-1990 or +1 202 647 2000.",
    "It cost $1990, or 1990 dollars.",
    "Resolution 1701 and Resolution 1973 hold.",
    "The ratio was 10:30 and the score 3-2.",
    "For months they spoke, for two years, in weekly and daily calls.",
    "The 60-day truce held 45 days.",
    "The Good Friday Agreement held.",
    "A 12-year-old boy was hurt.",
    "They decide the future of their country, and the past three cabinets did too.",
    "The leaders of tomorrow spoke.",
    "Prices will fall, then spring back.",
  ])("%s", (text) => expect(told(text)).toBe(""));

  it("keeps a day that does not exist without a value", () => {
    expect(times("They met on 31 February 2023 and on 29 February 2023.")).toMatchObject([
      { edtf: null, bounds: null, rule: "no-such-date", anchor: null },
      { edtf: null, bounds: null, rule: "no-such-date", anchor: null },
    ]);
    expect(told("They met on 31 February.")).toBe("31 February = ?");
    expect(told("They met on 29 February 2024.")).toBe("29 February 2024 = 2024-02-29");
  });

  it("believes the parser where it tells the verb from the month", () => {
    const doc = makeDoc(makeReport("In May they met.", { published: PUBLISHED }));
    const tagged = (upos: string): WordTags[] =>
      doc.tokens.map(() => ({ upos, feats: "_", head: -1, relation: "root", lemma: "x" }));
    expect(findTimes(doc, tagged("AUX"))).toEqual([]);
    expect(findTimes(doc, tagged("PROPN")).map((t) => t.edtf)).toEqual(["2023-05"]);
  });
});

describe("the tense that the parser sees", () => {
  const verb = (feats: string): WordTags[] => {
    const w = (upos: string, head: number, relation: string, lemma: string, f = "_"): WordTags => ({
      upos,
      head,
      relation,
      lemma,
      feats: f,
    });
    return [
      w("PRON", 1, "nsubj", "they"),
      w("VERB", -1, "root", "meet", feats),
      w("ADP", 3, "case", "on"),
      w("PROPN", 1, "obl", "Monday"),
      w("PUNCT", 1, "punct", "."),
    ];
  };
  it.each([
    ["They met on Monday.", "Mood=Ind|Tense=Past|VerbForm=Fin", "2024-02-12"],
    ["They meet on Monday.", "Mood=Ind|Tense=Pres|VerbForm=Fin", "2024-02-19"],
  ])("%s", (text, feats, expected) => {
    const doc = makeDoc(makeReport(text, { published: PUBLISHED }));
    expect(findTimes(doc, verb(feats)).map((t) => t.edtf)).toEqual([expected]);
  });
});

describe("options", () => {
  it("gives durations and frequencies only when asked, and without a value", () => {
    const text = "For two years they met weekly.";
    expect(times(text)).toEqual([]);
    expect(times(text, PUBLISHED, { durations: true }).map((t) => [t.span.text, t.edtf, t.rule])).toEqual([
      ["two years", null, "duration"],
      ["weekly", null, "set"],
    ]);
  });

  it("counts as TimeML does when asked", () => {
    const found = times("They now meet from May 2021 to June 2021.", PUBLISHED, { style: "timeml" });
    expect(found.map((t) => `${t.span.text} = ${t.edtf ?? "?"}`)).toEqual([
      "now = ?",
      "May 2021 = 2021-05",
      "June 2021 = 2021-06",
    ]);
  });
});

describe("publication dates", () => {
  it.each([
    ["2024-02", "They met last month.", "last month = 2024-01"],
    ["2024-02", "They met on Thursday.", "Thursday = ?"],
    ["2024", "They met last year.", "last year = 2023"],
    ["2024", "They met last month.", "last month = ?"],
    ["2024-02-13T10:00:00Z", "They met yesterday.", "yesterday = 2024-02-12"],
    ["some day", "They met yesterday.", "yesterday = ?"],
    ["2024-02-31", "They met yesterday.", "yesterday = ?"],
  ])("published %s: %s", (published, text, expected) => expect(told(text, published)).toBe(expected));
});

describe("laws", () => {
  const WORDS = (
    "on in since until before after between from to and the of a late early mid last next this earlier later that same " +
    "March May June 5 31 30 2023 2024 1990s ' - , . / : 10 a.m. GMT noon Monday Sunday yesterday today week weeks month year years " +
    "two second ago quarter half spring weekend Christmas Easter Feb. 2,000 $ eve summit will met said recently days century 20th \n\n"
  ).split(" ");
  const text = fc.oneof(
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join(" ")),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((w) => w.join("")),
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.string({ unit: "binary", maxLength: 80 }),
  );
  const published = fc.constantFrom(
    null,
    "2024-02-13",
    "2023-12-31",
    "2024-02",
    "2024",
    "0001-01-01",
    "9999-12-31",
    "x",
  );
  const style = fc.constantFrom("record" as const, "timeml" as const);
  const run = { seed: 5, numRuns: 1500 };

  it("evidence stands in the text, times are in order and apart, values are EDTF, bounds in order, all survives JSON", () => {
    fc.assert(
      fc.property(text, published, style, fc.boolean(), (t, p, s, durations) => {
        const found = times(t, p, { style: s, durations });
        let end = 0;
        for (const [i, time] of found.entries()) {
          expect(agrees(t, time.span)).toBe(true);
          expect(time.span.start).toBeGreaterThanOrEqual(end);
          end = time.span.end;
          expect(time.id).toBe(`t${i + 1}`);
          expect((time.edtf === null) === (time.bounds === null)).toBe(true);
          if (time.edtf !== null) expect(() => edtf(time.edtf as string)).not.toThrow();
          const [from, to] = time.bounds ?? [null, null];
          if (from !== null && to !== null) expect(from <= to).toBe(true);
        }
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      run,
    );
  });

  it("without a publication date nothing is counted from it", () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const time of times(t, null)) if (time.anchor === "publication") expect(time.edtf).toBeNull();
      }),
      run,
    );
  });

  it.each([
    "the last ",
    "1 ",
    "1.",
    "twenty two to ",
    "from March to ",
    "late early mid on ",
    "'",
    "’",
    "a. ",
    "2,000,",
  ])("reads %j over and over in linear time", (piece) => {
    const spent = (n: number): number => {
      const doc = makeDoc(makeReport(piece.repeat(n), { published: PUBLISHED }));
      const runs = Array.from({ length: 5 }, () => {
        const start = process.cpuUsage();
        findTimes(doc, null);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      });
      return Math.min(...runs);
    };
    spent(500);
    // Eight times the text: eight times the work, or 64 times where it grows with the square.
    expect(spent(32_000)).toBeLessThan(8 * 4 * Math.max(spent(4_000), 2));
  });
});
