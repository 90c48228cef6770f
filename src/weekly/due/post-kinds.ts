/** When each kind of post may go out. */
import type { PostKind } from "../../model/outbox.ts";

/**
 * `posting`: in the hours in which anything may be posted, and not in quiet weeks. `working`: on any working day between
 * 08.00 and 17.00. `asked`: at any hour, for somebody waits for it who has written just now; it is that person's alone.
 */
type Hours = "posting" | "working" | "asked";

export const HOURS: Readonly<Record<PostKind, Hours>> = {
  digest: "posting",
  lines: "posting",
  nudge: "posting",
  notice: "working",
  report: "working",
  answer: "asked",
};

/** The kinds that may go out in these hours, those with fewer bounds among them. */
export function kindsIn(hours: readonly Hours[]): PostKind[] {
  return (Object.keys(HOURS) as PostKind[]).filter((kind) => hours.includes(HOURS[kind]));
}
