/** What becomes of a plan file when the bot starts with it (`plan-life.md`, «Identity»). */
import type { Plan } from "../model/plan.ts";
import { PLAN_IN_USE } from "../texts/plan-in-use.ts";
import { type PlanDifference, planDifferenceName, planDifferences } from "./plan-differences.ts";

/** Only `corrected` changes anything. `followed` is the plan in the database, `file` the one in the file. */
export type TakeIn =
  | { kind: "unchanged" }
  /** Texts (and dates, roles …) of the same plan. Empty where only something differs that has no words of its own. */
  | { kind: "corrected"; differences: PlanDifference[] }
  /** The same plan, but codes have come or gone; or areas have gone, which channels follow by their slug. */
  | { kind: "other-codes"; added: string[]; gone: string[] }
  /** Another plan of the same council. */
  | { kind: "other-plan"; followed: Plan; file: Plan }
  /** Another council's. */
  | { kind: "other-line"; followed: Plan; file: Plan };

/** What a file would do to the plan that is followed: a code lives as long as the log does, and means one thing in it. */
export function judgePlan(followed: Plan, file: Plan): TakeIn {
  if (file.line !== followed.line) return { kind: "other-line", followed, file };
  if (file.id !== followed.id) return { kind: "other-plan", followed, file };
  const [before, after] = [codesOf(followed), codesOf(file)];
  const added = without(after, before);
  const gone = [...without(before, after), ...without(areasOf(followed), areasOf(file))];
  if (added.length > 0 || gone.length > 0) return { kind: "other-codes", added, gone };
  return { kind: "corrected", differences: planDifferences(followed, file) };
}

function codesOf({ activities }: Plan): string[] {
  return activities.map(({ code }) => code);
}

function areasOf({ areas }: Plan): string[] {
  return areas.map(({ slug }) => slug);
}

function without(all: readonly string[], known: readonly string[]): string[] {
  return all.filter((one) => !known.includes(one));
}

/** The files that an outcome is told of. */
export interface TakenFiles {
  /** The plan file. */
  file: string;
  /** False for the one that ships where none is named: it only fills an empty database, and nobody has asked for it. */
  isNamed: boolean;
  database: string;
}

/** What the operator is told: one sentence, or null where there is nothing to say. */
export function takeInText(outcome: TakeIn, { file, isNamed, database }: TakenFiles): string | null {
  switch (outcome.kind) {
    case "unchanged":
      return null;
    case "corrected":
      return PLAN_IN_USE.corrected(file, outcome.differences.map(planDifferenceName));
    case "other-codes":
      return PLAN_IN_USE.otherCodes(file, outcome.added, outcome.gone);
    case "other-plan":
      return isNamed ? PLAN_IN_USE.otherPlan(file, outcome.followed, outcome.file) : null;
    case "other-line":
      return isNamed ? PLAN_IN_USE.otherLine(file, database, outcome.followed, outcome.file) : null;
  }
}
