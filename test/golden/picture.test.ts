/**
 * What a picture says to those who cannot see it, after half a year of the scripted log, proof-read. A change here is read
 * aloud before it is accepted (`npx vitest run --config test/vitest.config.ts test/golden/picture.test.ts --update`).
 */
import { expect, test } from "vitest";
import { pictureCard } from "../../src/cards/picture.ts";
import { cardText } from "../../src/cards/text.ts";
import { readPicture } from "../../src/picture/read.ts";
import type { LogQuery } from "../../src/store.ts";
import { playYear } from "../support/year.ts";

test("the pictures of four areas in words, in November and in February", async () => {
  const told: string[] = [];
  for (const day of ["2018-11-29", "2019-02-20"]) {
    const { log, snapshot } = await playYear(`${day}T12:00`);
    const store = { log: async ({ since = "" }: LogQuery) => [...log].reverse().filter(({ at }) => at >= since) };
    for (const area of snapshot.plan.areas) {
      const picture = await readPicture(area, store, snapshot, day);
      told.push(`# ${day}\n${cardText(pictureCard(area, picture))}`);
    }
  }
  await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot("picture.txt");
});
