/** Questions that a conversation asks: of what was not named, and the one that is still open. */
import { askUnnamedCard, stillOpenCard } from "../cards/follow-up.ts";
import { type Answer, type Context, privately } from "../commands/context.ts";
import type { Command } from "../model/command.ts";
import { isFresh, type Talk } from "./conversation.ts";
import { isNoise } from "./noise.ts";
import { understood } from "./understood.ts";

/** Asks whether this activity is meant, of what asks nothing by itself; null for every other command. */
export function askUnnamed(command: Command, code: string, context: Context): Answer | null {
  switch (command.name) {
    case "follow":
    case "chase":
    case "assign":
    case "undo":
      return privately(askUnnamedCard(command, code, context), understood(command.name, { activity: code, ask: true }));
    default:
      return null;
  }
}

/** «ok», 👍 while a question waits: it is asked again, so that nobody takes it for answered. Null where none waits. */
export function stillOpen(talk: Talk | null, { incoming }: Context): Answer | null {
  const asked = talk?.asked ?? null;
  if (asked === null || !asked.waits || !isFresh(asked, incoming.now) || !isNoise(incoming.input)) return null;
  const known = understood(asked.name, { activity: asked.activity, ask: true });
  return privately(stillOpenCard(asked.title, asked.buttons), known);
}
