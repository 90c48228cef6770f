/** What is still to be asked, as a button carries it on to the next question. */
import type { Doubt } from "../model/command.ts";
import { field, listOf, perhaps, shape, union } from "./codec.ts";
import { anyText } from "./texts.ts";
import { day, deadline, progress, status } from "./values.ts";

/** More questions than anybody would answer. */
const MOST = 40;

const typed = { typed: field(anyText) };
const perhapsMeant = { ...typed, alternatives: listOf(day, MOST) };
const around = shape<{ before: string; behind: string }>({ before: field(anyText), behind: field(anyText) });

const doubt = union<Doubt, "kind">("kind", {
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
  "another-activity": { other: field(anyText), typed: field(anyText) },
  "perhaps-internal": {},
  "identity-number": {},
  unconfirmed: {},
});

export const doubts = listOf(doubt, MOST);
