/** The options of a command line, taken out of what a person says. */
import { existsSync } from "node:fs";
import { TERMINAL } from "../../src/texts/operator.ts";

/** Something on the command line cannot be meant: one clear line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface Options {
  /** By name, `--db`; the last one counts. */
  values: ReadonlyMap<string, string>;
  /** Those without a value that are there, `--json`. */
  flags: ReadonlySet<string>;
  /** Everything else, in order and to the letter: «--» inside what a person says is theirs. */
  words: string[];
}

/**
 * Options (`--db FILE` or `--db=FILE`) first, last or in between. Throws `UsageError` for one in `valued` without a
 * value, and for an unknown one before the first word.
 */
export function readOptions(args: readonly string[], valued: readonly string[], plain: readonly string[]): Options {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    const name = valued.find((one) => arg === one || arg.startsWith(`${one}=`));
    if (name !== undefined) {
      if (arg === name) at += 1;
      const value = arg === name ? args[at] : arg.slice(name.length + 1);
      if (value === undefined || value.trim() === "" || [...valued, ...plain].includes(value)) {
        throw new UsageError(TERMINAL.missingValue(name));
      }
      values.set(name, value);
    } else if (plain.includes(arg)) flags.add(arg);
    else if (words.length === 0 && /^--\p{L}[\p{L}-]*(=|$)/u.test(arg)) {
      throw new UsageError(TERMINAL.unknownOption(arg.split("=", 1)[0] ?? ""));
    } else words.push(arg);
  }
  return { values, flags, words };
}

/** True for a named database (`--db`) that is not there yet: making it is meant, or a slip of the pen, so it is told. */
export function isMissing(database: string | undefined): database is string {
  return database !== undefined && database !== ":memory:" && !existsSync(database);
}
