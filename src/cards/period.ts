/** What the administrators are told about the plan's last day. */
import type { Card } from "../model/card.ts";
import type { PeriodEnd } from "../model/period.ts";
import type { IsoDate } from "../model/week.ts";
import { BUTTONS, PERIOD } from "../texts/index.ts";
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
