/** The real plan file for tests, and copies of it with something done to them. */
import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { PlanFileError, parsePlan, readPlanFile } from "../../../db/plans/plan-file.ts";
import type { Activity, FocusArea, Plan } from "../../../src/model/plan.ts";

export const PLAN_PATH = new URL("../../../db/plans/fjellregionen-2017-2021.yaml", import.meta.url).pathname;

export const plan: Plan = readPlanFile(PLAN_PATH).plan;
export const planYaml = readFileSync(PLAN_PATH, "utf8");

/** A copy of the plan after `change`. */
export function changed(change: (copy: Plan) => void): Plan {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
}

/** The lines that say why this YAML is refused; none when it is read. */
export function problemsOf(yaml: string, file = "plan.yaml"): readonly string[] {
  try {
    parsePlan(yaml, file);
    return [];
  } catch (error) {
    if (error instanceof PlanFileError) return error.problems;
    throw error;
  }
}

/** The lines that say why a copy of the plan is refused after `change`, without file and line number. */
export function refused(change: (copy: Plan) => void): string[] {
  return problemsOf(stringify(changed(change))).map((line) => line.replace(/^plan\.yaml:\d+:? /, ""));
}

/** The activity with this code, which must be there. */
export function activityIn(of: Plan, code: string): Activity {
  const activity = of.activities.find((candidate) => candidate.code === code);
  if (activity === undefined) throw new Error(`no activity ${code}`);
  return activity;
}

/** The area with this letter, which must be there. */
export function areaIn(of: Plan, letter: string): FocusArea {
  const area = of.areas.find((candidate) => candidate.letter === letter);
  if (area === undefined) throw new Error(`no area ${letter}`);
  return area;
}
