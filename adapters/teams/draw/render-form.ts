/** A form as Adaptive Card inputs: labelled, filled in beforehand, each error in one box with its field. */
import type { Form, FormField } from "../../../src/model/card.ts";
import { CHOOSE_ONE, textAtMost, WRITE_A_DATE } from "../../../src/texts/input.ts";
import type { ActionData, CardElement, CardInput, ExecuteAction } from "./adaptive-card.ts";
import { escapeMarkdown } from "./markdown.ts";

/** The fields of a form in order, and the button that sends them. */
export function drawForm(form: Form): CardElement[] {
  return [...form.fields.map(drawField), { type: "ActionSet", actions: [submitAction(form)] }];
}

/**
 * The error stands before the input, so that a screen reader says it before one is asked to write. A box around both
 * shows the eye that it is not about the field above; red text in Teams' red box is too faint (3.5 : 1).
 */
function drawField(field: FormField): CardElement {
  const items: CardElement[] = [];
  if (field.error !== null) {
    items.push({
      type: "TextBlock",
      text: escapeMarkdown(field.error),
      wrap: true,
      weight: "bolder",
    });
  }
  items.push(drawInput(field));
  if (field.hint !== null) {
    items.push({
      type: "TextBlock",
      text: escapeMarkdown(field.hint),
      wrap: true,
      size: "small",
      isSubtle: true,
      spacing: "small",
    });
  }
  return { type: "Container", ...(field.error !== null && { style: "attention" }), items };
}

function drawInput(field: FormField): CardInput {
  const base = { id: field.name, label: field.label };
  switch (field.input) {
    case "choice":
      return {
        ...base,
        ...choices(field.options, field.value),
        type: "Input.ChoiceSet",
        style: "compact",
        errorMessage: CHOOSE_ONE,
      };
    case "number":
      return { ...base, type: "Input.Number", ...(field.value !== null && { value: field.value }) };
    case "date":
      return {
        ...base,
        type: "Input.Date",
        ...(field.value !== null && { value: field.value }),
        errorMessage: WRITE_A_DATE,
      };
    case "text": {
      const { multiline: isMultiline, maxLength, value } = field;
      return { ...base, type: "Input.Text", isMultiline, maxLength, value, errorMessage: textAtMost(maxLength) };
    }
  }
}

/** Clients refuse a choice with an empty value: what stands for «nothing chosen» is the placeholder instead. */
function choices(options: { value: string; label: string }[], value: string) {
  const none = options.find((option) => option.value === "");
  return {
    choices: options
      .filter((option) => option.value !== "")
      .map((option) => ({ title: option.label, value: option.value })),
    ...(none !== undefined && { placeholder: none.label }),
    ...(value !== "" && { value }),
  };
}

/** What had no input on the card can neither be changed nor emptied, so it is not among what was shown. */
function submitAction(form: Form): ExecuteAction {
  const isDrawn = ([name]: [string, string]) => form.fields.some((field) => field.name === name);
  const shown = Object.fromEntries(Object.entries(form.shown).filter(isDrawn));
  const words = form.typed === undefined ? {} : { typed: form.typed };
  const data: ActionData = { form: form.name, activity: form.activity, shown, ...words };
  const shared = { title: form.submit, style: "positive", data, associatedInputs: "auto" } as const;
  return { type: "Action.Execute", verb: "form", ...shared, fallback: { type: "Action.Submit", ...shared } };
}
