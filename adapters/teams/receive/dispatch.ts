/** What is done with an activity that was let in. Dispatch is ours, on type and name; nobody throws at Teams. */
import { remember, type TeamsContext } from "../context.ts";
import { editKeyOf, onEdited } from "../surfaces/on-edited.ts";
import { onMembership } from "../surfaces/on-install.ts";
import { onInvoke } from "../surfaces/on-invoke.ts";
import { onMessage } from "../surfaces/on-message.ts";
import { requestOf } from "../surfaces/turn.ts";
import type { TeamsActivity } from "./activity.ts";
import type { HttpAnswer } from "./receive.ts";

const DONE: HttpAnswer = { status: 200 };

/** Handles an activity. Rejects with `ConnectorError` or `Unavailable` when Teams is to deliver it again. */
export async function takeActivity(teams: TeamsContext, appId: string, activity: TeamsActivity): Promise<HttpAnswer> {
  if (isOwn(activity, appId)) return DONE;
  switch (activity.type) {
    case "message":
      await remember(teams, activity);
      await teams.once.run(`message ${requestOf(activity)}`, () => onMessage(teams, activity));
      return DONE;
    case "messageUpdate":
    case "messageDelete":
      await teams.once.run(editKeyOf(activity), () => onEdited(teams, activity));
      return DONE;
    case "invoke":
      return onInvoke(teams, activity);
    case "installationUpdate":
    case "conversationUpdate":
      await onMembership(teams, activity);
      return DONE;
    default:
      return DONE;
  }
}

/** What the bot itself said, or another bot: answering it could go on for ever. */
function isOwn({ from, recipient }: TeamsActivity, appId: string): boolean {
  return from.id === recipient.id || from.id === `28:${appId}` || from.id.startsWith("28:");
}
