/**
 * A question, with or without its mark: behind an activity's colon («bredbånd: hva skjer»), or as a line of its own
 * («lurer på om I7 er ferdig»). It is read, never noted.
 */
import { asksByWords, asksIndirectly, asksPlainly, asksShortly, asksVerbFirst } from "./asking-words.ts";
import { withoutGreeting } from "./greeting.ts";
import { plainSegment } from "./status-words.ts";

/** Longer text tells something. */
const LONGEST = 160;

/** Said in front of a question, and nothing of the activity: «beklager, …», «ja men …». */
const LEADING = /^(?:(?:beklager|unnskyld|du|dere|ja|jo|men|og|så)[\s,!–-]+)+(?=\S)/iu;
/** «spm: når kommer fiberen» */
const CALLED_SO = /^(?:spm|spørsmål|spørs)\.?\s*[:–-]/iu;

/** True when `text` asks; what is told behind a verb makes a condition of it: «blir det snø, stopper vi». */
export function asksBehind(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (CALLED_SO.test(text)) return true;
  const [first = "", ...others] = withoutGreeting(text)
    .replace(LEADING, "")
    .split(/[,;\n]|[.!?]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const words = plainSegment(first);
  if (asksByWords(words) || (others.length === 0 && asksShortly(words))) return true;
  if (asksVerbFirst(words, first)) return others.every(asksBehind);
  return NOT_KNOWN.test(words) && others.some((part) => asksIndirectly(plainSegment(part)));
}

/** «vet ikke hvordan det går, noen som vet» */
const NOT_KNOWN = /^(?:(?:jeg|eg|vi|me) )?(?:vet|veit|usikker|aner|husker)(?!\p{L})/u;

/** True for a question that says nothing besides: nobody would want it in the log. */
export function asksNothingElse(text: string): boolean {
  if (/[,;\n]|[.!?]\s/u.test(text)) return false;
  const words = plainSegment(text);
  return asksShortly(words) || asksPlainly(words);
}

/** True for a text that is typed to see whether anybody is there; it says nothing of an activity. */
export function onlyTests(text: string): boolean {
  return /^(?:test|testing|tester|teste|prøve|prøver|hei|hallo)$/u.test(plainSegment(text));
}
