/** What else goes out on a day: what waits because people are off, and what administrators are told of the plan's end. */
import { periodCard } from "../../../cards/period.ts";
import { channelName } from "../../../model/channel-name.ts";
import { feedOf } from "../../../model/feed.ts";
import type { Destination } from "../../../model/outbox.ts";
import { endsToTell } from "../../../model/period.ts";
import { findPerson } from "../../../model/person.ts";
import { addDays, type IsoDate, osloDate } from "../../../model/week.ts";
import { FORECAST } from "../../../texts/index.ts";
import { isWorkingDay } from "../../../understand/language/holidays.ts";
import { nextPostingTime, nextWorkingTime, opening } from "../../schedule/posting-hours.ts";
import { isForFormerAdministrator, reachedAdministrators } from "../administrators.ts";
import type { DueContext } from "../context.ts";
import { periodKey } from "../period.ts";
import { HOURS } from "../post-kinds.ts";
import type { Forecast } from "./model.ts";
import { instantText } from "./reasons.ts";

/** None on a day that has passed. */
export async function forecastOthers(day: IsoDate, context: DueContext): Promise<Forecast[]> {
  if (day < context.today) return [];
  return [...(await waiting(day, context)), ...(await ofPeriod(day, context))];
}

/** Posts that are made already, and go as soon as the hours allow. What somebody has asked for is theirs alone. */
async function waiting(day: IsoDate, context: DueContext): Promise<Forecast[]> {
  const { store, now, settings, platforms } = context;
  const posts = (await store.outbox.inState(["waiting"])).filter(
    (post) =>
      post.edits === null &&
      HOURS[post.kind] !== "asked" &&
      platforms.includes(post.to.platform) &&
      !isForFormerAdministrator(post, context),
  );
  return posts.reverse().flatMap(({ kind, to, card, notAfter }): Forecast[] => {
    const at = HOURS[kind] === "working" ? nextWorkingTime(now) : nextPostingTime(now, settings.quietWeeks);
    if (osloDate(at) !== day || (notAfter !== null && notAfter <= at)) return [];
    return [message(to, FORECAST.waited(instantText(at)), card, context)];
  });
}

/** Told on the first working day on which there is something to tell, once to each. */
async function ofPeriod(day: IsoDate, context: DueContext): Promise<Forecast[]> {
  const { plan } = context.snapshot;
  const first = osloDate(nextWorkingTime(context.now));
  if (!isWorkingDay(day) || day < first) return [];
  const before = day === first ? [] : endsToTell(plan, workingDayBefore(day)).map(({ key }) => key);
  const list: Forecast[] = [];
  for (const { key, end } of endsToTell(plan, day).filter((one) => !before.includes(one.key))) {
    for (const { who, to } of await reachedAdministrators(context)) {
      if ((await context.store.outbox.post(periodKey(who, plan, key))) !== null) continue;
      const at = day === context.today ? nextWorkingTime(context.now) : opening(day);
      list.push(message(to, FORECAST.sent(instantText(at)), periodCard(end, day), context));
    }
  }
  return list;
}

function workingDayBefore(day: IsoDate): IsoDate {
  let before = addDays(day, -1);
  while (!isWorkingDay(before)) before = addDays(before, -1);
  return before;
}

function message(to: Destination, why: string, card: Forecast["card"], context: DueContext): Forecast {
  return { kind: "other", to: nameOf(to, context), why, next: null, card, isSent: true };
}

function nameOf(to: Destination, { snapshot }: DueContext): string {
  if (to.kind === "person") {
    const person = findPerson(snapshot.people.values(), to.platform, { id: to.id, email: null });
    return person?.name ?? FORECAST.anAdministrator;
  }
  return channelName(feedOf(to, snapshot) ?? { platform: to.platform, channel: to.channel, name: "" });
}
