/** Tells the administrators, once each, that the plan's last day comes, and that it has come. */
import { periodCard } from "../../cards/period.ts";
import { endsToTell } from "../../model/period.ts";
import type { Plan } from "../../model/plan.ts";
import { addDays, instantAtOslo } from "../../model/week.ts";
import { isWorkingTime } from "../schedule/posting-hours.ts";
import { reportToAdministrators } from "./administrators.ts";
import type { DueContext } from "./context.ts";

/** Made when it can be sent, so that it says «går ut» or «gikk ut» as it is when it is read. */
export async function reportPeriod(context: DueContext): Promise<void> {
  const { snapshot, now, today } = context;
  if (!isWorkingTime(now)) return;
  const { plan } = snapshot;
  for (const { key, end } of endsToTell(plan, today)) {
    const notAfter = today < end.to ? instantAtOslo(`${addDays(end.to, 1)}T00:00`) : null;
    const keyOf = (who: string) => periodKey(who, plan, key);
    await reportToAdministrators({ key: keyOf, card: periodCard(end, today), notAfter }, context);
  }
}

/** Key of what an administrator is told of an end. `who`: as `reachedAdministrators` calls them; `end`: its own key. */
export function periodKey(who: string, { id }: Pick<Plan, "id">, end: string): string {
  return `report:${who}:period:${id}:${end}`;
}
