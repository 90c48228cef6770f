import { describe, expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

const LINES: [string, string][] = [
  ["nothing", ""],
  ["only spaces", "   \t \n "],
  ["40,000 characters", `bredbånd: ${"å".repeat(40_000)}`],
  ["40,000 words without a colon", "bredbånd ferdig ".repeat(2500)],
  ["only emoji", "🎉🎉🎉 👩‍👩‍👧‍👦"],
  ["SQL", "'; DROP TABLE log; --"],
  ["SQL in a search", "status x' OR '1'='1"],
  ["LIKE wildcards", "søk %_%"],
  ["a property of every object", "__proto__"],
  ["another", "status constructor"],
  ["a property as a topic", "hjelp __proto__"],
  ["control characters", "status \u0000\u0007\u001b[31mbredbånd"],
  ["a lone surrogate", "status \ud800"],
  ["right-to-left override", "status \u202edn\u00e5bderb"],
  ["only a colon", ":"],
  ["only dashes", " – "],
  ["a very long word", "x".repeat(1400)],
  ["many commas", `bredbånd: ${",".repeat(1400)}`],
  ["many colons", ":".repeat(1000)],
  ["HTML", "<script>alert(1)</script>"],
  ["a formula", '=HYPERLINK("http://x")'],
];

describe("odd input gets a clear answer in Norwegian and stores nothing", () => {
  test.each(LINES)("%s", async (_name, line) => {
    const region = await openRegion();
    const reply = await region.person("Kari").says(line);
    expect(reply.text.length).toBeGreaterThan(5);
    expect(reply.text).not.toMatch(/undefined|\[object|Error|stack|null|NaN|referanse [0-9a-f]{4}/);
    expect(await region.store.log({ limit: 1 })).toHaveLength(0);
  });
});

test("Text in decomposed Unicode is understood and stored composed", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says("bredbånd: på Røros går det bra".normalize("NFD"));
  expect(reply.understood).toMatchObject({ activity: "I7", note: "på Røros går det bra" });
  const [entry] = await region.store.log({ limit: 1 });
  expect(entry?.raw).toBe("bredbånd: på Røros går det bra".normalize("NFC"));
});

test("Control characters and direction overrides are gone before anything is stored", async () => {
  const region = await openRegion();
  await region.person("Kari").says("bredbånd: kabel\u0000 \u202elagt\ud800 i dag");
  const [entry] = await region.store.log({ limit: 1 });
  expect(entry?.note).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e]/u);
  expect(entry?.note).toContain("lagt");
});

test("A comment stands to the letter, typographic quotes, emoji and all", async () => {
  const region = await openRegion();
  await region.person("Kari").says("bredbånd: Ola sa «nå – endelig …» 🎉 [lenke](http://x) *fet* @channel");
  const [entry] = await region.store.log({ limit: 1 });
  expect(entry?.note).toBe("Ola sa «nå – endelig …» 🎉 [lenke](http://x) *fet* @channel");
});

test("Too long a text says so, with the numbers, and repeats the beginning", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says(`bredbånd: ${"lang ".repeat(1000)}`);
  expect(reply.text).toContain("grensen er 1\u00a0500");
  expect(reply.text).toContain("bredbånd: lang lang");
});
