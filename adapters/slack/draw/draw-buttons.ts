/** Buttons: each carries its command and the words behind it, which the core reads when it is tapped. */
import type { ActionsBlock, KnownBlock, Button as SlackButton } from "@slack/types";
import type { Button, Form, Row } from "../../../src/model/card.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { SLACK } from "../../../src/texts/slack.ts";
import { bold, drawLines, drawMuted, drawQuote, regular } from "./draw-text.ts";
import { ACTIONS, BUTTON_TEXT, BUTTON_VALUE, MESSAGE_SIZE } from "./limits.ts";
import { cutTo, plainText } from "./mrkdwn.ts";

/** Gives each button of a message or view an `action_id` of its own. */
export type NextId = () => string;

/** Begins with `command:0`. */
export function numberActions(): NextId {
  let next = 0;
  return () => `command:${next++}`;
}

/** Buttons in rows; below them, what to do about those whose command is longer than Slack lets a button carry. */
export function drawButtons(buttons: Button[], nextId: NextId): KnownBlock[] {
  const drawn = buttons.map((button) => ({ button, element: drawButton(button, nextId) }));
  const tooLong = drawn.filter(({ element }) => element === null).map(({ button }) => button.label);
  return [
    ...inRows(drawn.flatMap(({ element }) => (element === null ? [] : [element]))),
    ...tooLong.flatMap((label) => drawMuted(SLACK.tooLongForButton(label))),
  ];
}

/** One activity as a section, with its button beside it. */
export function drawRow(row: Row, nextId: NextId): KnownBlock[] {
  const lines = [[bold(`${row.code} · ${row.title}`)], [regular(row.statusText)]];
  if (row.detail !== null) lines.push([regular(row.detail)]);
  return drawLines(lines, row.button === null ? null : rowButton(row, row.button, nextId));
}

/** A line with its button beside it. */
export function drawLine(text: string, button: Button, nextId: NextId): KnownBlock[] {
  return drawLines([[regular(text)]], drawButton(button, nextId));
}

/** A form cannot stand in a message: its button opens it. What was typed and what was wrong with it stay in view. */
export function drawFormButton(form: Form, nextId: NextId): KnownBlock[] {
  const wrong = form.fields.flatMap(({ label, error }) =>
    error === null ? [] : [[regular(SLACK.fieldError(label, error))]],
  );
  const typed = form.fields.flatMap((field) => (field.input === "text" ? drawQuote(field.value, field.label) : []));
  const command = { name: "form", activity: { code: form.activity }, correct: form.name === "correct" } as const;
  const words = form.typed === undefined ? {} : { typed: form.typed };
  const hint = `${SLACK.openForm} ${form.activity}`;
  const open: Button = { label: SLACK.openForm, command, style: "primary", hint, ...words };
  return [...drawLines(wrong), ...typed, ...drawButtons([open], nextId)];
}

function rowButton(row: Row, button: Button, nextId: NextId): SlackButton | null {
  const label = button.label === row.code ? SLACK.showRow(row.code) : button.label;
  const hint = button.hint ?? row.title;
  // What is heard begins with what is seen, for those who speak to their phone.
  return drawButton({ ...button, label, hint: hint.startsWith(label) ? hint : SLACK.rowName(label, hint) }, nextId);
}

/** Null when the command is longer than Slack lets a button carry: half a command would be another command. */
function drawButton(button: Button, nextId: NextId): SlackButton | null {
  const { label, style, hint } = button;
  const value = encodePayload(button);
  if (value.length > BUTTON_VALUE) return null;
  return {
    type: "button",
    action_id: nextId(),
    text: plainText(label, BUTTON_TEXT),
    value,
    ...(style !== "default" && { style }),
    ...(hint !== null && hint.trim() !== "" && { accessibility_label: cutTo(hint, BUTTON_TEXT, asIs) }),
  };
}

/** What a screen reader says is no text object, so nothing in it is escaped. */
function asIs(text: string): string {
  return text;
}

/** Several blocks where the commands are so long that one would not fit into a message. */
function inRows(buttons: SlackButton[]): ActionsBlock[] {
  const rows: ActionsBlock[] = [];
  let size = 0;
  for (const button of buttons) {
    const length = JSON.stringify(button).length;
    const row = rows.at(-1);
    if (row === undefined || row.elements.length >= ACTIONS || size + length > MESSAGE_SIZE / 3) {
      rows.push({ type: "actions", elements: [button] });
      size = length;
    } else {
      row.elements.push(button);
      size += length;
    }
  }
  return rows;
}
