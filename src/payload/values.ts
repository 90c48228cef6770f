/** The values that commands are made of. Names must be of the plan that is followed now: a button may be older. */
import {
  type ActivityRef,
  type Assignment,
  type DeadlineSaid,
  isLater,
  type Later,
  type ListFilters,
  type Mention,
  NO_DEADLINE,
  NO_DEPUTY,
  type UpdateFields,
} from "../model/command.ts";
import { activityByCode, areaBySlug, type Plan, roleBySlug } from "../model/plan.ts";
import { isStatus, type Status } from "../model/status.ts";
import { type IsoDate, isLikelyDay } from "../model/week.ts";
import { MOST_LATER } from "../understand/language/later.ts";
import { type Codec, either, type Field, field, flag, listOf, orNull, shape } from "./codec.ts";
import { anyText, text } from "./texts.ts";

/** No command names more of anything. */
const MOST = 200;

const LONGEST_CODE = 20;

/** A whole number in these bounds. */
export function number(least: number, most: number): Codec<number> {
  return {
    write: (value) => value,
    read: (data) =>
      Number.isInteger(data) && Number(data) >= least && Number(data) <= most ? Number(data) : undefined,
  };
}

/** One of these words. */
export function word<const T extends string>(...words: readonly T[]): Codec<T> {
  return { write: (value) => value, read: (data) => words.find((one) => one === data) };
}

/** A word that passes. */
export function wordThat(passes: (value: string) => boolean): Codec<string> {
  return {
    write: (value) => value,
    read: (data) => (typeof data === "string" && passes(data) ? data : undefined),
  };
}

/** A name that the plan has. */
function nameIn(has: (plan: Plan, name: string) => boolean): Codec<string> {
  return {
    write: (value) => value,
    read: (data, { plan }) => (typeof data === "string" && has(plan, data) ? data : undefined),
  };
}

export const area = nameIn((plan, slug) => areaBySlug(plan, slug) !== undefined);
export const role = nameIn((plan, slug) => roleBySlug(plan, slug) !== undefined);
const municipality = nameIn(({ organisation }, name) => organisation.municipalities.includes(name));
const funding = nameIn((plan, slug) => plan.funding.some((source) => source.slug === slug));

export const day: Codec<IsoDate> = wordThat(isLikelyDay);
export const progress = number(0, 100);
export const status: Codec<Status> = {
  write: (value) => value,
  read: (data) => (typeof data === "string" && isStatus(data) ? data : undefined),
};
export const municipalities = listOf(municipality, MOST);

/** `I7`, or the words. A code that the plan no longer has is words to search for, as if it had been typed. */
export const ref: Codec<ActivityRef> = {
  write: (value, typed) => ("code" in value ? value.code : words.write(value, typed)),
  read(data, around) {
    if (typeof data !== "string") return words.read(data, around);
    if (data.length > LONGEST_CODE) return undefined;
    if (activityByCode(around.plan, data) !== undefined) return { code: data };
    const code = text.read(data, around);
    return code === undefined ? undefined : { words: code };
  },
};
const words = shape<{ words: string }>({ words: field(anyText) });

/** With the `@` that tells those who deliver a tap that somebody is named in it. */
export const mention: Codec<Mention> = {
  write: (value) => `@${value.mention}`,
  read(data, around) {
    const said = typeof data === "string" && /^@\S{1,200}$/u.test(data) ? text.read(data.slice(1), around) : undefined;
    return said === undefined ? undefined : { mention: said };
  },
};
const roleMeant = shape<{ role: string }>({ role: field(role) });
export const responsible: Codec<{ role: string } | Mention> = either((value) => "role" in value, roleMeant, mention);
export const deputy = either((value) => value === NO_DEPUTY, word(NO_DEPUTY), mention);

const later = shape<Later>({ count: field(number(1, MOST_LATER)), unit: field(word("days", "months")) });
export const deadline: Codec<DeadlineSaid> = either(
  (value): value is string => !isLater(value),
  wordThat((value) => value === NO_DEADLINE || isLikelyDay(value)),
  later,
);

export const updateFields = shape<UpdateFields>({
  status: orNull(status),
  progress: orNull(progress),
  deadline: orNull(deadline),
  note: orNull(text),
  decision: orNull(wordThat((value) => /^\d{1,4}\/\d{2,5}$/u.test(value))),
  responsible: orNull(responsible),
  internal: flag,
  municipalities,
});

export const filters: Codec<ListFilters> = shape<ListFilters>({
  status: listOf(status, MOST),
  area: orNull(area),
  role: orNull(role),
  person: orNull(mention),
  municipality: orNull(municipality),
  funding: orNull(funding),
  withoutDeadline: flag,
  withoutResponsible: flag,
  quiet: flag,
  overdue: flag,
});

type Given = Extract<Assignment, { activity: unknown }>;
export const assignment: Codec<Assignment> = either(
  (value): value is Given => "activity" in value,
  shape<Given>({ activity: field(ref), responsible: field(responsible) }),
  shape<Exclude<Assignment, Given>>({ role: field(role), holder: orNull(mention) }),
);

/** A field that is left out where it is the usual. */
export function usually<T extends string | number>(codec: Codec<T>, usual: T): Field<T> {
  return { ...codec, absent: { is: (value) => value === usual, value: () => usual } };
}
