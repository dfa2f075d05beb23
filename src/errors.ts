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
