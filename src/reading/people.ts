import { type NameKey, type Standing, nameKey, namesFit, spellingKey, standingsFit } from "./names.js";

/** People as they are gathered: by surname, by first name, and who was named last. */
export interface People {
  /** Adds a full name or finds who has it; `member` says which place a new person gets. */
  full(name: readonly string[], standing: Standing, member: () => number): number | null;
  /** Who a surname or a first name alone means here; null where nobody fits. */
  short(name: string, standing: Standing): number | null;
  /** Notes that somebody was named here with this standing, so that the next short form means the same one. */
  named(member: number, standing: Standing): void;
}

interface Person {
  readonly member: number;
  keys: NameKey[];
  offices: string[];
  rank: string | null;
  gender: Standing["gender"];
  lastNamed: number;
}

/** How many people of one name are compared; where more share it, only the ones named last can be meant. */
const COMPARED = 24;

/** Full names of the whole report must be added before the first short form is asked for. */
export function gatherPeople(): People {
  const people = new Map<number, Person>();
  const byWhole = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  let time = 0;

  const index = (key: string, person: Person): void => {
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [person]);
    else if (!list.includes(person, Math.max(0, list.length - COMPARED))) list.push(person);
  };
  const learn = (person: Person, key: NameKey, standing: Standing): void => {
    if (!person.keys.some((k) => k.whole === key.whole)) person.keys.push(key);
    byWhole.set(key.whole, person);
    for (const part of [key.surname, ...key.given.slice(0, 1)]) index(part, person);
    note(person, standing);
  };

  return {
    full(name, standing, member) {
      const key = nameKey(name);
      if (key === null) return null;
      const recent = (byName.get(key.surname) ?? []).slice(-COMPARED);
      const found =
        byWhole.get(key.whole) ??
        recent
          .reverse()
          .find(
            (p) =>
              p.keys.every((k) => namesFit(k, key)) && fits(p, standing, hasGiven(p) && key.given.length > 0),
          );
      if (found !== undefined) {
        learn(found, key, standing);
        return found.member;
      }
      const person: Person = {
        member: member(),
        keys: [],
        offices: [],
        rank: null,
        gender: null,
        lastNamed: -1,
      };
      people.set(person.member, person);
      learn(person, key, standing);
      return person.member;
    },
    short(name, standing) {
      const key = spellingKey(name);
      const all = byName.get(key) ?? [];
      const fitting = all.slice(-COMPARED).filter((p) => fits(p, standing, false));
      const surnames = fitting.filter((p) => p.keys.some((k) => k.surname === key || k.given.length >= 2));
      // "Foreign Minister Chung" of Chung Eui-yong: a family name that stands first, told by the office.
      const inOffice = fitting.filter((p) => sharesOffice(p, standing));
      const candidates =
        surnames.length > 0
          ? surnames
          : standing.offices.length > 0
            ? inOffice
            : standing.gender !== null
              ? []
              : fitting;
      const before = candidates.filter((p) => p.lastNamed >= 0);
      if (before.length > 0) return before.reduce((a, b) => (b.lastNamed > a.lastNamed ? b : a)).member;
      return candidates.length === 1 && all.length <= COMPARED ? (candidates[0]?.member ?? null) : null;
    },
    named(member, standing) {
      const person = people.get(member);
      if (person === undefined) return;
      person.lastNamed = time++;
      note(person, standing);
      // Who was named last stands last among those of the name, where short forms look.
      for (const part of new Set(person.keys.flatMap((k) => [k.surname, ...k.given.slice(0, 1)]))) {
        const list = byName.get(part);
        if (list === undefined || list[list.length - 1] === person || list.length <= COMPARED) continue;
        list.push(person);
      }
    },
  };
}

/** Two full names that fit are one person whatever the offices: people change office. */
function fits(person: Person, standing: Standing, bothFull: boolean): boolean {
  if (bothFull)
    return person.gender === null || standing.gender === null || person.gender === standing.gender;
  return standingsFit(person, standing);
}

function sharesOffice(person: Person, { offices }: Standing): boolean {
  return offices.some((o) => person.offices.some((x) => x.toLowerCase() === o.toLowerCase()));
}

function hasGiven(person: Person): boolean {
  return person.keys.some((k) => k.given.length > 0);
}

function note(person: Person, standing: Standing): void {
  for (const office of standing.offices)
    if (!person.offices.includes(office) && person.offices.length < 12) person.offices.push(office);
  person.rank ??= standing.rank;
  person.gender ??= standing.gender;
}
