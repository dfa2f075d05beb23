import { mainWord } from "../../cues.js";
import type { Rule } from "../matter.js";

/** Words in quotation marks that somebody else passes on. */
export const secondHandQuotation: Rule = {
  name: "second-hand-quotation",
  finds: "a quotation that is second-hand",
  find: ({ account: { statements, syntax }, actors, statements: byId }) =>
    statements.flatMap((s) => {
      const parent = s.parent === null ? undefined : byId.get(s.parent);
      const [content] = s.content;
      if (s.form === "indirect" || s.cue === null || content === undefined || parent === undefined) return [];
      // A turn of a transcript is heard, not told; one's own words are no hearsay.
      if (
        parent.cue === null ||
        parent.speaker === null ||
        s.speaker === null ||
        parent.speaker === s.speaker
      )
        return [];
      // "Showed 'bad judgment'" quotes whoever tells it: only a verb of speech passes words on.
      if (!SPEAKING.has(syntax.words[mainWord(syntax, s.cue)]?.lemma ?? "")) return [];
      const quoted = /["“][^"”]*/.exec(content.text)?.[0] ?? "";
      if ((quoted.match(/\S+/g)?.length ?? 0) < SHORTEST) return [];
      const name = actors.get(s.speaker)?.name ?? s.source?.text ?? "somebody";
      const teller = actors.get(parent.speaker)?.name ?? parent.source?.text ?? "another";
      return [{ message: `the words of ${name} are quoted as ${teller} tells them`, spans: [content] }];
    }),
};

const SPEAKING = new Set(
  "say tell call write describe add ask reply answer warn shout whisper respond promise assure text quote".split(
    " ",
  ),
);
/** Words from which a quotation is one: a word or two in quotation marks are a way of speaking. */
const SHORTEST = 3;
