import { describe, expect, it } from "vitest";
import { makeReport } from "./makeReport.js";

const STORY =
  "The government of the island has turned down an offer of a truce that two envoys carried to the capital in the spring, three people who know of the talks said on Thursday, and it has told nobody why. The envoys declined to comment.";

/** Each part on a line, "role: words"; the words of STORY as "…". */
const parts = (text: string) => {
  const report = makeReport(text);
  return report.parts.map((p) => `${p.role}: ${text.slice(p.start, p.end).replace(STORY, "…")}`);
};

describe("parts of a story", () => {
  it("tells the lines above it", () => {
    const text = `Rebels offered truce through envoys, sources say\nMinister denies it\nBy Ann Example, Example Wire\nPORT EXAMPLE, 23 April 2027\n\n${STORY}\n\n‘DISARM FIRST’\n\n${STORY}`;
    expect(parts(text)).toEqual([
      "headline: Rebels offered truce through envoys, sources say",
      "subhead: Minister denies it",
      "byline: By Ann Example, Example Wire",
      "dateline: PORT EXAMPLE, 23 April 2027",
      "body: …",
      "subhead: ‘DISARM FIRST’",
      "body: …",
    ]);
  });

  it.each([
    ["PARIS, Jan 5 (Reuters) -"],
    ["WASHINGTON (AP) —"],
    ["NEW YORK —"],
    ["Vienna (Example Agency) –"],
    ["ST. EXAMPLE, Minn., Sept. 26 (UPI) —"],
  ])("opens with the dateline %s", (dateline) => {
    expect(parts(`Talks fail\n\n${dateline} ${STORY}`)).toEqual([
      "headline: Talks fail",
      `dateline: ${dateline}`,
      "body: …",
    ]);
  });

  it.each([
    ["a sentence first", `The talks failed.\n${STORY}`, ["body: The talks failed.", "body: …"]],
    ["one paragraph", STORY, ["body: …"]],
    [
      "a heading in the middle",
      `${STORY}\nWhat comes next\n${STORY}`,
      ["body: …", "subhead: What comes next", "body: …"],
    ],
    [
      "credits and notes",
      `${STORY}\n(Reporting by Ann Example; Editing by Bob Sample)\n© Example Wire 2027\nThis story has been updated with a comment.\n###`,
      [
        "body: …",
        "boilerplate: (Reporting by Ann Example; Editing by Bob Sample)",
        "boilerplate: © Example Wire 2027",
        "boilerplate: This story has been updated with a comment.",
        "boilerplate: ###",
      ],
    ],
  ])("%s", (_, text, expected) => expect(parts(text)).toEqual(expected));
});

describe("parts of a release", () => {
  it.each([
    [
      "attributed to a spokesman",
      `Office of the Spokesperson\n\nThe below is attributable to Spokesperson Bob Sample:\n\n${STORY}`,
      [
        "boilerplate: Office of the Spokesperson",
        "boilerplate: The below is attributable to Spokesperson Bob Sample:",
        "body: …",
      ],
    ],
    [
      "with a text inside",
      `FOR IMMEDIATE RELEASE\n\nMedia Note\n\nBegin Text:\n\n${STORY}\n\nEnd Text`,
      [
        "boilerplate: FOR IMMEDIATE RELEASE",
        "boilerplate: Media Note",
        "boilerplate: Begin Text:",
        "body: …",
        "boilerplate: End Text",
      ],
    ],
    [
      "by an office holder",
      `Ann B. Example, Secretary of State\n\nPort Example, Ruritania\n\nState Room\n\n${STORY}`,
      [
        "byline: Ann B. Example, Secretary of State",
        "dateline: Port Example, Ruritania",
        "dateline: State Room",
        "body: …",
      ],
    ],
  ])("%s", (_, text, expected) => expect(parts(text)).toEqual(expected));
});

describe("the title of a release", () => {
  it.each([
    [
      "under a letterhead",
      `REPUBLIC OF RURITANIA\nMinistry of Foreign Affairs\n\nSTATEMENT ON THE SHIP AND ITS CREW\nStrelsau, 4 March 2028\n\n${STORY}`,
      "STATEMENT ON THE SHIP AND ITS CREW",
    ],
    [
      "under the place",
      `Office of the Prime Minister\nStrelsau, Ruritania\n\nREADOUT OF THE CALL WITH THE PRESIDENT\n\n${STORY}`,
      "READOUT OF THE CALL WITH THE PRESIDENT",
    ],
    ["none", `Office of the Prime Minister\n\n${STORY}`, null],
  ])("%s", (_, text, title) => expect(makeReport(text).title).toBe(title));
});

describe("turns of a transcript", () => {
  it("gives each paragraph of a question that role, until somebody else speaks", () => {
    const text =
      "MODERATOR: Good morning.\n\nQUESTION (Example Wire): Two things.\n\nWas there an offer?\n\nMS EXAMPLE: There was a text.\n\nSENIOR OFFICIAL TWO: I agree.\nNote: it ended there.";
    expect(parts(text)).toEqual([
      "speaker-label: MODERATOR:",
      "body: Good morning.",
      "speaker-label: QUESTION (Example Wire):",
      "question: Two things.",
      "question: Was there an offer?",
      "speaker-label: MS EXAMPLE:",
      "body: There was a text.",
      "speaker-label: SENIOR OFFICIAL TWO:",
      "body: I agree.",
      "body: Note: it ended there.",
    ]);
  });

  it.each([
    [
      "letters",
      "Q: Was there an offer?\nA: There was.",
      ["speaker-label: Q:", "question: Was there an offer?", "speaker-label: A:", "body: There was."],
    ],
    [
      "names",
      "Secretary Sample: Good morning.\nModerator: Go on.",
      [
        "speaker-label: Secretary Sample:",
        "body: Good morning.",
        "speaker-label: Moderator:",
        "body: Go on.",
      ],
    ],
    [
      "no labels",
      "And my question is: who?\nUPDATE: it ended.",
      ["body: And my question is: who?", "body: UPDATE: it ended."],
    ],
  ])("%s", (_, text, expected) => expect(parts(text)).toEqual(expected));
});

describe("what a text says of itself", () => {
  const said = (text: string) => {
    const { title, byline, dateline, outlet, published } = makeReport(text);
    return { title, byline, dateline, outlet, published };
  };
  const nothing = { title: null, byline: null, dateline: null, outlet: null, published: null };

  it.each([
    ["nothing", STORY, nothing],
    [
      "a byline with its outlet",
      `Talks fail\nBy Ann Example and Bob Sample, Example Wire\nPORT EXAMPLE, 23 April 2027\n${STORY}`,
      {
        title: "Talks fail",
        byline: "Ann Example and Bob Sample",
        dateline: "PORT EXAMPLE, 23 April 2027",
        outlet: "Example Wire",
        published: "2027-04-23",
      },
    ],
    [
      "outlet and date on a line",
      `Talks fail\nThe Example Post, Tuesday 27 April 2027\n${STORY}`,
      {
        ...nothing,
        title: "Talks fail",
        dateline: "The Example Post, Tuesday 27 April 2027",
        outlet: "The Example Post",
        published: "2027-04-27",
      },
    ],
    [
      "a bar between outlet and place",
      `Talks fail\nExample Monitor | BELOW, Ruritania, May 20, 2027\n${STORY}`,
      {
        ...nothing,
        title: "Talks fail",
        dateline: "Example Monitor | BELOW, Ruritania, May 20, 2027",
        outlet: "Example Monitor",
        published: "2027-05-20",
      },
    ],
    [
      "a dateline without a year",
      `Talks fail\nPARIS, Jan 5 (Reuters) - ${STORY}`,
      { ...nothing, title: "Talks fail", dateline: "PARIS, Jan 5 (Reuters)", outlet: "Reuters" },
    ],
    ["a line of its own", `Talks fail\nPublished 2027-02-30\n${STORY}`, { ...nothing, title: "Talks fail" }],
    [
      "a date of publication",
      `Talks fail\nPublished: 13 February 2027\n${STORY}`,
      { ...nothing, title: "Talks fail", dateline: "Published: 13 February 2027", published: "2027-02-13" },
    ],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("gives way to what the user says", () => {
    const report = makeReport(`Talks fail\nPARIS, 5 Jan 2027 (Reuters) - ${STORY}`, {
      title: "Own",
      published: "2027-01-06",
    });
    expect([report.title, report.published, report.outlet]).toEqual(["Own", "2027-01-06", "Reuters"]);
  });
});
