/** Which council's plans a plan belongs to. */

import type { Plan } from "../model/plan.ts";
import { foldedWords } from "../understand/language/fold.ts";

/** A plan as a file or an older database has it: `line` may be left out. */
export type PlanDocument = Omit<Plan, "line"> & { line?: string | null | undefined };

/**
 * The plan with its line: where none is written, the slug of the organisation's name, `regionradet-for-fjellregionen`
 * (`plan-life.md`, «Identity»).
 */
export function withLine(document: PlanDocument): Plan {
  return { ...document, line: document.line ?? lineOf(document) };
}

/**
 * The file's plan beside the one that is followed: where the file writes no line, the same `id` is the same plan, however
 * the organisation is spelt now, and the line that the database has counts.
 */
export function onLineOf(followed: Plan, { plan, isLineWritten }: { plan: Plan; isLineWritten: boolean }): Plan {
  return isLineWritten || plan.id !== followed.id ? plan : { ...plan, line: followed.line };
}

/** A name without a letter or a digit in it leaves nothing: then the plan is a line of its own. */
function lineOf({ id, organisation }: PlanDocument): string {
  return foldedWords(organisation.name).join("-") || id;
}
