/** A file that goes away, and a lock that somebody holds: nothing is called stored that nobody will find again. */
import { renameSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFile } from "../../support/database.ts";
import { openRegion } from "../../support/region.ts";

const LINE = "bredbånd: graver i Vingelen, 40 %";

describe("a database that goes away while the bot runs", () => {
  test.each([
    ["is deleted", (file: string) => rmSync(file)],
    ["is moved", (file: string) => renameSync(file, `${file}.old`)],
    ["loses its WAL", (file: string) => rmSync(`${file}-wal`)],
  ])("%s: nothing more is said to be stored", async (_, happens) => {
    const file = temporaryFile();
    const region = await openRegion(file);
    const kari = region.person("Kari");
    expect((await kari.says("RV3: 30 %")).text).toContain("Lagret");
    happens(file);
    await pause(100); // in a crowd of writes not each one looks
    const answer = await kari.says(LINE);
    expect(answer.text).toContain("flyttet eller byttet ut");
    expect(answer.text).toContain(LINE);
    expect((await kari.says("stille til 14.12.2018")).text).toContain("flyttet eller byttet ut");
    expect((await kari.says("følg bredbånd")).text).toContain("flyttet eller byttet ut");
    expect(await region.store.health()).toEqual({ ok: false, reason: "moved" });
  });
});

test("while somebody holds the lock, only the first one waits for it; afterwards all is as before", async () => {
  const file = temporaryFile();
  const region = await openRegion(file);
  const kari = region.person("Kari");
  await kari.says("RV3: 30 %");
  const other = new Database(file);
  onTestFinished(() => void other.close());
  other.exec("begin immediate");
  const timed = async () => {
    const asked = performance.now();
    expect((await kari.says(LINE)).text).toContain("Databasen er opptatt");
    return performance.now() - asked;
  };
  const first = await timed();
  expect(await timed()).toBeLessThan(first);
  other.exec("rollback");
  expect((await kari.says(LINE)).text).toContain("Lagret: I7");
});
