/** Slack and Teams in one program on one port, as `npm start` opens them when both are set up: one plan, one log. */
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../adapters/server/config.ts";
import { closeServer, createHttpServer, listen } from "../../adapters/server/http.ts";
import { openPlatforms } from "../../adapters/server/platforms.ts";
import { NOW } from "../support/database.ts";
import { noTrouble, testLog } from "../support/no-trouble.ts";
import { openRegion } from "../support/region.ts";
import { startSlack } from "../support/slack/index.ts";
import { slackSettings } from "../support/slack-wire.ts";
import type { PersonDetails } from "../support/teams/activities.ts";
import { enrol, teamsSettings } from "../support/teams/outside.ts";
import { createPerson, type Deliver } from "../support/teams/person.ts";
import { openMicrosoft } from "../support/teams/server.ts";
import { goodClaims, TENANT } from "../support/teams/tokens.ts";

const KARI: PersonDetails = {
  id: "29:karimoen",
  aadObjectId: "aad-karimoen",
  name: "Kari Moen",
  email: "kari@fjell.no",
  guest: false,
  tenant: TENANT,
};

/** What `adapters/main.ts` opens, with the settings of both; Kari is in Teams, Ola in Slack. */
async function openBoth() {
  const region = await openRegion();
  const slack = await startSlack();
  const microsoft = await openMicrosoft();
  enrol(microsoft, KARI);
  const config = readConfig({ ...slackSettings(slack, 0), ...teamsSettings(microsoft) });
  const platforms = await openPlatforms(config, {
    bot: region.bot,
    references: region.store.teams,
    now: () => NOW,
    log: testLog,
  });
  const server = createHttpServer(platforms.routes, noTrouble);
  const url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  slack.useHttp(`${url}/slack/events`);
  await platforms.start();
  onTestFinished(async () => {
    await Promise.all([platforms.stop(), closeServer(server, 0), slack.stop(), microsoft.close()]);
  });
  const deliver: Deliver = async (activity) => {
    const headers = {
      "Content-Type": "application/json",
      Authorization: `Bearer ${microsoft.signer.token(goodClaims(microsoft.serviceUrl))}`,
    };
    const response = await fetch(`${url}/api/messages`, { method: "POST", headers, body: JSON.stringify(activity) });
    return { status: response.status, body: await response.text() };
  };
  const felles = slack.channel({ id: "C0FELLES", name: "felles" });
  const ola = slack.user({ id: "U0OLA", name: "Ola Bakken", email: "ola@fjell.no" });
  return {
    kari: createPerson(KARI, microsoft, deliver),
    inSlack: async (text: string) => (await ola.slash(text, { channel: felles })).messages.at(-1)?.text,
  };
}

test("what one updates in Teams another reads in Slack, and the other way round", async () => {
  const { kari, inSlack } = await openBoth();
  const receipt = await kari.direct("bredbånd: fiber til Tolga ferdig, 60 %");
  expect(receipt.text).toContain("Lagret: I7");
  expect(await inSlack("status bredbånd")).toContain("🟢 I gang, 60 %");
  const history = await inSlack("historikk bredbånd");
  expect(history).toContain("«fiber til Tolga ferdig»");
  expect(history).toContain("Kari Moen");
  expect(await inSlack("bredbånd: graver i Vingelen, 70 %")).toContain("Lagret: I7");
  const status = await kari.direct("status bredbånd");
  expect(status.text).toContain("🟢 I gang, 70 %");
  expect(status.text).toContain("Ola Bakken");
  expect((await kari.tap(receipt, "Angre")).text).toContain("I7");
});
