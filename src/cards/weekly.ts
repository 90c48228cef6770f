/** Connected channels, and the digest before it is posted. */
import type { Block, Card } from "../model/card.ts";
import { feedName } from "../model/channel-name.ts";
import type { Digest } from "../model/digest.ts";
import type { Feed } from "../model/feed.ts";
import { areaBySlug } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { CHANNELS, WEEKLY } from "../texts/index.ts";
import { digestCard } from "./digest.ts";
import { muted, text } from "./parts.ts";
import { periodLines } from "./period.ts";

/** What is known of one connected channel, in finished sentences. */
export interface FeedSeen {
  feed: Feed;
  /** Slugs. */
  areas: string[];
  /** Last, next and health. */
  lines: string[];
}

/** `kanaler` */
export function channelsCard(feeds: readonly FeedSeen[], snapshot: Snapshot, today: IsoDate): Card {
  const none = [text(CHANNELS.none), muted(howToConnect(snapshot))];
  const seen = feeds.flatMap(({ feed, areas, lines }): Block[] => [
    { kind: "text", tone: "strong", text: feedName(feed, areaNames(areas, snapshot)) },
    ...lines.map(muted),
  ]);
  return {
    title: CHANNELS.title,
    blocks: [...(feeds.length === 0 ? none : seen), ...periodLines(snapshot, today)],
  };
}

/** Names of areas, in the plan's words. */
export function areaNames(slugs: readonly string[], { plan }: Snapshot): string[] {
  return slugs.map((slug) => areaBySlug(plan, slug)?.name ?? slug);
}

/** What the digest says now; the buttons stay off, for this is only how it will look. */
export function previewBlocks(
  digests: readonly { area: string; digest: Digest | null }[],
  snapshot: Snapshot,
): Block[] {
  return digests.flatMap(({ area, digest }): Block[] => {
    const [name = ""] = areaNames([area], snapshot);
    if (digest === null) return [{ kind: "heading", text: WEEKLY.nothingTitle(name) }, text(WEEKLY.nothing)];
    const { title, blocks } = digestCard(digest);
    return [{ kind: "text", tone: "strong", text: title }, ...blocks.filter(({ kind }) => kind !== "buttons")];
  });
}

/** What to write in a channel that is to follow an area, with one of the plan's as an example. */
export function howToConnect({ plan }: Pick<Snapshot, "plan">): string {
  return CHANNELS.howToConnect(plan.areas[0]?.slug ?? "");
}
