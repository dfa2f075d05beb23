/** What the commands on a ledger share: its place, dates, and who decides. */
import type { Ledger, Moment } from "../ledger/ledger.js";
import { type Args, type Command, type Option, usage } from "./command.js";

export const LEDGER_OPTION: Option = {
  name: "ledger",
  value: "PLACE",
  help: "a file or a postgres:// URL (default: HEARSAY_LEDGER, or\n~/.local/share/hearsay/ledger.db)",
};

export const AS_OF_OPTION: Option = {
  name: "as-of",
  value: "DATE",
  help: "what was in the ledger at the end of that day (UTC), month\nor year",
};

export const BY_OPTION: Option = {
  name: "by",
  value: "NAME",
  help: "who decides (default: HEARSAY_USER, or the login name)",
};

/** Opens the ledger that the options name, does something with it and closes it, whatever happens. */
export async function withLedger<T>(
  { options }: Args,
  to: "read" | "change" | "create",
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const { defaultPlace, openLedger } = await import("../ledger/open.js");
  const { reviewed } = await import("../review/reviewed.js");
  const ledger = await openLedger(textOf(options, "ledger") ?? defaultPlace(process.env), { to, reviewed });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** An option that holds a text; undefined where it is not given. */
export function textOf(options: Args["options"], name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** A date, month or year that an option gives. Throws UsageError where it is none. */
export async function dateOf(
  command: Command,
  options: Args["options"],
  name: string,
): Promise<string | undefined> {
  const value = textOf(options, name);
  if (value === undefined) return undefined;
  const { isPublicationDate, publishedProblem } = await import("../inputs/published.js");
  if (!isPublicationDate(value)) throw usage(command, `--${name} is ${publishedProblem(value)}`);
  return value;
}

/** The last moment of the day that --as-of gives. */
export async function asOfOf(command: Command, options: Args["options"]): Promise<{ asOf?: Moment }> {
  const date = await dateOf(command, options, "as-of");
  if (date === undefined) return {};
  const { lastMoment } = await import("../ledger/days.js");
  const asOf = lastMoment(date);
  if (asOf === null) throw usage(command, `--as-of is "${date}", which is no date`);
  return { asOf };
}

/** Who decides. */
export async function deciderOf(options: Args["options"]): Promise<string> {
  const named = textOf(options, "by") ?? process.env["HEARSAY_USER"];
  if (named) return named;
  const { userInfo } = await import("node:os");
  try {
    return userInfo().username;
  } catch {
    return "unknown"; // a user without a name, as in some containers
  }
}

/** What reads, as readings name it: the program's version and the digests of its models. */
export async function readerName(): Promise<string> {
  const { createHash } = await import("node:crypto");
  const { readFile, readdir } = await import("node:fs/promises");
  const file = (path: string) => readFile(new URL(`../../${path}`, import.meta.url));
  const { version } = JSON.parse(String(await file("package.json"))) as { version: string };
  const digest = createHash("sha256");
  // Weights are in their manifest by their digest; the small files beside them decide too what is read.
  const folder = new URL("../../models/", import.meta.url);
  for (const name of (await readdir(folder, { recursive: true })).sort())
    if (/\.(json|txt|tsv)$/.test(name)) digest.update(name).update(await readFile(new URL(name, folder)));
  return `hearsay ${version}, models ${digest.digest("hex").slice(0, 8)}`;
}
