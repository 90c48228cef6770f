/** What the parser must know of the world to read a line. */
import type { Command, Doubt } from "../../model/command.ts";
import type { Plan } from "../../model/plan.ts";
import type { IsoDate } from "../../model/week.ts";
import { namesOwnDeadline } from "../language/begun.ts";
import type { FieldContext, ParsedFields } from "../language/fields.ts";
import { parseFields, saysOnlyFields } from "../language/fields.ts";
import type { Found } from "../search/found.ts";

export interface ParseContext {
  plan: Plan;
  today: IsoDate;
  /** Slug of the focus area of the channel, or null. */
  area: string | null;
  /** Which activity do these words mean? Knows the channel. */
  find(words: string): Found;
  /** Are these words the name, or the first name, of somebody the bot knows? With or without `@`. */
  isPerson(words: string): boolean;
}

/** Tells whether the plan has this code. */
export function codesOf({ plan }: ParseContext): (code: string) => boolean {
  return (code) => plan.activities.some((activity) => activity.code === code);
}

/** Reads what stands after a verb; null when the words do not fit the verb after all. */
export type Reader = (rest: string, context: ParseContext) => Command | null;

/** The fields in `text`, read with the plan's roles and municipalities; `loose` where all of it will be asked about. */
export function fieldsOf(text: string, context: ParseContext, loose = false): ParsedFields {
  return parseFields(text, { ...fieldContext(context), loose });
}

/** `fieldsOf(text, context).onlyFields`, where that is all one wants to know. */
export function isOnlyFields(text: string, context: ParseContext, loose = false): boolean {
  return saysOnlyFields(text, { ...fieldContext(context), loose });
}

/** What the readers of fields must know. */
export function fieldContext({ today, plan }: ParseContext): FieldContext {
  return { today, municipalities: plan.organisation.municipalities, roles: plan.roles };
}

/** True for a deadline that was begun, and no day was said. */
export function isBegunDeadline(doubt: Doubt): boolean {
  return doubt.kind === "vague-date" && namesOwnDeadline(doubt.typed);
}
