/** Lines without the signs that close them. Each run of signs is looked at from its beginning only. */

/** Without full stops and exclamation marks. */
export function withoutStops(line: string): string {
  return line.replace(/(?<![.!\s])[.!\s]+$/u, "");
}

/** Without question marks and exclamation marks. */
export function withoutQuestionMarks(line: string): string {
  return line.replace(/(?<![?\s!])[?\s!]+$/u, "");
}

/** Without any of them. */
export function withoutEnd(line: string): string {
  return line.replace(/(?<![?!.\s])[?!.\s]+$/u, "");
}
