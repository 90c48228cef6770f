/** The plan as a whole: what it is, how long it lasts, what is in it. */
import type { Card } from "../model/card.ts";
import type { Period } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { daysBetween, type IsoDate } from "../model/week.ts";
import { agoText, BUTTONS, PLAN_CARD } from "../texts/index.ts";
import { formatDateLong } from "../understand/language/format-date.ts";
import { button, buttons } from "./parts.ts";
import { periodLines } from "./period.ts";

/** `keepers`: who may change what it says of responsibility, by name. */
export function planFactsCard(snapshot: Snapshot, keepers: readonly string[], today: IsoDate): Card {
  const { plan } = snapshot;
  const { name, municipalities } = plan.organisation;
  const isPart = plan.actionPlanPeriod.to < plan.period.to;
  const facts = [
    { label: PLAN_CARD.vision, value: plan.vision },
    { label: PLAN_CARD.overallGoal, value: plan.overallGoal },
    { label: PLAN_CARD.lasts, value: periodText(plan.period, today) },
    ...(isPart ? [{ label: PLAN_CARD.actionPlan, value: periodText(plan.actionPlanPeriod, today) }] : []),
    { label: PLAN_CARD.adopted, value: plan.adopted === null ? PLAN_CARD.notAdopted : formatDateLong(plan.adopted) },
    { label: PLAN_CARD.organisation, value: PLAN_CARD.organisationWith(name, municipalities) },
    {
      label: PLAN_CARD.areas,
      value: PLAN_CARD.counted(
        plan.areas.length,
        plan.areas.map((area) => area.name),
      ),
    },
    { label: PLAN_CARD.activities, value: String(plan.activities.length) },
    ...(keepers.length === 0 ? [] : [{ label: PLAN_CARD.kept, value: keepers.join(", ") }]),
  ];
  return {
    title: plan.title,
    blocks: [
      { kind: "facts", facts },
      ...periodLines(snapshot, today),
      buttons(
        button(BUTTONS.wholePlan, { name: "overview", area: null }),
        button(BUTTONS.deadlines, { name: "deadlines", days: null, area: null, own: false }),
        button(BUTTONS.share, { name: "share", command: { name: "plan" } }),
      ),
    ],
  };
}

/** From when to when, and where in it we are. */
function periodText({ from, to }: Period, today: IsoDate): string {
  const where =
    today < from
      ? PLAN_CARD.notBegun
      : today > to
        ? PLAN_CARD.over(agoText(daysBetween(to, today)))
        : PLAN_CARD.left(daysBetween(today, to));
  return `${PLAN_CARD.from(formatDateLong(from), formatDateLong(to))} (${where})`;
}
