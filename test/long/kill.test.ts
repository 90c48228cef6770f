/** P1 and P2 under load, as often as `promises.md` says. */
import { expect, test } from "vitest";
import { temporaryFile } from "../support/database.ts";
import { killUnderLoad } from "../support/kill-rounds.ts";

test("nothing that was answered «Lagret» is lost or stored twice in 200 kills", async () => {
  const { acknowledged, repeated, ...wrong } = await killUnderLoad(200, temporaryFile());
  console.log(`${acknowledged} stored, ${repeated} repeated`);
  expect(wrong).toMatchObject({ lost: [], doubled: [], verified: expect.stringContaining("Loggen er hel") });
  expect(acknowledged).toBeGreaterThanOrEqual(200);
});
