/** Digests, lines, nudges, absences, followers and channels. */
import { describe, expect, it } from "vitest";
import type { NewPost } from "../../../src/model/outbox.ts";
import { type DigestRecord, defaultFeed } from "../../../src/model/weekly.ts";
import { batch, NOW } from "../../support/database.ts";
import type { Kit } from "./driver.ts";

const HERE = { platform: "slack", channel: "C1" } as const;
const AREA = "infrastruktur";
const FEED = defaultFeed(HERE, "infra", NOW, 0);

function post(key: string, fields: Partial<NewPost> = {}): NewPost {
  const to = { kind: "channel", ...HERE, thread: null } as const;
  return {
    key,
    kind: "digest",
    to,
    card: { title: key, blocks: [] },
    text: key,
    edits: null,
    at: NOW,
    notAfter: null,
    ...fields,
  };
}

function record(week: DigestRecord["week"], fields: Partial<DigestRecord> = {}): DigestRecord {
  return {
    ...HERE,
    area: AREA,
    week,
    outcome: "posted",
    byHand: false,
    at: NOW,
    upTo: 0,
    digest: null,
    post: null,
    ...fields,
  };
}

/** What is said once a week is settled once, whoever is first. */
export function testWeekly({ openStore, seededStore }: Kit): void {
  describe("a week", () => {
    it("is settled once, with its post, also by two processes; one by hand stands beside it", async () => {
      const { file, store } = await seededStore();
      const other = await openStore({ file, plan: null });
      expect(await store.weekly.settle([record("2018-W48", { post: "a" })], [post("a")])).toBe(true);
      expect(await other.weekly.settle([record("2018-W48", { post: "b" })], [post("b")])).toBe(false);
      expect(await other.outbox.post("b")).toBeNull();
      const byHand = record("2018-W48", { byHand: true, post: "hand" });
      expect(await other.weekly.settle([byHand], [post("hand")])).toBe(true);
      expect(await store.weekly.settle([byHand], [post("hand")])).toBe(false);
      expect((await store.weekly.digests(HERE, AREA, 5)).map((one) => one.post)).toEqual(["hand", "a"]);
      await other.close();
    });

    it("is made anew when somebody has written since; all of its records are stored or none", async () => {
      const { store } = await seededStore();
      await store.append(batch("slack:1"));
      const records = [record("2018-W47", { outcome: "skipped" }), record("2018-W48", { post: "a" })];
      expect(await store.weekly.settle(records, [post("a")])).toBe(false);
      expect(await store.weekly.digests(HERE, AREA, 5)).toEqual([]);
      expect(
        await store.weekly.settle(
          records.map((one) => ({ ...one, upTo: 1 })),
          [post("a")],
        ),
      ).toBe(true);
    });

    it("that was posted is among the records, however many were passed over since", async () => {
      const { store } = await seededStore();
      await store.weekly.settle([record("2018-W44", { post: "a" })], [post("a")]);
      const weeks = ["2018-W45", "2018-W46", "2018-W47"] as const;
      for (const week of weeks) await store.weekly.settle([record(week, { outcome: "silent" })], []);
      expect((await store.weekly.digests(HERE, AREA, 2)).map(({ week }) => week)).toEqual([
        "2018-W47",
        "2018-W46",
        "2018-W44",
      ]);
    });

    it("is put right in its record and by an edit, unless somebody has written since", async () => {
      const { store } = await seededStore();
      const posted = record("2018-W48", { post: "a" });
      await store.weekly.settle([posted], [post("a")]);
      await store.append(batch("slack:1"));
      const edit = post("edit:a", { edits: "1.0" });
      expect(await store.weekly.amend({ ...posted, upTo: 1 }, edit, 0)).toBe(false);
      expect(await store.outbox.post("edit:a")).toBeNull();
      expect(await store.weekly.amend({ ...posted, upTo: 1 }, edit, 1)).toBe(true);
      expect(await store.outbox.post("edit:a")).toMatchObject({ edits: "1.0" });
      expect(await store.weekly.digests(HERE, AREA, 5)).toMatchObject([{ week: "2018-W48", upTo: 1 }]);
    });
  });

  describe("a channel", () => {
    it("gets its lines once, from where they stand, and none of what its digest has told", async () => {
      const { store } = await seededStore();
      await store.append(batch("slack:1"));
      await store.weekly.connect({ ...HERE, area: AREA }, FEED);
      const linesAfter = async () => (await store.read()).feeds.map((feed) => feed.linesAfter);
      expect(await linesAfter()).toEqual([1]);
      await store.append(batch("slack:2"));
      expect(await store.weekly.advanceLines(HERE, 0, 2, [post("a")])).toBe(false);
      expect(await store.weekly.advanceLines(HERE, 1, 1, [post("a")])).toBe(false);
      expect(await store.outbox.post("a")).toBeNull();
      expect(await store.weekly.advanceLines(HERE, 1, 2, [post("a")])).toBe(true);
      expect(await linesAfter()).toEqual([2]);
      await store.append(batch("slack:3"));
      await store.weekly.settle([record("2018-W48", { upTo: 3, post: "d" })], [post("d")]);
      expect(await linesAfter()).toEqual([3]);
    });

    it("keeps one feed for all its areas, changed from now on, until it follows none", async () => {
      const { store } = await seededStore();
      for (const area of [AREA, "kommunikasjon"]) await store.weekly.connect({ ...HERE, area }, FEED);
      const now = "2018-11-27T09:00:00.000Z";
      await store.weekly.schedule(HERE, { weekday: 3, time: "09:00" }, now);
      expect((await store.read()).feeds).toEqual([{ ...FEED, weekday: 3, time: "09:00", from: now, linesAfter: 0 }]);
      expect(await store.weekly.disconnect(HERE, AREA)).toEqual([AREA]);
      expect(await store.weekly.disconnect(HERE, AREA)).toEqual([]);
      expect((await store.read()).feeds).toHaveLength(1);
      expect(await store.weekly.disconnect(HERE, null)).toEqual(["kommunikasjon"]);
      expect((await store.read()).feeds).toEqual([]);
    });
  });

  describe("a person", () => {
    it("is asked once a week, and what was asked last is known", async () => {
      const { store } = await seededStore();
      const nudge = { person: "p1", week: "2018-W48", at: NOW, items: ["I1"], post: "n" } as const;
      expect(await store.weekly.lastNudge("p1")).toBeNull();
      expect(await store.weekly.nudge({ ...nudge, items: ["I1"] }, [post("n", { kind: "nudge" })])).toBe(true);
      expect(await store.weekly.nudge({ ...nudge, items: ["I2"] }, [post("m")])).toBe(false);
      expect(await store.outbox.post("m")).toBeNull();
      expect(await store.weekly.lastNudge("p1")).toEqual(nudge);
    });

    it("is away until a day, and follows what they want to, once", async () => {
      const { store } = await seededStore();
      const away = { person: "p1", until: "2018-12-14", deputy: null };
      await store.weekly.absent("p1", away);
      await store.weekly.absent("p1", { ...away, deputy: "p2" });
      expect((await store.read()).absences).toEqual([{ ...away, deputy: "p2" }]);
      await store.weekly.absent("p1", null);
      expect((await store.read()).absences).toEqual([]);
      const follower = { person: "p1", activity: "I1" };
      expect([await store.weekly.follow(follower, true), await store.weekly.follow(follower, true)]).toEqual([
        true,
        false,
      ]);
      expect((await store.read()).followers).toEqual([follower]);
      expect([await store.weekly.follow(follower, false), await store.weekly.follow(follower, false)]).toEqual([
        true,
        false,
      ]);
    });
  });
}
