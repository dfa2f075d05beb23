/** What a look at the commonest words says of a text's language. `unclear`: too short or too mixed to tell. */
export type LanguageGuess = "english" | "other" | "unclear";

/** English function words that are rare in other European languages (no "in", "die", "a", "me"). */
const ENGLISH = new Set(
  (
    "the of and to that is was for with as his her it by from at be are has have had not this which who " +
    "they their were been would will said says on its but he she we our after before about into could"
  ).split(" "),
);

/** Letters looked at, from the start: enough for the share to settle, few enough for a text of 20 MB. */
const LOOKED_AT = 20_000;
const FEWEST_WORDS = 12;

/**
 * Whether a text is English, judged by how many of its words are English function words: about 40 % in
 * news, under 8 % in every other language in Latin script, none in other scripts.
 */
export function guessLanguage(text: string): LanguageGuess {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, w) => sum + w.length, 0);
  const latin = words.reduce((sum, w) => (/^\p{Script=Latin}/u.test(w) ? sum + w.length : sum), 0);
  if (letters >= 2 * FEWEST_WORDS && latin < letters / 2) return "other";
  if (words.length < FEWEST_WORDS) return "unclear";
  const share = words.filter((w) => ENGLISH.has(w)).length / words.length;
  if (share >= 0.18) return "english";
  return share < 0.1 ? "other" : "unclear";
}

/** BCP 47 tag of the text's language where that is certain enough to write down, else null. */
export function languageOf(text: string): "en" | null {
  return guessLanguage(text) === "english" ? "en" : null;
}
