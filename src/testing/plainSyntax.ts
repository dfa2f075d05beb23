import { lemma } from "../tags/lemmas.js";
import type { WordTags } from "../tags/tags.js";
import { word } from "../text/doc.js";
import { makeDoc } from "../text/makeDoc.js";
import { type Given, makeReport } from "../text/makeReport.js";
import { type Syntax, makeSyntax } from "../reading/syntax.js";

const LISTS: Readonly<Record<string, string>> = {
  DET: "a an the all any no some several each both another neither",
  PRON: "i we you he she it they me us him them his her its their my our who whom what which that this someone nobody none one anyone there those",
  ADP: "of for to in at by with from on about over after before beyond into against since during through as near out under",
  AUX: "is was are were be been being am have has had do does did will would can could may might must should 'll 'd 'm 're wo ca",
  PART: "not n't ' ’",
  CCONJ: "and or but nor",
  SCONJ: "whether if because when while although though than until where how why",
  ADV: "also never there up down away so far still again rather once yesterday together ever yet longer first later only just immediately ahead",
  NOUN: "calls messages attempts efforts prices requests",
  ADJ: "immediate further written two three unanswered unavailable available unsuccessful reachable silent early official human peaceful public national foreign repeated multiple private new other both ready reachable",
  VERB: "decline declined declines declining refuse refused refuses refusing comment say said says discuss elaborate speculate answer answered answers respond responded reply replied return returned reach reached contact hung refer referred direct directed bar barred turn turned deny denied let allow allowed get go give gave provide name named draw drawn interview interviewed identify confirm characterise drop dropped fell attack make made offered issued went remained ignored asked left leave seeking saying walked rejected reject kept keep failed closed wrote resigned insisted told tell stay stayed want prefer talk speak spoke take detail pay signed reopened called leave fight accept fire release published going reporting granted agreed win divulge offer dodged",
};
const KNOWN = new Map(
  Object.entries(LISTS).flatMap(([upos, words]) => words.split(" ").map((w) => [w, upos] as const)),
);
const IRREGULAR = new Map(
  "said say|hung hang|went go|made make|left leave|kept keep|told tell|gave give|spoke speak|drawn draw|fell fall|wrote write|let let|decline decline|refuse refuse|reach reach|divulge divulge|speculate speculate|elaborate elaborate|declining decline|refusing refuse|ignored ignore|dodged dodge"
    .split("|")
    .map((pair) => pair.split(" "))
    .map(([form, base]) => [`VERB ${form}`, base as string] as const),
);
const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);

/**
 * A report with a parse that a few rules make, for tests of sentences of one clause or two: what stands before a
 * verb is its subject, what stands after it its object, a phrase with a preposition hangs on the noun or verb
 * before it. Words are known from small lists; capitals are names, all else is a noun.
 */
export function plainSyntax(text: string, given: Given = {}): Syntax {
  const doc = makeDoc(makeReport(text, given));
  const words: WordTags[] = [];
  for (const sentence of doc.sentences)
    words.push(
      ...parse(
        doc.tokens
          .slice(sentence.firstToken, sentence.endToken)
          .map((_, i) => word(doc, sentence.firstToken + i)),
        sentence.firstToken,
      ),
    );
  return makeSyntax(doc, words);
}

function parse(forms: readonly string[], offset: number): WordTags[] {
  const upos = forms.map((f, i) => tag(forms, f, i));
  const heads = forms.map(() => -1);
  const relations = forms.map(() => "dep");
  const hang = (t: number, head: number, relation: string) => {
    heads[t] = head;
    relations[t] = relation;
  };
  const next = (from: number, holds: (t: number) => boolean) =>
    forms.findIndex((_, t) => t >= from && holds(t));
  const is = (t: number, ...list: readonly string[]) => list.includes(upos[t] ?? "");
  let verb = -1;
  let noun = -1;
  let joins = false;
  let preposition = -1;
  let relative = -1;
  let told = false;
  const subjects: number[] = [];
  let root = -1;
  for (let t = 0; t < forms.length; t++) {
    const low = (forms[t] as string).toLowerCase();
    if (["who", "which"].includes(low)) {
      relative = noun;
      continue;
    }
    if (is(t, "VERB") || predicative(upos, t)) {
      if (relative >= 0 && !told) {
        hang(t, relative, "acl");
        told = true;
      } else if (verb >= 0) hang(t, verb, relationOf(forms, upos, verb, t));
      else {
        hang(t, -1, "root");
        root = t;
        for (const s of subjects.splice(0)) hang(s, t, "nsubj");
      }
      verb = t;
      [noun, joins, preposition] = [-1, false, -1];
    } else if (is(t, "ADP")) {
      preposition = t;
      if (low !== "to" || !is(t + 1, "VERB")) joins = false;
    } else if (is(t, "CCONJ")) joins = true;
    else if (is(t, "PUNCT") && low === "," && told && root < 0) {
      subjects.push(relative);
      [relative, verb, told] = [-1, -1, false];
    } else if (is(t, "PUNCT") && noun >= 0 && !joins) joins = low === "," && listGoesOn(forms, upos, t);
    else if (is(t, "NOUN", "PROPN", "PRON")) {
      // Inside a phrase all hangs on its last noun.
      if (is(t + 1, "NOUN", "PROPN") && !is(t, "PRON")) {
        hang(
          t,
          next(t + 1, (k) => !is(k + 1, "NOUN", "PROPN")),
          "compound",
        );
        continue;
      }
      if (/^['’]s?$/.test(forms[t + 1] ?? "") || ["his", "her", "its", "their", "my", "our"].includes(low)) {
        const owned = next(t + 1, (k) => is(k, "NOUN", "PROPN") && !is(k + 1, "NOUN", "PROPN"));
        if (owned >= 0) {
          hang(t, owned, "nmod");
          continue;
        }
      }
      const ahead = next(t + 1, (k) => is(k, "VERB") || predicative(upos, k));
      if (joins && noun >= 0) hang(t, noun, "conj");
      else if (preposition >= 0) hang(t, noun >= 0 ? noun : verb, noun >= 0 ? "nmod" : "obl");
      else if (ahead >= 0 && (verb < 0 || !subjectLater(upos, t, ahead))) hang(t, ahead, "nsubj");
      else hang(t, verb, "obj");
      if (preposition >= 0) hang(preposition, t, "case");
      if (!joins && preposition < 0) noun = t;
      [joins, preposition] = [false, -1];
    }
  }
  for (const [t, u] of upos.entries()) {
    if (heads[t] !== -1 || relations[t] === "root") continue;
    const after =
      u === "AUX" || u === "PART" || u === "ADV"
        ? next(t, (k) => is(k, "VERB", "ADJ"))
        : next(t, (k) => NOMINAL.has(upos[k] ?? ""));
    hang(
      t,
      u === "PUNCT" || after === t ? Math.max(root, 0) : after,
      { DET: "det", ADJ: "amod", AUX: "aux", PUNCT: "punct", ADV: "advmod", PART: "advmod", NUM: "nummod" }[
        u
      ] ?? "dep",
    );
  }
  return forms.map((form, t) => {
    const u = upos[t] as string;
    const plural = u === "NOUN" && /[^s]s$/.test(form);
    const feats = plural ? "Number=Plur" : u === "VERB" && /s$/.test(form) ? "Person=3" : "_";
    const head = heads[t] === t ? -1 : (heads[t] as number);
    return {
      upos: u,
      feats,
      head: head < 0 ? -1 : head + offset,
      relation: head < 0 ? "root" : (relations[t] as string),
      lemma: /^ha[sd]$/.test(form) ? "have" : lemma(form, u, feats, IRREGULAR),
    };
  });
}

function tag(forms: readonly string[], form: string, i: number): string {
  if (/^[^\p{L}\p{N}]+$/u.test(form) && !/^['’]$/.test(form)) return "PUNCT";
  const low = form.toLowerCase().replace("’", "'");
  if (low === "'s") return "PART";
  if (/^(?:had|has|have)$/.test(low) && forms[i + 1] !== undefined && /^(?:no|an?)$/.test(forms[i + 1] ?? ""))
    return "VERB";
  const known = KNOWN.get(low);
  const before = (forms[i - 1] ?? "").toLowerCase();
  // "a comment", "no answer", "for comment": nouns that are verbs elsewhere.
  if (
    known === "VERB" &&
    /^(?:comment|answer|reply|interview|name|return|attack|detail|offer|fire|release|contact|talk)$/.test(
      low,
    ) &&
    /^(?:no|a|an|for|the|any|further|immediate|official|from|all|seeking|declined|their)$/.test(before)
  )
    return "NOUN";
  if (known !== undefined && (!/^\p{Lu}/u.test(form) || i === 0 || low === "i")) return known;
  if (/^\p{N}/u.test(form)) return "NUM";
  if (/^\p{Lu}/u.test(form)) return "PROPN";
  return low.endsWith("ly") ? "ADV" : "NOUN";
}

/** Whether an adjective says something of a subject: "was available", not "an available seat". */
function predicative(upos: readonly string[], t: number): boolean {
  return (
    upos[t] === "ADJ" &&
    !["ADJ", "NOUN", "PROPN"].includes(upos[t + 1] ?? "") &&
    ["AUX", "PART", "VERB", "ADV"].includes(upos[t - 1] ?? "")
  );
}

/** What a second verb is to the one before it. */
function relationOf(forms: readonly string[], upos: readonly string[], verb: number, t: number): string {
  if (forms[t - 1]?.toLowerCase() === "to" || forms[t - 2]?.toLowerCase() === "to") return "xcomp";
  const between = forms.slice(verb + 1, t);
  if (between.some((f, k) => upos[verb + 1 + k] === "SCONJ" || ["what", "who", "that"].includes(f)))
    return "ccomp";
  if (upos.slice(verb + 1, t).includes("CCONJ") || between.includes("but")) return "conj";
  return /^(?:said|says|told)$/.test(forms[verb] ?? "") ? "ccomp" : "parataxis";
}

/** Whether a comma is one of a list: an "and" before a noun phrase follows before the next verb. */
function listGoesOn(forms: readonly string[], upos: readonly string[], comma: number): boolean {
  for (let t = comma + 1; t < forms.length && upos[t] !== "VERB" && upos[t] !== "AUX"; t++)
    if (upos[t] === "CCONJ") return true;
  return false;
}

/** Whether between a noun after a verb and the verb ahead stands another noun that is its subject. */
function subjectLater(upos: readonly string[], t: number, ahead: number): boolean {
  return upos
    .slice(t + 1, ahead)
    .some((u) => NOMINAL.has(u) || u === "PUNCT" || u === "CCONJ" || u === "ADP" || u === "SCONJ");
}
