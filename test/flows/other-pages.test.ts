/** Nothing that is cut ends in a dead end: whatever has more has a way to it, by a tap and by typing. */
import { expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { adviserCard } from "../../src/cards/nudge.ts";
import { adviserListOn } from "../../src/weekly/nudge.ts";
import { buttonsOf, openRegion } from "../support/region.ts";

const labels = (reply: Reply) => buttonsOf(reply).map(({ label }) => label);
const codesIn = ({ text }: Reply) => [...text.matchAll(/(?<![\p{L}\d])[KNUI]\d{1,2}(?= ·| )/gu)].map(([code]) => code);

/** Everything in the plan has a percentage and a deadline, and Kari holds every role. */
async function busy() {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  const { plan } = await region.store.read();
  for (const { code } of plan.activities) await adviser.says(`${code}: dugnad, i gang, frist 15.12.`);
  for (const { name } of plan.roles) await adviser.says(`ansvar ${name} @Kari-Nordmann`);
  return { region, adviser, kari: region.person("Kari Nordmann"), all: plan.activities.map(({ code }) => code) };
}

test("Changes, deadlines, mine and search go on to the next page by tap and by typing, and every activity is on one", async () => {
  const { adviser, kari, all } = await busy();
  for (const [line, speaker] of [
    ["endringer", adviser],
    ["frister", adviser],
    ["mine", kari],
    ["søk dugnad", adviser],
  ] as const) {
    const first = await speaker.says(line);
    const shown = [first];
    for (let page = first; labels(page).includes("Neste side") && shown.length < 9; ) {
      page = await speaker.taps(page, "Neste side");
      shown.push(page);
      expect((await speaker.says(`${line} side ${shown.length}`)).text, line).toBe(page.text);
    }
    expect(first.text).toMatch(/Side 1 av \d/u);
    expect(shown.length).toBeGreaterThan(1);
    for (const { text } of shown) expect(text).not.toContain("… og");
    if (line !== "mine") expect(shown.flatMap(codesIn).sort()).toEqual([...all].sort());
    const last = shown.at(-1) ?? first;
    expect((await speaker.taps(last, "Forrige side")).text).toBe(shown.at(-2)?.text);
  }
});

test("What is shared from another page is that page", async () => {
  const { adviser } = await busy();
  const second = await adviser.says("endringer side 2");
  const shared = await adviser.taps(second, "Del i kanalen");
  expect(shared.visibility).toBe("channel");
  expect(codesIn(shared)).toEqual(codesIn(second));
});

test("A page far beyond the last is the last", async () => {
  const { adviser } = await busy();
  expect((await adviser.says("frister side 99")).text).toContain("Side 3 av 3");
});

test("The adviser's own list says where the rest is of each part that is cut", async () => {
  const region = await openRegion();
  const snapshot = await region.store.read();
  const { blocks } = adviserCard(adviserListOn(snapshot, "2018-11-29"), snapshot, "2018-11-29");
  const cut = blocks.flatMap((block, at) => (block.kind === "text" && block.text.startsWith("… og") ? [at] : []));
  expect(cut.length).toBeGreaterThan(0);
  for (const at of cut) expect(blocks[at + 1]?.kind).toBe("buttons");
});
