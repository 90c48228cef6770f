/** How the data of our forms is read when it comes back: whatever comes back may be forged or old. */
import type { FormName, FormValues } from "../../src/model/card.ts";

const FORMS: readonly FormName[] = ["update", "correct"];

/** The fields that our forms have. */
export const FIELDS = ["status", "progress", "deadline", "note"] as const;

/** The form of this name, or undefined. */
export function formNamed(name: unknown): FormName | undefined {
  return FORMS.find((form) => form === name);
}

/** Clients leave out an input that stands empty: what was shown filled in, and does not come back, was emptied. */
export function emptied(shown: FormValues): FormValues {
  return Object.fromEntries(Object.keys(shown).flatMap((name) => (shown[name] === "" ? [] : [[name, ""]])));
}

/** Reads own fields only: `__proto__` and its like are none. */
export function valueIn(data: unknown): (name: string) => unknown {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  const fields = new Map<string, unknown>(isObject ? Object.entries(data) : []);
  return (name) => fields.get(name);
}
