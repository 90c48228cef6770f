/**
 * The plan: what the regional council adopted. Plain data, read from `db/plans/*.yaml`, never changed by chat.
 * Texts are verbatim from the adopted document; what the document leaves blank is `null` or an empty list here.
 */
import type { IsoDate } from "./week.ts";

/** `dated` has an end; `ongoing` (løpende) has none of its own: never asked for per cent, overdue only after a deadline that people gave it. */
export type ActivityKind = "dated" | "ongoing";

/** A responsible role (ansvar). Roles are not persons: see `RoleHolder` in `person.ts`. */
export interface Role {
  /** ASCII slug, stable across revisions: `regional-naeringssjef`. */
  slug: string;
  /** Bokmål, singular, lower case as in running text: `regional næringssjef`. */
  name: string;
  /** Other spellings, among them the document's own slips: `Regionale næringssejere`. */
  variants: string[];
}

/** A source of funding (finansiering), normalised. */
export interface FundingSource {
  slug: string;
  name: string;
  variants: string[];
}

/** A delmål or a strategi; `id` is unique in the plan (`N-D1`, `N-S3`). */
export interface PlanText {
  id: string;
  text: string;
}

/** A satsingsområde. */
export interface FocusArea {
  /** Slug as people's links and `--in` use it: `kommunikasjon`, `næringsutvikling` … */
  slug: string;
  name: string;
  /** First letter of its activities' codes: `K`, `N`, `U`, `I`. */
  letter: string;
  /** Short forms that people type: `kom`, `næring`, `infra`. Lower case. */
  aliases: string[];
  longTermGoal: string;
  objectives: PlanText[];
  strategies: PlanText[];
}

/** A role that an activity names. */
export interface ResponsibleRole {
  role: string;
  /** True for the one that carries the responsibility where several are named. */
  main: boolean;
}

/** A hovedaktivitet. */
export interface Activity {
  /** Short code that survives revisions and is never reused: `I7`. */
  code: string;
  /** Slug of its focus area. */
  area: string;
  /** Verbatim. */
  title: string;
  /** At most 40 characters, for lists and phones. */
  shortTitle: string;
  /** What people call it that the document does not say; left out where nothing is to be added. */
  words?: string[] | undefined;
  kind: ActivityKind;
  /** Ids of the objectives and strategies it belongs to (many-to-many). */
  objectives: string[];
  strategies: string[];
  responsible: { verbatim: string | null; roles: ResponsibleRole[] };
  funding: { verbatim: string | null; sources: string[] };
  /** The deadline in the adopted plan itself, before anybody moved it in the log. */
  deadline: IsoDate | null;
}

/** First and last day. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Running text of the document below one heading, verbatim. */
export interface PlanSection {
  heading: string;
  paragraphs: string[];
}

/** What the document says that every focus area shall have: some activity's title must contain `words`. */
export interface AreaRequirement {
  /** Lower case: `referansegruppe`. */
  words: string;
  /** The sentence of the document that says so. */
  verbatim: string;
}

/** A whole plan. `activities` are in the document's order. */
export interface Plan {
  /** One plan, over all corrections of its texts: `fjellregionen-2017-2021`. */
  id: string;
  /** The succession of one council's plans: a database belongs to one line, `regionradet-for-fjellregionen`. */
  line: string;
  title: string;
  /** The day it was adopted (vedtatt); null where the document leaves it blank. */
  adopted: IsoDate | null;
  organisation: { name: string; municipalities: string[]; counties: string[] };
  /** The plan period. */
  period: Period;
  /** The part of the plan period that the activities (handlingsplan) are for. */
  actionPlanPeriod: Period;
  introduction: PlanSection[];
  vision: string;
  overallGoal: string;
  /** The sentence on sustainability that holds for every area. */
  sustainability: string;
  /** How the areas belong together: the paragraphs between the overall goal and the first area. */
  coherence: string[];
  areaRequirements: AreaRequirement[];
  areas: FocusArea[];
  roles: Role[];
  funding: FundingSource[];
  activities: Activity[];
  /** Codes of activities that have left the plan. They are never given to another activity. */
  retiredCodes: string[];
}

/** The activity with this exact code, or undefined. */
export function activityByCode(plan: Plan, code: string): Activity | undefined {
  return plan.activities.find((activity) => activity.code === code);
}

/** The focus area with this slug, or undefined. */
export function areaBySlug(plan: Plan, slug: string): FocusArea | undefined {
  return plan.areas.find((area) => area.slug === slug);
}

/** The activities of one area, or all when `slug` is null, in the document's order. */
export function activitiesIn(plan: Plan, slug: string | null): Activity[] {
  return slug === null ? plan.activities : plan.activities.filter((activity) => activity.area === slug);
}

/** The role with this slug, or undefined. */
export function roleBySlug(plan: Plan, slug: string): Role | undefined {
  return plan.roles.find((role) => role.slug === slug);
}
