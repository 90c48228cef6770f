/** What a card's button carries, and how it is read when it comes back. Whatever comes back may be forged or old. */
import type { Input } from "../../src/bot.ts";
import type { FormName } from "../../src/card.ts";

const FORMS: readonly FormName[] = ["update", "correct"];

/**
 * The input that a pressed button stands for: a command as text, which the core parses again, or a form's values
 * (Teams puts the inputs beside the data). `null` when the data is none of ours.
 */
export function readActionData(data: unknown): Input | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const fields: [string, unknown][] = Object.entries(data);
  const value = (name: string) => fields.find(([key]) => key === name)?.[1];
  const command = value("command");
  if (typeof command === "string") return { kind: "tap", command };
  const form = FORMS.find((name) => name === value("form"));
  const activity = value("activity");
  if (form === undefined || typeof activity !== "string") return null;
  const inputs = fields.filter(([key]) => key !== "form" && key !== "activity").flatMap(asText);
  return { kind: "form", form, activity, values: Object.fromEntries(inputs) };
}

/** Clients send a number input as a number or as text; anything that is neither is no value of ours. */
function asText([key, value]: [string, unknown]): [string, string][] {
  return typeof value === "string" || typeof value === "number" ? [[key, String(value)]] : [];
}
