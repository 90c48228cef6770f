/** A message that was internal is changed to one that is not: a single tap never stores it for all (H3, A10). */
import { expect, test } from "vitest";
import type { Edit, Reply } from "../../src/bot/incoming.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { buttonsOf, EXAMPLE_DAY, openRegion } from "../support/region.ts";

async function changed(before: string, after: string) {
  const { bot, store } = await openRegion();
  const sender = { id: "Kari", name: "Kari", email: null, external: false };
  const around = { platform: "local", sender, way: "page", message: null, now: instantAtOslo(EXAMPLE_DAY) } as const;
  const place = { channel: "local:felles", kind: "channel", area: null } as const;
  await bot.handle({ ...around, place, request: "m1", input: { kind: "text", text: before } });
  const edit: Edit = { ...around, place, request: "e1", original: "m1", before, age: null, text: after };
  let taps = 0;
  return {
    reply: await bot.edited(edit),
    open: async () => (await store.log({ limit: 9 })).filter(({ internal, note }) => !internal && note !== null),
    newest: async () => (await store.log({ limit: 1 }))[0],
    taps: (reply: Reply | null, label: string) => {
      taps += 1;
      const button = reply && buttonsOf(reply).find((one) => one.label === label);
      if (!button) throw new Error(`no button ${label} in:\n${reply?.text}`);
      const input = { kind: "tap", payload: encodePayload(button) } as const;
      return bot.handle({ ...around, place, request: `t${taps}`, input });
    },
  };
}

test.each([
  ["intern I7: Telenor trekker seg", "N17: Telenor trekker seg"],
  ["intern I7: Telenor trekker seg", "notat N17: Telenor trekker seg"],
  ["I7: intern, Telenor trekker seg, 60 %", "N17: Telenor trekker seg, 60 %"],
  ["intern I7: Telenor trekker seg", "I7: Telenor trekker seg\nN17: Telenor trekker seg"],
  ["I7: Telenor trekker seg 🔒", "N17: Telenor trekker seg"], // asked, and never answered
])("«%s» → «%s» asks, and either answer can be chosen", async (before, after) => {
  const { reply, taps, open, newest } = await changed(before, after);
  let asked: Reply | null = reply;
  for (const label of ["Lagre alt på I7", "Ja"]) {
    if (asked && buttonsOf(asked).some((one) => one.label === label)) asked = await taps(asked, label);
  }
  expect(await open()).toEqual([]);
  expect(asked?.text).toContain("Skal dette være et internt notat?");
  await taps(asked, "Internt");
  expect(await open()).toEqual([]);
  expect(await newest()).toMatchObject({ internal: true });
  await taps(asked, "Åpent");
});

test("on the same activity it stays internal", async () => {
  const { reply, taps, open, newest } = await changed("intern I7: Telenor trekker seg", "I7: Telenor trekker seg helt");
  await taps(reply, "Rett");
  expect(await open()).toEqual([]);
  expect(await newest()).toMatchObject({ internal: true, note: "Telenor trekker seg helt" });
});

test("what never was internal is offered as before", async () => {
  const { reply, taps, open } = await changed("I7: fiber lagt", "N17: fiber lagt");
  await taps(reply, "Ja");
  expect((await open()).map(({ activity }) => activity)).toContain("N17");
});
