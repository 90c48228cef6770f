/** Opening a modal: first of all, because a `trigger_id` lives three seconds. */
import type { ModalView } from "@slack/types";
import type { Reply } from "../../../src/bot/incoming.ts";
import type { Card, Form } from "../../../src/model/card.ts";
import type { SlackContext } from "../context.ts";
import { renderAnswer, renderModal } from "../draw/modal.ts";
import { aloneWith, type Spot, writeSpot } from "../receive/place.ts";

/** True when it stands open; false when Slack would not, and the answer must be given another way. */
export async function openView(slack: SlackContext, trigger: string | null, view: ModalView): Promise<boolean> {
  if (trigger === null) return false;
  try {
    await slack.api.run((client) => client.views.open({ trigger_id: trigger, view }));
    return true;
  } catch (error) {
    slack.report("views.open", error);
    return false;
  }
}

/** The same for a refusal, in place of what would have been opened for anybody else; false as well where it could not be. */
export function openRefusal(slack: SlackContext, trigger: string | null, user: string, { card }: Reply) {
  return openView(slack, trigger, renderAnswer(card, writeSpot(aloneWith(user))));
}

/** The same for a card's form. */
export function openForm(
  slack: SlackContext,
  trigger: string | null,
  card: Card,
  form: Form,
  spot: Spot,
): Promise<boolean> {
  return openView(slack, trigger, renderModal(card, form, writeSpot(spot)));
}
