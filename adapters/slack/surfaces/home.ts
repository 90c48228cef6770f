/** App Home: several cards below each other, for one person. */
import type { DividerBlock, HomeView, KnownBlock } from "@slack/types";
import { withoutSharing } from "../../../src/cards/parts.ts";
import type { Card } from "../../../src/model/card.ts";
import { SLACK } from "../../../src/texts/slack.ts";
import { numberActions } from "../draw/draw-buttons.ts";
import { drawMuted } from "../draw/draw-text.ts";
import { VIEW_BLOCKS } from "../draw/limits.ts";
import { drawCard } from "../draw/render.ts";
import { fitView } from "../draw/view.ts";

const DIVIDER: DividerBlock = { type: "divider" };

/** More cards than this leave none of them room for more than a title. */
const CARDS = 20;

/** The view for `views.publish`; the longest cards are shortened with «… og 7 til» where all do not fit. */
export function renderHome(cards: Card[]): HomeView {
  const nextId = numberActions();
  const drawn = cards.slice(0, CARDS).map((card) => drawCard(withoutSharing(card), nextId));
  const closing = cards.length > CARDS ? drawMuted(SLACK.homeRestLeftOut) : [];
  const room = VIEW_BLOCKS - closing.length - Math.max(0, drawn.length - 1);
  const shares = shareOut(
    drawn.map(({ length }) => length),
    room,
  );
  const fitted = drawn.map((blocks, index) => fitView(blocks, VIEW_BLOCKS - (shares[index] ?? 0)));
  return { type: "home", blocks: [...fitted.flatMap(withDivider), ...closing] };
}

function withDivider(blocks: KnownBlock[], index: number): KnownBlock[] {
  return index === 0 ? blocks : [DIVIDER, ...blocks];
}

/** How much each gets: what it needs, and where that is too much in all, the largest needs are cut to the same. */
function shareOut(needs: number[], room: number): number[] {
  let most = VIEW_BLOCKS;
  const given = () => needs.map((need) => Math.min(need, most));
  while (most > 1 && given().reduce((sum, share) => sum + share, 0) > room) most--;
  return given();
}
