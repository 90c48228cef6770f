/**
 * What a corrected plan file would change, in full and in words: for the one who is about to seed it. (The short notes
 * that seeding leaves in the log are `plan-changes.ts`.) An activity is the same as long as its code is, and what was
 * logged about a removed one stays; so this also tells when a code has been given to another activity.
 */

import { type Activity, activityByCode, type Plan } from "../model/plan.ts";
import * as say from "../texts/plan-differences.ts";
import { planTexts } from "./plan-texts.ts";

type ActivityField = keyof typeof say.FIELD_WORDS;

export type PlanDifference =
  | { kind: "added"; code: string; title: string }
  /** `retired` is false when the new file forgets to reserve the code. */
  | { kind: "removed"; code: string; title: string; retired: boolean }
  /** The code was retired (`before` is null), or its new title has no word in common with the old one. */
  | { kind: "reused"; code: string; before: string | null; after: string }
  /** A retired code that the new file no longer reserves. */
  | { kind: "forgotten"; code: string }
  | { kind: "activity"; code: string; field: ActivityField; before: string | null; after: string | null }
  /** A text of the plan itself; `what` names it in Norwegian. Null for what was not there. */
  | { kind: "text"; what: string; before: string | null; after: string | null };

const listed = (items: readonly string[]) => (items.length === 0 ? null : items.join(", "));

/** Each field of an activity as one text, null when blank. */
function fieldTexts(activity: Activity): Record<ActivityField, string | null> {
  const { responsible, funding } = activity;
  const roles = [...responsible.roles].sort((a, b) => Number(b.main) - Number(a.main));
  return {
    area: activity.area,
    title: activity.title,
    shortTitle: activity.shortTitle,
    words: listed(activity.words ?? []),
    kind: say.KIND_WORDS[activity.kind],
    objectives: listed(activity.objectives),
    strategies: listed(activity.strategies),
    responsible: responsible.verbatim,
    roles: listed(roles.map(({ role }) => role)),
    funding: funding.verbatim,
    sources: listed(funding.sources),
    deadline: activity.deadline,
  };
}

/** Words of at least four letters: shorter ones stand in every title. */
const longWords = (title: string) => title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

function shareWord(before: Activity, after: Activity): boolean {
  const words = new Set(longWords(`${before.title} ${before.shortTitle}`));
  return longWords(`${after.title} ${after.shortTitle}`).some((word) => words.has(word));
}

function fieldDifferences(before: Activity, after: Activity): PlanDifference[] {
  const { code } = after;
  const old = fieldTexts(before);
  const reused: PlanDifference[] =
    before.title === after.title || shareWord(before, after)
      ? []
      : [{ kind: "reused", code, before: before.title, after: after.title }];
  const changed = (Object.entries(fieldTexts(after)) as [ActivityField, string | null][])
    .filter(([field, text]) => old[field] !== text)
    .map(([field, text]): PlanDifference => ({ kind: "activity", code, field, before: old[field], after: text }));
  return [...reused, ...changed];
}

/** One activity of the new plan against the old plan. */
function activityDifferences(before: Plan, activity: Activity): PlanDifference[] {
  const { code, title } = activity;
  const old = activityByCode(before, code);
  if (old !== undefined) return fieldDifferences(old, activity);
  if (before.retiredCodes.includes(code)) return [{ kind: "reused", code, before: null, after: title }];
  return [{ kind: "added", code, title }];
}

function lostCodes(before: Plan, after: Plan): PlanDifference[] {
  const isRetired = (code: string) => after.retiredCodes.includes(code);
  const isGone = (code: string) => activityByCode(after, code) === undefined;
  const removed = before.activities
    .filter(({ code }) => isGone(code))
    .map(({ code, title }): PlanDifference => ({ kind: "removed", code, title, retired: isRetired(code) }));
  const forgotten = before.retiredCodes.filter((code) => !isRetired(code) && isGone(code));
  return [...removed, ...forgotten.map((code): PlanDifference => ({ kind: "forgotten", code }))];
}

function textDifferences(before: Plan, after: Plan): PlanDifference[] {
  const old = planTexts(before);
  const young = planTexts(after);
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((what) => old.get(what) !== young.get(what))
    .map((what) => ({ kind: "text", what, before: old.get(what) ?? null, after: young.get(what) ?? null }));
}

/** Everything that differs: lost codes first, then activities in the new document's order, then the plan's own texts. */
export function planDifferences(before: Plan, after: Plan): PlanDifference[] {
  return [
    ...lostCodes(before, after),
    ...after.activities.flatMap((activity) => activityDifferences(before, activity)),
    ...textDifferences(before, after),
  ];
}

/** What a correction is about, by name: «I7 tittel», «Visjon». */
export function planDifferenceName(difference: PlanDifference): string {
  if (difference.kind === "text") return difference.what;
  return difference.kind === "activity" ? `${difference.code} ${say.FIELD_WORDS[difference.field]}` : difference.code;
}

/** One difference as a line in Norwegian. */
export function planDifferenceText(difference: PlanDifference): string {
  switch (difference.kind) {
    case "added":
      return say.activityAdded(difference.code, difference.title);
    case "removed":
      return say.activityRemoved(difference.code, difference.title, difference.retired);
    case "reused":
      return say.codeReused(difference.code, difference.before, difference.after);
    case "forgotten":
      return say.codeForgotten(difference.code);
    case "activity":
    case "text":
      return say.textChanged(planDifferenceName(difference), difference.before, difference.after);
  }
}
