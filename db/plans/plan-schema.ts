/** The shape of a plan file, for zod. What needs more than one field to judge stands in `plan-cross-checks.ts`. */
import { z } from "zod";
import type { Plan } from "../../src/model/plan.ts";
import { isDay } from "../../src/model/week.ts";
import { withLine } from "../../src/plans/plan-line.ts";
import * as say from "../../src/texts/plan-file.ts";

/** One line, NFC (so that the same letter is always the same bytes), single spaces. */
const isClean = (value: string) =>
  value === value.normalize("NFC") && value === value.trim() && !/[\p{C}\uFFFD]|\s{2}|[^\S ]/u.test(value);

const text = z.string().min(1, say.EMPTY_TEXT).refine(isClean, say.UNCLEAN_TEXT);
const lowerCase = text.refine((value) => value === value.toLowerCase(), say.NOT_LOWER_CASE);
const day = z.string().refine(isDay, say.NOT_A_DATE);
const period = z.strictObject({ from: day, to: day });
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say.NOT_A_SLUG);
const areaSlug = z.string().regex(/^[a-zæøå0-9]+(-[a-zæøå0-9]+)*$/, say.NOT_AN_AREA_SLUG);
const code = z.string().regex(/^[A-ZÆØÅ][1-9]\d*$/, say.NOT_A_CODE);
const objectiveId = z.string().regex(/^[A-ZÆØÅ]-D[1-9]\d*$/, say.NOT_AN_OBJECTIVE_ID);
const strategyId = z.string().regex(/^[A-ZÆØÅ]-S[1-9]\d*$/, say.NOT_A_STRATEGY_ID);
const spelt = z.strictObject({ slug, name: text, variants: z.array(text) });

const area = z.strictObject({
  slug: areaSlug,
  name: text,
  letter: z.string().regex(/^[A-ZÆØÅ]$/, say.NOT_A_LETTER),
  aliases: z.array(lowerCase),
  longTermGoal: text,
  objectives: z.array(z.strictObject({ id: objectiveId, text })),
  strategies: z.array(z.strictObject({ id: strategyId, text })),
});

const activity = z.strictObject({
  code,
  area: z.string(),
  title: text,
  shortTitle: text.max(40, say.SHORT_TITLE_TOO_LONG),
  words: z.array(text.max(60, say.WORDS_TOO_LONG)).optional(),
  kind: z.enum(["dated", "ongoing"]),
  objectives: z.array(z.string()),
  strategies: z.array(z.string()),
  responsible: z.strictObject({
    verbatim: text.nullable(),
    roles: z.array(z.strictObject({ role: z.string(), main: z.boolean() })),
  }),
  funding: z.strictObject({ verbatim: text.nullable(), sources: z.array(z.string()) }),
  deadline: day.nullable(),
});

/** Reads a `Plan`; a field it does not know is an error, since it is most often a slip of the pen. */
export const planSchema: z.ZodType<Plan> = z
  .strictObject({
    id: slug,
    line: slug.nullish(),
    title: text,
    adopted: day.nullable(),
    organisation: z.strictObject({
      name: text,
      municipalities: z.array(text).min(1, say.EMPTY_LIST),
      counties: z.array(text),
    }),
    period,
    actionPlanPeriod: period,
    introduction: z.array(z.strictObject({ heading: text, paragraphs: z.array(text) })),
    vision: text,
    overallGoal: text,
    sustainability: text,
    coherence: z.array(text),
    areaRequirements: z.array(z.strictObject({ words: lowerCase, verbatim: text })),
    areas: z.array(area).min(1, say.EMPTY_LIST),
    roles: z.array(spelt),
    funding: z.array(spelt),
    activities: z.array(activity).min(1, say.EMPTY_LIST),
    retiredCodes: z.array(code),
  })
  .transform(withLine);
