/** What is worth remarking about a deadline. Nothing here forbids it. */
import { type IsoDate, isoWeekday } from "../../model/week.ts";
import { holidayName } from "./holidays.ts";

export type DateWarning =
  | { kind: "weekend" }
  /** A public holiday, on whatever weekday. */
  | { kind: "holiday"; name: string }
  | { kind: "past" }
  /** Outside the plan period, whose first and last day are repeated. */
  | { kind: "outside-period"; from: IsoDate; to: IsoDate };

/**
 * The remarks about `date`; today is not past, and a holiday on a Sunday is only called a holiday. A plan that is over says
 * nothing of its period: every day to come is outside it.
 */
export function dateWarnings(date: IsoDate, today: IsoDate, period: { from: IsoDate; to: IsoDate }): DateWarning[] {
  const warnings: DateWarning[] = [];
  const holiday = holidayName(date);
  if (holiday !== null) warnings.push({ kind: "holiday", name: holiday });
  else if (isoWeekday(date) > 5) warnings.push({ kind: "weekend" });
  if (date < today) warnings.push({ kind: "past" });
  if (today <= period.to && (date < period.from || date > period.to))
    warnings.push({ kind: "outside-period", ...period });
  return warnings;
}
