/** Tells the administrators, once each, that the plan's last day comes, and that it has come. */
import { periodCard } from "../../cards/period.ts";
import { endsToTell } from "../../model/period.ts";
import { addDays, instantAtOslo, osloWallClock } from "../../model/week.ts";
import { isWorkingDay } from "../../understand/language/holidays.ts";
import { isPostingClock } from "../schedule/posting-hours.ts";
import { reportToAdministrators } from "./administrators.ts";
import type { DueContext } from "./context.ts";

/** Made when it can be sent, so that it says «går ut» or «gikk ut» as it is when it is read. */
export async function reportPeriod(context: DueContext): Promise<void> {
  const { snapshot, now, today } = context;
  if (!isWorkingDay(today) || !isPostingClock(osloWallClock(now).slice(11, 16))) return;
  const { plan } = snapshot;
  for (const { key, end } of endsToTell(plan, today)) {
    const notAfter = today < end.to ? instantAtOslo(`${addDays(end.to, 1)}T00:00`) : null;
    const keyOf = (person: string) => `report:${person}:period:${plan.id}:${key}`;
    await reportToAdministrators({ key: keyOf, card: periodCard(end, today), notAfter }, context);
  }
}
