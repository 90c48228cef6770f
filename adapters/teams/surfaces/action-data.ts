/** What a card's button carries, and how it is read when it comes back. Whatever comes back may be forged or old. */

import type { SaidInput } from "../../../src/bot/incoming.ts";
import type { FormValues } from "../../../src/model/card.ts";
import { emptied, FIELDS, formNamed, valueIn } from "../../shared/form-data.ts";

/**
 * The input that a pressed button stands for: what it carried, which the core reads, or a form's values (Teams puts the
 * inputs beside the data), those that it was shown with and the words that it grew out of. `null` when the data is none
 * of ours.
 */
export function readActionData(data: unknown): SaidInput | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const value = valueIn(data);
  const command = value("command");
  if (typeof command === "string") return { kind: "tap", payload: command };
  const form = formNamed(value("form"));
  const activity = value("activity");
  if (form === undefined || typeof activity !== "string") return null;
  const shown = valuesOf(valueIn(value("shown")));
  const typed = value("typed");
  const words = typeof typed === "string" ? { typed } : {};
  return { kind: "form", form, activity, values: { ...emptied(shown), ...valuesOf(value) }, shown, ...words };
}

/** Clients send a number input as a number or as text; anything that is neither is no value of ours. */
function valuesOf(value: (name: string) => unknown): FormValues {
  const isValue = (found: unknown) => typeof found === "string" || typeof found === "number";
  return Object.fromEntries(FIELDS.filter((name) => isValue(value(name))).map((name) => [name, String(value(name))]));
}
