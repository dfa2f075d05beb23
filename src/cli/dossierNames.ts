/** Dossiers by their names: those that a ledger holds. */
import type { Dossier } from "../dossier/dossier.js";
import { UsageError } from "../errors.js";
import type { Ledger } from "../ledger/ledger.js";
import type { ReviewedReport } from "../review/dossierReports.js";
import { type Args, type Command, nearest, usage } from "./command.js";
import { dossierOf } from "./dossierInput.js";
import { asOfOf, textOf, withLedger } from "./ledgers.js";
import type { Layout } from "./section.js";
import { type Terminal, painter, printableJson } from "./terminal.js";

/** A dossier of a ledger, loaded. */
export interface NamedDossier {
  readonly name: string;
  readonly reports: readonly ReviewedReport[];
  /** The ledger's file, beside which vectors and large dossiers are kept; null for a ledger that is no file. */
  readonly file: string | null;
}

/** Loads a dossier. Throws UsageError where the ledger has none of that name, with the names that it has. */
export async function loadDossier(command: Command, args: Args, name: string): Promise<NamedDossier> {
  const asOf = await asOfOf(command, args.options);
  return withLedger(args, "read", async (ledger) => {
    const kept = await ledger.reports({ dossier: name, ...asOf });
    if (kept.length === 0) throw await noDossier(command, ledger, name);
    const { fileOf } = await import("./comparing.js");
    const { reviewedReports } = await import("../review/dossierReports.js");
    const reports = await reviewedReports(ledger, kept, asOf.asOf);
    return { name, reports, file: fileOf(ledger.place) };
  });
}

async function noDossier(command: Command, ledger: Ledger, name: string): Promise<UsageError> {
  const names = (await ledger.dossiers()).map((d) => d.name);
  const near = nearest(name, names);
  const has =
    names.length === 0
      ? "it has no dossier; hearsay add --dossier NAME makes one"
      : `it has ${names.slice(0, 8).join(", ")}`;
  return usage(
    command,
    `there is no file "${name}", and ${ledger.place} has no dossier of that name${near === null ? `; ${has}` : `; did you mean "${near}"?`}`,
  );
}

/**
 * Shows a dossier by name where the one operand is no file; null where it is one, and is to be read as a report.
 * Throws UsageError where it is neither.
 */
export async function showNamed(
  command: Command,
  args: Args,
  terminal: Terminal,
  view: { json: (dossier: Dossier) => unknown; text: (dossier: Dossier, layout: Layout) => string },
): Promise<number | null> {
  const [name, other] = args.operands;
  if (name === undefined || other !== undefined || name === "-") return null;
  const { existsSync } = await import("node:fs");
  if (existsSync(name)) return null;
  let named: NamedDossier;
  try {
    named = await loadDossier(command, args, name);
  } catch (error) {
    const { LedgerError } = await import("../errors.js");
    if (!(error instanceof LedgerError)) throw error;
    throw usage(command, `${name} is no file, and no dossier either: ${error.message}`);
  }
  const without = textOf(args.options, "without") ?? null;
  const dossier = await dossierOf(command, named.reports, { without, beside: named.file }, terminal);
  const layout = { columns: terminal.columns, paint: painter(terminal.colour) };
  await terminal.print(
    args.options["json"] ? `${printableJson(view.json(dossier), 2)}\n` : view.text(dossier, layout),
  );
  return 0;
}
