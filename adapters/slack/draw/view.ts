/** What modals and App Home have in common: a hundred blocks. */
import type { KnownBlock } from "@slack/types";
import { SLACK } from "../../../src/texts/slack.ts";
import { VIEW_BLOCKS } from "./limits.ts";
import { shortenBlocks } from "./pack.ts";

const LEFT_OUT = { rows: SLACK.homeLeftOut, rest: SLACK.homeRestLeftOut };

/** The blocks, shortened with «… og 7 til» so that they and `reserved` others have room in a view. */
export function fitView(blocks: KnownBlock[], reserved: number): KnownBlock[] {
  const room = VIEW_BLOCKS - reserved;
  return shortenBlocks(blocks, (kept) => kept.length <= room, LEFT_OUT);
}
