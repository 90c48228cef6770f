/** Changes to the buttons of a card that is drawn, wherever they stand in it. */
import type { ActionData, AdaptiveCard, ExecuteAction, SubmitAction } from "../draw/adaptive-card.ts";

/** The same button, with the nonce of the card that it stands on. */
export function withNonce(action: ExecuteAction, nonce: string): ExecuteAction {
  const data: ActionData = { ...action.data, nonce };
  return { ...action, data, fallback: { ...action.fallback, data } };
}

/** Dialogs know `Action.Submit` only. */
export function asSubmit(card: AdaptiveCard): AdaptiveCard {
  return mapActions(card, ({ fallback }) => fallback);
}

/** The card with each of its buttons changed. */
export function mapActions(
  card: AdaptiveCard,
  change: (action: ExecuteAction) => ExecuteAction | SubmitAction,
): AdaptiveCard {
  return { ...card, body: card.body.map((element) => mapped(element, change)) };
}

/** Our own drawing, so that what has the type of a button is one. */
function mapped<T>(value: T, change: (action: ExecuteAction) => unknown): T {
  if (Array.isArray(value)) return value.map((one) => mapped(one, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  if ("type" in value && value.type === "Action.Execute") return change(value as unknown as ExecuteAction) as T;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner, change)])) as T;
}
