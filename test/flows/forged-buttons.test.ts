/** Whatever a button carries, genuine or forged, is answered, and stores nothing that could not have been typed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command, Doubt } from "../../src/model/command.ts";
import { STATUSES } from "../../src/model/status.ts";
import { isLikelyDay } from "../../src/model/week.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { TROUBLE } from "../../src/texts/index.ts";
import { commands } from "../support/commands.ts";
import { buttonsOf, openRegion, type Region } from "../support/region.ts";

let requests = 0;

function tapIn({ bot }: Region, payload: string, right: string, direct: boolean) {
  requests += 1;
  return bot.handle({
    request: `forged ${requests}`,
    platform: "slack",
    sender: { id: right, name: right, email: null, external: right === "guest" },
    place: direct ? { channel: right, kind: "direct" } : { channel: "C1", kind: "channel", open: true },
    way: direct ? "private-card" : "shared-card",
    message: null,
    now: "2018-11-26T09:00:00.000Z",
    input: { kind: "tap", payload },
  });
}

const word = fc.constantFrom("", " ", "til høsten", "I7", "60 %", "\u2060", "snart", "01010750160", "x".repeat(1400));
const day = fc.constantFrom("2018-12-15", "2019-02-28", "1900-01-01", "2199-12-31");
const later = fc.record({ count: fc.constantFrom(1, 1000), unit: fc.constantFrom("days" as const, "months" as const) });
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const doubt = fc.oneof<fc.Arbitrary<Doubt>[]>(
  fc.record({ kind: fc.constant("status-and-progress"), status: fc.constantFrom(...STATUSES), progress: fc.nat(100) }),
  fc.record({ kind: fc.constant("two-statuses"), statuses: many(fc.constantFrom(...STATUSES)) }),
  fc.record({ kind: fc.constant("two-progresses"), progresses: many(fc.nat(100)) }),
  fc.record({
    kind: fc.constant("two-deadlines"),
    deadlines: many(fc.oneof(day, later, fc.constant("none" as const))),
  }),
  fc.record({ kind: fc.constantFrom("impossible-date", "vague-date"), typed: word, alternatives: many(day) }),
  fc.record({ kind: fc.constantFrom("no-date", "impossible-progress"), typed: word }),
  fc.record(
    { kind: fc.constant("hedged"), typed: word, around: fc.record({ before: word, behind: word }) },
    { requiredKeys: ["kind", "typed"] },
  ),
  fc.record({ kind: fc.constant("another-activity"), other: word, typed: word }),
  fc.record({ kind: fc.constantFrom("ended", "perhaps-internal", "identity-number", "unconfirmed") }),
);

const doubtful = fc.tuple(commands, many(doubt)).map(([command, doubts]): Command => {
  return "doubts" in command ? { ...command, doubts } : command;
});
const pieces = fc.tuple(doubtful, fc.constantFrom("", "I7: 60 %", "bredbånd ferdig, snart", "x".repeat(1400)));
const mutated = fc
  .tuple(pieces, fc.nat(), fc.nat(6), fc.constantFrom("", "0", "9", "I8", "null", "]", '"'))
  .map(([[command, typed], at, drop, put]) => {
    const payload = encodePayload({ command, typed });
    const place = at % payload.length;
    return payload.slice(0, place) + put + payload.slice(place + drop);
  });
const payloads = fc.oneof(
  pieces.map(([command, typed]) => encodePayload({ command, typed })),
  mutated,
);

test("never «Noe gikk galt», nor does what it offers lead there", async () => {
  const region = await openRegion(":memory:", {
    AKTIVITET_ADMINISTRATORS: "slack:administrator",
    AKTIVITET_EDITORS: "slack:editor",
  });
  const who = fc.constantFrom("administrator", "editor", "contributor", "guest");
  const asked = new Set<string>();
  await fc.assert(
    fc.asyncProperty(payloads, who, fc.boolean(), async (payload, right, direct) => {
      const reply = await tapIn(region, payload, right, direct);
      asked.add(reply.understood.name);
      expect(reply.card.title).not.toBe(TROUBLE.unexpectedTitle);
      expect(reply.text).not.toContain("undefined");
      const [first, last] = [buttonsOf(reply).at(0), buttonsOf(reply).at(-1)];
      for (const one of [first, last]) {
        if (one === undefined) continue;
        const next = await tapIn(region, encodePayload(one), right, direct);
        expect([TROUBLE.unexpectedTitle, TROUBLE.unreadableTitle]).not.toContain(next.card.title);
      }
    }),
    { numRuns: 800 },
  );
  expect(asked.size).toBeGreaterThan(25);
  for (const { after } of await region.store.entriesAfter(0, 10_000))
    expect(after.deadline == null || isLikelyDay(after.deadline)).toBe(true);
});

test("a deadline that is postponed again and again ends in a sentence, not in another age", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: frist 15. des");
  for (let count = 0; count < 2; count += 1)
    expect((await kari.says(`utsett I7 med ${1000 - count} måneder`)).stored, String(count)).toBe(true);
  const refused = await kari.says("utsett I7 med 998 måneder");
  expect(refused).toMatchObject({ stored: false });
  expect(refused.text).toContain("for langt fram");
  expect(refused.text).toContain("«utsett I7 med 998 måneder»");
});
