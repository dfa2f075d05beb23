import type { Cast } from "./cast.js";
import { isRole } from "./roles.js";
import type { Syntax } from "./syntax.js";
import { officeWords, rankOf } from "./titles.js";

/** The people of a report by the words of their titles, its bodies by the noun in their names, people by surname. */
export interface TitleHolders {
  /** Members by a word of their title or office in lower case ("minister", "general", "bishop"). */
  readonly byTitle: ReadonlyMap<string, ReadonlySet<number>>;
  /** Every word of a member's titles and offices, in lower case. */
  readonly titles: ReadonlyMap<number, ReadonlySet<string>>;
  /** The first person of each surname. */
  readonly bySurname: ReadonlyMap<string, number>;
  /** The state or government of each country, by its code. */
  readonly byCountry: ReadonlyMap<string, number>;
  /** Members that every newspaper reader knows, by their Wikidata id. */
  readonly byWikidata: ReadonlyMap<string, number>;
}

/** "front" of "Northern Liberation Front", "bank" of "Bank of Peru"; null for a name of one word. */
function nounOfName(name: string): string | null {
  const words = name.toLowerCase().split(" ");
  if (words.length < 2) return null;
  const of = words.indexOf("of");
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? null;
}

export function titleHolders(s: Syntax, cast: Cast): TitleHolders {
  const byTitle = new Map<string, Set<number>>();
  const titles = new Map<number, Set<string>>();
  const bySurname = new Map<string, number>();
  const byCountry = new Map<string, number>();
  const byWikidata = new Map<string, number>();
  const put = (word: string, member: number) => {
    const own = titles.get(member) ?? new Set();
    titles.set(member, own.add(word));
    byTitle.set(word, (byTitle.get(word) ?? new Set()).add(member));
  };
  for (const [i, m] of cast.members.entries()) {
    if (m.wikidata !== null && !byWikidata.has(m.wikidata)) byWikidata.set(m.wikidata, i);
    if ((m.kind === "state" || m.kind === "government") && m.country !== null && m.wikidata !== null)
      if (!byCountry.has(m.country)) byCountry.set(m.country, i);
    if (m.kind !== "person") {
      const noun = nounOfName(m.name);
      if (noun !== null) put(noun, i);
      continue;
    }
    for (const office of [m.office ?? "", ...(m.otherOffices ?? [])])
      for (const w of officeWords(office)) put(w, i);
    const surname = m.name.toLowerCase().split(" ").at(-1) ?? "";
    if (!bySurname.has(surname)) bySurname.set(surname, i);
  }
  for (const m of cast.mentions) {
    if (cast.members[m.member]?.kind !== "person") continue;
    // The title before a name, as far as it is part of the mention: "General Haja Randrenja", "Bishop Tsirava".
    for (let t = m.firstToken; t < Math.min(m.endToken, m.firstToken + 8); t++) {
      const w = s.doc.text.slice(s.doc.tokens[t]?.start, s.doc.tokens[t]?.end);
      const rank = rankOf(w);
      if (rank !== null) put(rank, m.member);
      else if (isRole("office", w) || isRole("unnamed", w)) put(w.toLowerCase(), m.member);
    }
  }
  return { byTitle, titles, bySurname, byCountry, byWikidata };
}
