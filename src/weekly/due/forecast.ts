/** «Slik blir mandag»: what would be sent on some day, to whom, and why. Nothing is stored, nothing is sent. */

import type { IsoDate } from "../../model/week.ts";
import type { DueContext } from "./context.ts";
import { forecastDigests } from "./forecast/digests.ts";
import type { Forecast } from "./forecast/model.ts";
import { forecastNudges } from "./forecast/nudges.ts";
import { forecastOthers } from "./forecast/others.ts";

/**
 * What the channels, the responsible and the administrators would get on a day, if nothing more is reported until then. `context.now` is the
 * real time: what falls due between it and the day is thought of as sent. A day that has passed is seen with the plan as
 * it stands now, and with the channels' memory of that day.
 */
export async function forecast(day: IsoDate, context: DueContext): Promise<Forecast[]> {
  return [
    ...(await forecastDigests(day, context)),
    ...(await forecastNudges(day, context)),
    ...(await forecastOthers(day, context)),
  ];
}
