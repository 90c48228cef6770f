/** The plan's last day: what the administrators are told, and the line where people look. */
import type { Block, Card } from "../model/card.ts";
import { type PeriodEnd, passedEnd } from "../model/period.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { BUTTONS, PERIOD, periodLine } from "../texts/index.ts";
import { button, buttons, muted, text } from "./parts.ts";

/** That it comes, or has come; what goes on, and what to do. */
export function periodCard(end: PeriodEnd, today: IsoDate): Card {
  return {
    title: PERIOD.title(end, today),
    blocks: [
      text(PERIOD.goesOn),
      muted(PERIOD.newPlan),
      buttons(button(BUTTONS.wholePlan, { name: "overview", area: null })),
    ],
  };
}

/** One line when the plan, or its action plan, is over. */
export function periodLines({ plan }: Pick<Snapshot, "plan">, today: IsoDate): Block[] {
  const end = passedEnd(plan, today);
  return end === null ? [] : [muted(periodLine(end))];
}
