/** Conversations as the bot has them: one that cannot be looked up or kept is none, and the line is answered all the same. */
import { type Answered, afterAnswer } from "./after-answer.ts";
import { type Conversations, conversationOf, type Talk } from "./conversation.ts";
import type { Incoming } from "./incoming.ts";
import { referenceOf } from "./trouble.ts";

export interface Talks {
  /** What was said before in the place of this message, or null. */
  recall(incoming: Incoming): Promise<Talk | null>;
  /** Remembers a line and its answer. `before`: what was recalled for it, where it was. */
  remember(answered: Answered, before?: Talk | null): Promise<void>;
}

/** The conversations kept behind this port. `report` is told of the unexpected. */
export function talksIn(conversations: Conversations, report: (reference: string, error: unknown) => void): Talks {
  const recall = (incoming: Incoming) =>
    conversations.recall(conversationOf(incoming), incoming.now).catch((error: unknown) => {
      report(referenceOf(incoming), error);
      return null;
    });
  return {
    recall,
    async remember(answered, before) {
      const { incoming } = answered;
      const talk = before === undefined ? await recall(incoming) : before;
      const key = conversationOf(incoming);
      await conversations.keep(key, afterAnswer(talk, answered), incoming.now).catch((error: unknown) => {
        report(referenceOf(incoming), error);
      });
    },
  };
}
