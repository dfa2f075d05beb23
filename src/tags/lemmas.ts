import { IRREGULAR_VERBS } from "./irregularVerbs.js";

/**
 * The dictionary form of a word: the tables of forms first, then the regular endings of English.
 * Proper nouns keep their capitals; all else is lower case.
 */
export function lemma(form: string, upos: string, feats: string, table: ReadonlyMap<string, string>): string {
  const low = form.toLowerCase().replaceAll("’", "'");
  if (upos === "PROPN") return form;
  const known = (upos === "VERB" ? IRREGULAR_VERBS.get(low) : undefined) ?? table.get(`${upos} ${low}`);
  if (known !== undefined) return known;
  if (upos === "VERB" || upos === "AUX") return regularVerb(low, feats, table);
  if (upos === "NOUN" && feats.includes("Number=Plur")) return singular(low);
  return low;
}

const VOWEL = /[aeiouy]/;

function regularVerb(form: string, feats: string, table: ReadonlyMap<string, string>): string {
  if (form.endsWith("ing") && VOWEL.test(form.slice(0, -3))) return stem(form.slice(0, -3), table);
  if (form.endsWith("eed")) return feats.includes("Tense=Past") ? form.slice(0, -1) : form;
  if (form.endsWith("ied")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (form.endsWith("ed") && VOWEL.test(form.slice(0, -2))) return stem(form.slice(0, -2), table);
  if (!form.endsWith("s")) return form;
  // The parser may miss that "denies" is a third person.
  const base = singular(form);
  return feats.includes("Person=3") || table.get(`VERB ${base}`) === base ? base : form;
}

/** The verb before -ed or -ing: the reading that the table knows ("stopp" to "stop", "urg" to "urge"), else by its ending. */
function stem(rest: string, table: ReadonlyMap<string, string>): string {
  const doubled = /([bdglmnprt])\1$/.test(rest);
  const one = rest.slice(0, -1);
  const readings = !doubled
    ? [`${rest}e`, rest]
    : rest.endsWith("ll")
      ? [rest, one]
      : [one, rest, `${rest}e`];
  const known = readings.find((r) => table.get(`VERB ${r}`) === r);
  if (known !== undefined) return known;
  // "expelled" and "patrolled" have one l more than their verbs, "shelled" has not.
  if (doubled) return rest.endsWith("ll") && !SYLLABLES.test(rest) ? rest : one;
  return SILENT_E.test(rest) || (!SYLLABLES.test(rest) && /[^aeiou][aeiou][bdfgklmnprt]$/.test(rest))
    ? `${rest}e`
    : rest;
}

/** More than one syllable. A verb of one that ends in a single consonant doubles it, or had an e: "probed". */
const SYLLABLES = /[aeiouy][^aeiouy]+[aeiouy]/;
/** Endings of verbs that lose an e: "seized", "urged", "shuttled", "invaded", "convened", "prepared". */
const SILENT_E =
  /[^aeiou](?:[cguvz]|[aeiou]k|[eo]d|ol|il|in|u[dlrt])$|[^aeo](?:a[dtr]|i[brd])$|[^aeio]ot$|[^aeious]s$|[aeiou][cgsvz]$|u$|[^aeioulwr]l$|(?:um|ven|com|cap|creat|plor|stor|phon|pon)$/;

function singular(form: string): string {
  if (/(?:ss|us|is)$/.test(form)) return form;
  if (form.endsWith("ies") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:[sx]|ch|sh|zz)es$/.test(form) && !/(?:[^s]ses)$/.test(form)) return form.slice(0, -2);
  return form.endsWith("s") ? form.slice(0, -1) : form;
}
