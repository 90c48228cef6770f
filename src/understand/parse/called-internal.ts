/** «N3 internt: …», «kun internt: …»: what stands in front of the colon may say of all that follows that it is internal. */
import type { Command } from "../../model/command.ts";
import { foldedWords } from "../language/fold.ts";
import { saysInternal, withoutInternal } from "../language/internal-words.ts";
import { isStopWord } from "../search/function-words.ts";
import type { ParseContext } from "./context.ts";
import { refOf } from "./target.ts";

/**
 * The write as internal, on the activity that is named beside the word; where none is, the words stay, and whoever writes
 * asks which (`namesNothing`). Unless the word is of the activity's own title.
 */
export function calledInternal(command: Command, context: ParseContext): Command {
  if (command.name !== "update" && command.name !== "note" && command.name !== "correct") return command;
  if (!("words" in command.activity) || !isSaidOfTheRest(command.activity.words, context)) return command;
  const { words } = command.activity;
  const activity = namesNothing(words) ? { words } : refOf(withoutInternal(words), context);
  const doubts = command.doubts.filter(({ kind }) => kind !== "perhaps-internal");
  if (command.name === "note") return { ...command, activity, internal: true, doubts };
  return { ...command, activity, fields: { ...command.fields, internal: true }, doubts };
}

/** True for «kun internt», «dette er internt»: words that say so of a comment, and name no activity. */
export function namesNothing(words: string): boolean {
  if (!saysInternal(words)) return false;
  const beside = withoutInternal(words).split(/[^\p{L}\p{N}]+/u);
  return beside.every((word) => word === "" || BESIDE.test(word) || foldedWords(word).every(isStopWord));
}

/** «til intern bruk», «til orientering, internt» */
const BESIDE = /^(?:bruk|orientering|opplysning|obs|nb|merk|kun|bare|berre|strengt|helt|heilt)$/iu;

/** False where the word belongs to the title, and the words beside it lead to the same activity: «informasjon internt». */
function isSaidOfTheRest(words: string, context: ParseContext): boolean {
  if (!saysInternal(words)) return false;
  const [best] = context.find(words).hits;
  const meant = context.plan.activities.find(({ code }) => code === best?.code);
  if (meant === undefined || !saysInternal(`${meant.title} ${meant.shortTitle}`)) return true;
  return namesNothing(words) || !context.find(withoutInternal(words)).hits.some(({ code }) => code === meant.code);
}
