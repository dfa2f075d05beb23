import { describe, expect, it } from "vitest";
import { makeDoc } from "./makeDoc.js";
import { makeReport } from "./makeReport.js";

/** Sentences of one paragraph. "|" in `marked` shows where one must end and the next begin. */
function cut(marked: string): string {
  const doc = makeDoc(makeReport(marked.replaceAll("| ", "")));
  return doc.sentences.map((s) => doc.text.slice(s.start, s.end)).join(" | ");
}

describe("where a sentence ends", () => {
  it.each([
    "The talks failed. | Nobody was surprised.",
    "U.S. officials met Gen. Smith. | He left on Jan. 5 for the D.C. office.",
    "He spoke for the U.S. | The envoy did not.",
    "J. R. Example and Maria P. Sample met. | They agreed.",
    "It was point No. 5 of the plan. | He said no. | She agreed.",
    "They met at 5 p.m. on Monday and at 6 p.m. EST on Friday. | They left at 7 p.m. | The door closed.",
    "It cost 3.5 million. | Prices rose by 0.2 percent.",
    "“We will not go.” | The minister left.",
    '"We will not go," she said. | "Never." | He nodded.',
    "“Why now?” Mr Example asked. | Nobody answered.",
    "“Is it over? | It is not,” she said.",
    "“There was no offer. | There was no list,” he said. | “Nothing.”",
    "He asked: what next? | And then... nothing. | So it went.",
    "“Wait … what?” he said. | She laughed!",
    "(He would not say more.) | She did.",
    "The firm, Example Inc., sold it. | It closed in Sept. 2020.",
    "He met ministers, envoys, etc. | They talked.",
    "Prisoners were freed.[1] | Others were not. [2] | All went home.",
    "The plan – a pause, not a peace – failed. | Both sides, i.e. The Front and the army, said so.",
  ])("%s", (marked) => expect(cut(marked)).toBe(marked));
});
