/** The program's log, for the operator: lines of our own making, never what a person wrote and never a secret. */

export interface Log {
  /** As it should be: the program runs, has stopped. */
  info(line: string): void;
  /** Nobody is hindered, and somebody should look. */
  warn(line: string): void;
  /** Something that somebody waits for does not work. */
  error(line: string): void;
  /** A fault in the program, under the reference that the person was given: what kind and where, never its message. */
  unexpected(reference: string, error: unknown): void;
}

/** How many places of a fault are told. */
const PLACES = 5;

/** A log that writes lines: `info` to `out`, the rest to `troubles`. */
export function createLog(out: (line: string) => void, troubles: (line: string) => void): Log {
  return {
    info: out,
    warn: troubles,
    error: troubles,
    unexpected: (reference, error) =>
      troubles(`unexpected ${reference}: ${error instanceof Error ? error.name : typeof error}\n${placesOf(error)}`),
  };
}

/** Where it happened. A message may go over several lines, also such as look like places: only what follows all of it is. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { stack = "", message } = error;
  const behind = Math.max(0, stack.indexOf(message)) + message.length;
  const places = stack
    .slice(behind)
    .split("\n")
    .filter((line) => /^ {4}at /u.test(line));
  return places.slice(0, PLACES).join("\n");
}
