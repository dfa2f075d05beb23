import { acronymOf, isAcronym } from "./names.js";

/** Organisations as they are gathered: by whole name, acronym, and the last or first word of the name. */
export interface Organisations {
  /** Adds a name of several words, or finds who has it. */
  full(name: readonly string[], member: () => number): number;
  /** Says that an acronym in parentheses stands for the name before it. */
  defines(acronym: string, member: number): void;
  /** Who an acronym or a part of a name means here; null where nobody fits, or more than one that was never named yet. */
  short(name: readonly string[]): number | null;
  named(member: number): void;
}

/** How many organisations that share a word are compared. */
const COMPARED = 24;

export function gatherOrganisations(): Organisations {
  const byName = new Map<string, number>();
  const byAcronym = new Map<string, number>();
  const byInitials = new Map<string, number[]>();
  const byWord = new Map<string, { words: string[]; member: number }[]>();
  const last = new Map<number, number>();
  let time = 0;

  const latest = (members: readonly number[]): number | null => {
    const different = [...new Set(members)];
    if (different.length === 1) return different[0] ?? null;
    const named = different.filter((m) => last.has(m));
    return named.length === 0
      ? null
      : named.reduce((a, b) => ((last.get(b) ?? 0) > (last.get(a) ?? 0) ? b : a));
  };

  return {
    full(name, member) {
      const words = plain(name);
      const key = words.join(" ");
      const known = byName.get(key);
      if (known !== undefined) return known;
      const found = member();
      byName.set(key, found);
      const initials = acronymOf(name);
      if (initials !== null) push(byInitials, initials, found);
      for (const word of new Set([words[0], words[words.length - 1]]))
        push(byWord, word ?? "", { words, member: found });
      return found;
    },
    defines(acronym, member) {
      byAcronym.set(undotted(acronym), member);
    },
    short(name) {
      const words = plain(name);
      const whole = byName.get(words.join(" "));
      if (whole !== undefined) return whole;
      if (name.length === 1 && isAcronym(name[0] ?? "")) {
        const letters = undotted(name[0] ?? "");
        const defined = byAcronym.get(letters);
        if (defined !== undefined) return defined;
        const fitting = new Set(byInitials.get(letters) ?? []);
        return fitting.size === 1 ? ([...fitting][0] ?? null) : null;
      }
      const list = (byWord.get(words[words.length - 1] ?? "") ?? []).slice(-COMPARED);
      return latest(list.filter((o) => isEdge(words, o.words)).map((o) => o.member));
    },
    named(member) {
      last.set(member, time++);
    },
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function plain(name: readonly string[]): string[] {
  const words = name.map((w) => w.toLowerCase());
  return words[0] === "the" ? words.slice(1) : words;
}

function undotted(word: string): string {
  return word.replace(/\./g, "");
}

/** Whether the words begin or end a longer name. */
function isEdge(words: readonly string[], longer: readonly string[]): boolean {
  if (words.length === 0 || words.length >= longer.length) return false;
  const offset = longer.length - words.length;
  return words.every((w, i) => longer[offset + i] === w) || words.every((w, i) => longer[i] === w);
}
