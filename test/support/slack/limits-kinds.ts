import { type Fields, fields, rows } from "./fields.ts";
import {
  checkList,
  checkOption,
  checkOptional,
  checkString,
  checkStyle,
  checkText,
  checkUrl,
  type Report,
  sameOption,
} from "./limits-text.ts";

/** Checks what is particular to one kind of element. */
export type Check = (report: Report, pointer: string, element: Fields) => void;

/** Options of radio buttons, checkboxes and overflow menus: how many, and whether mrkdwn and links are taken. */
export function checkOptionsOf(max: number, mrkdwn: boolean, url = false): Check {
  return (report, pointer, element) => {
    const options = checkList(report, `${pointer}/options`, element.options, max);
    options.forEach((option, index) => {
      checkOption(report, `${pointer}/options/${index}`, option, mrkdwn, url);
    });
    checkChosen(report, pointer, element, options);
  };
}

function checkChosen(report: Report, pointer: string, element: Fields, options: unknown[]): void {
  const chosen: unknown[] = element.initial_option === undefined ? [] : [element.initial_option];
  if (element.initial_options !== undefined) {
    chosen.push(...checkList(report, `${pointer}/initial_options`, element.initial_options, 100));
  }
  for (const one of chosen) {
    if (!options.some((option) => sameOption(option, one))) {
      report(`${pointer}/initial_option`, "initial option not found in options");
    }
  }
}

/** A static select: 100 options, or 100 groups of 100. */
export const checkSelect: Check = (report, pointer, element) => {
  if (element.option_groups === undefined) {
    checkOptionsOf(100, false)(report, pointer, element);
    return;
  }
  if (element.options !== undefined) report(pointer, "must define either options or option_groups");
  const groups = checkList(report, `${pointer}/option_groups`, element.option_groups, 100);
  groups.forEach((group, index) => {
    checkGroup(report, `${pointer}/option_groups/${index}`, group);
  });
  checkChosen(
    report,
    pointer,
    element,
    rows(groups).flatMap((group) => rows(group.options)),
  );
};

/** Checks one option group: label 75 characters, at most 100 options. */
export function checkGroup(report: Report, pointer: string, group: unknown): void {
  checkText(report, `${pointer}/label`, fields(group).label, { plainOnly: true, max: 75 });
  const options = checkList(report, `${pointer}/options`, fields(group).options, 100);
  options.forEach((option, index) => {
    checkOption(report, `${pointer}/options/${index}`, option, false);
  });
}

/** A button: text 75, value 2000, url 3000 characters. */
export const checkButton: Check = (report, pointer, element) => {
  checkText(report, `${pointer}/text`, element.text, { plainOnly: true, max: 75 });
  checkOptional(report, `${pointer}/value`, element.value, 2000);
  checkOptional(report, `${pointer}/accessibility_label`, element.accessibility_label, 75, 1);
  checkStyle(report, pointer, element.style);
  if (element.url !== undefined) checkUrl(report, `${pointer}/url`, element.url);
};

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A date picker: a date that exists. */
export const checkDate: Check = (report, pointer, element) => {
  if (element.initial_date !== undefined && !isDay(element.initial_date)) {
    report(`${pointer}/initial_date`, "must be a date in the format YYYY-MM-DD");
  }
};

/** A time picker: 00:00 to 23:59. */
export const checkTime: Check = (report, pointer, element) => {
  const time = element.initial_time;
  if (time !== undefined && !(typeof time === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(time))) {
    report(`${pointer}/initial_time`, "must be a time in the format HH:mm");
  }
};

/** A date and time picker: ten digits. */
export const checkDateTime: Check = (report, pointer, element) => {
  const at = element.initial_date_time;
  if (at !== undefined && !(Number.isInteger(at) && String(at).length === 10)) {
    report(`${pointer}/initial_date_time`, "must be a timestamp of ten digits");
  }
};

/** A text field: lengths from 0 to 3000, and a first text within them. */
export const checkInput: Check = (report, pointer, element) => {
  const [least, most] = [element.min_length ?? 0, element.max_length ?? 3000];
  if (!isLength(least, 0)) report(`${pointer}/min_length`, "must be a whole number from 0 to 3000");
  if (!isLength(most, 1)) report(`${pointer}/max_length`, "must be a whole number from 1 to 3000");
  if (Number(least) > Number(most)) report(`${pointer}/min_length`, "must be less than max_length");
  checkOptional(report, `${pointer}/initial_value`, element.initial_value, Number(most));
};

function isLength(value: unknown, least: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= 3000;
}

/** A number field: numbers written as strings. */
export const checkNumber: Check = (report, pointer, element) => {
  if (typeof element.is_decimal_allowed !== "boolean") report(`${pointer}/is_decimal_allowed`, "must be a boolean");
  for (const key of ["min_value", "max_value", "initial_value"]) {
    const value = element[key];
    if (value === undefined) continue;
    if (typeof value !== "string" || value.trim() === "" || Number.isNaN(Number(value))) {
      report(`${pointer}/${key}`, "must be a number written as a string");
    }
  }
  const initial = Number(element.initial_value);
  if (initial < Number(element.min_value) || initial > Number(element.max_value)) {
    report(`${pointer}/initial_value`, "must be between min_value and max_value");
  }
};

/** A select with options from the app. */
export const checkExternal: Check = (report, pointer, element) => {
  if (element.initial_option !== undefined) {
    checkOption(report, `${pointer}/initial_option`, element.initial_option, false);
  }
  const least = element.min_query_length;
  if (least !== undefined && !Number.isInteger(least)) report(`${pointer}/min_query_length`, "must be an integer");
};

/** An image: an address and a description. */
export const checkImage: Check = (report, pointer, element) => {
  if (element.slack_file === undefined) checkUrl(report, `${pointer}/image_url`, element.image_url);
  checkString(report, `${pointer}/alt_text`, element.alt_text, 2000, 1);
};
