import { type Fields, fields, isFields } from "./fields.ts";

/** Collects one problem; `pointer` is a JSON pointer as Slack writes it («/blocks/0/text»). */
export type Report = (pointer: string, what: string) => void;

/** What a text object may be: only plain text, and its greatest length in characters. */
export interface TextRule {
  plainOnly?: boolean;
  mrkdwnOnly?: boolean;
  max: number;
}

const TEXT_KEYS = ["type", "text", "emoji", "verbatim"];

/** Checks a text object (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). */
export function checkText(report: Report, pointer: string, value: unknown, rule: TextRule): void {
  if (!isFields(value)) {
    report(pointer, "must provide an object");
    return;
  }
  checkKeys(report, pointer, value, TEXT_KEYS);
  if (value.type !== "plain_text" && value.type !== "mrkdwn") report(`${pointer}/type`, "unsupported type");
  if (rule.plainOnly && value.type === "mrkdwn") report(`${pointer}/type`, "must be plain_text");
  if (value.type === "mrkdwn" && "emoji" in value) report(pointer, "invalid additional property: emoji");
  if (value.type === "plain_text" && "verbatim" in value) report(pointer, "invalid additional property: verbatim");
  checkString(report, `${pointer}/text`, value.text, rule.max, 1);
}

/** Checks a required string and its length in characters (UTF-16 units, as JavaScript counts). */
export function checkString(report: Report, pointer: string, value: unknown, max: number, min = 0): void {
  if (typeof value !== "string") {
    report(pointer, "must be a string");
    return;
  }
  if (value.length > max) report(pointer, `must be less than ${max + 1} characters`);
  if (value.length < min) report(pointer, `must be more than ${min - 1} characters`);
}

/** As checkString, but the field may be left out. */
export function checkOptional(report: Report, pointer: string, value: unknown, max: number, min = 0): void {
  if (value !== undefined) checkString(report, pointer, value, max, min);
}

/** Slack refuses properties it does not know; `allowed` lists the ones it does. */
export function checkKeys(report: Report, pointer: string, value: Fields, allowed: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) report(pointer, `invalid additional property: ${key}`);
  }
}

/** Checks a list's length. Returns the list, or an empty one when it is no list. */
export function checkList(report: Report, pointer: string, value: unknown, max: number, min = 1): unknown[] {
  if (!Array.isArray(value)) {
    report(pointer, "must be an array");
    return [];
  }
  if (value.length > max) report(pointer, `no more than ${max} items allowed`);
  if (value.length < min) report(pointer, `no fewer than ${min} items allowed`);
  return value;
}

/** Checks a URL field: at most 3000 characters and something a browser would open. */
export function checkUrl(report: Report, pointer: string, value: unknown): void {
  checkString(report, pointer, value, 3000, 1);
  if (typeof value === "string" && !URL.canParse(value)) report(pointer, "invalid url");
}

/** Checks a confirmation dialog: title 100, text 300, buttons 30 characters. */
export function checkConfirm(report: Report, pointer: string, value: unknown): void {
  if (value === undefined) return;
  if (!isFields(value)) {
    report(pointer, "must provide an object");
    return;
  }
  checkKeys(report, pointer, value, ["title", "text", "confirm", "deny", "style"]);
  checkText(report, `${pointer}/title`, value.title, { plainOnly: true, max: 100 });
  checkText(report, `${pointer}/text`, value.text, { max: 300 });
  checkText(report, `${pointer}/confirm`, value.confirm, { plainOnly: true, max: 30 });
  checkText(report, `${pointer}/deny`, value.deny, { plainOnly: true, max: 30 });
  checkStyle(report, pointer, value.style);
}

/** A button's or dialog's colour: primary, danger, or left out. */
export function checkStyle(report: Report, pointer: string, value: unknown): void {
  if (value !== undefined && value !== "primary" && value !== "danger") report(`${pointer}/style`, "invalid style");
}

/** Checks one option: text and description 75 characters, value 150; mrkdwn only in radio buttons and checkboxes. */
export function checkOption(report: Report, pointer: string, value: unknown, mrkdwn: boolean, url = false): void {
  if (!isFields(value)) {
    report(pointer, "must provide an object");
    return;
  }
  checkKeys(report, pointer, value, url ? ["text", "value", "description", "url"] : ["text", "value", "description"]);
  checkText(report, `${pointer}/text`, value.text, { plainOnly: !mrkdwn, max: 75 });
  checkString(report, `${pointer}/value`, value.value, 150, 1);
  if (value.description !== undefined) {
    checkText(report, `${pointer}/description`, value.description, { plainOnly: !mrkdwn, max: 75 });
  }
  if (value.url !== undefined) checkUrl(report, `${pointer}/url`, value.url);
}

/** Two options are the same to Slack when value and text agree. */
export function sameOption(one: unknown, other: unknown): boolean {
  const [first, second] = [fields(one), fields(other)];
  return first.value === second.value && fields(first.text).text === fields(second.text).text;
}
