import { describe, expect, test } from "vitest";
import { openStore } from "../../../db/sqlite/store.ts";
import type { Delivery, NewPost } from "../../../src/model/outbox.ts";
import type { Platform } from "../../../src/model/person.ts";
import type { Instant } from "../../../src/model/week.ts";
import { planSource, temporaryFile } from "../../support/database.ts";

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

async function openTwo() {
  const file = temporaryFile();
  const one = await openStore({ file, plan: planSource() });
  const two = await openStore({ file, plan: null });
  return { one: one.outbox, two: two.outbox };
}

describe("A post in the outbox", () => {
  test("is stored once per key, whoever stores it", async () => {
    const { one, two } = await openTwo();
    expect(await one.enqueue([post("a"), post("b")])).toBe(2);
    expect(await two.enqueue([post("a"), post("c")])).toBe(1);
    expect((await one.inState(["waiting"])).map(({ key }) => key)).toEqual(["c", "b", "a"]);
  });

  test("is one process's to send until its lease runs out, and what then comes next is uncertain", async () => {
    const { one, two } = await openTwo();
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
    const { one, two } = await openTwo();
    await one.enqueue([post("a")]);
    await one.claim({ ...claim("slack", MONDAY, later(1)), holder: "dead" });
    expect(await two.holders()).toEqual([{ holder: "dead", lease: later(1) }]);
    expect(await two.claim(claim("slack", MONDAY, later(1)))).toBeNull();
    const taken = await two.claim({ ...claim("slack", MONDAY, later(1)), dead: ["dead"] });
    expect(taken).toMatchObject({ key: "a", attempt: 2, uncertain: true });
    expect(await two.open(["slack"])).toEqual({ count: 1, next: later(1) });
  });

  test("waits when the platform says so, and is certain or not as the attempt was", async () => {
    const { one } = await openTwo();
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
    const { one } = await openTwo();
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
    const { one } = await openTwo();
    await one.enqueue([post("a"), post("b", { to: { kind: "person", platform: "teams", id: "entra-1" } })]);
    expect(await one.claim(claim("teams", MONDAY, later(1)))).toMatchObject({ key: "b" });
    expect(await one.claim(claim("teams", MONDAY, later(1)))).toBeNull();
  });

  test("that is doubtful waits for a person, who decides once", async () => {
    const { one, two } = await openTwo();
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
    const { one } = await openTwo();
    await one.enqueue([post("a", { to: { kind: "channel", platform: "teams", channel: "19:a", thread: null } })]);
    const first = await one.claim(claim("teams", MONDAY, later(1)));
    if (first === null) throw new Error("nothing to claim");
    await one.settle(first, { outcome: "doubtful", trouble: "timeout" }, MONDAY);
    expect(await one.decide("a", true, later(90))).toBe(true);
    expect(await one.claim(claim("teams", later(91), later(92)))).toMatchObject({ key: "a", uncertain: false });
  });

  test("that edits a message is left out when a newer edit of the same message is stored", async () => {
    const { one } = await openTwo();
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
});
