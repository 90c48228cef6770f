/** What a person sees of an answer, and can press in it. */

import type { Spot } from "./activities.ts";
import type { CardJson, Message } from "./connector.ts";

export interface Seen {
  /** What a screen reader gets: the words of the card, or of the message. */
  text: string;
  card: CardJson | null;
  /** True when only this person sees it. */
  private: boolean;
  /** Where it is, and the message it stands in. */
  spot: Spot;
  message: string;
  conversation: string;
}

/** A message as a person who may see it reads it. */
export function seenMessage(message: Message, spot: Spot): Seen {
  const { id, card, text, targeted, conversation } = message;
  const isPersonal = conversation.startsWith("a:");
  return {
    text: card === null ? (text ?? "") : cardWords(card),
    card,
    private: targeted !== null || isPersonal,
    spot: isPersonal ? { kind: "personal" } : spot,
    message: id,
    conversation,
  };
}

/** The card's text alternative, without the escapes of markdown. */
export function cardWords({ fallbackText }: CardJson): string {
  return String(fallbackText)
    .split("\n\n")
    .map((line) => line.replace(/\\([\s\S])/gu, "$1").replaceAll("{\\", "{"))
    .join("\n");
}

/** Every button in a card, those of rows included. */
export function actionsIn(card: unknown): Record<string, unknown>[] {
  if (typeof card !== "object" || card === null) return [];
  if (Array.isArray(card)) return card.flatMap(actionsIn);
  const own = card as Record<string, unknown>;
  const isAction = own.type === "Action.Execute" || own.type === "Action.Submit";
  return isAction ? [own] : Object.values(own).flatMap(actionsIn);
}

/** The button with this title; a row's begins with it. Throws when it is not there. */
export function actionTitled(card: CardJson | null, title: string): Record<string, unknown> {
  const actions = actionsIn(card);
  const found =
    actions.find((action) => action.title === title) ??
    actions.find((action) => String(action.title).startsWith(title));
  if (found === undefined)
    throw new Error(`no button «${title}» among ${actions.map((action) => action.title).join(", ")}`);
  return found;
}

/** The button that sends the form of a card. Throws when there is none. */
export function submitIn(card: CardJson | null): Record<string, unknown> {
  const found = actionsIn(card).find(
    ({ data }) => typeof data === "object" && data !== null && ("form" in data || "log" in data),
  );
  if (found === undefined) throw new Error("no form in the card");
  return found;
}
