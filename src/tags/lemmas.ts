/**
 * The dictionary form of a word: the model's table of forms first, then the regular endings of English.
 * Proper nouns keep their capitals; all else is lower case.
 */
export function lemma(form: string, upos: string, feats: string, table: ReadonlyMap<string, string>): string {
  const low = form.toLowerCase().replaceAll("’", "'");
  if (upos === "PROPN") return form;
  const known = table.get(`${upos} ${low}`);
  if (known !== undefined) return known;
  if (upos === "VERB" || upos === "AUX") return regularVerb(low, feats, table);
  if (upos === "NOUN" && feats.includes("Number=Plur")) return singular(low);
  return low;
}

const VOWEL = /[aeiouy]/;

function regularVerb(form: string, feats: string, table: ReadonlyMap<string, string>): string {
  if (form.endsWith("ing") && VOWEL.test(form.slice(0, -3))) return stem(form.slice(0, -3), table);
  if (form.endsWith("eed")) return feats.includes("Tense=Past") ? form.slice(0, -1) : form;
  if (form.endsWith("ied")) return `${form.slice(0, -3)}y`;
  if (form.endsWith("ed") && VOWEL.test(form.slice(0, -2))) return stem(form.slice(0, -2), table);
  return feats.includes("Person=3") && form.endsWith("s") ? singular(form) : form;
}

/** The verb before -ed or -ing: the reading that the table knows ("stopp" to "stop", "urg" to "urge"), else by its ending. */
function stem(rest: string, table: ReadonlyMap<string, string>): string {
  const doubled = /([bdgmnprt])\1$/.test(rest);
  const readings = doubled ? [rest.slice(0, -1), rest, `${rest}e`] : [`${rest}e`, rest];
  const known = readings.find((r) => table.get(`VERB ${r}`) === r);
  if (known !== undefined) return known;
  return doubled
    ? rest.slice(0, -1)
    : /[^aeiou][cgsvuz]$|[aeiou][cgsvz]$|u$|(?:at|um|ut|ur|id)$/.test(rest)
      ? `${rest}e`
      : rest;
}

function singular(form: string): string {
  if (/(?:ss|us|is)$/.test(form)) return form;
  if (form.endsWith("ies") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:[sx]|ch|sh|zz)es$/.test(form) && !/(?:[^s]ses)$/.test(form)) return form.slice(0, -2);
  return form.endsWith("s") ? form.slice(0, -1) : form;
}
