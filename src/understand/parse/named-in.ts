/** The activity that a sentence names. */
import type { ParseContext } from "./context.ts";

const MOST_WORDS = 25;

/** The activities that single words of a sentence clearly name; the sentence as a whole is too much to search for. */
export function activitiesNamedIn(report: string, { find }: ParseContext): string[] {
  const words = report.split(/[^\p{L}\p{N}-]+/u).slice(0, MOST_WORDS);
  const codes = words.flatMap((word) => {
    const found = word.length < 2 ? null : find(word);
    const [best] = found?.hits ?? [];
    return found?.clear && best !== undefined ? [best.code] : [];
  });
  return [...new Set(codes)];
}

/** The only one of them; null where there is none, or more than one. */
export function activityNamedIn(report: string, context: ParseContext): string | null {
  const [only, another] = activitiesNamedIn(report, context);
  return another === undefined ? (only ?? null) : null;
}
