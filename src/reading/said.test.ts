import { describe, expect, it } from "vitest";
import { type Parts, attributed } from "../testing/attributed.js";
import { quote } from "../text/span.js";
import type { Time } from "./record.js";
import { findSaid } from "./said.js";

/** The words that tell when each statement was made; a time's value is its words in angle brackets. */
const whenSaid = (line: string, times: readonly string[], ...parts: Parts[]): (string | null)[] => {
  const { doc, s, statements } = attributed([line], parts);
  const found = times.map((words, i): Time => {
    const start = doc.text.indexOf(words);
    const span = quote(doc.text, { start, end: start + words.length });
    return { id: `t${i + 1}`, span, edtf: `<${words}>`, bounds: null, rule: "", anchor: null };
  });
  const said = findSaid(s, statements, found);
  for (const { said: edtf, span } of said) expect(edtf).toBe(span === null ? null : `<${span.text}>`);
  return said.map(({ span }) => span?.text ?? null);
};

describe("when a statement was made", () => {
  it.each<[string, string[], Parts, string | null]>([
    [
      "She said! on^Thursday:case Thursday^said:obl that^over:mark it^over:nsubj is^over:cop over^said:ccomp .",
      ["Thursday"],
      { cue: "said", content: "that it is over" },
      "Thursday",
    ],
    [
      "In^2023:case 2023_NUM^signaled:obl he^signaled:nsubj signaled_VERB! no^signaled:obj .",
      ["2023"],
      { cue: "signaled" },
      "2023",
    ],
    [
      "At^meeting:case a meeting^said:obl in^March:case March^meeting:nmod he^said:nsubj said! no^said:obj .",
      ["March"],
      { cue: "said" },
      "March",
    ],
    [
      "Asked_VERB^say:advcl on^Monday:case Monday^Asked:obl he^say:nsubj would^say:aux not^say:advmod say_VERB! .",
      ["Monday"],
      { cue: "say" },
      "Monday",
    ],
    // what is spoken of, not when
    [
      "She said! talks^end:nsubj end_VERB^said:ccomp on^Friday:case Friday^end:obl .",
      ["Friday"],
      { cue: "said", content: "talks end on Friday" },
      null,
    ],
    [
      "She said! on^Monday:case Monday^said:obl talks^end:nsubj end_VERB^said:ccomp on^Friday:case Friday^end:obl .",
      ["Monday", "Friday"],
      { cue: "said", content: "talks end on Friday" },
      "Monday",
    ],
    // beside the saying, not on it
    [
      "He said! no^said:obj after^vote:case Monday^vote:nmod 's^Monday:case vote^said:obl .",
      ["Monday"],
      { cue: "said" },
      null,
    ],
    [
      "He left_VERB^said:advcl on^Monday:case Monday^left:obl he^said:nsubj said! no^said:obj .",
      ["Monday"],
      { cue: "said" },
      null,
    ],
    // a paper speaks when it is made; of a person a time tells something else
    [
      "A report^said:nsubj of^April:case April^report:nmod said! no^said:obj .",
      ["April"],
      { source: "A report of April", cue: "said" },
      "April",
    ],
    [
      "A veteran^said:nsubj of^1991:case 1991_NUM^veteran:nmod said! no^said:obj .",
      ["1991"],
      { source: "A veteran of 1991", cue: "said" },
      null,
    ],
    ["He said! no^said:obj .", [], { cue: "said" }, null],
  ])("%s", (line, times, parts, when) => expect(whenSaid(line, times, parts)).toEqual([when]));

  it("is shared by joined cues where it stands before the first", () => {
    const cues = [{ cue: "told" }, { cue: "promised" }];
    expect(
      whenSaid(
        "On^Monday:case Monday^told:obl she^told:nsubj told! parliament^told:iobj no^told:obj and^promised:cc promised_VERB^told:conj help^promised:obj .",
        ["Monday"],
        ...cues,
      ),
    ).toEqual(["Monday", "Monday"]);
    expect(
      whenSaid(
        "She told! parliament^told:iobj no^told:obj and^promised:cc promised_VERB^told:conj help^promised:obj on^Friday:case Friday^promised:obl .",
        ["Friday"],
        ...cues,
      ),
    ).toEqual([null, "Friday"]);
  });

  it("has words and no value where the time has none", () => {
    const { doc, s, statements } = attributed(
      ["She said! no^said:obj on^Monday:case Monday^said:obl ."],
      [{ cue: "said" }],
    );
    const span = quote(doc.text, { start: doc.text.indexOf("Monday"), end: doc.text.indexOf("Monday") + 6 });
    const time: Time = { id: "t1", span, edtf: null, bounds: null, rule: "weekday", anchor: "publication" };
    expect(findSaid(s, statements, [time])).toEqual([{ said: null, span }]);
  });
});
