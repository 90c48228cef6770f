/** A modal with one remark in it. */

import { noticeCard } from "../../../src/cards/trouble.ts";
import type { Card } from "../../../src/model/card.ts";
import { renderAnswer } from "./modal.ts";

/** Where a form cannot be shown, or not yet: why, and what to do. */
export function noteView(title: string, text: string): ReturnType<typeof renderAnswer> {
  const card: Card = noticeCard(title, text);
  return renderAnswer(card, "");
}
