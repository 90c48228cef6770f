/** Channels in Teams, by the name that people know them by. Teams tells it now and then only. */
import { expect, test } from "vitest";
import { mentioning } from "../../support/teams/activities.ts";
import { openWithAdministrator } from "../../support/teams/administrator.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };

test("a channel whose name Teams does not tell is never shown by its id", async () => {
  const { kari } = await openWithAdministrator();
  await kari.direct("bredbånd: fiber til Tolga ferdig, 60 %");
  const said = [
    await kari.mention("koble til infrastruktur", CHANNEL),
    await kari.mention("koble til infrastruktur", CHANNEL),
    await kari.direct("kanaler"),
    await kari.mention("ukesmelding nå", CHANNEL),
    await kari.mention("koble fra", CHANNEL),
    await kari.mention("koble fra", CHANNEL),
  ].map(({ text }) => text);
  expect(said.join("\n")).not.toContain("19:");
  const starts = [
    "Kanalen er koblet til Infrastruktur",
    "Kanalen er allerede koblet til Infrastruktur",
    "Koblede kanaler\nEn kanal i Teams · Infrastruktur",
    "Ukesmeldingen er på vei til kanalen",
    "Kanalen er koblet fra",
    "Kanalen er ikke koblet til",
  ];
  expect(said.filter((text, index) => !text.startsWith(starts[index] ?? "?"))).toEqual([]);
});

test("where Teams tells the channel's name it is shown", async () => {
  const { teams, kari } = await openWithAdministrator();
  const activity = kari.activity(mentioning("koble til infrastruktur"), CHANNEL);
  const channelData = activity.channelData as object;
  const named = { ...activity, channelData: { ...channelData, channel: { id: CHANNEL.channel, name: "Veg og bane" } } };
  expect((await teams.deliver(named)).status).toBe(200);
  expect((await kari.direct("kanaler")).text).toContain("#Veg og bane (Teams) · Infrastruktur");
});

test("a channel that is named with # is to be written in, for Teams tells us of no other", async () => {
  const { kari } = await openWithAdministrator();
  const answer = await kari.direct("koble #infra til infrastruktur");
  expect(answer.text).toContain(
    "Skriv dette i kanalen det gjelder, med @ og navnet mitt først: koble til infrastruktur",
  );
  expect(answer.text).not.toContain("velg kanalen med #");
});
