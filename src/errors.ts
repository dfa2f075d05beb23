/**
 * The few errors a caller can tell apart. Every message names the value, the limit and the next step;
 * the command line maps them to exit codes.
 */

/**
 * Something given to be read is not readable text: it cannot be opened, it is binary, empty or too big.
 * `problem` goes on after the input's name: `new UnreadableError("is empty; …")` reads "the input is empty; …".
 */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";

  constructor(
    readonly problem: string,
    readonly input = "the input",
  ) {
    super(`${input} ${problem}`);
  }

  /** The same error, once it is known which file or line it was. */
  about(input: string): UnreadableError {
    return new UnreadableError(this.problem, input);
  }
}

/** The caller asked for something that does not exist: an unknown command or option, a value out of range. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * The ledger cannot be opened, or could not take what it was given: locked, read-only, full, of another program or
 * of a newer version. Where this is thrown, nothing of the change was written. `problem` goes on after the place.
 */
export class LedgerError extends Error {
  override readonly name = "LedgerError";

  constructor(
    readonly problem: string,
    readonly place: string,
    options?: ErrorOptions,
  ) {
    super(`${place} ${problem}`, options);
  }
}
