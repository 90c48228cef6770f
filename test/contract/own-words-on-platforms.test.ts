/** What a person typed goes with the buttons and the forms of Slack, Teams and the page, and back (A7). */
import { expect, test } from "vitest";
import { renderModal } from "../../adapters/slack/draw/modal.ts";
import { readModal } from "../../adapters/slack/draw/modal-data.ts";
import { cardMessage } from "../../adapters/teams/draw/message.ts";
import { LONGEST_LINE } from "../../src/model/limits.ts";
import { everyField } from "../adapters/teams/cards.ts";
import { buttonsOf, openRegion } from "../support/region.ts";
import { openSlackRegion } from "../support/slack-region.ts";
import { openTeams } from "../support/teams/teams.ts";

const LINE = 'referansegruppe: i gang, sa «ja» & "nei" <b> til Tolga';

test("Slack: by tap, and by a form that grew out of a question", async () => {
  const { region, kari, felles } = await openSlackRegion({ mode: "HTTP" });
  const raw = async () => (await region.store.log({ limit: 1 }))[0]?.raw;
  const which = (await kari.slash(LINE, { channel: felles })).messages.at(-1);
  if (which === undefined) throw new Error("a question was expected");
  await kari.tap(which, "I8 · Referansegruppe infrastruktur");
  expect(await raw()).toBe(LINE);
  const again = (await kari.slash("oppdater referansegruppe", { channel: felles })).messages.at(-1);
  if (again === undefined) throw new Error("a question was expected");
  const { view } = await kari.tap(again, "I8 · Referansegruppe infrastruktur");
  if (view === null) throw new Error("a form was expected");
  await kari.submit(view, { note: "møte holdt" });
  expect(await raw()).toBe("oppdater referansegruppe\nI8: møte holdt");
});

test("Slack: a form from the global shortcut grew out of nothing", async () => {
  const { region, kari } = await openSlackRegion({ mode: "HTTP" });
  const picked = (await kari.globalShortcut("update_activity")).view;
  if (picked === null) throw new Error("a menu was expected");
  await kari.suggest(picked, "activity", "value", "bredbånd");
  const { view } = await kari.submit(picked, { activity: "I7" });
  if (view === null) throw new Error("a form was expected");
  await kari.submit(view, { note: "møte holdt" });
  expect((await region.store.log({ limit: 1 }))[0]?.raw).toBe("I7: møte holdt");
});

test("Teams: by tap and by form, in new clients and in old ones", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const raw = async () => (await teams.region.store.log({ limit: 1 }))[0]?.raw;
  // What Teams takes for a tag is none of the words.
  const line = LINE.replace(" <b>", "");
  await kari.tap(await kari.direct(line), "I8 · Referansegruppe infrastruktur");
  expect(await raw()).toBe(line);
  await kari.tapOld(await kari.direct("I7 ferdig"), "Ja");
  expect(await raw()).toBe("I7 ferdig");
  const form = await kari.tap(await kari.direct("oppdater referansegruppe"), "I8 · Referansegruppe infrastruktur");
  await kari.fill(form, { note: "møte holdt" });
  expect(await raw()).toBe("oppdater referansegruppe\nI8: møte holdt");
});

test("a modal of Slack carries the words as they are, up to its limit and back", () => {
  const typed = `oppdater «ja» "nei"\n${"å\\".repeat(700)}`;
  const card = { title: "I7", blocks: [] };
  const { private_metadata = "" } = renderModal(card, { ...everyField, typed }, '{"channel":"C1","thread":null}');
  expect(private_metadata.length).toBeLessThanOrEqual(3000);
  expect(readModal({}, private_metadata)).toMatchObject({ kind: "form", activity: "I7", typed });
  const bare = renderModal(card, everyField, "").private_metadata ?? "";
  expect(readModal({}, bare)).not.toHaveProperty("typed");
});

const LONG: string[] = [
  `samarbeid: ${'møte holdt om fiber, «bra» og "dårlig"; '.repeat(60)}`,
  `samarbeid: forsinket, 60 %, ${"–👷‍♀️—".repeat(400)}`,
  `I7: i gang, forsinket, 40 %, 60 %, ${"漢字".repeat(900)}`,
  `frist I7 ${"snart ".repeat(300)}`,
].map((line) => line.slice(0, LONGEST_LINE).trim());

test.each(LONG.map((line) => [line.slice(0, 30), line] as const))(
  "in Teams the longest line fits with all its answers: «%s …»",
  async (_, line) => {
    const region = await openRegion();
    const reply = await region.person("Kari").says(line);
    const drawn = cardMessage(reply.card, reply.text, "n".repeat(36)).card;
    const labels = buttonsOf(reply).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(JSON.stringify(drawn)).toContain(JSON.stringify(label));
    expect(Buffer.byteLength(JSON.stringify(drawn))).toBeLessThan(80_000);
  },
);

test("Slack: the longest line's answers are all there, and a tap on the last keeps every word", async () => {
  const { region, kari, felles } = await openSlackRegion({ mode: "HTTP" });
  const line = LONG[0] ?? "";
  const { messages, problems } = await kari.slash(line, { channel: felles });
  expect(problems).toEqual([]);
  const shown = messages.findLast(({ blocks }) => JSON.stringify(blocks).includes('"type":"button"'));
  if (shown === undefined) throw new Error("answers were expected");
  const [, code = ""] = /"text":"(\w\d+ · [^"]+)"/u.exec(JSON.stringify(shown.blocks)) ?? [];
  await kari.tap(shown, code);
  expect((await region.store.log({ limit: 1 }))[0]?.raw).toBe(line);
});
