/** Arbitrary pictures, for property tests. */

import fc from "fast-check";
import { SHOWN_STATUSES } from "../../src/model/status.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { byUrgency } from "../../src/texts/status.ts";
import { addWeeks } from "../../src/weekly/schedule/week-id.ts";

/** Anything a person, or somebody who wants to do harm, could call an area. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(
    "</text><script>alert(1)</script>",
    "\"/><image href='http://ond.example'/>",
    "&lt;!ENTITY x",
    "]]>",
    "",
  ),
);

/** Each activity has a status in each week. */
export const pictures: fc.Arbitrary<Picture> = fc
  .record({
    area: names,
    total: fc.integer({ min: 1, max: 60 }),
    count: fc.integer({ min: 1, max: 26 }),
    seed: fc.array(fc.constantFrom(...SHOWN_STATUSES), { minLength: 1, maxLength: 40 }),
    stride: fc.integer({ min: 1, max: 7 }),
  })
  .map(({ area, total, count, seed, stride }) => {
    const weeks = Array.from({ length: count }, (_, week) => {
      const counts: Picture["weeks"][number]["counts"] = {};
      for (let activity = 0; activity < total; activity += 1) {
        const status = seed[(activity * stride + week) % seed.length] ?? "planned";
        counts[status] = (counts[status] ?? 0) + 1;
      }
      return { week: addWeeks("2018-W40", week), counts };
    });
    const statuses = SHOWN_STATUSES.filter((status) => weeks.some(({ counts }) => counts[status])).sort(byUrgency);
    return { area, total, weeks, statuses };
  });
