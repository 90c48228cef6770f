/** Reading what Slack delivers. Signed does not mean well-formed: whatever is not as expected is empty or null. */

import { cleanName } from "../../shared/names.ts";

export type Fields = Record<string, unknown>;

/** An object's own fields; none for anything else. */
export function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** A text that is not empty, or null. */
export function words(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A name that Slack tells, as it may be shown, or null. */
export function nameOf(value: unknown): string | null {
  return typeof value === "string" ? cleanName(value) : null;
}

/** The elements of a list; none for anything else. */
export function rows(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

/** Text as JSON, or null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
