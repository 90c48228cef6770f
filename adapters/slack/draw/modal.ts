/** Forms as modals: labelled, filled in beforehand, each error right at its field. */
import type { Datepicker, InputBlock, ModalView, PlainTextInput, StaticSelect } from "@slack/types";
import { withoutSharing } from "../../../src/cards/parts.ts";
import type { Card, Form, FormField } from "../../../src/model/card.ts";
import { isDay } from "../../../src/model/week.ts";
import { SLACK } from "../../../src/texts/slack.ts";
import { numberActions } from "./draw-buttons.ts";
import { bold, drawLines } from "./draw-text.ts";
import { INPUT_TEXT, INPUT_VALUE, MODAL_WORDS, OPTION_TEXT, OPTION_VALUE, OPTIONS, PLACEHOLDER } from "./limits.ts";
import { INPUT_ACTION, writeFormData } from "./modal-data.ts";
import { plainText } from "./mrkdwn.ts";
import { drawBlocks } from "./render.ts";
import { fitView } from "./view.ts";

/** `callback_id` of the modals, by which the app knows what came. */
export const MODALS = { form: "form", answer: "answer", log: "log", pick: "pick" } as const;

type InputElement = Datepicker | PlainTextInput | StaticSelect;

/**
 * The modal of a card's form; `context` is the app's own and comes back with it (`readContext`). To be opened with
 * `views.open`, or given as `response_action: "update"`.
 */
export function renderModal(card: Card, form: Form, context: string): ModalView {
  const words = card.blocks.filter(({ kind }) => kind !== "form" && kind !== "buttons");
  const title = form.name === "correct" ? SLACK.correctTitle(form.activity) : SLACK.updateTitle(form.activity);
  const head = [...drawLines([[bold(card.title)]]), ...drawBlocks(words, numberActions())];
  const inputs = form.fields.flatMap(drawField);
  return {
    type: "modal",
    callback_id: MODALS.form,
    private_metadata: writeFormData(form, context),
    title: plainText(title, MODAL_WORDS),
    submit: plainText(form.submit, MODAL_WORDS, SLACK.send),
    close: plainText(SLACK.cancel, MODAL_WORDS),
    blocks: [...fitView(head, inputs.length), ...inputs],
  };
}

/**
 * What to answer a submission with as `response_action: "errors"`: a sentence for each field that must be put right.
 * Null when no field that is shown has one: then the card itself is the answer (`renderAnswer`).
 */
export function modalErrors(form: Form): Record<string, string> | null {
  const drawn = form.fields.filter((field) => drawField(field).length > 0);
  const wrong = drawn.flatMap(({ name, error }) => (error === null ? [] : [[name, error] as const]));
  return wrong.length === 0 ? null : Object.fromEntries(wrong);
}

/** An answer where there is no channel to give it in: receipts and trouble after a modal that App Home opened. */
export function renderAnswer(card: Card, context: string): ModalView {
  const { title, blocks } = withoutSharing(card);
  const nextId = numberActions();
  return {
    type: "modal",
    callback_id: MODALS.answer,
    private_metadata: context,
    title: plainText(SLACK.answerTitle, MODAL_WORDS),
    close: plainText(SLACK.close, MODAL_WORDS),
    blocks: fitView([...drawLines([[bold(title)]]), ...drawBlocks(blocks, nextId)], 0),
  };
}

/** Everything is optional for Slack: what is missing is for the core to say, in Norwegian, at the field. */
function drawField(field: FormField): InputBlock[] {
  const element = drawInput(field);
  if (element === null) return [];
  return [
    {
      type: "input",
      block_id: field.name,
      optional: true,
      label: plainText(field.label, INPUT_TEXT),
      ...(field.hint !== null && field.hint.trim() !== "" && { hint: plainText(field.hint, INPUT_TEXT) }),
      element,
    },
  ];
}

function drawInput(field: FormField): InputElement | null {
  switch (field.input) {
    case "choice":
      return drawChoice(field.options, field.value);
    case "number":
      // Not Slack's own number input: that refuses «60 %» in English, and has no words of ours to say why.
      return textInput(field.value === null ? "" : String(field.value), false, INPUT_VALUE);
    case "date":
      return {
        type: "datepicker",
        action_id: INPUT_ACTION,
        // Slack refuses the whole modal for a day like 2018-02-30.
        ...(field.value !== null && isDay(field.value) && { initial_date: field.value }),
      };
    case "text":
      return textInput(field.value, field.multiline, field.maxLength);
  }
}

/** What was typed before is filled in again whole, also where it was too long; Slack takes no more than 3,000. */
function textInput(value: string, multiline: boolean, maxLength: number): PlainTextInput {
  const initial = value.slice(0, INPUT_VALUE);
  return {
    type: "plain_text_input",
    action_id: INPUT_ACTION,
    multiline,
    max_length: Math.max(1, Math.min(INPUT_VALUE, Math.max(maxLength, initial.length))),
    ...(initial !== "" && { initial_value: initial }),
  };
}

/** Slack refuses an option without a value: what stands for «nothing chosen» is the placeholder instead. */
function drawChoice(choices: { value: string; label: string }[], value: string): StaticSelect | null {
  const none = choices.find((choice) => choice.value === "");
  const options = choices
    .filter((choice) => choice.value !== "" && choice.value.length <= OPTION_VALUE)
    .slice(0, OPTIONS)
    .map((choice) => ({ text: plainText(choice.label, OPTION_TEXT), value: choice.value }));
  if (options.length === 0) return null;
  const chosen = options.find((option) => option.value === value);
  return {
    type: "static_select",
    action_id: INPUT_ACTION,
    options,
    ...(chosen !== undefined && { initial_option: chosen }),
    ...(none !== undefined && { placeholder: plainText(none.label, PLACEHOLDER) }),
  };
}
