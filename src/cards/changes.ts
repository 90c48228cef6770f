/** Net changes since a day, an activity at a time. */
import type { Block, Card } from "../model/card.ts";
import type { NetChange } from "../model/changes.ts";
import type { Command } from "../model/command.ts";
import { PAGE, shorten } from "../model/limits.ts";
import { activityByCode } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { BUTTONS, CHANGES, changeText } from "../texts/index.ts";
import { pageButtons, pageRemark } from "./list.ts";
import { button, buttons, muted, text, titleOf } from "./parts.ts";
import { changeLines } from "./receipt.ts";

/** What has changed, a page at a time; `turn` makes the command of another page, and sharing shares this one. */
interface Shown {
  changes: NetChange[];
  page: number;
  turn: (page: number) => Command;
}

/** The card of what has changed; `remark` is what must be known of it. */
export function changesCard(
  title: string,
  remark: string | null,
  { changes, page, turn }: Shown,
  snapshot: Snapshot,
): Card {
  const said = remark === null ? [] : [muted(remark)];
  const told = changes.map((change) => changeBlocks(change, snapshot)).filter((blocks) => blocks.length > 0);
  if (told.length === 0) return { title, blocks: [...said, text(CHANGES.none), muted(CHANGES.noneHint)] };
  const pages = Math.ceil(told.length / PAGE);
  const current = Math.min(page, pages);
  return {
    title,
    blocks: [
      ...said,
      ...told.slice((current - 1) * PAGE, current * PAGE).flat(),
      ...pageRemark(current, pages),
      buttons(...pageButtons(current, pages, turn), button(BUTTONS.share, { name: "share", command: turn(current) })),
    ],
  };
}

function changeBlocks(change: NetChange, snapshot: Snapshot): Block[] {
  const activity = activityByCode(snapshot.plan, change.activity);
  if (activity === undefined) return [];
  const lines = changeLines(change, activity, snapshot).map(changeText);
  // What is different now is what stands now: words that were made internal need not have left the log's own change.
  const note = change.after.note === snapshot.states.get(change.activity)?.note ? change.after.note : null;
  if (lines.length === 0 && !note) return [];
  return [
    { kind: "text", text: titleOf(snapshot, change.activity), tone: "strong" },
    ...(lines.length === 0 ? [] : [text(lines.join(" · "))]),
    ...(note ? [{ kind: "quote", text: shorten(note, 120), source: null } as const] : []),
  ];
}
