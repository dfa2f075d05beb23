import { describe, expect, it } from "vitest";
import { attributed } from "../testing/attributed.js";
import { findActors } from "./actors.js";
import { findConditions } from "./anonymity.js";
import { findAuthorities } from "./authority.js";
import type { Act } from "./record.js";
import { findVoices } from "./voices.js";

/** How somebody knows what he is quoted as saying: the source and its words in the notation of `tagged`. */
function basis(source: string, content: string, act: Act = "state"): string | undefined {
  const line = `${source} said! ${content} .`;
  const [who = "", what = ""] = attributed([line], []).doc.text.split(" said ");
  const part = { source: who, cue: "said", content: what.replace(/\s*\.$/, "") };
  const { doc, tags, s, statements: found } = attributed([line], [part]);
  const statements = content.startsWith("“") ? found.map((x) => ({ ...x, form: "direct" as const })) : found;
  const cast = findActors(doc, tags);
  const voices = findVoices(s, tags, cast, statements);
  return findAuthorities(s, cast, statements, voices, [act], findConditions(s))[0]?.basis;
}

const SOL = "{person Mr. Sol^said:nsubj }";
const SPOKESMAN = "A spokesman^said:nsubj for^palace:case the palace^spokesman:nmod";
const ANALYST = "{person Ana Sol^said:nsubj } , an analyst^Sol:appos ,";

describe("a principal speaks of its own", () => {
  it.each<[string, string, string]>([
    ["of what he did", SOL, "he_PRON^signed:nsubj signed_VERB^said:ccomp it_PRON^signed:obj"],
    ["of what his people did", SOL, "his_PRON^team:nmod team^signed:nsubj signed_VERB^said:ccomp"],
    [
      "of what his people did to it",
      SOL,
      "it_PRON^vetted:nsubj vetted_VERB^said:ccomp by^team:case his_PRON^team:nmod team^vetted:obl",
    ],
    ["of what was done to what is his", SOL, "his_PRON^car:nmod car^stopped:nsubj stopped_VERB^said:ccomp"],
    ["in the first person", SOL, "we_PRON^signed:nsubj signed_VERB^said:ccomp it_PRON^signed:obj"],
    [
      "as a spokesman of the one he speaks for",
      SPOKESMAN,
      "the president^signed:nsubj signed_VERB^said:ccomp",
    ],
  ])("%s", (_, source, content) => expect(basis(source, content)).toBe("participant"));
});

describe("nobody speaks of its own", () => {
  it.each<[string, string, string]>([
    ["of prices", SOL, "prices_NOUN^rose:nsubj rose_VERB^said:ccomp"],
    ["of his brother", SOL, "his_PRON^brother:nmod brother^signed:nsubj signed_VERB^said:ccomp"],
    // "They" is not one man, and "she" is not Mr. Sol.
    ["of them", SOL, "they_PRON^signed:nsubj signed_VERB^said:ccomp it_PRON^signed:obj"],
    ["of her", SOL, "she_PRON^signed:nsubj signed_VERB^said:ccomp it_PRON^signed:obj"],
    ["of how things are", SOL, "it_PRON^late:expl was^late:cop late_ADJ^said:ccomp"],
    ["who comments", ANALYST, "she_PRON^expects:nsubj expects_VERB^said:ccomp war^expects:obj"],
    ["whose name is hidden", "An official^said:nsubj", "he_PRON^signed:nsubj signed_VERB^said:ccomp"],
  ])("%s", (_, source, content) => expect(basis(source, content)).toBe("unstated"));
});

describe("in quotation marks", () => {
  it("he is somebody else", () =>
    expect(basis(SOL, "“ he_PRON^signed:nsubj signed_VERB^said:ccomp ”")).toBe("unstated"));

  it("one whose name is hidden tells of what he did himself", () =>
    expect(
      basis("An official^said:nsubj", "“ I_PRON^carried:nsubj carried_VERB^said:ccomp it_PRON^carried:obj ”"),
    ).toBe("participant"));
});
