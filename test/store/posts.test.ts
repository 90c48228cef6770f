import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery, NewPost } from "../../src/model/outbox.ts";
import {
  afterDecision,
  afterDelivery,
  editOfSent,
  expiredAt,
  nextPost,
  OPEN_STATES,
  type PostRow,
  waitingPost,
} from "../../src/store/posts.ts";

/** The time of day in minutes, as an instant. */
const at = (minutes: number) => new Date(Date.UTC(2018, 10, 26, 7, minutes)).toISOString();

function post(key: string, more: Partial<NewPost> = {}): NewPost {
  const to = { kind: "channel", platform: "slack", channel: "C1", thread: null } as const;
  const card = { title: key, blocks: [] };
  return { key, kind: "digest", to, card, text: key, edits: null, at: at(0), notAfter: at(600), ...more };
}

/** An outbox in memory, of rows that the rules under test change. */
function outbox(...posts: NewPost[]) {
  const rows: PostRow[] = posts.map((one, index) => ({ ...waitingPost(one), id: index + 1 }));
  const change = (id: number, fields: Partial<PostRow>) => void Object.assign(rows[id - 1] as PostRow, fields);
  const claim = (minutes: number, holder = "a", dead: string[] = []) => {
    const open = rows.filter(({ state }) => OPEN_STATES.includes(state));
    const edits = (row: PostRow) => rows.filter((other) => row.edits !== null && other.edits === row.edits).at(-1)?.id;
    const known = open.map((row) => ({ ...row, newestEdit: edits(row) ?? null }));
    const [now, lease] = [at(minutes), at(minutes + 1)];
    const claimed = { platforms: ["slack"], kinds: ["digest"], now, wall: now, lease, holder, dead } as const;
    const chosen = nextPost(known, claimed);
    for (const id of chosen.expired) change(id, expiredAt(now));
    if (chosen.claimed === null) return null;
    change(chosen.claimed.id, chosen.claimed.change);
    return { ...(rows[chosen.claimed.id - 1] as PostRow) };
  };
  const settle = (claimed: { id: number; attempt: number }, delivery: Delivery, minutes: number) => {
    const after = afterDelivery(rows[claimed.id - 1] as PostRow, claimed.attempt, delivery, at(minutes));
    if (after !== null) change(claimed.id, after);
    return after !== null;
  };
  const decide = (id: number, again: boolean, minutes: number) => {
    const after = afterDecision(rows[id - 1] as PostRow, again ? { again, to: null } : { again }, at(minutes));
    if (after !== null) change(id, after);
    return after !== null;
  };
  return { rows, claim, settle, decide };
}

const SENT: Delivery = { outcome: "sent", message: "1.0" };
const delivery = fc.constantFrom<Delivery>(
  SENT,
  { outcome: "later", at: at(0), trouble: "ratelimited" },
  { outcome: "uncertain", at: at(0), trouble: "timeout" },
  { outcome: "doubtful", trouble: "timeout" },
  { outcome: "failed", trouble: "gone" },
);

/** What two processes do: one claims, or says what became of what it had, or dies and has it taken over. */
const step = fc.oneof(
  fc.record({
    does: fc.constant("claim" as const),
    who: fc.constantFrom("a", "b"),
    minutes: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ does: fc.constant("settle" as const), who: fc.constantFrom("a", "b"), delivery }),
  fc.record({ does: fc.constant("decide" as const), again: fc.boolean() }),
);

describe("a post", () => {
  it("is never sent twice without the second having been told to look, whatever two processes do", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { rows, claim, settle, decide } = outbox(post("one"));
        const holding = new Map<string, PostRow>();
        let clock = 0;
        let mayHaveArrived = false;
        for (const one of steps) {
          if (one.does === "claim") {
            clock += one.minutes;
            const claimed = claim(clock, one.who);
            if (claimed === null) continue;
            expect(rows[0]).toMatchObject({ state: "sending", holder: one.who });
            if (mayHaveArrived) expect(claimed.uncertain).toBe(true);
            for (const other of holding.values()) expect(claimed.attempt).toBeGreaterThan(other.attempt);
            holding.set(one.who, claimed);
            mayHaveArrived = true;
          } else if (one.does === "settle") {
            const mine = holding.get(one.who);
            const isMine = rows[0]?.state === "sending" && rows[0].attempt === mine?.attempt;
            if (mine === undefined) continue;
            const settled = settle(mine, one.delivery, clock);
            expect(settled).toBe(isMine);
            if (settled) mayHaveArrived = !["later", "failed"].includes(one.delivery.outcome);
          } else if (decide(1, one.again, clock)) {
            mayHaveArrived &&= !one.again || rows[0]?.uncertain === true;
          }
        }
      }),
    );
  });

  it("that is settled is nobody's any more, until a person decides about a doubtful or failed one", () => {
    for (const outcome of [SENT, { outcome: "doubtful", trouble: "" }, { outcome: "failed", trouble: "" }] as const) {
      const { claim, settle, decide } = outbox(post("one"));
      settle(claim(0) ?? { id: 0, attempt: 0 }, outcome, 0);
      expect(claim(500)).toBeNull();
      expect(decide(1, true, 500)).toBe(outcome !== SENT);
      expect(claim(500)?.attempt).toBe(outcome === SENT ? undefined : 2);
    }
  });

  it("is looked for again after a decision only where the platform can be asked and it may have arrived", () => {
    const now = at(9);
    const row = (state: PostRow["state"], platform: PostRow["platform"]) => ({ state, platform });
    const again = { again: true, to: null } as const;
    expect(afterDecision(row("doubtful", "slack"), again, now)).toMatchObject({ state: "waiting", uncertain: true });
    expect(afterDecision(row("failed", "slack"), again, now)).toMatchObject({ uncertain: false });
    expect(afterDecision(row("doubtful", "teams"), again, now)).toMatchObject({ uncertain: false });
    expect(afterDecision(row("sent", "slack"), again, now)).toBeNull();
    const to = { kind: "person", platform: "teams", id: "aad" } as const;
    expect(afterDecision(row("failed", "slack"), { again: true, to }, now)).toMatchObject({ to, platform: "teams" });
  });

  it("is laid aside when it is too late, unless it may have arrived; the next one is sent", () => {
    const { rows, claim, settle } = outbox(
      post("unsure", { notAfter: at(5) }),
      post("late", { notAfter: at(5) }),
      post("next"),
    );
    settle(claim(0) ?? { id: 0, attempt: 0 }, { outcome: "uncertain", at: at(6), trouble: "timeout" }, 0);
    expect(claim(6)?.key).toBe("unsure");
    expect(rows.map(({ state }) => state)).toEqual(["sending", "expired", "waiting"]);
    expect(claim(6)?.key).toBe("next");
  });

  it("that edits a message is laid aside when a newer edit of it has been stored", () => {
    const { rows, claim } = outbox(
      post("old", { edits: "1.0" }),
      post("new", { edits: "1.0" }),
      post("other", { edits: "2.0" }),
    );
    expect([claim(0)?.key, claim(0)?.key, claim(0)]).toEqual(["new", "other", null]);
    expect(rows[0]?.state).toBe("expired");
  });

  it("is taken over at once from a process that has died, and not from one that only may have", () => {
    const { claim } = outbox(post("one"));
    claim(0, "a");
    expect(claim(0, "b", ["c"])).toBeNull();
    expect(claim(0, "b", ["a"])).toMatchObject({ attempt: 2, uncertain: true, holder: "b" });
  });

  it("that was sent with words taken back meanwhile is edited, and no other is", () => {
    const told = [{ words: ["I1 x"], text: "sagt", bare: "" }];
    const sent: PostRow = { ...waitingPost(post("one")), id: 1, state: "sent", message: "1.0", told };
    expect(editOfSent(sent, at(1))).toBeNull();
    const gone = { ...sent, told: told.map((one) => ({ ...one, gone: true as const })) };
    expect(editOfSent(gone, at(1))).toMatchObject({ key: "taken-back:one", edits: "1.0", at: at(1), notAfter: null });
    expect(editOfSent({ ...gone, state: "waiting", message: null }, at(1))).toBeNull();
  });
});
