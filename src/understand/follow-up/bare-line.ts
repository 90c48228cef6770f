import { withoutDecoration } from "../language/emoji.ts";
import { withoutStops } from "../language/line-end.ts";

/** The line without emoji that are no words, and without the stops at its end. */
export function bareLine(line: string): string {
  return withoutStops(withoutDecoration(line).text.trim());
}
