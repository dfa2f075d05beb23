/**
 * Words for people by what a reader learns from them, one class a row, in the singular. From the source noun
 * phrases of PolNeAR's training articles and the style guides' list of ways to describe a source without a name.
 */
const ROWS = {
  /** Someone whose office is not the point: with these alone a source is unnamed. */
  unnamed:
    "official source person diplomat aide adviser advisor staffer insider executive negotiator mediator commander fighter soldier officer lawyer attorney " +
    "lawmaker legislator minister ambassador envoy delegate intermediary informant member colleague associate friend relative resident witness " +
    "nurse doctor teacher driver pilot worker employee strategist operative agent analyst expert investigator prosecutor banker trader businessman " +
    "businesswoman man woman participant attendee player broker facilitator politician leader rebel militant detainee prisoner refugee survivor " +
    "neighbor neighbour veteran student farmer shopkeeper priest bishop cleric counsellor counselor councillor donor consultant assistant deputy boss manager confidant friend ally acquaintance passerby bystander onlooker",
  /** Offices that one person holds at a time: with "the", a possessive or a body they tell who it is. */
  office:
    "spokesman spokeswoman spokesperson president premier minister chancellor king queen prince princess pope secretary secretary-general " +
    "chairman chairwoman chairperson chair head chief director governor mayor ambassador envoy commissioner speaker commander judge justice " +
    "prosecutor attorney-general administrator rapporteur coordinator representative ceo leader founder owner editor author vice-president " +
    "sheriff coach captain general senator congressman congresswoman chaplain rector dean treasurer undersecretary",
  /** Many without a number or a name. */
  collective:
    "analyst expert critic supporter observer resident local protester demonstrator activist opponent other people voter skeptic sceptic " +
    "commentator economist historian scholar scientist researcher villager citizen national westerner ally advocate detractor proponent fan " +
    "conservative liberal republican democrat reader viewer user some many most few everyone everybody nobody parent trader investor westerner public west group those",
  /** Things written, which speak by being read. */
  document:
    "statement document report paper text note letter draft memo memorandum register transcript filing cable poll survey study figure data record " +
    "resolution agreement treaty communique communiqué communiquè tweet post email e-mail indictment lawsuit affidavit complaint testimony book article " +
    "declaration release list map plan charter constitution law bill order ruling verdict warrant log logbook invoice receipt budget chart video recording website headline bulletin protocol readout account " +
    "analysis opinion regulation rule research correspondence finding inquiry investigation probe audit assessment review guideline guidance audio footage dossier excerpt copy batch " +
    "ad advertisement commercial clip film documentary editorial op-ed column podcast slide brochure leaflet flyer",
  /** Who reports what others said. */
  outlet:
    "newspaper daily agency broadcaster magazine weekly network tabloid newswire website channel station media press radio television",
} as const;

export type RoleClass = keyof typeof ROWS;

const CLASS_OF: Readonly<Record<RoleClass, ReadonlySet<string>>> = {
  unnamed: new Set(ROWS.unnamed.split(" ")),
  office: new Set(ROWS.office.split(" ")),
  collective: new Set(ROWS.collective.split(" ")),
  document: new Set(ROWS.document.split(" ")),
  outlet: new Set(ROWS.outlet.split(" ")),
};

/** Whether a word, as a lemma, belongs to a class; one word can be in several ("minister"). */
export function isRole(role: RoleClass, lemma: string): boolean {
  return CLASS_OF[role].has(lemma.toLowerCase());
}

/** Whether a word, as a lemma, is one for a relative: known by the one whose it is, and somebody else than that one. */
export function isKin(lemma: string): boolean {
  return KIN.has(lemma.toLowerCase());
}

const KIN: ReadonlySet<string> = new Set(
  "mother father wife husband brother sister son daughter widow uncle aunt cousin grandfather grandmother grandson granddaughter nephew niece".split(
    " ",
  ),
);

/** Whether a word, as a lemma, tells with "the" whom everybody knows: "the nominee", "the Republican". */
export function isContender(lemma: string): boolean {
  return CONTENDERS.has(lemma.toLowerCase());
}

const CONTENDERS: ReadonlySet<string> = new Set(
  "nominee candidate frontrunner front-runner challenger incumbent contender republican democrat conservative liberal libertarian".split(
    " ",
  ),
);

/** Number words that count people; null for any other word. "several" and its like give only a least number. */
export function numberOf(word: string): number | null {
  const n = NUMBERS.indexOf(word.toLowerCase());
  if (n >= 0) return n;
  const [ten = "", one = "zero"] = word.toLowerCase().split("-");
  const tens = TENS.indexOf(ten);
  if (tens >= 0) return 10 * (tens + 2) + Math.max(0, NUMBERS.indexOf(one));
  return /^\d{1,6}$/.test(word) ? Number(word) : null;
}

const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
