/** Entries in words, as a reader would say them. */
import type { Answer, DisputeScope, HearsayRecord, SilenceKind } from "../../src/reading/record.js";
import { authorityWords } from "../../src/export/told.js";
import type { Entry } from "./entries.js";

export function actorNames(record: HearsayRecord): (id: string | null) => string {
  const names = new Map(record.actors.map((a) => [a.id, a.name]));
  return (id) => (id === null ? "somebody" : (names.get(id) ?? id));
}

const list = (names: readonly string[]) => {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

/** The line that heads an entry. */
export function headOf(entry: Entry, record: HearsayRecord): string {
  const name = actorNames(record);
  const all = (ids: readonly string[]) => list(ids.map(name));
  const sides = (from: readonly string[], to: readonly string[]) =>
    `${all(from) || "somebody"}${to.length > 0 ? ` → ${all(to)}` : ""}`;
  const through = (ids: readonly string[]) => (ids.length > 0 ? [`through ${all(ids)}`] : []);
  switch (entry.list) {
    case "statements": {
      const { speaker, source, authority } = entry.value;
      const who = speaker === null ? (source?.text ?? "no source named") : name(speaker);
      return [who, ...authorityWords(authority, source)].join(" · ");
    }
    case "proposals": {
      const { by, to, via, status } = entry.value;
      return [sides(by, to), ...through(via), status.replace("-", " ")].join(" · ");
    }
    case "responses": {
      const { by, answer, to } = entry.value;
      return `${all(by) || "somebody"} ${ANSWERS[answer]} ${to}`;
    }
    case "conditions": {
      const { holder, polarity, kind } = entry.value;
      return `${name(holder)} ${polarity} · ${kind.replace("-", " ")}`;
    }
    case "contacts": {
      const { parties, via, channel } = entry.value;
      return [all(parties) || "somebody", ...through(via), channel.replace("-", " ")].join(" · ");
    }
    case "silences":
      return `${name(entry.value.actor)} · ${SILENCES[entry.value.kind]}`;
    case "disputes": {
      const { a, b, kind, scope, differsIn } = entry.value;
      const how =
        kind === "denial"
          ? scope === null
            ? "denies it"
            : SCOPES[scope]
          : `another ${differsIn ?? "account"}`;
      return `${a} ⟷ ${b} · ${how}`;
    }
    case "events": {
      const { type, actors, recipients, realis } = entry.value;
      return [type.toLowerCase(), sides(actors, recipients), ...(realis === "actual" ? [] : [realis])].join(
        " · ",
      );
    }
    case "notes":
      return entry.value.kind.replaceAll("-", " ");
    case "findings":
      return entry.value.message;
    case "actors": {
      const { name: own, office, kind, country } = entry.value;
      return [own, office, kind, country].filter((x) => x !== null).join(" · ");
    }
    case "times":
      return `${entry.value.span.text} · ${entry.value.edtf ?? "no date follows"}`;
  }
}

const ANSWERS: Readonly<Record<Answer, string>> = {
  accepts: "accepts",
  rejects: "rejects",
  conditional: "accepts on conditions",
  counters: "counters",
  postpones: "postpones its answer to",
  ignores: "does not answer",
  "denies-it-was-made": "denies that there was",
};

const SILENCES: Readonly<Record<SilenceKind, string>> = {
  declined: "declined",
  "no-response": "did not answer",
  "not-reached": "could not be reached",
  "refused-access": "refused access",
};

const SCOPES: Readonly<Record<DisputeScope, string>> = {
  existence: "denies that it happened",
  content: "denies what is told of it",
  detail: "denies a detail",
  knowledge: "says it did not know",
  authority: "denies who may say so",
};

/** How sure the machine was, as a share of entries like it that are right. */
export function sureWords(confidence: number): string {
  const tenths = Math.max(1, Math.min(9, Math.round(confidence * 10)));
  return `about ${tenths} in 10 of such entries are right`;
}

/** "19 Jun 2027", "early 2027, about" as "1 Jan to 31 Mar 2027, about"; a month or year as far as it is told. */
export function dayWords(edtf: string | null): string {
  if (edtf === null) return "undated";
  const [first = "", last] = edtf.split("/");
  const about = /[~?%]/.test(edtf) ? ", about" : "";
  const from = oneDay(first);
  const to = last === undefined ? from : oneDay(last);
  if (from === null && to === null) return edtf;
  if (from === to) return `${from}${about}`;
  const [start, end] = [from?.split(" ") ?? [], to?.split(" ") ?? []];
  if (start.length === end.length && start.length > 1) {
    // What both ends share is said once: "21 to 28 Feb 2027".
    while (start.length > 1 && start.at(-1) === end[start.length - 1]) start.pop();
    return `${start.join(" ")} to ${to}${about}`;
  }
  if (from === null) return `until ${to}${about}`;
  if (to === null) return `since ${from}${about}`;
  return `${from} to ${to}${about}`;
}

/** A day, month or year in words; null for an open end. */
function oneDay(edtf: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(edtf) ?? [];
  if (year === undefined) return edtf === "" || edtf === ".." ? null : edtf;
  const name = month === undefined ? "" : `${MONTHS[Number(month) - 1] ?? month} `;
  return `${day === undefined ? "" : `${Number(day)} `}${name}${year}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
