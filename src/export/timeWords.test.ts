import { describe, expect, it } from "vitest";
import { timeInWords } from "./timeWords.js";

type Bounds = [string | null, string | null] | null;

describe("a time in words", () => {
  it.each<[string | null, Bounds, string | null, string]>([
    ["2024-02-15", ["2024-02-15", "2024-02-15"], "publication", "15 Feb 2024"],
    ["2024-02-05T10:40", ["2024-02-05", "2024-02-05"], null, "5 Feb 2024, 10:40"],
    ["2024-02", ["2024-02-01", "2024-02-29"], null, "Feb 2024"],
    ["2024-02~", ["2024-02-01", "2024-02-29"], null, "Feb 2024, approximately"],
    ["2023", ["2023-01-01", "2023-12-31"], null, "2023"],
    ["0476", ["0476-01-01", "0476-12-31"], null, "476"],
    [
      "2023-10~/2024-03~",
      ["2023-10-01", "2024-03-31"],
      null,
      "between 1 Oct 2023 and 31 Mar 2024, approximately",
    ],
    ["2024-06-08/2024-06-14", ["2024-06-08", "2024-06-14"], null, "between 8 Jun 2024 and 14 Jun 2024"],
    [
      "2024-02-01/2024-02-10~",
      ["2024-02-01", "2024-02-10"],
      null,
      "between 1 Feb 2024 and 10 Feb 2024, approximately",
    ],
    ["2024-01/..", ["2024-01-01", null], null, "from 1 Jan 2024 on"],
    ["../2024-05-05", [null, "2024-05-05"], null, "until 5 May 2024"],
    [null, null, "publication", "undated (missing: the date of publication)"],
    [null, null, "when it began", "undated (missing: when it began)"],
    [null, null, null, "undated"],
    ["2024-21", null, null, "2024-21"],
    ["../..", [null, null], null, "../.."],
  ])("%s, %j, %s: %s", (edtf, bounds, anchor, words) =>
    expect(timeInWords({ edtf, bounds, anchor })).toBe(words),
  );
});
