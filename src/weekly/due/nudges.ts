/** The private messages of Thursday: to the responsible, and the regional adviser's own list. */

import { adviserCard, nudgeCard } from "../../cards/nudge.ts";
import type { Card } from "../../model/card.ts";
import type { NewPost } from "../../model/outbox.ts";
import { instantAtOslo, later } from "../../model/week.ts";
import { adviserListOn, type Nudge, nudgesOn } from "../nudge.ts";
import { mondayOf, type WeekId, weekOf } from "../schedule/week-id.ts";
import { NUDGE_TIME, weeklyMoment } from "../schedule.ts";
import { listKey, reachedAdministrators } from "./administrators.ts";
import type { DueContext } from "./context.ts";
import { destinationOf } from "./persons.ts";

/** A nudge that could not be delivered in this time is not sent any more. */
const LATEST_MS = 24 * 3_600_000;

/** Asks whoever is to be asked this week and has not been; one message per person and week, on one platform. */
export async function makeNudges(context: DueContext): Promise<void> {
  const week = weekDue(context);
  if (week === null) return;
  const { snapshot, today } = context;
  for (const nudge of nudgesOn(snapshot, snapshot.absences, today)) await nudgePerson(nudge, week, context);
  await sendAdviserList(week, context);
}

/** Only this week's Thursday counts: who was not asked last week is asked now, once. */
function weekDue({ now, today, settings, snapshot }: DueContext): WeekId | null {
  const from = instantAtOslo(`${mondayOf(weekOf(today))}T00:00`);
  const planFrom = snapshot.plan.period.from;
  const schedule = { ...NUDGE_TIME, from, pause: null, quietWeeks: settings.quietWeeks, planFrom };
  return weeklyMoment(schedule, { settled: null, byHand: null }, now).due?.week ?? null;
}

async function nudgePerson(nudge: Nudge, week: WeekId, context: DueContext): Promise<void> {
  const { store, snapshot, now, today } = context;
  if ((await store.weekly.lastNudge(nudge.person))?.week === week) return;
  const key = `nudge:${nudge.person}:${week}`;
  const post = await privatePost(key, nudge.person, nudgeCard(nudge, snapshot, today), context);
  if (post === null) return;
  const items = nudge.items.map(({ activity }) => activity.code);
  await store.weekly.nudge({ person: nudge.person, week, at: now, items, post: key }, [post]);
}

async function sendAdviserList(week: WeekId, context: DueContext): Promise<void> {
  const { store, snapshot, now, today } = context;
  const list = adviserListOn(snapshot, today);
  if (Object.values(list).every((part) => part.length === 0)) return;
  const card = adviserCard(list, snapshot, today);
  const content = { kind: "nudge", card, text: card.title, edits: null, at: now } as const;
  const posts = (await reachedAdministrators(context)).map(({ who, to }) => {
    return { key: listKey(who, week), to, ...content, notAfter: later(now, LATEST_MS) };
  });
  await store.outbox.enqueue(posts);
}

/** A private message, or null when the person cannot be reached now. */
async function privatePost(key: string, person: string, card: Card, context: DueContext): Promise<NewPost | null> {
  const to = await destinationOf(person, context);
  const { now } = context;
  return to === null
    ? null
    : { key, kind: "nudge", to, card, text: card.title, edits: null, at: now, notAfter: later(now, LATEST_MS) };
}
