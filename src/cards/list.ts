/** Lists of activities: filtered, found, mine, due. */
import type { Block, Button, Card, Row } from "../model/card.ts";
import type { Command } from "../model/command.ts";
import { PAGE } from "../model/limits.ts";
import { BUTTONS, LISTS } from "../texts/index.ts";
import { button, buttonsBlock, moreBlock, muted } from "./parts.ts";

/** Rows of a list that has no pages, before «… og 4 til». */
const LONGEST_UNPAGED = 20;

/** One page of rows; `turn` makes the command of another page, and sharing shares this one; `others` are other ways on. */
export function pagedListCard(
  title: string,
  lines: string[],
  rows: Row[],
  page: number,
  turn: (page: number) => Command,
  others: Button[],
): Card {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const current = Math.min(page, pages);
  const shown = rows.slice((current - 1) * PAGE, current * PAGE);
  const list = [
    ...(current > 1 ? [button(BUTTONS.previous, turn(current - 1))] : []),
    ...(current < pages ? [button(BUTTONS.next, turn(current + 1))] : []),
    ...(rows.length > 0 ? [button(BUTTONS.share, { name: "share", command: turn(current) })] : []),
    ...others,
  ];
  const remarks = pages > 1 ? [muted(LISTS.pageOf(current, pages))] : [];
  return { title, blocks: [...lines.map(muted), ...rowsBlock(shown), ...remarks, ...buttonsBlock(list)] };
}

/** A short list, shown at once; `share` is the command that shows it to the channel, null for what is private. */
export function listCard(title: string, lines: string[], rows: Row[], share: Command | null): Card {
  const more = rows.length - LONGEST_UNPAGED;
  const list = share === null || rows.length === 0 ? [] : [button(BUTTONS.share, { name: "share", command: share })];
  return {
    title,
    blocks: [
      ...lines.map(muted),
      ...rowsBlock(rows.slice(0, LONGEST_UNPAGED)),
      ...(more > 0 ? [moreBlock(more)] : []),
      ...buttonsBlock(list),
    ],
  };
}

function rowsBlock(rows: Row[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: "rows", rows }];
}
