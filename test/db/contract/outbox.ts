/** Posts on their way out, and two processes that send them. */
import { describe, expect, onTestFinished, test } from "vitest";
import type { Delivery, NewPost } from "../../../src/model/outbox.ts";
import type { Platform } from "../../../src/model/person.ts";
import type { Instant } from "../../../src/model/week.ts";
import { batch, newEntry } from "../../support/database.ts";
import type { Kit } from "./driver.ts";

const MONDAY = "2018-11-26T07:30:00.000Z";
const later = (minutes: number) => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();

function post(key: string, more: Partial<NewPost> = {}): NewPost {
  return {
    key,
    kind: "digest",
    to: { kind: "channel", platform: "slack", channel: "C1", thread: null },
    card: { title: "Infrastruktur · uke 48", blocks: [] },
    text: "Infrastruktur · uke 48",
    edits: null,
    at: MONDAY,
    notAfter: later(48 * 60),
    ...more,
  };
}

const claim = (platform: Platform, now: Instant, lease: Instant) =>
  ({ platforms: [platform], kinds: ["digest"], now, wall: now, lease, holder: "me", dead: [] }) as const;

async function openTwo({ openStore, seededStore }: Kit) {
  const { file, store: one } = await seededStore();
  const two = await openStore({ file, plan: null });
  onTestFinished(() => two.close());
  return { one: one.outbox, two: two.outbox };
}

/** The outbox: each post is one process's at a time, and settled once. */
export function testOutbox(kit: Kit): void {
  describe("A post in the outbox", () => {
    test("is stored once per key, whoever stores it", async () => {
      const { one, two } = await openTwo(kit);
      expect(await one.enqueue([post("a"), post("b")])).toBe(2);
      expect(await two.enqueue([post("a"), post("c")])).toBe(1);
      expect((await one.inState(["waiting"])).map(({ key }) => key)).toEqual(["c", "b", "a"]);
    });

    test("is one process's to send until its lease runs out, and what then comes next is uncertain", async () => {
      const { one, two } = await openTwo(kit);
      await one.enqueue([post("a")]);
      const first = await one.claim(claim("slack", MONDAY, later(1)));
      expect(first).toMatchObject({ key: "a", attempt: 1, uncertain: false });
      expect(await two.claim(claim("slack", MONDAY, later(1)))).toBeNull();
      const second = await two.claim(claim("slack", later(2), later(3)));
      expect(second).toMatchObject({ key: "a", attempt: 2, uncertain: true });
      const sent: Delivery = { outcome: "sent", message: "1.0" };
      expect(await one.settle({ id: first?.id ?? 0, attempt: 1 }, sent, later(2))).toBe(false);
      expect(await two.settle({ id: second?.id ?? 0, attempt: 2 }, sent, later(2))).toBe(true);
      expect(await one.post("a")).toMatchObject({ state: "sent", message: "1.0", settledAt: later(2) });
      expect(await one.claim(claim("slack", later(9), later(10)))).toBeNull();
    });

    test("is taken over at once from a process that has died, and is uncertain then", async () => {
      const { one, two } = await openTwo(kit);
      await one.enqueue([post("a")]);
      await one.claim({ ...claim("slack", MONDAY, later(1)), holder: "dead" });
      expect(await two.holders()).toEqual([{ holder: "dead", lease: later(1) }]);
      expect(await two.claim(claim("slack", MONDAY, later(1)))).toBeNull();
      const taken = await two.claim({ ...claim("slack", MONDAY, later(1)), dead: ["dead"] });
      expect(taken).toMatchObject({ key: "a", attempt: 2, uncertain: true });
      expect(await two.open(["slack"])).toEqual({ count: 1, next: later(1) });
    });

    test("waits when the platform says so, and is certain or not as the attempt was", async () => {
      const { one } = await openTwo(kit);
      await one.enqueue([post("a")]);
      const first = await one.claim(claim("slack", MONDAY, later(1)));
      if (first === null) throw new Error("nothing to claim");
      await one.settle(first, { outcome: "later", at: later(5), trouble: "ratelimited" }, MONDAY);
      expect(await one.claim(claim("slack", later(4), later(5)))).toBeNull();
      const second = await one.claim(claim("slack", later(5), later(6)));
      if (second === null) throw new Error("nothing to claim");
      expect(second.uncertain).toBe(false);
      await one.settle(second, { outcome: "uncertain", at: later(6), trouble: "timeout" }, later(5));
      expect(await one.claim(claim("slack", later(6), later(7)))).toMatchObject({ attempt: 3, uncertain: true });
    });

    test("is not sent when it is too late, but one that may have arrived is still looked for", async () => {
      const { one } = await openTwo(kit);
      await one.enqueue([post("late"), post("unsure")]);
      const first = await one.claim(claim("slack", MONDAY, later(1)));
      if (first === null) throw new Error("nothing to claim");
      await one.settle(first, { outcome: "later", at: later(60 * 50), trouble: "ratelimited" }, MONDAY);
      const second = await one.claim(claim("slack", MONDAY, later(1)));
      if (second === null) throw new Error("nothing to claim");
      await one.settle(second, { outcome: "uncertain", at: later(60 * 50), trouble: "timeout" }, MONDAY);
      expect(await one.claim(claim("slack", later(60 * 50), later(60 * 51)))).toMatchObject({ key: "unsure" });
      expect(await one.post("late")).toMatchObject({ state: "expired" });
    });

    test("waits for its own platform; another platform's goes on", async () => {
      const { one } = await openTwo(kit);
      await one.enqueue([post("a"), post("b", { to: { kind: "person", platform: "teams", id: "entra-1" } })]);
      expect(await one.claim(claim("teams", MONDAY, later(1)))).toMatchObject({ key: "b" });
      expect(await one.claim(claim("teams", MONDAY, later(1)))).toBeNull();
    });

    test("that is doubtful waits for a person, who decides once", async () => {
      const { one, two } = await openTwo(kit);
      await one.enqueue([post("a")]);
      const first = await one.claim(claim("slack", MONDAY, later(1)));
      if (first === null) throw new Error("nothing to claim");
      await one.settle(first, { outcome: "doubtful", trouble: "timeout" }, MONDAY);
      expect(await one.claim(claim("slack", later(60), later(61)))).toBeNull();
      expect(await two.decide("a", true, later(90))).toBe(true);
      expect(await one.decide("a", false, later(91))).toBe(false);
      // Slack is asked once more before it is sent again.
      expect(await one.claim(claim("slack", later(91), later(92)))).toMatchObject({ key: "a", uncertain: true });
    });

    test("that is doubtful in Teams is sent again without asking: the person has looked", async () => {
      const { one } = await openTwo(kit);
      await one.enqueue([post("a", { to: { kind: "channel", platform: "teams", channel: "19:a", thread: null } })]);
      const first = await one.claim(claim("teams", MONDAY, later(1)));
      if (first === null) throw new Error("nothing to claim");
      await one.settle(first, { outcome: "doubtful", trouble: "timeout" }, MONDAY);
      expect(await one.decide("a", true, later(90))).toBe(true);
      expect(await one.claim(claim("teams", later(91), later(92)))).toMatchObject({ key: "a", uncertain: false });
    });

    test("that edits a message is left out when a newer edit of the same message is stored", async () => {
      const { one } = await openTwo(kit);
      await one.enqueue([post("first", { edits: "1.0" }), post("other", { edits: "2.0" })]);
      const first = await one.claim(claim("slack", MONDAY, later(1)));
      if (first === null) throw new Error("nothing to claim");
      await one.settle(first, { outcome: "later", at: later(5), trouble: "ratelimited" }, MONDAY);
      await one.enqueue([post("second", { edits: "1.0" })]);
      const sent: string[] = [];
      for (let next = await one.claim(claim("slack", later(6), later(7))); next !== null; ) {
        sent.push(next.key);
        await one.settle(next, { outcome: "sent", message: next.edits ?? "" }, later(6));
        next = await one.claim(claim("slack", later(6), later(7)));
      }
      expect(sent).toEqual(["other", "second"]);
      expect(await one.post("first")).toMatchObject({ state: "expired" });
    });

    test("that tells what stands in the log is not stored when the log has gone on since", async () => {
      const { store } = await kit.seededStore();
      await store.append(batch("slack:1"));
      expect(await store.outbox.enqueueAsOf([post("a")], 0)).toBe(false);
      expect(await store.outbox.post("a")).toBeNull();
      expect(await store.outbox.enqueueAsOf([post("a")], 1)).toBe(true);
      expect(await store.outbox.post("a")).toMatchObject({ key: "a", state: "waiting", attempt: 0 });
    });

    test("is counted while it is open, and the oldest and the doubtful are told of", async () => {
      const { one } = await openTwo(kit);
      expect(await one.health()).toEqual({ waiting: 0, oldest: null, doubtful: 0 });
      await one.enqueue([post("a"), post("b", { at: later(5) })]);
      expect(await one.health()).toEqual({ waiting: 2, oldest: MONDAY, doubtful: 0 });
      const first = await one.claim(claim("slack", MONDAY, later(1)));
      if (first === null) throw new Error("nothing to claim");
      await one.settle(first, { outcome: "doubtful", trouble: "timeout" }, MONDAY);
      expect(await one.health()).toEqual({ waiting: 1, oldest: later(5), doubtful: 1 });
      const channel = { platform: "slack", channel: "C1" } as const;
      expect(await one.inState(["doubtful"], { channel, kind: "digest", settledSince: MONDAY, limit: 1 })).toHaveLength(
        1,
      );
      expect(await one.inState(["doubtful"], { channel: { ...channel, channel: "C2" } })).toEqual([]);
      expect(await one.inState(["doubtful"], { settledSince: later(1) })).toEqual([]);
    });

    test("is said without words that are taken back, and edited where it has been sent", async () => {
      const { store } = await kit.seededStore();
      const { outbox } = store;
      const told = [{ words: ["I1 x"], text: "graver", bare: "I1" }];
      const telling = { text: "graver", card: { title: "graver", blocks: [] }, told };
      await outbox.enqueue([post("sent", telling), post("sending", telling), post("waiting", telling)]);
      for (const key of ["sent", "sending"]) {
        const claimed = await outbox.claim(claim("slack", MONDAY, later(1)));
        if (claimed?.key === "sent") await outbox.settle(claimed, { outcome: "sent", message: "1.0" }, MONDAY);
        expect(claimed?.key).toBe(key);
      }
      const undo = newEntry({ kind: "undo", refersTo: 1, before: {}, after: {} });
      await store.append({ ...batch("slack:1", undo), takenBack: { words: ["I1 x"], since: null } });
      expect(await outbox.post("waiting")).toMatchObject({ text: "I1", card: { title: "I1" } });
      expect(await outbox.post("taken-back:sent:1")).toMatchObject({ text: "I1", edits: "1.0", state: "waiting" });
      await outbox.settle({ id: 2, attempt: 1 }, { outcome: "sent", message: "2.0" }, MONDAY);
      expect(await outbox.post("taken-back:sending")).toMatchObject({ text: "I1", edits: "2.0" });
      expect(await outbox.post("taken-back:waiting")).toBeNull();
    });
  });
}
