/**
 * What a whole channel may see of an answer that was meant for one, when there is no private way to that one. It is made
 * anew of the command that was understood, never of the words: those may mean something else the next time.
 */
import { withoutSharing } from "../cards/parts.ts";
import { COMMANDS, type Command, isShareable } from "../model/command.ts";
import { saysInternal } from "../understand/language/internal-words.ts";
import { type Answer, type Context, privately } from "./context.ts";
import { feedsMeant, isHere } from "./digest-here.ts";
import { answerCommand } from "./index.ts";

/** True when the words themselves are nobody else's: said to be internal, or not typed before everybody's eyes. */
export function isForOne({ raw, incoming }: Pick<Context, "raw" | "incoming">): boolean {
  // Who writes so means nobody else, also where it was not understood.
  return saysInternal(raw) || incoming.input.kind === "log";
}

/** The answer for everyone, without what is internal; null when there is none. `given`: the answer for the one. */
export async function forEveryone<Given extends Pick<Answer, "understood">>(
  given: Given,
  asked: Command,
  context: Context,
): Promise<Answer | Given | null> {
  if (given.understood.internal || isForOne(context)) return null;
  const command = asked.name === "share" ? asked.command : asked;
  const isTyped = context.incoming.input.kind === "text";
  if (isShareable(command)) {
    if (!isTyped && holdsWords(command)) return null;
    const { card, understood } = await answerCommand(command, { ...context, forAll: true });
    return privately(withoutSharing(card), understood);
  }
  // A button or a form may stand on a card that only one sees, and hold what was typed there.
  if (!isTyped || isAboutAnotherChannel(command, context)) return null;
  if (COMMANDS[command.name].forEveryone === "anew") return answerCommand(command, { ...context, forAll: true });
  // It shows the plan, or what was typed where all could see it; no entry of the log but what anybody may read.
  if (COMMANDS[command.name].forEveryone === "given") return given;
  return COMMANDS[command.name].forEveryone === "stored" && (await isOpen(command, context)) ? given : null;
}

/** What becomes of another channel's digest names that channel, and who is here may not know of it. */
function isAboutAnotherChannel(command: Command, context: Context): boolean {
  const isNamed =
    command.name === "digest-pause" ||
    command.name === "digest-time" ||
    (command.name === "digest" && command.action === "now");
  return isNamed && feedsMeant(command, context).some((feed) => !isHere(feed, context));
}

function holdsWords(command: Command): boolean {
  return (
    command.name === "search" || ("activity" in command && command.activity !== null && "words" in command.activity)
  );
}

/** True when neither what was stored nor what it is about is internal. What is undone or corrected is known by it. */
async function isOpen(command: Command, { store, incoming }: Context): Promise<boolean> {
  const stored = await store.byRequest(incoming.request);
  const isAboutEntry = command.name === "undo" || command.name === "correct" || command.name === "move";
  if (stored.length === 0) return !isAboutEntry;
  const about = await Promise.all(stored.map(({ refersTo }) => (refersTo === null ? null : store.entry(refersTo))));
  // What was undone is nobody's to read, and the receipt repeats it to who wrote it.
  const isWithdrawn = command.name === "undo" && about.some((entry) => entry?.note != null);
  return !isWithdrawn && ![...stored, ...about].some((entry) => entry?.internal);
}
