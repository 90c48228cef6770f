/** Private messages that wait: those of people whom nobody can reach do not stand in the way of the rest. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

test("sixty notices to somebody without an account on a connected platform hold back nobody else's", async () => {
  const region = await openRegion();
  const { store, bot } = region;
  const now = "2018-11-26T09:00:00.000Z";
  await region.person("Kari").says("I7: 20 %");
  const unreachable = await store.person({ platform: "local", id: "Ola", name: "Ola", email: null });
  const eva = await store.person({ platform: "slack", id: "U0EVA", name: "Eva", email: null });
  const [entry] = await store.log({ limit: 1 });
  if (entry === undefined) throw new Error("an entry was expected");
  const notices = [
    ...Array.from({ length: 60 }, (_, count) => ({ person: unreachable.id, text: `Nr. ${count}` })),
    { person: eva.id, text: "Du har nå ansvaret" },
  ];
  const fresh = { ...entry, note: "mer", before: {}, after: {} };
  const expected = { newest: entry.id, about: [{ kind: "activity", code: "I7" }] } as const;
  expect((await store.append({ request: "many", entries: [fresh], expected, notices })).outcome).toBe("stored");
  await bot.due(now, ["slack"]);
  const wall = { holder: "test", dead: [], wall: now, lease: now };
  const post = await bot.claim(["slack"], now, wall);
  expect(post).toMatchObject({ kind: "notice", to: { platform: "slack", id: "U0EVA" }, text: "Du har nå ansvaret" });
  expect(await store.waitingNotices(100)).toHaveLength(60);
  expect(await store.waitingNotices(100, [eva.id])).toHaveLength(0);
});
