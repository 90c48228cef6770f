/** What a modal carries, and how it is read when it comes back. Whatever comes back may be forged or old. */

import type { Input } from "../../../src/bot/incoming.ts";
import type { Form, FormValues } from "../../../src/model/card.ts";
import { emptied, FIELDS, formNamed, valueIn } from "../../shared/form-data.ts";
import { withEmoji } from "../receive/emoji.ts";
import { PRIVATE_METADATA } from "./limits.ts";

/** The longest code that a plan can have is far shorter. */
const LONGEST_CODE = 20;

/** The `action_id` of every input: its block says which it is. */
export const INPUT_ACTION = "value";

/**
 * `private_metadata` of a form: which form, what it showed, and `context`, which is the app's own (where to answer); on the
 * lines below, as they are, the words that the form grew out of. Only fields that stand in the form can be emptied, so only they are among what was shown. Throws when the context
 * and the words are longer than Slack carries.
 */
export function writeFormData(form: Form, context: string): string {
  const drawn = form.fields.map(({ name }) => name);
  const shown = Object.entries(form.shown).filter(([name]) => drawn.includes(name));
  // What does not fit counts as filled in again when it comes back: nothing typed is lost by it. The longest goes first.
  shown.sort(([, left], [, right]) => left.length - right.length);
  for (let kept = shown.length; kept >= 0; kept--) {
    const data = { form: form.name, activity: form.activity, shown: Object.fromEntries(shown.slice(0, kept)), context };
    const written = `${JSON.stringify(data)}${form.typed === undefined ? "" : `\n${form.typed}`}`;
    if (written.length <= PRIVATE_METADATA) return written;
  }
  throw new RangeError(`a modal carries at most ${PRIVATE_METADATA} characters`);
}

/** What `writeFormData` was given as `context`; empty when the data is none of ours. */
export function readContext(privateMetadata: string): string {
  const context = valueIn(parsed(privateMetadata))("context");
  return typeof context === "string" ? context : "";
}

/** The filled-in form of a `view_submission`: `view.state.values` and `view.private_metadata`; null when none of ours. */
export function readModal(stateValues: unknown, privateMetadata: string): Input | null {
  const data = valueIn(parsed(privateMetadata));
  const form = formNamed(data("form"));
  const activity = data("activity");
  if (form === undefined || typeof activity !== "string" || activity.length > LONGEST_CODE) return null;
  const shown = shownIn(data("shown"));
  const [, ...words] = privateMetadata.split("\n");
  const typed = words.length === 0 ? {} : { typed: words.join("\n") };
  return { kind: "form", form, activity, values: { ...emptied(shown), ...filledIn(stateValues) }, shown, ...typed };
}

/** What stands in one input: text, a day, or the value of the option chosen; null when it stands empty. */
export function typedIn(stateValues: unknown, blockId: string): string | null {
  const element = valueIn(valueIn(valueIn(stateValues)(blockId))(INPUT_ACTION));
  const found = [element("value"), element("selected_date"), valueIn(element("selected_option"))("value")];
  return found.find((value) => typeof value === "string") ?? null;
}

/** Each field is a block of its own, with its name as `block_id`. */
function filledIn(stateValues: unknown): FormValues {
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = typedIn(stateValues, name);
      return value === null ? [] : [[name, withEmoji(value)]];
    }),
  );
}

function shownIn(data: unknown): FormValues {
  const value = valueIn(data);
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const shown = value(name);
      return typeof shown === "string" ? [[name, shown]] : [];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.split("\n", 1)[0] ?? "");
  } catch {
    return null;
  }
}
