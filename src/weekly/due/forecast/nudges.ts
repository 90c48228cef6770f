/** The private messages of a day: to the responsible, and the regional adviser's own list. */
import { adviserCard, nudgeCard } from "../../../cards/nudge.ts";
import { personName } from "../../../model/responsible.ts";
import { type Instant, type IsoDate, instantAtOslo, osloDate } from "../../../model/week.ts";
import { FORECAST } from "../../../texts/index.ts";
import { adviserListOn, awayOn, nudgesOn } from "../../nudge.ts";
import { plannedIn } from "../../schedule/planned.ts";
import { mondayOf, weekOf } from "../../schedule/week-id.ts";
import { NUDGE_TIME, weeklyMoment } from "../../schedule.ts";
import type { DueContext } from "../context.ts";
import { destinationOf } from "../persons.ts";
import type { Forecast } from "./model.ts";
import { instantText, notThatDay } from "./reasons.ts";

const NOT_SENT = { card: null, isSent: false } as const;

/** Everybody's on the day that they are sent; on other days one line that says when that is. */
export async function forecastNudges(day: IsoDate, context: DueContext): Promise<Forecast[]> {
  const { sent, next } = momentOn(day, context);
  const nextDay = next === null ? null : osloDate(next);
  if (sent === null) {
    const reason = plannedIn(weekOf(day), scheduleFrom(`${day}T00:00`, context)).rest ?? undefined;
    return [
      { kind: "nudge", to: FORECAST.responsible, why: notThatDay(day, reason, next), next: nextDay, ...NOT_SENT },
    ];
  }
  const { snapshot } = context;
  const { at, since } = sent;
  const when = since === at ? FORECAST.sent(instantText(at)) : FORECAST.sentLate(instantText(since));
  const list: Forecast[] = [];
  for (const nudge of nudgesOn(snapshot, snapshot.absences, day)) {
    const common = { kind: "nudge", to: personName(snapshot, nudge.person), next: nextDay } as const;
    const last = await context.store.weekly.lastNudge(nudge.person);
    if (last?.week === weekOf(day)) list.push({ ...common, why: FORECAST.asked(instantText(last.at)), ...NOT_SENT });
    else if ((await destinationOf(nudge.person, context)) === null) {
      list.push({ ...common, why: FORECAST.unreached, ...NOT_SENT });
    } else list.push({ ...common, why: when, card: nudgeCard(nudge, snapshot, day), isSent: true });
  }
  for (const { person, until } of awayOn(snapshot, snapshot.absences, day)) {
    const to = personName(snapshot, person);
    list.push({ kind: "nudge", to, why: FORECAST.away(until), next: nextDay, ...NOT_SENT });
  }
  if (list.length === 0) {
    list.push({ kind: "nudge", to: FORECAST.responsible, why: FORECAST.nobody, next: nextDay, ...NOT_SENT });
  }
  const adviser = adviserListOn(snapshot, day);
  if (Object.values(adviser).every((part) => part.length === 0)) return list;
  const card = adviserCard(adviser, snapshot, day);
  return [...list, { kind: "nudge", to: FORECAST.administrator, why: when, next: nextDay, card, isSent: true }];
}

/** When they are sent on the day, if they are, and since when they were due; and the next time after that. */
function momentOn(
  day: IsoDate,
  context: DueContext,
): { sent: { at: Instant; since: Instant } | null; next: Instant | null } {
  // Only today can something be late: until another day comes, the bot is thought to have sent everything in time.
  const isToday = day === context.today;
  const start = isToday ? context.now : instantAtOslo(`${day}T00:00`);
  const schedule = scheduleFrom(isToday ? `${mondayOf(weekOf(day))}T00:00` : `${day}T00:00`, context);
  const nothing = { settled: null, byHand: null };
  const { due, next } = weeklyMoment(schedule, nothing, start);
  if (due !== null) return { sent: { at: start, since: due.since }, next: next?.at ?? null };
  if (next === null || osloDate(next.at) !== day) return { sent: null, next: next?.at ?? null };
  const after = weeklyMoment(schedule, { ...nothing, settled: next.week }, next.at).next?.at ?? null;
  return { sent: { at: next.at, since: next.at }, next: after };
}

function scheduleFrom(local: string, { snapshot, settings }: DueContext) {
  const planFrom = snapshot.plan.period.from;
  return { ...NUDGE_TIME, from: instantAtOslo(local), pause: null, quietWeeks: settings.quietWeeks, planFrom };
}
