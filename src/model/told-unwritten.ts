/**
 * What posts tell of people's words where nobody wrote it down when they were made: the program of November did not. Its
 * lines are our own, so that the words can be found in them: behind the name of the activity and a joint.
 */
import { DIGEST } from "../texts/digest.ts";
import type { Told, WordsKey } from "./told.ts";

/** What somebody said of an activity. */
export interface SaidWords {
  key: WordsKey;
  activity: string;
  note: string;
  decision: string | null;
}

/** What stands before a comment in a line of a digest, of a channel and of a notice. */
const JOINT = /: | – | · «/gu;

/** The lines in `value` (a card, a text) that tell these words, each with the same line up to them. */
export function toldUnwritten(value: unknown, words: SaidWords): Told[] {
  const lines = [...new Set([...textsIn(value)].flatMap((text) => text.split("\n")))];
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${words.activity}(?![\\p{L}\\p{N}])`, "u");
  return lines.flatMap((line) => {
    const at = named.test(line) ? whereSaid(line, words) : null;
    return at === null ? [] : [{ words: [words.key], text: line, bare: withoutDecision(line.slice(0, at), words) }];
  });
}

/** Where the joint before the comment begins; the comment may have been cut. */
function whereSaid(line: string, { note }: SaidWords): number | null {
  const said = note.replaceAll(/\s+/gu, " ").trim();
  for (const { index, 0: joint } of line.matchAll(JOINT)) {
    const rest = line.slice(index + joint.length);
    const cut = rest.slice(0, Math.max(rest.indexOf("…"), 0));
    if (rest.startsWith(said) || (cut !== "" && said.startsWith(cut))) return index;
  }
  return null;
}

function withoutDecision(line: string, { decision }: SaidWords): string {
  return decision === null ? line : line.replace(`, ${DIGEST.decision(decision)}`, "");
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) yield* textsIn(one);
}
