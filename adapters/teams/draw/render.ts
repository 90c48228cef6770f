/** A card as an Adaptive Card, phone first: one column, wrapped text, every tap target a button with a name. */

import { cardText } from "../../../src/cards/text.ts";
import type { Block, Button, Card, Change, Row } from "../../../src/model/card.ts";
import type { ShownStatus } from "../../../src/model/status.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { mapActions, withNonce } from "../surfaces/map-actions.ts";
import type {
  AdaptiveCard,
  CardElement,
  ColumnSet,
  Container,
  ContainerStyle,
  ExecuteAction,
  TextBlock,
} from "./adaptive-card.ts";
import { escapeMarkdown } from "./markdown.ts";
import { drawForm } from "./render-form.ts";
import { drawChart } from "./render-picture.ts";

/** Teams shows at most six buttons in a row before the rest hides behind «…». */
const BUTTONS_IN_A_SET = 6;

const STATUS_STYLE: Record<ShownStatus, ContainerStyle> = {
  planned: "emphasis",
  "in-progress": "good",
  delayed: "warning",
  blocked: "attention",
  postponed: "emphasis",
  done: "good",
  dropped: "emphasis",
  ongoing: "accent",
};

const NOTICE_STYLE = { success: "good", warning: "warning", error: "attention", info: "accent" } as const;

const BUTTON_STYLE = { primary: "positive", danger: "destructive", default: "default" } as const;

/**
 * Draws a card as Adaptive Card JSON, version 1.5, which is the newest that Teams shows on the phone. With a `nonce`,
 * every button carries it.
 */
export function renderTeams(card: Card, nonce?: string): AdaptiveCard {
  const title = text(card.title, { size: "large", weight: "bolder", style: "heading" });
  const drawn: AdaptiveCard = {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: "nb",
    fallbackText: escapeMarkdown(cardText(card)),
    body: [title, ...card.blocks.flatMap(drawBlock)],
  };
  return nonce === undefined ? drawn : mapActions(drawn, (action) => withNonce(action, nonce));
}

function drawBlock(block: Block): CardElement[] {
  switch (block.kind) {
    case "heading":
      return [text(block.text, { size: "medium", weight: "bolder", style: "heading", spacing: "medium" })];
    case "text":
      return [text(block.text, TONE[block.tone])];
    case "line":
      return [drawLine(block.text, block.button)];
    case "facts":
      return [{ type: "FactSet", facts: block.facts.map(({ label, value }) => fact(label, escapeMarkdown(value))) }];
    case "status":
      return [box(STATUS_STYLE[block.status], [text(block.text, { weight: "bolder" })])];
    case "rows":
      return block.rows.map((row, index) => drawRow(row, index > 0));
    case "changes":
      return [{ type: "FactSet", facts: block.changes.map(drawChange) }];
    case "quote":
      return [drawQuote(block.text, block.source)];
    case "picture":
      return [drawChart(block.picture, text(block.alt))];
    case "notice":
      return [box(NOTICE_STYLE[block.tone], [text(block.text)])];
    case "buttons":
      return drawButtons(block.buttons);
    case "form":
      return drawForm(block.form);
  }
}

const TONE = {
  normal: {},
  strong: { weight: "bolder" },
  muted: { isSubtle: true, size: "small", spacing: "small" },
} as const;

function text(plain: string, look: Omit<TextBlock, "type" | "text" | "wrap"> = {}): TextBlock {
  return { type: "TextBlock", text: escapeMarkdown(plain), wrap: true, ...look };
}

function box(style: ContainerStyle, items: CardElement[]): Container {
  return { type: "Container", style, items };
}

function fact(label: string, value: string) {
  return { title: escapeMarkdown(label), value };
}

/** `60 % → **80 %**`: what it is now is what the eye should find. Emphasis ends with its paragraph. */
function drawChange({ label, before, after }: Change) {
  const escaped = escapeMarkdown(after.trim());
  const now = escaped === "" || escaped.includes("\n") ? escaped : `**${escaped}**`;
  return fact(label, before === null ? now : `${escapeMarkdown(before)} → ${now}`);
}

function drawQuote(plain: string, source: string | null): Container {
  const items: CardElement[] = [text(plain)];
  if (source !== null) items.push(text(source, TONE.muted));
  return box("emphasis", items);
}

function drawRow(row: Row, separator: boolean): Container {
  const lines = [
    text(`${row.code}  ${row.title}`, { weight: "bolder" }),
    text(row.statusText, { size: "small", spacing: "none" }),
  ];
  if (row.detail !== null) lines.push(text(row.detail, { ...TONE.muted, spacing: "none" }));
  const look = { type: "Container", separator, spacing: "small" } as const;
  if (row.button === null) return { ...look, items: lines };
  return { ...look, items: [withArrow(lines)], selectAction: { ...commandAction(row.button), title: rowName(row) } };
}

/** The line is the button: a phone has no room for one beside it. */
function drawLine(plain: string, button: Button): Container {
  const items = [withArrow([text(plain, { spacing: "none" })])];
  const title = button.hint ?? button.label;
  return { type: "Container", spacing: "small", items, selectAction: { ...commandAction(button), title } };
}

/** There is no pointer on a phone to show that something can be tapped. */
function withArrow(lines: CardElement[]): ColumnSet {
  const arrow = text("›", { size: "large", isSubtle: true });
  return {
    type: "ColumnSet",
    columns: [
      { type: "Column", width: "stretch", items: lines },
      { type: "Column", width: "auto", verticalContentAlignment: "center", items: [arrow] },
    ],
  };
}

/** A tappable row is one button to a screen reader, so its name says all that the row shows. */
function rowName(row: Row): string {
  return [`${row.code} ${row.title}`, row.statusText, row.detail].filter((part) => part !== null).join(", ");
}

function drawButtons(buttons: Button[]): CardElement[] {
  const actions = buttons.map(commandAction);
  const sets = Math.ceil(actions.length / BUTTONS_IN_A_SET);
  return Array.from({ length: sets }, (_, set) => ({
    type: "ActionSet",
    actions: actions.slice(set * BUTTONS_IN_A_SET, (set + 1) * BUTTONS_IN_A_SET),
  }));
}

/** A button's payload is its command and the words behind it, which the core reads when it is pressed. */
function commandAction(button: Button): ExecuteAction {
  const shared = {
    title: button.label,
    ...(button.hint !== null && { tooltip: button.hint }),
    style: BUTTON_STYLE[button.style],
    data: { command: encodePayload(button) },
    associatedInputs: "none",
  } as const;
  return { type: "Action.Execute", verb: "command", ...shared, fallback: { type: "Action.Submit", ...shared } };
}
