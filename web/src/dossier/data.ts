/** A dossier as the server tells it, and quick ways into it. */
import type { Claim, Dossier, DossierActor, StanceKind } from "../../../src/dossier/dossier.js";
import type { WireDossier, WireEntry } from "../../../src/http/dossierWire.js";

export type { Claim, Dossier, DossierActor, StanceKind, WireDossier, WireEntry };

/** A stance's sign, its word and how it is tinted. */
export const SIGNS: Readonly<Record<StanceKind, readonly [sign: string, word: string, tint: string]>> = {
  affirms: ["●", "affirms", "affirm"],
  denies: ["✕", "denies", "deny"],
  partly: ["◐", "partly", "affirm"],
  doubts: ["?", "doubts", "doubt"],
  declined: ["–", "declined", "grey"],
  silent: ["·", "silent, asked", "grey"],
};

/** "2–4", "3", "2 or more". */
export function supportWords({ min, max }: { min: number; max: number | null }): string {
  if (max === null) return `${min} or more`;
  return min === max ? String(min) : `${min}–${max}`;
}

export function nameOf(dossier: WireDossier, id: string | null): string {
  if (id === null) return "somebody";
  return dossier.actors.find((a) => a.id === id)?.name ?? id;
}

export function namesOf(dossier: WireDossier, ids: readonly string[]): string {
  const names = ids.map((id) => nameOf(dossier, id));
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
