import { expect, test } from "vitest";
import { attributionsIn } from "../testing/attributed.js";
import { asSaid } from "./asSaid.js";

const LEMMAS: Readonly<Record<string, string>> = { said: "say", made: "make", did: "do" };

const saidBefore = (line: string) => attributionsIn(line, LEMMAS, asSaid);

test.each<[string, string[]]>([
  [
    "as_SCONJ^said:mark the minister^said:nsubj has_AUX^said:aux said_VERB^go:advcl , talks^go:nsubj go_VERB! on soon .",
    ["the minister | has said | talks go on soon"],
  ],
  [
    "as_SCONJ^made:mark they_PRON^made:nsubj made_VERB^go:advcl clear_ADJ^made:xcomp , talks^go:nsubj go_VERB! on soon .",
    ["they | made clear | talks go on soon"],
  ],
  // Deeds, and a clause that no comma closes.
  ["as_SCONJ^did:mark the minister^did:nsubj did_VERB^go:advcl , talks^go:nsubj go_VERB! on soon .", []],
  [
    "talks^left:nsubj left_VERB! as_SCONJ^said:mark she_PRON^said:nsubj said_VERB^left:advcl so_ADV^said:advmod .",
    [],
  ],
])("%s", (line, expected) => expect(saidBefore(line)).toEqual(expected));
