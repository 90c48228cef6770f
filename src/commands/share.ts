/** `share`: the same answer, for all in the channel, with the name of who shared it. */
import type { Command } from "../command.ts";
import { PEOPLE } from "../texts.ts";
import type { Answer, Context, Handler } from "./context.ts";

/** Given how other commands are answered, answers the shared one in the channel. Buttons stay behind: they were mine. */
export function shareWith(answer: (command: Command, context: Context) => Promise<Answer>): Handler<"share"> {
  return async ({ command }, context) => {
    const { card, understood } = await answer(command, context);
    const blocks = card.blocks.filter((block) => block.kind !== "buttons");
    const by = { kind: "text", tone: "muted", text: PEOPLE.sharedBy(context.incoming.sender.name) } as const;
    return { visibility: "channel", card: { ...card, blocks: [...blocks, by] }, understood };
  };
}
