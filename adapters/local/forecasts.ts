/** «Slik blir mandag» on the local page: a day in, what would be sent on it out. */
import type { Bot } from "../../src/bot/bot.ts";
import { cardText } from "../../src/cards/text.ts";
import type { Plan } from "../../src/model/plan.ts";
import { addDays, type Instant, type IsoDate, instantAtOslo, isoWeekday, osloDate } from "../../src/model/week.ts";
import { dayText } from "../../src/texts/activity.ts";
import { FORECAST_PAGE } from "../../src/texts/page.ts";
import type { Forecast } from "../../src/weekly/due/forecast/model.ts";
import type { AdaptiveCard } from "../teams/draw/adaptive-card.ts";
import { renderTeams } from "../teams/draw/render.ts";

/** Those without a card are gathered where the reason is the same. */
export interface ShownForecast {
  kind: Forecast["kind"];
  to: string[];
  why: string;
  /** The next day with any, and how it is named; null where there is none. */
  next: { day: IsoDate; label: string } | null;
  text: string;
  card: AdaptiveCard | null;
}

export interface Foreseen {
  day: IsoDate;
  /** The first and the last day that one may choose. */
  first: IsoDate;
  last: IsoDate;
  title: string;
  summary: string;
  /** What must be known to read it right, or null. */
  note: string | null;
  items: ShownForecast[];
}

/** How far past the plan, or today, one may look: to see that it stops. */
const DAYS_AHEAD = 366;

/** When Monday's digest comes, unless a channel has its own time: until then «Monday» is today's. */
const MONDAY_CLOCK = "08:30";

/** Answers `{day}`; `day: null` is the next Monday. A day that cannot be is answered with one sentence. */
export function createForecasts(bot: Pick<Bot, "forecast">, { period }: Pick<Plan, "period">, now: () => Instant) {
  return async (body: unknown): Promise<Foreseen | { error: string } | null> => {
    if (typeof body !== "object" || body === null || !("day" in body)) return null;
    const at = now();
    const today = osloDate(at);
    const first = period.from < today ? period.from : today;
    const last = addDays(period.to > today ? period.to : today, DAYS_AHEAD);
    const day = body.day === null ? nextMonday(at) : readDay(body.day);
    if (day === null || day < first || day > last) {
      return { error: FORECAST_PAGE.badDay(dayText(first), dayText(last)) };
    }
    const list = await bot.forecast(day, at);
    const note = day < today ? FORECAST_PAGE.past : null;
    const title = FORECAST_PAGE.title(dayText(day));
    return { day, first, last, title, note, summary: summaryOf(list), items: gather(list.map(show)) };
  };
}

function show({ kind, to, why, next, card }: Forecast): ShownForecast {
  return {
    kind,
    to: [to],
    why,
    next: next === null ? null : { day: next, label: FORECAST_PAGE.show(dayText(next)) },
    text: card === null ? "" : cardText(card),
    card: card === null ? null : renderTeams(card),
  };
}

/** What is sent comes first. */
function gather(items: readonly ShownForecast[]): ShownForecast[] {
  const gathered: ShownForecast[] = [];
  for (const item of items) {
    const same = gathered.find((one) => one.card === null && one.kind === item.kind && one.why === item.why);
    if (item.card === null && same !== undefined) same.to.push(...item.to);
    else gathered.push(item);
  }
  return gathered.toSorted((left, right) => Number(left.card === null) - Number(right.card === null));
}

function summaryOf(list: readonly Forecast[]): string {
  const count = (kind: Forecast["kind"]) => list.filter((one) => one.kind === kind && one.isSent).length;
  return FORECAST_PAGE.summary(count("digest"), count("nudge"), count("other"));
}

/** A day that exists, as a date field gives it, or null. */
function readDay(value: unknown): IsoDate | null {
  if (typeof value !== "string" || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.test(value)) return null;
  return addDays(value, 0) === value ? value : null;
}

function nextMonday(now: Instant): IsoDate {
  const today = osloDate(now);
  const monday = addDays(today, (8 - isoWeekday(today)) % 7);
  return instantAtOslo(`${monday}T${MONDAY_CLOCK}`) > now ? monday : addDays(monday, 7);
}
