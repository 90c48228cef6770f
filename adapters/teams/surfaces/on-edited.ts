/** A message to the bot that its author changed or deleted: Teams tells of it where it delivered the message. */
import { createHash } from "node:crypto";
import { type TeamsContext, turnOf } from "../context.ts";
import type { TeamsActivity } from "../receive/activity.ts";
import { wordsOf } from "../receive/words.ts";
import { giveAnswer } from "../send/answer.ts";
import { isMeant } from "./on-message.ts";
import { askOfEdit, requestOf } from "./turn.ts";

/**
 * The same change delivered again is the same; the message has one id for all its changes, and may come to say again
 * what it said before, which only the time tells apart.
 */
export function editKeyOf(activity: TeamsActivity): string {
  const said = createHash("sha256").update(activity.text).digest("base64url");
  return `${activity.type} ${requestOf(activity)} ${activity.timestamp} ${said}`;
}

/** Offers the correction in private. Rejects when that could not be sent; Teams then tries again. */
export async function onEdited(teams: TeamsContext, activity: TeamsActivity): Promise<void> {
  const isGone = activity.type === "messageDelete";
  if (!isGone && !isMeant(activity)) return;
  const turn = await turnOf(teams, activity);
  const text = isGone ? null : wordsOf(activity, turn.mentioned);
  const asked = { request: editKeyOf(activity), way: "edit" as const, now: teams.now() };
  const reply = await askOfEdit(teams.bot, turn, asked, text);
  if (reply === null) return;
  await giveAnswer(teams.answering, turn, reply, async () => null);
}
