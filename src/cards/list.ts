/** Lists of activities: filtered, found, mine, due. */
import type { Block, Button, Card, Row } from "../model/card.ts";
import type { Command } from "../model/command.ts";
import { PAGE } from "../model/limits.ts";
import { BUTTONS, LISTS } from "../texts/index.ts";
import { button, buttonsBlock, muted } from "./parts.ts";

/** Rows on the page of a list that seldom has more. */
const LONG_PAGE = 20;

/** One page of rows; `turn` makes the command of another page, and sharing shares this one; `others` are other ways on. */
export function pagedListCard(
  title: string,
  lines: string[],
  rows: Row[],
  page: number,
  turn: (page: number) => Command,
  others: Button[],
): Card {
  return cardOf(title, lines, rows, { page, size: PAGE, turn, isShared: true, others });
}

/** A list that most often is short enough to be shown at once; `isShared` where it may be shown to the channel. */
export function listCard(
  title: string,
  lines: string[],
  rows: Row[],
  page: number,
  turn: (page: number) => Command,
  isShared: boolean,
): Card {
  return cardOf(title, lines, rows, { page, size: LONG_PAGE, turn, isShared, others: [] });
}

interface Turning {
  page: number;
  /** Rows on a page. */
  size: number;
  turn: (page: number) => Command;
  isShared: boolean;
  others: Button[];
}

function cardOf(title: string, lines: string[], rows: Row[], { page, size, turn, isShared, others }: Turning): Card {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const current = Math.min(page, pages);
  const list = [
    ...pageButtons(current, pages, turn),
    ...(isShared && rows.length > 0 ? [button(BUTTONS.share, { name: "share", command: turn(current) })] : []),
    ...others,
  ];
  const shown = rows.slice((current - 1) * size, current * size);
  return {
    title,
    blocks: [...lines.map(muted), ...rowsBlock(shown), ...pageRemark(current, pages), ...buttonsBlock(list)],
  };
}

/** To the page before and the one after, where there are such. */
export function pageButtons(current: number, pages: number, turn: (page: number) => Command): Button[] {
  return [
    ...(current > 1 ? [button(BUTTONS.previous, turn(current - 1))] : []),
    ...(current < pages ? [button(BUTTONS.next, turn(current + 1))] : []),
  ];
}

/** `Side 2 av 3`; nothing where one page is all. */
export function pageRemark(current: number, pages: number): Block[] {
  return pages > 1 ? [muted(LISTS.pageOf(current, pages))] : [];
}

function rowsBlock(rows: Row[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: "rows", rows }];
}
