/** An undo needs the right of what it undoes (M3), also of one's own after a demotion. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openRegion } from "../support/region.ts";

const EDITOR = { AKTIVITET_EDITORS: "local:Kari Moen" };

/** Kari as an editor; then the settings without her, on the same database. */
async function demoted(...lines: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "region.db");
  const before = await openRegion(file, EDITOR);
  const answers = [];
  for (const line of lines) answers.push(await before.person("Kari Moen").says(line));
  await before.store.close();
  const region = await openRegion(file);
  return { region, kari: region.person("Kari Moen"), answers };
}

const holders = async ({ store }: Awaited<ReturnType<typeof openRegion>>) =>
  (await store.read()).holders.filter(({ to }) => to === null).length;

test("who was an editor does not take back a responsibility by «angre», its number, its activity or its old button (M3)", async () => {
  const { region, kari, answers } = await demoted(
    "ansvar regional næringssjef @ola-bakken",
    "ansvar I7 @ola-bakken",
    "N3: 20 %, ansvar @ola-bakken",
  );
  const [role, activity, update] = answers;
  const held = await holders(region);
  for (const line of ["angre", "angre #1", "angre #2", "angre #3", "angre I7", "angre N3"]) {
    const answer = await kari.says(line);
    expect([answer.stored, answer.refused]).toEqual([false, true]);
    expect(answer.text).toContain("redaktør");
  }
  for (const receipt of [role, activity, update]) {
    if (receipt !== undefined) expect((await kari.taps(receipt, "Angre")).stored).toBe(false);
  }
  expect(await holders(region)).toBe(held);
  expect((await region.store.read()).states.get("I7")?.responsible).not.toBeNull();
});

test("nor puts right an update that gave somebody responsibility (M3)", async () => {
  const { region, kari } = await demoted("N3: 20 %, ansvar @ola-bakken");
  const answer = await kari.says("rett N3: 30 %");
  expect(answer.stored).toBe(false);
  expect(answer.text).toContain("redaktør");
  expect((await region.store.read()).states.get("N3")?.progress).toBe(20);
});

test("what she has reported herself she takes back as before", async () => {
  const { region, kari } = await demoted("N3: 20 %");
  expect((await kari.says("angre")).stored).toBe(true);
  expect((await region.store.read()).states.get("N3")?.progress).toBeNull();
});
