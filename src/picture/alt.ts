/** What a picture shows, in words: what a screen reader gets, and everybody who cannot be shown a picture. */
import { shorten } from "../model/limits.ts";
import { countsInWords, PICTURE_ALT, weekSpan } from "../texts/picture.ts";
import type { Picture } from "./picture.ts";

/** Characters, at most. */
export const LONGEST_ALT = 500;

/** Of an area's name, here and in the picture. */
const LONGEST_NAME = 60;

/**
 * Where the area is now, where it began, and each week in which something changed. When that is more than
 * `LONGEST_ALT` characters, the oldest changes are counted rather than told.
 */
export function pictureAlt(picture: Picture): string {
  const { total, weeks, statuses } = picture;
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return picture.area;
  const area = shorten(picture.area, LONGEST_NAME);
  const head = PICTURE_ALT.head(area, total, weekSpan(first.week, last.week));
  const now = PICTURE_ALT.now(last.week, countsInWords(last.counts, statuses));
  if (first === last) return `${head} ${now}`;
  const changes = changesOf(picture);
  if (changes.length === 0) return `${head} ${now} ${PICTURE_ALT.same}`;
  const start = PICTURE_ALT.start(first.week, countsInWords(first.counts, statuses));
  return longestThatFits(`${head} ${now} ${start}`, changes);
}

/** One part for each week that differs from the week before, oldest first. */
function changesOf({ weeks, statuses }: Picture): string[] {
  return weeks.flatMap(({ week, counts }, index) => {
    const before = weeks[index - 1]?.counts ?? counts;
    const changed = statuses.filter((status) => (before[status] ?? 0) !== (counts[status] ?? 0));
    const said = changed.map((status) => PICTURE_ALT.from(status, before[status] ?? 0, counts[status] ?? 0));
    return said.length === 0 ? [] : [PICTURE_ALT.change(week, said)];
  });
}

function longestThatFits(beginning: string, changes: string[]): string {
  for (let left = 0; left < changes.length; left += 1) {
    const told = PICTURE_ALT.changes(changes.slice(left));
    const alt = `${beginning} ${told}${left === 0 ? "" : ` ${PICTURE_ALT.earlier(left)}`}`;
    if ([...alt].length <= LONGEST_ALT) return alt;
  }
  return `${beginning} ${PICTURE_ALT.changedIn(changes.length)}`;
}
