/**
 * What November's program posted is said without the words that are taken back since: in what was sent by an edit, in what
 * waits at once. Where it stands and cannot be reached, whoever took the words back is told where.
 */

import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import { cardText } from "../../src/cards/text.ts";
import type { Delivery, Post } from "../../src/model/outbox.ts";
import { toldUnwritten } from "../../src/model/told-unwritten.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { temporaryFile } from "../support/database.ts";
import { testLog } from "../support/no-trouble.ts";

const FIXTURE = new URL("../fixtures/november-2026.sqlite", import.meta.url).pathname;
const KARI = { id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no", external: false };
const OLA = { id: "U0OLA", name: "Ola Nordmann", email: "ola@fjell.no", external: false };
const BERIT = { id: "aad-berit", name: "Berit", email: null, external: false };
const DIGEST = "digest:slack:C0INFRA:infrastruktur:2018-W46";

async function openNovember(prepare: (file: string) => void = () => undefined) {
  const file = temporaryFile();
  copyFileSync(FIXTURE, file);
  prepare(file);
  const settings = { AKTIVITET_DB: file, AKTIVITET_ADMINISTRATORS: "kari@fjell.no" };
  const now = instantAtOslo("2018-12-06T14:00");
  const { bot, store } = await openBot(readConfig(settings), now, testLog);
  onTestFinished(() => store.close());
  let count = 0;
  const says = (text: string, sender: typeof OLA | typeof BERIT = KARI) => {
    count += 1;
    const platform = sender === BERIT ? "teams" : "slack";
    const place = { channel: `D${sender.id}`, kind: "direct" } as const;
    const input = { kind: "text", text } as const;
    return bot.handle({ request: `n${count}`, platform, sender, place, way: "direct", message: null, now, input });
  };
  const round = async (settle?: (post: Post) => Delivery | undefined) => {
    await bot.due(now, ["slack", "teams"]);
    const posts: Post[] = [];
    for (;;) {
      const post = await bot.claim(["slack", "teams"], now, { holder: "t", dead: [], wall: now, lease: now });
      if (post === null) return posts;
      posts.push(post);
      await bot.delivered(post, settle?.(post) ?? { outcome: "sent", message: `m${post.id}` }, now);
    }
  };
  const edits = (posts: Post[]) => posts.filter(({ edits: message }) => message !== null);
  return { says, round, edits, store };
}

test("a digest that told a comment is edited when it is made internal, and the rest of it stays", async () => {
  const { says, round, edits } = await openNovember();
  await round();
  expect((await says("rett I7: intern")).text).not.toContain("får jeg ikke endret");
  const [edit, ...others] = edits(await round());
  expect(others).toEqual([]);
  expect(edit).toMatchObject({ edits: "1545.000100", kind: "digest", to: { channel: "C0INFRA" } });
  const shown = edit === undefined ? "" : `${cardText(edit.card)}${edit.text}`;
  expect(shown).not.toContain("fiber til Tolga");
  expect(shown).toContain("🟢 I gang, 60 % · I7 Bredbånd og fiber, frist 15.12.");
  expect(shown).toContain("venter på svar fra vegvesenet");
});

test("one that told two loses both, one after the other, in the notification too", async () => {
  const { says, round, edits } = await openNovember();
  await round();
  await says("rett I7: intern");
  // An internal note of hers stands before it.
  await says("angre #6", OLA);
  expect((await says("rett I3: intern", OLA)).stored).toBe(true);
  const last = edits(await round()).at(-1);
  const shown = last === undefined ? "" : `${cardText(last.card)}${last.text}`;
  expect(shown).not.toMatch(/fiber til Tolga|vegvesenet|sak 12\/2018/u);
  expect(shown).toContain("møte holdt");
  expect(last?.text).toContain("🟡 Forsinket · I3 Vegforum RV3, FV30 og fylkesveier");
});

test("a line that waits goes out without it", async () => {
  const { says, round } = await openNovember();
  await says("rett I1: intern", OLA);
  const line = (await round()).find(({ kind }) => kind === "lines");
  expect(line?.text).toBe("🔴 Stoppet · I1 Innspill til statsbudsjett og NTP");
});

test("where nobody knows the message, whoever takes the words back is told where they may stand", async () => {
  const forgotten = (file: string) => {
    const database = new Database(file);
    database.prepare("update outbox set message = null where key = ?").run(DIGEST);
    database.close();
  };
  const { says, round, edits } = await openNovember(forgotten);
  await round();
  const receipt = await says("rett I7: intern");
  expect(receipt.stored).toBe(true);
  expect(receipt.text).toContain("Ukesmeldingen 12.11. i #infrastruktur får jeg ikke endret.");
  expect(edits(await round())).toEqual([]);
});

test("an edit that Slack refuses is told to the administrators, with a button that tries again", async () => {
  const { says, round, edits } = await openNovember();
  await round();
  await says("rett I7: intern");
  await round((post) => (post.edits === null ? undefined : { outcome: "failed", trouble: "is_archived" }));
  const report = (await round()).find(({ kind }) => kind === "report");
  expect(report?.text).toBe("Ukesmeldingen i #infrastruktur ble ikke rettet");
  expect(report === undefined ? "" : cardText(report.card)).toContain("Det som er tatt tilbake, står der ennå.");
  expect(edits(await round())).toEqual([]);
});

describe("the words in a line", () => {
  const words = { key: "I7 x", activity: "I7", note: "fiber til Tolga ferdig og kablet til Os", decision: null };
  const bare = (line: string) => toldUnwritten([line], words).map((told) => told.bare);

  test.each([
    ["🟢 I gang · I7 Bredbånd: fiber til Tolga ferdig og kablet til Os (22.11.)", ["🟢 I gang · I7 Bredbånd"]],
    ["🟢 I gang · I7 Bredbånd: fiber til Tolga ferdig og… (regional næringssjef, 22.11.)", ["🟢 I gang · I7 Bredbånd"]],
    ["Kari meldte på I7 · Bredbånd: oppdatering · «fiber til Tolga ferdig og kablet til Os»", [expect.any(String)]],
    ["🟢 I gang · I17 Bredbånd: fiber til Tolga ferdig og kablet til Os", []],
    ["🟢 I gang · I7 Bredbånd: noe helt annet", []],
    ["🟢 I gang · I7 Bredbånd", []],
  ])("%s", (line, expected) => {
    expect(bare(line)).toEqual(expected);
    for (const said of bare(line)) expect(said).not.toContain("fiber");
  });
});
