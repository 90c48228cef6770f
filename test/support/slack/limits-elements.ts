import { isFields } from "./fields.ts";
import {
  type Check,
  checkButton,
  checkDate,
  checkDateTime,
  checkExternal,
  checkImage,
  checkInput,
  checkNumber,
  checkOptionsOf,
  checkSelect,
  checkTime,
} from "./limits-kinds.ts";
import { checkConfirm, checkKeys, checkOptional, checkText, type Report } from "./limits-text.ts";

interface ElementRule {
  keys: string[];
  in: ("section" | "actions" | "input")[];
  check: Check;
}

/** Where an element stands: that decides which kinds Slack takes. */
export type Holder = "section" | "actions" | "input";

const COMMON = ["type", "action_id", "confirm", "focus_on_load"];
const PLACEHOLDER = [...COMMON, "placeholder"];

const nothing: Check = () => {};
const everywhere: Holder[] = ["section", "actions", "input"];
const SELECT = [...PLACEHOLDER, "options", "option_groups", "initial_option"];
const MULTI = [...PLACEHOLDER, "options", "option_groups", "initial_options", "max_selected_items"];

const ELEMENTS: Record<string, ElementRule> = {
  button: {
    keys: ["type", "action_id", "confirm", "text", "value", "url", "style", "accessibility_label"],
    in: ["section", "actions"],
    check: checkButton,
  },
  overflow: {
    keys: ["type", "action_id", "confirm", "options"],
    in: ["section", "actions"],
    check: checkOptionsOf(5, false, true),
  },
  static_select: { keys: SELECT, in: everywhere, check: checkSelect },
  multi_static_select: { keys: MULTI, in: everywhere, check: checkSelect },
  external_select: {
    keys: [...PLACEHOLDER, "initial_option", "min_query_length"],
    in: everywhere,
    check: checkExternal,
  },
  multi_external_select: {
    keys: [...PLACEHOLDER, "initial_options", "min_query_length", "max_selected_items"],
    in: everywhere,
    check: nothing,
  },
  users_select: { keys: [...PLACEHOLDER, "initial_user"], in: everywhere, check: nothing },
  multi_users_select: {
    keys: [...PLACEHOLDER, "initial_users", "max_selected_items"],
    in: everywhere,
    check: nothing,
  },
  conversations_select: {
    keys: [...PLACEHOLDER, "initial_conversation", "default_to_current_conversation", "filter", "response_url_enabled"],
    in: everywhere,
    check: nothing,
  },
  channels_select: {
    keys: [...PLACEHOLDER, "initial_channel", "response_url_enabled"],
    in: everywhere,
    check: nothing,
  },
  datepicker: { keys: [...PLACEHOLDER, "initial_date"], in: everywhere, check: checkDate },
  timepicker: { keys: [...PLACEHOLDER, "initial_time", "timezone"], in: everywhere, check: checkTime },
  datetimepicker: { keys: [...COMMON, "initial_date_time"], in: ["actions", "input"], check: checkDateTime },
  radio_buttons: {
    keys: [...COMMON, "options", "initial_option"],
    in: everywhere,
    check: checkOptionsOf(10, true),
  },
  checkboxes: {
    keys: [...COMMON, "options", "initial_options"],
    in: everywhere,
    check: checkOptionsOf(10, true),
  },
  plain_text_input: {
    keys: [...PLACEHOLDER, "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config"],
    in: ["input"],
    check: checkInput,
  },
  number_input: {
    keys: [...PLACEHOLDER, "is_decimal_allowed", "initial_value", "min_value", "max_value", "dispatch_action_config"],
    in: ["input"],
    check: checkNumber,
  },
  email_text_input: {
    keys: [...PLACEHOLDER, "initial_value", "dispatch_action_config"],
    in: ["input"],
    check: nothing,
  },
  url_text_input: {
    keys: [...PLACEHOLDER, "initial_value", "dispatch_action_config"],
    in: ["input"],
    check: nothing,
  },
  image: { keys: ["type", "image_url", "slack_file", "alt_text"], in: ["section"], check: checkImage },
};

/** Checks one interactive element (or an image) standing in a section, an actions block or an input. */
export function checkElement(report: Report, pointer: string, value: unknown, holder: Holder): void {
  if (!isFields(value)) {
    report(pointer, "must provide an object");
    return;
  }
  const rule = ELEMENTS[String(value.type)];
  if (!rule?.in.includes(holder)) {
    report(`${pointer}/type`, "unsupported type");
    return;
  }
  checkKeys(report, pointer, value, rule.keys);
  checkOptional(report, `${pointer}/action_id`, value.action_id, 255, 1);
  checkConfirm(report, `${pointer}/confirm`, value.confirm);
  if (value.placeholder !== undefined) {
    checkText(report, `${pointer}/placeholder`, value.placeholder, { plainOnly: true, max: 150 });
  }
  if (value.confirm !== undefined && holder === "input") report(pointer, "confirm is not allowed in an input");
  rule.check(report, pointer, value);
}
