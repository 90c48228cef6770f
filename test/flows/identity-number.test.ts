/** (P9) An identity number is repeated to nobody, in no answer and by no button, and never stored. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { buttonsOf, openRegion, type Region } from "../support/region.ts";

/** Nobody's: the control digits are right. */
const NUMBERS = [
  "01010750160",
  "010107 50160",
  "01.01.07 50160",
  "010107 - 50160",
  "010107 (50160)",
  "0101\u200b0750160",
];

const LINES = (number: string) => [
  `N3: 20 %, gjelder ${number}`,
  `N3 20 % gjelder ${number}`,
  `intern I7: ${number} har ringt`,
  `vi har hatt møte på Voss om ${number} i går, og alle var enige`,
  `status ${number}`,
  number,
  `søk ${number}`,
  `søk bredbånd ${number}`,
  `forklar I7: 20 %, ${number}`,
  `historikk ${number}`,
  `ansvar I7 @${number}`,
  `lær «${number}» = I7`,
  `glem «${number}»`,
  `frist I7 ${number}`,
  `rett I7: ${number}`,
  `koble ${number}`,
  `hjelp ${number}`,
  `xyzzy: ferdig, ${number}`,
  `bredbånd eller datasenter ${number}: ferdig`,
  `I7: 150 %, ${number}`,
  `I7: ${number} ${"x".repeat(1600)}`,
  `I7: ${"x ".repeat(29)}${number}`,
  `${"bla ".repeat(14)}${number}`,
  `${"bla ".repeat(19)} ${number}`,
];

/** All that there is of an answer, shown or carried: the whole of it as JSON, and what its buttons carry. */
function all(reply: Reply): string {
  return JSON.stringify(reply) + buttonsOf(reply).map(encodePayload).join("\n");
}

const DIGITS = /0101|5016|7501|0160/u;

async function expectNothingStored({ store }: Region) {
  const { aliases } = await store.read();
  expect(JSON.stringify([await store.log({ limit: 100 }), aliases])).not.toMatch(DIGITS);
}

test.each(NUMBERS)("«%s» is in no answer to a guest, a contributor or the regional adviser", async (number) => {
  const region = await openRegion();
  const speakers = [region.person("Gjest", null, true), region.person("Kari"), region.person("Regionrådgiver")];
  for (const line of LINES(number)) {
    for (const who of speakers) {
      const reply = await who.says(line);
      expect(all(reply), line).not.toMatch(DIGITS);
      for (const { label } of buttonsOf(reply)) expect(all(await who.taps(reply, label)), line).not.toMatch(DIGITS);
    }
  }
  await expectNothingStored(region);
});

test("what is offered for storing stands without the button, and says why", async () => {
  const region = await openRegion();
  const reply = await region.person("Kari").says("I7 vi har hatt møte med den det gjelder, 01010750160");
  expect(reply.text).toContain("Ser ut som et fødselsnummer");
  expect(reply.text).not.toContain("[Lagre");
  await region.person("Kari").says("ja");
  await expectNothingStored(region);
});

test("nor in an answer to a form, an old or forged button, a message to log, or words that come together", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const number = "01010750160";
  const form = await kari.says("oppdater I7");
  for (const values of [
    { progress: "150", note: number },
    { deadline: number },
    { note: number },
    { progress: number },
  ])
    expect(all(await kari.fillsIn(form, values))).not.toMatch(DIGITS);
  const ask = (input: Parameters<typeof region.bot.handle>[0]["input"], index: number) =>
    region.bot.handle({
      request: `x${index}`,
      platform: "slack",
      sender: { id: "U1", name: "Kari", email: null, external: index % 2 === 1 },
      place: { channel: "C1", kind: "channel", open: true },
      way: "shared-card",
      message: null,
      now: "2018-11-26T09:00:00.000Z",
      input,
    });
  const payloads = [
    `I7: 20 %, ${number}`,
    encodePayload({ command: { name: "status", activity: { words: `kunde ${number}` } }, typed: null }),
    encodePayload({ command: { name: "undo", entry: 999, activity: null }, typed: `angre ${number}` }),
    encodePayload({
      command: {
        name: "note",
        activity: { code: "I7" },
        note: number,
        internal: false,
        municipalities: [],
        doubts: [],
      },
      typed: `notat I7: ${number}`,
    }),
    `9:${number.length + 3}["status"]\nI7 ${number}`,
  ];
  for (const [index, payload] of [...payloads, ...payloads].entries())
    expect(all(await ask({ kind: "tap", payload }, index)), payload).not.toMatch(DIGITS);
  const author = { id: "U2", name: "Ola", email: null, external: false };
  for (const [index, text] of [`I7: ${number}`, `Hei ${number}`].entries())
    expect(
      all(await ask({ kind: "log", activity: null, text, author, at: "2018-11-25T09:00:00.000Z" }, 50 + index)),
    ).not.toMatch(DIGITS);
  await kari.says("xyzzy: 010107");
  expect(all(await kari.says("50160"))).not.toMatch(/010107\D{0,3}50160/u);
  await expectNothingStored(region);
});

test("whatever is said around it, and however it is grouped", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const between = fc.constantFrom("", " ", ".", "-", " – ", "/", ", ", "\u00a0", "_", "\u00ad");
  const grouped = fc.tuple(between, between, between).map(([a, b, c]) => `01${a}01${b}07${c}50160`);
  const around = fc.constantFrom(
    "I7: ",
    "bredbånd ",
    "status ",
    "søk ",
    "uendret ",
    "notat I7: ",
    "hva med ",
    "utsatt til ",
  );
  await fc.assert(
    fc.asyncProperty(around, grouped, fc.constantFrom("", " ferdig", ", 60 %", "?"), async (front, number, behind) => {
      expect(all(await kari.says(`${front}${number}${behind}`))).not.toMatch(/50160|010107/u);
    }),
    { numRuns: 150 },
  );
  await expectNothingStored(region);
});
