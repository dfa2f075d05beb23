import type { Member } from "./cast.js";
import { isAcronym } from "./names.js";
import { countryOfOffice } from "./signers.js";
import type { ActorKind } from "./record.js";
import { type Gender, holdsOffice } from "./titles.js";
import type { WorldRow } from "./world/world.js";

/** A member while it is gathered. */
export interface Draft {
  kind: ActorKind;
  country: string | null;
  row: WorldRow | null;
  /** Names as written, in the order first met. */
  forms: Set<string>;
  offices: string[];
  memberOf: Set<number>;
  gender: Gender | null;
  plural: boolean;
  /** For a country: whether it was ever called by its own name or its people's. */
  byName: boolean;
}

export function newDraft(kind: ActorKind, country: string | null, row: WorldRow | null = null): Draft {
  return {
    kind,
    country,
    row,
    forms: new Set(),
    offices: [],
    memberOf: new Set(),
    gender: null,
    plural: false,
    byName: false,
  };
}

/** An office of state without a country is the one of the place the report comes from. */
export function settleCountries(drafts: readonly Draft[], home: string | null): void {
  for (const draft of drafts)
    if (draft.kind === "person")
      draft.country ??= draft.offices.map(countryOfOffice).find((code) => code !== null) ?? null;
  if (home === null) return;
  for (const draft of drafts)
    if (
      draft.kind === "person" &&
      draft.country === null &&
      draft.memberOf.size === 0 &&
      draft.offices.some(holdsOffice)
    )
      draft.country = home;
}

export function toMember(draft: Draft): Member {
  const forms = [...draft.forms];
  const fullest = forms.reduce<string | null>(
    (best, form) => (best === null || fuller(form, best) ? form : best),
    null,
  );
  const country = draft.row?.kind === "state" ? draft.row : null;
  // A country keeps its usual name unless the report gives a longer one; a capital or an adjective is no name of it.
  const name =
    country === null
      ? (fullest ?? draft.row?.name ?? "")
      : fullest !== null &&
          fullest.length > country.name.length &&
          ` ${fullest} `.includes(` ${country.name} `)
        ? fullest
        : country.name;
  return {
    name,
    kind: country !== null && !draft.byName && draft.row?.id === draft.country ? "government" : draft.kind,
    country: draft.country,
    office: draft.offices[0] ?? null,
    ...(draft.offices.length > 1 && { otherOffices: draft.offices.slice(1) }),
    memberOf: [...draft.memberOf],
    aliases: forms.filter((f) => f !== name),
    wikidata: draft.row?.wikidata ?? null,
    gender: draft.gender,
    plural: draft.plural,
    maybeSame: [],
  };
}

/** More words, then words that are not all capitals. */
function fuller(a: string, b: string): boolean {
  const [x, y] = [a.split(" ").length, b.split(" ").length];
  if (x !== y) return x > y;
  const [p, q] = [a === a.toUpperCase(), b === b.toUpperCase()];
  if (isAcronym(a) !== isAcronym(b)) return isAcronym(b);
  return q && !p;
}
