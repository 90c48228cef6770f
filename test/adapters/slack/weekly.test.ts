/** What the weekly digest's commands and pictures look like from Slack. */
import { expect, test } from "vitest";
import { openSlackRegion } from "../../support/slack-region.ts";

const ADMINISTRATOR = { AKTIVITET_ADMINISTRATORS: "kari@fjell.no" };

test("a channel is connected by naming it or by writing in it, and the bot then knows what it is about", async () => {
  const { slack, region, kari, felles } = await openSlackRegion({ mode: "HTTP", settings: ADMINISTRATOR });
  const infra = slack.channel({ id: "C0INFRA", name: "infrastruktur" });
  const connected = await kari.slash("koble #infrastruktur til infrastruktur", { channel: felles });
  expect(connected.messages[0]?.text).toContain("#infrastruktur er koblet til Infrastruktur");
  const { channels, feeds } = await region.store.read();
  expect(channels).toEqual([{ platform: "slack", channel: "C0INFRA", area: "infrastruktur" }]);
  expect(feeds).toMatchObject([{ channel: "C0INFRA", name: "infrastruktur" }]);
  const here = await kari.slash("oversikt", { channel: infra });
  expect(here.messages[0]?.text).toContain("Infrastruktur");
  await kari.slash("koble til kommunikasjon", { channel: felles });
  expect((await region.store.read()).feeds.map(({ name }) => name).sort()).toEqual(["felles", "infrastruktur"]);
});

test("a picture asked for in private comes as a file to the person alone, with the words at once", async () => {
  const { slack, kari, felles, reports } = await openSlackRegion({ mode: "HTTP" });
  const seen = await kari.slash("bilde infrastruktur", { channel: felles });
  expect(seen.messages[0]?.text).toContain("Infrastruktur, 8 aktiviteter");
  await slack.until(() => (slack.files()[0]?.channels.length ?? 0) > 0);
  expect(reports).toEqual([]);
  expect(slack.files()[0]).toMatchObject({ channels: [kari.directMessages] });
  expect(slack.files()[0]?.bytes?.subarray(1, 4).toString()).toBe("PNG");
  expect(slack.posted(felles)).toEqual([]);
});
