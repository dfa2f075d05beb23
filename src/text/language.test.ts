import { describe, expect, it } from "vitest";
import { guessLanguage, languageOf } from "./language.js";

describe("the language of a text", () => {
  it.each([
    [
      "english",
      "The ministry said on Monday that it had not received any offer and that the talks would go on.",
    ],
    ["english", "Two officials who were briefed on the plan said that it was sent to both of the capitals."],
    [
      "other",
      "Das Ministerium erklärte am Montag, es habe kein Angebot erhalten; die Gespräche würden fortgesetzt.",
    ],
    [
      "other",
      "Le ministère a déclaré lundi qu’il n’avait reçu aucune offre et que les pourparlers allaient continuer.",
    ],
    [
      "other",
      "El ministerio dijo el lunes que no había recibido ninguna oferta y que seguirían las pláticas.",
    ],
    ["other", "Министерство заявило в понедельник, что предложения не получало, переговоры продолжатся."],
    ["other", "外務省は月曜日、提案は受け取っておらず、協議は続くと述べた。合意には至っていないという。"],
    ["unclear", "Talks resume Monday"],
    ["unclear", ""],
    ["unclear", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"],
  ])("%s: %s", (guess, text) => expect(guessLanguage(text)).toBe(guess));

  it("writes down only what is certain", () => {
    expect(languageOf("The talks are over, said the man who had led them for the whole of the year.")).toBe(
      "en",
    );
    expect(languageOf("Talks resume Monday")).toBeNull();
  });
});
