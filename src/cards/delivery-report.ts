/** What the administrator is told about a post that did not get through, or nobody knows of. */
import type { Card } from "../model/card.ts";
import { channelName } from "../model/channel-name.ts";
import { feedOf } from "../model/feed.ts";
import type { Standing, StoredPost } from "../model/outbox.ts";
import { findPerson, type Platform } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import { BUTTONS, DELIVERY, deliveryTroubleText, PLATFORMS } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { button, buttons, muted } from "./parts.ts";

/** A doubtful post is the administrator's to decide: one button each way. */
export function deliveryReportCard(post: StoredPost, snapshot: Snapshot): Card {
  const where = destinationName(post, snapshot);
  const what = DELIVERY.kinds[post.kind];
  if (post.state === "doubtful") {
    return {
      title: DELIVERY.doubtfulTitle(what, where),
      blocks: [
        muted(DELIVERY.doubtful(post.card.title)),
        buttons(
          button(DELIVERY.itArrived, { name: "decide", post: post.key, again: false }, "primary"),
          button(DELIVERY.sendAgain, { name: "decide", post: post.key, again: true }),
        ),
      ],
    };
  }
  // What has become too late stands in the next one.
  const isLate = post.state === "expired";
  const again = button(DELIVERY.sendAgain, { name: "decide", post: post.key, again: true }, "primary");
  if (post.edits !== null) {
    return {
      title: DELIVERY.notEditedTitle(what, where),
      blocks: [
        { kind: "notice", tone: "warning", text: deliveryTroubleText(post.trouble, where) },
        muted(DELIVERY.notEdited),
        buttons(again, button(BUTTONS.channels, { name: "channels" })),
      ],
    };
  }
  return {
    title: DELIVERY.failedTitle(what, where),
    blocks: [
      { kind: "notice", tone: "warning", text: deliveryTroubleText(isLate ? "too-late" : post.trouble, where) },
      muted(DELIVERY.lost(post.card.title)),
      buttons(...(isLate ? [] : [again]), button(BUTTONS.channels, { name: "channels" })),
    ],
  };
}

/** Digests that are due on a platform that cannot be reached. `areas` as people know them. */
export function heldCard(platform: Platform, areas: readonly string[]): Card {
  const name = PLATFORMS[platform];
  return {
    title: DELIVERY.heldTitle(name),
    blocks: [
      { kind: "notice", tone: "warning", text: deliveryTroubleText("unreachable", name) },
      muted(DELIVERY.held(areas.join(", "))),
      buttons(button(BUTTONS.channels, { name: "channels" })),
    ],
  };
}

/** Where words that were taken back may stand still, one line for each post. */
export function standingTexts(standing: readonly Standing[], snapshot: Snapshot, today: IsoDate): string[] {
  return standing.map(({ kind, to, at }) =>
    DELIVERY.stillStands(DELIVERY.kinds[kind], destinationName({ to }, snapshot), formatDateShort(osloDate(at), today)),
  );
}

/** `#infrastruktur`, or the person's name. */
export function destinationName({ to }: Pick<StoredPost, "to">, snapshot: Snapshot): string {
  if (to.kind === "channel") {
    return channelName({ ...to, name: feedOf(to, snapshot)?.name ?? to.channel });
  }
  const person = findPerson(snapshot.people.values(), to.platform, { id: to.id, email: null });
  return person?.name ?? DELIVERY.somebody;
}
