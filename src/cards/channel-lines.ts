/** One-line notices in an area's channel. Places and things, no persons, nobody is called upon. */
import type { Card } from "../model/card.ts";
import type { ChannelLine } from "../model/channel-line.ts";
import { shorten } from "../model/limits.ts";
import { activityByCode } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { shownStatus } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { CHANNEL_LINES, statusText } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { nameOf } from "../weekly/digest/lines.ts";
import { text } from "./parts.ts";

/** Characters of a comment (`digest.md`). */
const COMMENT = 90;

/** A line each; a single one is the message itself. */
export function linesCard(lines: readonly ChannelLine[], area: string, snapshot: Snapshot, today: IsoDate): Card {
  const said = lines.map((line) => lineText(line, snapshot, today));
  if (said.length === 1) return { title: said[0] ?? "", blocks: [] };
  const name = snapshot.plan.areas.find(({ slug }) => slug === area)?.name ?? area;
  return { title: CHANNEL_LINES.title(name, said.length), blocks: said.map(text) };
}

/** `🟡 Forsinket · I3 Vegforum RV3: venter på svar`, `Ny frist 15.12. · I7 Bredbånd og fiber`. */
export function lineText({ change, entry }: ChannelLine, snapshot: Snapshot, today: IsoDate): string {
  const activity = activityByCode(snapshot.plan, change.activity);
  const name = nameOf(activity ?? { code: change.activity, shortTitle: "" }).trim();
  const { status, deadline } = change.after;
  const parts = [
    ...(status === undefined ? [] : [statusText(shownStatus(activity?.kind ?? "dated", status), null)]),
    ...(deadline === undefined ? [] : [deadlineText(deadline, change.before.deadline, today)]),
  ];
  const comment = entry.note === null ? null : shorten(entry.note.replaceAll(/\s+/gu, " ").trim(), COMMENT);
  return CHANNEL_LINES.line(parts, name, comment);
}

function deadlineText(deadline: IsoDate | null, before: IsoDate | null | undefined, today: IsoDate): string {
  if (deadline === null) return CHANNEL_LINES.deadlineGone;
  const day = formatDateShort(deadline, today);
  return before ? CHANNEL_LINES.deadlineMoved(formatDateShort(before, today), day) : CHANNEL_LINES.deadline(day);
}
