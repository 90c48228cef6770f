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
      const isApart = arg === name;
      const value = isApart ? args[at + 1] : arg.slice(name.length + 1);
      values.set(name, checked(name, value, [...valued, ...plain]));
      if (isApart) at += 1;
    } else if (plain.includes(arg)) flags.add(arg);
    else words.push(words.length === 0 ? firstWord(arg) : arg);
  }
  return { values, flags, words };
}

/** What stands first is a word, unless it looks like an option: then it is one that nobody knows. */
function firstWord(arg: string): string {
  if (!/^--\p{L}[\p{L}-]*(=|$)/u.test(arg)) return arg;
  throw new UsageError(TERMINAL.unknownOption(arg.split("=", 1)[0] ?? ""));
}

/** The value, where there is one; the next option is none. */
function checked(name: string, value: string | undefined, options: readonly string[]): string {
  if (value === undefined || value.trim() === "" || options.includes(value))
    throw new UsageError(TERMINAL.missingValue(name));
  return value;
}

/** True for a named database (`--db`) that is not there yet: making it is meant, or a slip of the pen, so it is told. */
export function isMissing(database: string | undefined): database is string {
  return database !== undefined && database !== ":memory:" && !existsSync(database);
}
