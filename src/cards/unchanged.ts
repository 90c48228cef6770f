/** «Ingen endring»: what was said is so already. */
import type { Card } from "../model/card.ts";
import type { Activity } from "../model/plan.ts";
import { activityTitle, BUTTONS, RECEIPT } from "../texts/index.ts";
import { button, buttons, muted } from "./parts.ts";

/** Nothing was stored, for nothing is different; with the way to say just that. */
export function unchangedCard({ code, shortTitle }: Activity): Card {
  const activity = { code };
  return {
    title: RECEIPT.unchanged(activityTitle(code, shortTitle)),
    blocks: [
      muted(RECEIPT.alreadySo),
      buttons(
        button(BUTTONS.confirmUnchanged, { name: "confirm", activity, doubts: [] }, "primary"),
        button(BUTTONS.showStatus, { name: "status", activity }),
      ),
    ],
  };
}
