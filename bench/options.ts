/** The words of a call: `--name VALUE` pairs, and all else. */
export function optionsOf(args: readonly string[]): {
  readonly options: Readonly<Record<string, string>>;
  readonly operands: readonly string[];
} {
  const options: Record<string, string> = {};
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    const value = args[i + 1];
    if (!arg.startsWith("--")) operands.push(arg);
    else if (value !== undefined) {
      options[arg.slice(2)] = value;
      i++;
    }
  }
  return { options, operands };
}
