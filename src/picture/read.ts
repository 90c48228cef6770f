/** The picture of an area as the store remembers it. */

import type { FocusArea } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, instantAtOslo, osloDate } from "../model/week.ts";
import type { Store } from "../store.ts";
import { addWeeks, mondayOf, type WeekId, weekOf } from "../weekly/schedule/week-id.ts";
import { MOST_WEEKS, type Picture, pictureOf } from "./picture.ts";

/** More entries than half a year of even a busy region; when there are more, the picture begins later. */
const MOST_ENTRIES = 5000;

/** The picture of `area` on the day `today`. Rejects with `StoreError`. */
export async function readPicture(
  area: FocusArea,
  store: Pick<Store, "log">,
  snapshot: Pick<Snapshot, "plan" | "states">,
  today: IsoDate,
): Promise<Picture> {
  const half = addWeeks(weekOf(today), 1 - MOST_WEEKS);
  const found = await store.log({ since: instantAtOslo(`${mondayOf(half)}T00:00`), limit: MOST_ENTRIES + 1 });
  const entries = found.slice(0, MOST_ENTRIES).reverse();
  const earliest = found.length > MOST_ENTRIES ? weekAfter(entries[0]?.at, half) : half;
  return pictureOf({ area, snapshot, entries, earliest, today });
}

/** The first week that all entries are at hand for. */
function weekAfter(oldest: string | undefined, otherwise: WeekId): WeekId {
  return oldest === undefined ? otherwise : addWeeks(weekOf(osloDate(oldest)), 1);
}
