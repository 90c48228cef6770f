/**
 * The weekly digest (ukesmelding) of an area: what to say this week, or that there is nothing to say. Pure: plan, states,
 * log rows, week and what earlier digests said go in; plain data comes out. The rules are those of `digest.md`.
 */

import type { Digest, DigestMemory } from "../model/digest.ts";
import { comingKey } from "./digest/coming.ts";
import { compose, composeOneLine } from "./digest/compose.ts";
import { type Gathered, gather, isWorthPosting } from "./digest/gather.ts";
import type { DigestInput, DigestResult } from "./digest/input.ts";
import { keysThatHold } from "./digest/needs.ts";
import { periodOf } from "./digest/period.ts";

/** So many weeks may pass in silence, then one line is said. */
const SILENT_WEEKS = 4;

/** The digest of one area (a channel that follows several gets one for each), or the reason why there is none. The memory returned holds once it is posted, or not. */
export function digestFor(input: DigestInput): DigestResult {
  const gathered = gather(input);
  const { memory } = input;
  if (isWorthPosting(gathered)) {
    const digest = compose(input, gathered);
    return {
      digest,
      reason: null,
      memory: memoryAfter(input, shownAfter(digest, gathered, input)),
    };
  }
  const shown = shownAfter(null, gathered, input);
  if (memory.silentWeeks < SILENT_WEEKS) {
    return {
      digest: null,
      reason: "nothing-to-say",
      memory: { ...memory, silentWeeks: memory.silentWeeks + 1, shown },
    };
  }
  return { digest: composeOneLine(input, gathered), reason: null, memory: memoryAfter(input, shown) };
}

/** Once a digest is posted. */
function memoryAfter(input: DigestInput, shown: DigestMemory["shown"]): DigestMemory {
  const told = periodOf(input)?.told ?? input.memory.periodTold;
  return { lastWeek: input.week, silentWeeks: 0, shown, ...(told !== undefined && { periodTold: told }) };
}

/** Lines that are no longer true are forgotten; one that another line of its activity stands before is still true. */
function shownAfter(digest: Digest | null, gathered: Gathered, { memory, today }: DigestInput): DigestMemory["shown"] {
  const now = new Set(digest?.sections.flatMap(({ lines }) => lines.map(({ key }) => key)));
  const needs = gathered.items.flatMap(({ activity, state }) => keysThatHold(activity, state, today));
  const counts = [...needs, ...gathered.coming.map(comingKey)].map((key): [string, number] => [
    key,
    (memory.shown[key] ?? 0) + (now.has(key) ? 1 : 0),
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
