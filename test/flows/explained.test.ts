/** `forklar` shows how a sentence was cut up, and what was left over. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

test("«forklar bredbånd 60 % venter på NVE» names each bit", async () => {
  const answer = await (await openRegion()).person("Kari").says("forklar bredbånd 60 % venter på NVE");
  expect(answer.stored).toBe(false);
  expect(answer.text).toContain("«bredbånd» aktivitet · «60 %» felt · «venter» til overs, i kommentaren");
  expect(answer.text).toContain("«NVE» til overs, i kommentaren");
});

test("«forklar bredbånd: 60 %» has a sign that says what it is", async () => {
  const answer = await (await openRegion()).person("Kari").says("forklar bredbånd: 60 %");
  expect(answer.text).not.toContain("Lest bit for bit");
});
