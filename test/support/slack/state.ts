import { type Fields, fields, rows, words } from "./fields.ts";
import { sameOption } from "./limits-text.ts";
import type { StateValues } from "./world.ts";

/** One element a person can fill in, with the block it stands in. */
export interface Input {
  block: Fields;
  element: Fields;
}

/** What each stateful element is called in state.values, and which property gives its first value. */
const SHAPES: Record<string, { key: string; initial: string; empty: unknown }> = {
  plain_text_input: { key: "value", initial: "initial_value", empty: null },
  number_input: { key: "value", initial: "initial_value", empty: null },
  email_text_input: { key: "value", initial: "initial_value", empty: null },
  url_text_input: { key: "value", initial: "initial_value", empty: null },
  static_select: { key: "selected_option", initial: "initial_option", empty: null },
  external_select: { key: "selected_option", initial: "initial_option", empty: null },
  radio_buttons: { key: "selected_option", initial: "initial_option", empty: null },
  checkboxes: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_static_select: { key: "selected_options", initial: "initial_options", empty: [] },
  multi_external_select: { key: "selected_options", initial: "initial_options", empty: [] },
  users_select: { key: "selected_user", initial: "initial_user", empty: null },
  multi_users_select: { key: "selected_users", initial: "initial_users", empty: [] },
  conversations_select: { key: "selected_conversation", initial: "initial_conversation", empty: null },
  channels_select: { key: "selected_channel", initial: "initial_channel", empty: null },
  datepicker: { key: "selected_date", initial: "initial_date", empty: null },
  timepicker: { key: "selected_time", initial: "initial_time", empty: null },
  datetimepicker: { key: "selected_date_time", initial: "initial_date_time", empty: null },
};

/** Every element in the blocks that a person can touch, in reading order; accessories count. */
export function elementsIn(blocks: Fields[]): Input[] {
  return blocks.flatMap((block) => {
    const held = [block.element, block.accessory, ...rows(block.elements)].filter((one) => one !== undefined);
    return held.map((element) => ({ block, element: fields(element) }));
  });
}

/** True for an element that keeps a value (buttons and overflow menus do not). */
export function keepsValue(element: Fields): boolean {
  return words(element.type) in SHAPES;
}

/** state.values of fresh blocks: the initial values, or empty ones. */
export function initialValues(blocks: Fields[]): StateValues {
  const values: StateValues = {};
  for (const { block, element } of elementsIn(blocks)) {
    const shape = SHAPES[words(element.type)];
    if (!shape) continue;
    setValue(values, block, element, { type: element.type, [shape.key]: element[shape.initial] ?? shape.empty });
  }
  return values;
}

/** state.values after an update: typed values stay where block_id, action_id and kind are the same as before. */
export function carried(blocks: Fields[], before: StateValues): StateValues {
  const values = initialValues(blocks);
  for (const { block, element } of elementsIn(blocks)) {
    const old = before[words(block.block_id)]?.[words(element.action_id)];
    if (old && old.type === element.type) setValue(values, block, element, old);
  }
  return values;
}

function setValue(values: StateValues, block: Fields, element: Fields, value: Fields): void {
  const id = words(block.block_id);
  values[id] = { ...values[id], [words(element.action_id)]: value };
}

/**
 * Types or chooses in one element. A select takes an option's value or its text; several choices are a list; null
 * empties it. `offered` are the options an external select has shown. Throws when no such option is shown: a person
 * cannot choose what is not there.
 */
export function choose(values: StateValues, input: Input, wanted: unknown, offered: Fields[]): void {
  const shape = SHAPES[words(input.element.type)];
  if (!shape) throw new Error(`A person cannot fill in a ${words(input.element.type)}`);
  const value = shape.key.startsWith("selected_option")
    ? pick(input.element, wanted, offered)
    : (wanted ?? shape.empty);
  setValue(values, input.block, input.element, { type: input.element.type, [shape.key]: value });
}

function pick(element: Fields, wanted: unknown, offered: Fields[]): unknown {
  if (Array.isArray(wanted)) return wanted.map((one) => pick(element, one, offered));
  if (wanted === null || wanted === "") return null;
  const options = [...optionsOf(element), ...offered];
  const found = options.find((option) => option.value === wanted || fields(option.text).text === wanted);
  if (!found) {
    const shown = options.map((option) => words(fields(option.text).text)).join(" | ");
    throw new Error(`No option «${String(wanted)}» here; shown: ${shown}`);
  }
  return found;
}

/** The options an element shows by itself. */
export function optionsOf(element: Fields): Fields[] {
  const initial = rows(element.initial_options ?? (element.initial_option ? [element.initial_option] : []));
  const own = [...rows(element.options), ...rows(element.option_groups).flatMap((group) => rows(group.options))];
  return [...own, ...initial.filter((one) => !own.some((option) => sameOption(option, one)))];
}

/** What Slack itself says at the fields before it sends a form: empty required ones and texts of the wrong length. */
export function formErrors(blocks: Fields[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { block, element } of elementsIn(blocks)) {
    if (block.type !== "input") continue;
    const state = values[words(block.block_id)]?.[words(element.action_id)];
    const shape = SHAPES[words(element.type)];
    if (!state || !shape) continue;
    const problem = fieldProblem(element, state[shape.key], block.optional === true);
    if (problem) errors[words(block.block_id)] = problem;
  }
  return errors;
}

function fieldProblem(element: Fields, value: unknown, optional: boolean): string | null {
  const empty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? null : "Please complete this required field.";
  if (element.type === "number_input") {
    const number = Number(value);
    const whole = element.is_decimal_allowed === true || Number.isInteger(number);
    const low = element.min_value === undefined || number >= Number(element.min_value);
    const high = element.max_value === undefined || number <= Number(element.max_value);
    return Number.isNaN(number) || !whole || !low || !high ? "Please enter a valid number." : null;
  }
  if (element.type !== "plain_text_input") return null;
  const length = words(value).length;
  if (length < Number(element.min_length ?? 0))
    return `Please enter at least ${String(element.min_length)} characters.`;
  return length > Number(element.max_length ?? 3000) ? "Please shorten this text." : null;
}
