import { describe, expect, it } from "vitest";
import { cutTokens } from "./tokens.js";

/** The words of a text, a blank between them. */
const cut = (text: string) =>
  cutTokens(text, { start: 0, end: text.length })
    .map((t) => text.slice(t.start, t.end))
    .join(" ");

describe("words as the English Web Treebank cuts them", () => {
  it.each([
    ["I don't, I can’t, I won't", "I do n't , I ca n’t , I wo n't"],
    ["they cannot; we're gonna", "they can not ; we 're gon na"],
    ["Iran's and the ministers' plan", "Iran 's and the ministers ' plan"],
    ["the U.S.'s offer", "the U.S. 's offer"],
    ["I shouldn't've said", "I should n't 've said"],
    ["a search-engine for high-ranking envoys", "a search - engine for high - ranking envoys"],
    ["non-aligned pro-Western ex-minister", "non-aligned pro-Western ex-minister"],
    ["an e-mail, self-made", "an e-mail , self - made"],
    ["U.S. and U.K. officials", "U.S. and U.K. officials"],
    ["Gen. Smith of Example Corp. left", "Gen. Smith of Example Corp. left"],
    ["No. 5, but he said no.", "No. 5 , but he said no ."],
    ["John F. Example, and I.", "John F. Example , and I ."],
    ["at 5 p.m. on Jan. 3", "at 5 p.m. on Jan. 3"],
    ["$1,250.50 or 30% of US$5", "$ 1,250.50 or 30 % of US$ 5"],
    ["by 3pm, 5kg, the 3rd, the 1980s", "by 3 pm , 5 kg , the 3rd , the 1980s"],
    ["in 2019-20, 5-10 men, 555-123-4567", "in 2019 - 20 , 5 - 10 men , 555-123-4567"],
    ["on 2027-04-23 at 10:30, 9/11", "on 2027-04-23 at 10:30 , 9/11"],
    ["see https://example.org/a-b?c=1.", "see https://example.org/a-b?c=1 ."],
    ["mail press.office@example.org, www.example.com", "mail press.office@example.org , www.example.com"],
    ["Wait... what?! Yes -- no—never.", "Wait ... what ?! Yes -- no — never ."],
    ["“Yes,” (he said)", "“ Yes , ” ( he said )"],
    ["and/or", "and / or"],
    ["tanks, guns, etc.", "tanks , guns , etc ."],
    ["R&D :-)", "R&D :-)"],
  ])("%s", (text, expected) => expect(cut(text)).toBe(expected));

  it("keeps to its span", () =>
    expect(cutTokens("one two three", { start: 4, end: 7 })).toEqual([{ start: 4, end: 7 }]));

  it("never cuts a surrogate pair, and takes a lone half as it is", () => {
    expect(cut("😀😀 \ud83d! \ude00")).toBe("😀 😀 \ud83d ! \ude00");
  });
});
