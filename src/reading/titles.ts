/** Words before and beside names: honorifics, ranks and offices. Our own lists, from news style. */

export type Gender = "male" | "female";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address with the gender they tell, without a dot, in lower case. */
const GENDERED: Readonly<Record<Gender, ReadonlySet<string>>> = {
  male: words(
    "mr messrs monsieur herr señor senor signor king prince sir lord pope bishop archbishop sheikh sheik emir sultan ayatollah imam father brother baron duke mullah tsar shah count congressman councilman",
  ),
  female: words(
    "mrs ms miss mme madame frau señora senora signora queen princess lady dame baroness duchess sister empress sheikha congresswoman councilwoman",
  ),
};

/** Forms of address that tell no gender. */
const ADDRESS = words(
  "dr prof professor doctor rev reverend rabbi cardinal hon honorable honourable comrade maître maitre patriarch pastor crown grand",
);

/** Military and police ranks, which stand beside an office without contradicting it. Abbreviations by AP style. */
const RANKS: Readonly<Record<string, string>> = {
  gen: "general",
  general: "general",
  lt: "lieutenant",
  lieutenant: "lieutenant",
  col: "colonel",
  colonel: "colonel",
  maj: "major",
  major: "major",
  capt: "captain",
  captain: "captain",
  sgt: "sergeant",
  sergeant: "sergeant",
  cpl: "corporal",
  corporal: "corporal",
  adm: "admiral",
  admiral: "admiral",
  brig: "brigadier",
  brigadier: "brigadier",
  rear: "rear",
  vice: "vice",
  cmdr: "commander",
  marshal: "marshal",
  private: "private",
};

/** Abbreviated offices, written out. */
const SHORT: Readonly<Record<string, string>> = {
  sen: "senator",
  rep: "representative",
  gov: "governor",
  pres: "president",
  amb: "ambassador",
  sec: "secretary",
  pm: "prime minister",
  fm: "foreign minister",
  premier: "prime minister",
  cllr: "councillor",
};

/** Offices that one can hold: the head of the phrase. A lower-case noun before a name need not be here. */
const OFFICES = words(`
  president premier minister chancellor king queen prince princess emir sultan pope secretary secretary-general
  undersecretary ambassador envoy consul commissioner representative senator congressman congresswoman
  governor mayor speaker chairman chairwoman chairperson chair chief director director-general head leader
  deputy spokesman spokeswoman spokesperson adviser advisor aide negotiator mediator commander judge justice
  prosecutor attorney-general general coordinator rapporteur administrator president-elect ceo founder editor
  vice-president counsellor counselor councillor lawmaker legislator whip treasurer sheriff regent governor-general
  high-commissioner taoiseach dictator president-designate candidate nominee frontrunner
`);

/** Words for a holder of some office, which fit beside any office. */
const GENERIC = words(
  "leader official politician chief head figure aide diplomat representative man woman ruler strongman politician host",
);

/** Words that may stand between an office and its name, after "of", "for" or "to", though no table knows them. */
export const COMPLEMENTS = words(
  "state defense defence staff war commerce energy justice trade labor labour agriculture health education interior treasury parliament government affairs security house republic nations finance transport transportation foreign homeland the general senate intelligence operations mission mexico party opposition",
);

/** In lower case without a dot; "Sens." before several names is one's "Sen.". */
function bare(word: string): string {
  const w = word.toLowerCase().replace(/\.$/, "");
  const one = /s\.$/i.test(word) ? w.slice(0, -1) : w;
  return Object.hasOwn(SHORT, one) || Object.hasOwn(RANKS, one) || ADDRESS.has(one) ? one : w;
}

export function genderOfTitle(word: string): Gender | null {
  const w = bare(word);
  if (GENDERED.male.has(w)) return "male";
  if (GENDERED.female.has(w)) return "female";
  if (w.endsWith("woman")) return "female";
  return w.endsWith("sman") || w === "chairman" ? "male" : null;
}

/** Mr, Dr, Bishop, Sheikh. */
export function isHonorific(word: string): boolean {
  const w = bare(word);
  return GENDERED.male.has(w) || GENDERED.female.has(w) || ADDRESS.has(w);
}

/** The rank that a word stands for ("Gen." is "general"); null for any other word. */
export function rankOf(word: string): string | null {
  const w = bare(word);
  return Object.hasOwn(RANKS, w) ? (RANKS[w] ?? null) : null;
}

export function isOffice(word: string): boolean {
  const w = bare(word);
  return OFFICES.has(w) || Object.hasOwn(SHORT, w);
}

/** Whether a capitalised word can stand before a name as its title. */
export function isTitle(word: string): boolean {
  return isHonorific(word) || isOffice(word) || rankOf(word) !== null;
}

/** An office's words in comparable form: written out, lower case, without "the", "former", "then". */
export function officeWords(office: string): string[] {
  return office
    .split(/[\s-]+/)
    .flatMap((w) => (Object.hasOwn(SHORT, bare(w)) ? (SHORT[bare(w)] ?? "").split(" ") : [bare(w)]))
    .filter((w) => w !== "" && !PASSING.has(w));
}

const PASSING = words("the a an of for to former then then- outgoing acting new senior top own us u.s");

/**
 * Whether one person can hold both: one says less than the other ("minister", "foreign minister"), or one is a
 * word for anybody in power ("leader").
 */
export function officesFit(a: string, b: string): boolean {
  const x = officeWords(a);
  const y = officeWords(b);
  if (x.length === 0 || y.length === 0) return true;
  if (x.some((w) => GENERIC.has(w)) || y.some((w) => GENERIC.has(w))) return true;
  return x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
}

/** Offices of state: where no country is named, the one the report comes from is meant. */
export function holdsOffice(office: string): boolean {
  return officeWords(office).some((w) => OF_STATE.has(w));
}

const OF_STATE = words(
  "president premier minister chancellor king queen emir sultan governor mayor lawmaker senator prosecutor",
);

/** Capitalised words that only qualify an office: Foreign, Interior, Deputy. */
export function qualifiesOffice(word: string): boolean {
  return COMPLEMENTS.has(word.toLowerCase()) || QUALIFIERS.has(word.toLowerCase());
}

const QUALIFIERS = words(
  "deputy former acting senior special vice prime chief first second finance economy minister under assistant interim national",
);
