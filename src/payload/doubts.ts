/** What is still to be asked, as a button carries it on to the next question. */
import type { Doubt } from "../model/command.ts";
import { field, listOf, only, perhaps, shape, union } from "./codec.ts";
import { anyText, text } from "./texts.ts";
import { day, deadline, progress, status } from "./values.ts";

/** More questions than anybody would answer. */
const MOST = 40;

/** Of no words nothing can be asked, nor could they be kept as a comment. */
const typed = { typed: field(text) };
const perhapsMeant = { ...typed, alternatives: listOf(day, MOST) };
const around = shape<{ before: string; behind: string }>({ before: field(anyText), behind: field(anyText) });

const anyDoubt = union<Doubt, "kind">("kind", {
  "status-and-progress": { status: field(status), progress: field(progress) },
  "two-statuses": { statuses: listOf(status, MOST) },
  "two-progresses": { progresses: listOf(progress, MOST) },
  "two-deadlines": { deadlines: listOf(deadline, MOST) },
  ended: {},
  "impossible-date": perhapsMeant,
  "vague-date": perhapsMeant,
  "no-date": typed,
  "impossible-progress": typed,
  hedged: { ...typed, around: perhaps(around) },
  "another-activity": { other: field(text), ...typed },
  "perhaps-internal": {},
  "identity-number": {},
  unconfirmed: {},
});

/** One that somebody can answer: a number is refused before it is asked about, and there are two to choose between. */
function isAnswerable(doubt: Doubt): boolean {
  switch (doubt.kind) {
    case "identity-number":
      return false;
    case "two-statuses":
      return doubt.statuses.length > 1;
    case "two-progresses":
      return doubt.progresses.length > 1;
    case "two-deadlines":
      return doubt.deadlines.length > 1;
    default:
      return true;
  }
}

export const doubts = listOf(only(anyDoubt, isAnswerable), MOST);
