/** What connected channels are called is not everybody's to know: some are private, and nobody has told us which (M4). */
import { expect, test } from "vitest";
import type { Incoming, Sender } from "../../src/bot/incoming.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { defaultFeed } from "../../src/model/weekly.ts";
import { EXAMPLE_DAY, openRegion } from "../support/region.ts";

const NAME = "omstilling-nedbemanning";

async function withPrivateChannel() {
  const region = await openRegion(":memory:", {
    AKTIVITET_ADMINISTRATORS: "slack:U0000000A",
    AKTIVITET_EDITORS: "slack:U0000000E",
  });
  const now = instantAtOslo(EXAMPLE_DAY);
  const channel = { platform: "slack", channel: "C0000000P" } as const;
  await region.store.weekly.connect({ ...channel, area: "infrastruktur" }, defaultFeed(channel, NAME, now, 0));
  const post = { key: "lines:1", kind: "lines", to: { kind: "channel", ...channel, thread: null } } as const;
  const content = { card: { title: "x", blocks: [] }, text: "x", edits: null, at: now, notAfter: null };
  await region.store.outbox.enqueue([{ ...post, ...content }]);
  const wall = { holder: "h", dead: [], wall: now, lease: now };
  const claimed = await region.store.outbox.claim({ ...wall, platforms: ["slack"], kinds: ["lines"], now });
  if (claimed !== null)
    await region.store.outbox.settle(claimed, { outcome: "failed", trouble: "not_in_channel" }, now);
  let count = 0;
  const incoming = (id: string, external: boolean, where: string, text = "kanaler"): Incoming => {
    count += 1;
    const sender: Sender = { id, name: id, email: null, external };
    const place = { channel: where, kind: where.startsWith("D") ? "direct" : "channel" } as const;
    const input = { kind: "text", text } as const;
    const from = { platform: "slack", way: "mention", place, message: null, now } as const;
    return { ...from, request: `k${count}`, sender, input };
  };
  const ask = (...said: Parameters<typeof incoming>) => region.bot.handle(incoming(...said));
  const askAloud = async (...said: Parameters<typeof incoming>) => {
    const exchange = await region.bot.exchange(incoming(...said));
    return { reply: exchange.reply, everyone: await region.bot.forEveryone(exchange) };
  };
  return { ask, askAloud };
}

test("guests and people of other organisations never see a channel's name, wherever they ask (M4)", async () => {
  const { ask } = await withPrivateChannel();
  for (const where of ["C0000000Q", "D1", "C0000000P"]) {
    for (const line of ["kanaler", "ukesmelding", "hjelp", "start", "hjelp kanaler"]) {
      expect(JSON.stringify(await ask("U0000000G", true, where, line))).not.toContain(NAME);
    }
  }
});

test("colleagues see it in that very channel alone; elsewhere it is «en kanal i Slack», in what is wrong with it, too (M4)", async () => {
  const { ask } = await withPrivateChannel();
  const elsewhere = await ask("U0000000K", false, "C0000000Q");
  expect(JSON.stringify(elsewhere)).not.toContain(NAME);
  expect(elsewhere.text).toContain("En kanal i Slack · Infrastruktur");
  expect((await ask("U0000000K", false, "C0000000P")).text).toContain(`#${NAME}`);
});

test("editors and administrators see it, for it is theirs to put right, but not where the answer is for a whole channel", async () => {
  const { askAloud } = await withPrivateChannel();
  for (const id of ["U0000000A", "U0000000E"]) {
    const { reply, everyone } = await askAloud(id, false, "C0000000Q");
    expect(reply.text).toContain(`#${NAME}`);
    expect(JSON.stringify(everyone)).not.toContain(NAME);
  }
});

test.each([
  "ukesmelding pause infrastruktur",
  "ukesmelding fortsett infrastruktur",
  "ukesmelding tid tirsdag 09.00 infrastruktur",
  "ukesmelding nå infrastruktur",
  "ukesmelding pause #omstilling-nedbemanning",
])("nor where «%s», written in another channel, is answered for a whole one (M4)", async (line) => {
  const { askAloud } = await withPrivateChannel();
  const { reply, everyone } = await askAloud("U0000000E", false, "C0000000Q", line);
  expect(reply.refused).toBe(false);
  expect(JSON.stringify(everyone)).not.toContain(NAME);
});

test("in that very channel everybody sees what becomes of its own digest (M4)", async () => {
  const { askAloud } = await withPrivateChannel();
  const { everyone } = await askAloud("U0000000E", false, "C0000000P", "ukesmelding pause");
  expect(everyone?.text).toContain("pause");
});
