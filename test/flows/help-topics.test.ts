/** «hjelp …» answers with what was asked about: every word that means something to the bot has its page. */
import { expect, test } from "vitest";
import { CANONICAL_STATUS_WORD, HELP_TOPICS } from "../../src/texts/index.ts";
import { VERBS } from "../../src/understand/parse/verb-table.ts";
import { openRegion } from "../support/region.ts";

test.each([
  ["hjelp intern", "Hjelp: notater, også interne"],
  ["hjelp notat", "Hjelp: notater, også interne"],
  ["hjelp fravær", "Hjelp: påminnelser og fravær"],
  ["hjelp syk", "Hjelp: påminnelser og fravær"],
  ["hjelp ferie", "Hjelp: påminnelser og fravær"],
  ["hjelp permisjon", "Hjelp: påminnelser og fravær"],
  ["hjelp purr", "Hjelp: påminnelser og fravær"],
  ["hjelp mine", "Hjelp: se hvordan det går"],
  ["hjelp oversikt", "Hjelp: se hvordan det går"],
  ["hjelp med historikk", "Hjelp: hva som er meldt"],
  ["hjelp endringer", "Hjelp: hva som er meldt"],
  ["hjelp forsinket", "Hjelp: melde status"],
  ["hjelp utsett", "Hjelp: frister"],
  ["hjelp ferdig", "Hjelp: melde status"],
  ["hjelp uendret", "Hjelp: melde status"],
  ["hjelp søk", "Hjelp: lister og søk"],
  ["hjelp overta", "Hjelp: ansvar"],
  ["hjelp ukesmelding tid", "Hjelp: kanaler og ukesmelding"],
  ["hjelp pause", "Hjelp: kanaler og ukesmelding"],
  ["hjelp rettigheter", "Slik bruker du Aktivitet"],
])("«%s» is answered with «%s»", async (line, title) => {
  const { card, text } = await (await openRegion()).person("Regionrådgiver").says(line);
  expect(card.title).toBe(title);
  expect(text).not.toContain("ingen egen hjelp");
});

test("Every phrase that begins a command, and every status word, has its page", async () => {
  const adviser = (await openRegion()).person("Regionrådgiver");
  const without: string[] = [];
  const phrases = VERBS.flatMap((verb) => verb.phrases.split(" | "))
    .filter((phrase) => !phrase.startsWith("takk ")) // «hjelp, takk»
    .filter((phrase) => phrase !== "avgjør"); // what a button says, and nobody types
  for (const phrase of [...phrases, ...Object.values(CANONICAL_STATUS_WORD)]) {
    const { text } = await adviser.says(`hjelp ${phrase}`);
    if (text.includes("ingen egen hjelp")) without.push(phrase);
  }
  expect(without).toEqual([]);
});

test("The overview names every page, and each that it names is there; a page has at most 15 lines", async () => {
  const adviser = (await openRegion()).person("Regionrådgiver");
  const { text } = await adviser.says("hjelp");
  expect(text.split("\n").length).toBeLessThanOrEqual(15);
  const named = /^Mer, med «hjelp» foran: (?<topics>.+)$/mu.exec(text)?.groups?.topics?.split(" · ") ?? [];
  expect(named).toHaveLength(HELP_TOPICS.length);
  for (const topic of named) {
    const page = await adviser.says(`hjelp ${topic}`);
    expect(page.card.title).toMatch(/^Hjelp: /u);
    expect(page.text.split("\n").length).toBeLessThanOrEqual(15);
  }
});

test("What there is no help about is said, with the word as it was typed", async () => {
  const { text } = await (await openRegion()).person("Kari").says("hjelp Været");
  expect(text).toContain("Jeg har ingen egen hjelp om «Været».");
});

test.each(["hvem er du", "hva kan du?", "hva er dette"])("«%s» is answered with what it is", async (line) => {
  const { text } = await (await openRegion()).person("Kari").says(line);
  expect(text).toContain("Jeg er en bot som følger Strategisk plan for Regionrådet for Fjellregionen 2017 – 2021.");
});
