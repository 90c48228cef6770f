/**
 * Buttons of messages that were sent before buttons carried commands: a typed line each, as November's program wrote it
 * (`fixtures/old-buttons.json`, tapped one after the other, with what each was understood as then).
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { instantAtOslo } from "../../src/model/week.ts";
import { EXAMPLE_DAY, openRegion, type Region } from "../support/region.ts";
import { openSlackRegion } from "../support/slack-region.ts";
import { invoke } from "../support/teams/activities.ts";
import { openTeams } from "../support/teams/teams.ts";

interface OldButton {
  from: string;
  payload: string;
  stored?: true;
  visibility?: "channel";
  understood: Record<string, unknown>;
}

const OLD = JSON.parse(readFileSync(new URL("../fixtures/old-buttons.json", import.meta.url), "utf8")) as OldButton[];

const tapIn = ({ bot }: Region, payload: string, request: string) =>
  bot.handle({
    request,
    platform: "local",
    sender: { id: "Kari", name: "Kari", email: null, external: false },
    place: { channel: "felles", kind: "channel", area: null },
    way: "page",
    message: null,
    now: instantAtOslo(EXAMPLE_DAY),
    input: { kind: "tap", payload },
  });

test("each is understood as it was, and stores what it stored", async () => {
  const region = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "Kari" });
  for (const [index, { from, payload, stored, visibility, understood }] of OLD.entries()) {
    const reply = await tapIn(region, payload, `old ${index}`);
    const seen = { stored: reply.stored, visibility: reply.visibility, understood: reply.understood };
    expect(seen, `${from}: ${payload}`).toMatchObject({
      stored: stored ?? false,
      visibility: visibility ?? "private",
      understood,
    });
    if (stored) expect((await region.store.log({ limit: 1 }))[0]?.raw).toBe(payload);
  }
});

/** One of each kind; what each is answered with, wherever it is tapped. */
const SOME: [string, string][] = [
  ["mine", "Mine aktiviteter"],
  ["oversikt infrastruktur", "Infrastruktur"],
  ["hvorfor I7", "Hvorfor står I7"],
  ["I7: forsinket", "Lagret: I7"],
  ["uendret I7", "Bekreftet uendret: I7"],
  ["angre #1", "Angret: I7"],
  ["I7: fullført, kommentar: nesten, mangler Os", "«nesten, mangler Os»"],
  ["notat I7: vi har hatt møte om bredbånd", "«vi har hatt møte om bredbånd»"],
  ["I8: fullført, kommentar: etablert", "Lagret: I8"],
  ["status I7", "I7 · Bredbånd og fiber"],
];

test("they work in Slack, from any message that is still there", async () => {
  const { slack, kari, felles } = await openSlackRegion({ mode: "HTTP" });
  for (const [payload, answer] of SOME) {
    const shown = (await kari.slash("status I5", { channel: felles })).messages.at(-1);
    const there = slack.world.messages.find(({ ts, channel }) => ts === shown?.ts && channel === shown?.channel);
    if (shown === undefined || there === undefined) throw new Error("a message was expected");
    there.blocks = JSON.parse(
      JSON.stringify(there.blocks).replace(
        /"value":"1\[\\"history\\".*?\]"/u,
        () => `"value":${JSON.stringify(payload)}`,
      ),
    );
    const tapped = await kari.tap(shown, "Historikk");
    expect(tapped.error).toBeNull();
    expect(tapped.messages.map(({ text }) => text).join("\n"), payload).toContain(answer);
  }
});

test("they work in Teams, in new clients and in old ones", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  for (const [index, [payload, answer]] of SOME.entries()) {
    const data = { command: payload, nonce: `nonce-${index}-of-old` };
    const action = { type: "Action.Execute", verb: "command", data };
    const isNew = index % 2 === 0;
    const from = teams.microsoft.connector.messages.length;
    const said = isNew ? invoke("adaptiveCard/action", { action }) : { type: "message", value: data };
    const { status, body } = await teams.deliver(kari.activity(said));
    expect(status).toBe(200);
    const answered = isNew ? body : JSON.stringify(await teams.microsoft.connector.next(from, () => true));
    expect(answered, payload).toContain(answer);
  }
});

const FORGED = [
  '1["update",{"activity":"I7","fields":{"status":"done","progress":900}}]',
  '2["undo",{"entry":1}]',
  '1["share",{"command":["undo",{"entry":1}]}]',
  '1:3["note",{"activity":"I7","note":[[0,3000]]}]\nI7!',
  `1["note",{"activity":"I7","note":"${"x".repeat(200_000)}"}]`,
  '1["assign",{"assignment":{"role":"__proto__","holder":"@Kari"}}]',
];

test("a button that nobody made, or that another version made, does nothing and says so", async () => {
  const region = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "Kari" });
  await tapIn(region, "I7: forsinket", "first");
  for (const [index, payload] of FORGED.entries()) {
    const reply = await tapIn(region, payload, `forged ${index}`);
    expect(reply.text, payload.slice(0, 80)).toMatch(/^Knappen er ikke til å lese lenger\nIngenting er gjort\./u);
    expect(reply.stored).toBe(false);
  }
  expect(await region.store.log({ limit: 5 })).toHaveLength(1);
});

test("what had been typed is repeated beside it, and an identity number in what is forged is refused", async () => {
  const region = await openRegion();
  expect((await tapIn(region, '1:9["slett"]\nI7 ferdig', "words")).text).toContain("«I7 ferdig» (Teksten din)");
  const hidden = '1:9["note",{"activity":"I7","note":"01010750160"}]\nI7 ferdig';
  const refused = await tapIn(region, hidden, "hidden");
  expect(refused.text).not.toContain("01010750160");
  expect(await region.store.log({ limit: 5 })).toEqual([]);
});

test("a button for an activity that has left the plan is answered as if its code had been typed", async () => {
  const region = await openRegion();
  const payload = '1:8["update",{"activity":"I99","fields":{"progress":60}}]\nI99 60 %';
  const reply = await tapIn(region, payload, "gone");
  expect(reply.text).toContain("Fant ikke aktiviteten");
  expect(reply.text).toContain("«I99 60 %» (Teksten din)");
});
