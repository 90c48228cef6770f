import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Feed } from "../../src/model/feed.ts";
import type { NewPost } from "../../src/model/outbox.ts";
import { type DigestRecord, defaultFeed } from "../../src/model/weekly.ts";
import {
  areOlder,
  disconnected,
  feedsMovedOn,
  mayAdvance,
  newFeed,
  rescheduled,
  settledBy,
} from "../../src/store/weekly-rules.ts";
import { NOW } from "../support/database.ts";

const HERE = { platform: "slack", channel: "C1" } as const;
const ELSEWHERE = { platform: "teams", channel: "C1" } as const;

function feed(linesAfter: number, of: Pick<Feed, "platform" | "channel"> = HERE): Feed {
  return newFeed(defaultFeed(of, "infra", NOW, 0), linesAfter);
}

function record(fields: Partial<DigestRecord> = {}): DigestRecord {
  const week = { area: "infrastruktur", week: "2018-W48", outcome: "posted", byHand: false, at: NOW } as const;
  return { ...HERE, ...week, upTo: 5, digest: null, post: "digest:1", ...fields };
}

const POST: NewPost = {
  key: "digest:1",
  kind: "digest",
  to: { kind: "channel", ...HERE, thread: null },
  card: { title: "", blocks: [] },
  text: "",
  edits: null,
  at: NOW,
  notAfter: null,
};

describe("a digest", () => {
  it("is not stored with its post when somebody has written since it was made; without a post it is", () => {
    expect(areOlder([record()], [POST], 6)).toBe(true);
    expect(areOlder([record()], [POST], 5)).toBe(false);
    expect(areOlder([record()], [], 6)).toBe(false);
  });

  it("stands in the way of another of its week; by hand, of the same post", () => {
    expect(settledBy(record())).toEqual({ kind: "week" });
    expect(settledBy(record({ byHand: true }))).toEqual({ kind: "post", post: "digest:1" });
    expect(settledBy(record({ byHand: true, post: null }))).toEqual({ kind: "week" });
  });

  it("moves its own channel's lines on to what it tells, never back, and nobody else's", () => {
    const records = fc.array(
      fc.record({
        upTo: fc.nat(20),
        outcome: fc.constantFrom("posted" as const, "silent" as const),
        platform: fc.constantFrom("slack" as const, "teams" as const),
      }),
    );
    fc.assert(
      fc.property(fc.nat(20), records, (linesAfter, digests) => {
        const moved = feedsMovedOn([feed(linesAfter)], digests.map(record));
        const told = digests.filter(({ outcome, platform }) => outcome === "posted" && platform === "slack");
        const newest = Math.max(linesAfter, ...told.map(({ upTo }) => upTo));
        expect(moved.map((one) => one.linesAfter)).toEqual(newest === linesAfter ? [] : [newest]);
      }),
    );
  });
});

describe("a channel", () => {
  const channels = [
    { ...HERE, area: "infrastruktur" },
    { ...HERE, area: "kommunikasjon" },
    { ...ELSEWHERE, area: "infrastruktur" },
  ];

  it("keeps its feed while it follows something, and loses it with the last area", () => {
    expect(disconnected(channels, HERE, "infrastruktur")).toEqual({ gone: ["infrastruktur"], isLast: false });
    expect(disconnected(channels, HERE, null)).toEqual({ gone: ["infrastruktur", "kommunikasjon"], isLast: true });
    expect(disconnected(channels, ELSEWHERE, "infrastruktur")).toEqual({ gone: ["infrastruktur"], isLast: true });
    expect(disconnected(channels, HERE, "folkehelse")).toEqual({ gone: [], isLast: false });
  });

  it("has its lines moved on from where they stand only, and not past what they were made from", () => {
    expect(mayAdvance(feed(3), 3, 8, 8)).toBe(true);
    expect(mayAdvance(feed(4), 3, 8, 8)).toBe(false);
    expect(mayAdvance(feed(3), 3, 8, 9)).toBe(false);
    expect(mayAdvance(undefined, 3, 8, 8)).toBe(false);
  });

  it("is owed nothing that was due before its day was changed", () => {
    expect(rescheduled({ weekday: 2 }, NOW)).toEqual({ weekday: 2, from: NOW });
  });
});
