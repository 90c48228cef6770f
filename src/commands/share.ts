/** `share`: the same answer, for all in the channel, with the name of who shared it. */
import { type Command, isShareable } from "../model/command.ts";
import { PEOPLE } from "../texts/index.ts";
import type { Answer, Context, Handler } from "./context.ts";

/**
 * Given how other commands are answered, answers the shared one for everyone in the channel: without what is internal,
 * and without buttons, which were mine. A question or «not found» is nobody else's business and stays private.
 */
export function shareWith(answer: (command: Command, context: Context) => Promise<Answer>): Handler<"share"> {
  return async ({ command }, context) => {
    const answered = await answer(command, { ...context, forAll: true });
    const { card, understood } = answered;
    const missed = "activity" in command && understood.activity === null;
    if (missed || !isShareable(command)) return answered;
    const blocks = card.blocks.filter((block) => block.kind !== "buttons");
    const by = { kind: "text", tone: "muted", text: PEOPLE.sharedBy(context.incoming.sender.name) } as const;
    return { visibility: "channel", card: { ...card, blocks: [...blocks, by] }, understood };
  };
}
