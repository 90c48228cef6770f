/** P1 and P2 over signed HTTP; `npm run bench kill` does it 200 times. */
import { expect, test } from "vitest";
import { temporaryFile } from "../../support/database.ts";
import { killUnderLoad } from "../../support/kill-rounds.ts";

test("what Slack was told is stored is there, once, however often the server is killed while people write", async () => {
  const report = await killUnderLoad(6, temporaryFile());
  expect(report).toMatchObject({ lost: [], doubled: [], verified: expect.stringContaining("Loggen er hel") });
  expect(report.acknowledged).toBeGreaterThanOrEqual(6);
  expect(report.repeated).toBeGreaterThan(0);
});
