/** The shapes that Teams wants invokes answered with; another shape it shows as an error of its own. All are HTTP 200: a trouble is for the person, not for the network. */
import type { AdaptiveCard } from "../draw/adaptive-card.ts";
import type { HttpAnswer } from "../receive/receive.ts";

/** The commands of the message extension, as the manifest names them. */
export const SEARCH_COMMAND = "search";
export const LOG_COMMAND = "log";

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** The card takes the place of the one that was pressed, for the one who pressed it. */
export function cardAnswer(card: AdaptiveCard): HttpAnswer {
  return { status: 200, body: { statusCode: 200, type: CARD_TYPE, value: card } };
}

/** A short message over the card, which stays. */
export function messageAnswer(value: string): HttpAnswer {
  return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value } };
}

/** A trouble, shown at the card. */
function errorAnswer(message: string): HttpAnswer {
  const value = { code: "BadRequest", message };
  return { status: 200, body: { statusCode: 400, type: "application/vnd.microsoft.error", value } };
}

/** A dialog with a card, new or instead of the one that is open. */
export function dialogAnswer(title: string, content: object): HttpAnswer {
  const value = { title, height: "medium", width: "medium", card: { contentType: CARD_TYPE, content } };
  return { status: 200, body: { task: { type: "continue", value } } };
}

/** What a search found, each with the card that is put into the message. */
export function searchAnswer(attachments: object[]): HttpAnswer {
  return { status: 200, body: { composeExtension: { type: "result", attachmentLayout: "list", attachments } } };
}

/** Something said in place of what an invoke asked for, in the only shape that Teams takes for that one. */
export function saidTo(invoke: string, text: string): HttpAnswer {
  switch (invoke) {
    case "adaptiveCard/action":
      return messageAnswer(text);
    case "composeExtension/query":
      return { status: 200, body: { composeExtension: { type: "message", text } } };
    case "composeExtension/fetchTask":
    case "composeExtension/submitAction":
    case "task/fetch":
    case "task/submit":
      return { status: 200, body: { task: { type: "message", value: text } } };
    default:
      return errorAnswer(text);
  }
}
