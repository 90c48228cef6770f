/** A comment that says of the activity that it is not done. */
import { NOT } from "./small-words.ts";
import { plainSegment } from "./status-words.ts";

const NOT_YET = `(?:${NOT}|nesten|snart|langt fra|langt frå|på langt nær)`;
const SMALL = "(?:helt|heilt|ennå|enda|endå|enno|lenger|lenger enn)";
const DONE = "(?:ferdige?|fullført|sluttført|i mål|gjennomført|ferdigstilt)";
const NOT_DONE = new RegExp(
  `^(?:(?:men|nå|no|vi|me|det|dette|den|er|har|ble|likevel|faktisk) )*${NOT_YET}(?: ${SMALL})* ${DONE}(?: ${SMALL}| likevel| nå| no)*$`,
  "u",
);

/** True when a sentence or a part of the comment between commas says so, and nothing more: «nesten ferdig, mangler Os». */
export function saysNotDone(comment: string): boolean {
  return comment
    .slice(0, 400)
    .split(/[;,\n]|[.!]\s/u)
    .some((part) => NOT_DONE.test(plainSegment(part.trim())));
}
