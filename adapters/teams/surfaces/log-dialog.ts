/** The dialog that asks which activity a message is about. */
import type { Suggestion } from "../../../src/bot/suggest.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { escapeMarkdown } from "../draw/markdown.ts";

export interface LogDialog {
  /** The message, or the beginning of it. */
  quoted: string;
  author: string;
  /** Code of the activity that is chosen beforehand, or null. */
  near: string | null;
  all: readonly Suggestion[];
  nonce: string;
}

/** Draws the dialog as an Adaptive Card with `Action.Submit`, the only action that dialogs know. */
export function drawLogDialog({ quoted, author, near, all, nonce }: LogDialog): object {
  const choices = all.map(({ code, title }) => ({ title: `${code} · ${title}`, value: code }));
  const chosen = near !== null && all.some(({ code }) => code === near) ? { value: near } : {};
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: "nb",
    body: [
      { type: "Container", style: "emphasis", items: quote(quoted, author) },
      {
        type: "Input.ChoiceSet",
        id: "activity",
        label: TEAMS.logActivity,
        style: "compact",
        isRequired: true,
        errorMessage: TEAMS.logChoose,
        placeholder: TEAMS.logChoose,
        choices,
        ...chosen,
      },
    ],
    actions: [{ type: "Action.Submit", title: TEAMS.logSubmit, style: "positive", data: { log: "message", nonce } }],
  };
}

function quote(quoted: string, author: string): object[] {
  return [
    { type: "TextBlock", text: escapeMarkdown(quoted), wrap: true },
    {
      type: "TextBlock",
      text: escapeMarkdown(TEAMS.logFrom(author)),
      wrap: true,
      size: "small",
      isSubtle: true,
      spacing: "small",
    },
  ];
}
