/** The question which activity a message is about. The platform adds the way to choose: the message is not ours to carry. */
import type { Card } from "../card.ts";
import { ASK } from "../texts.ts";
import { keptText } from "./ask.ts";
import { muted } from "./parts.ts";

/** Asks, with the message repeated. */
export function askLogCard(message: string): Card {
  return { title: ASK.whichMessage, blocks: [...keptText(message), muted(ASK.nothingSaved)] };
}
