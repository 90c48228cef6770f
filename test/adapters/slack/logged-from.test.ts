/** What «Loggfør» and 📌 take from where only a few read along is internal (M2). */
import { expect, test } from "vitest";
import { openSlackRegion } from "../../support/slack-region.ts";

const WHERE = [
  ["a public channel", {}, false],
  ["a public channel with people from outside", { shared: true }, false],
  ["a private channel", { private: true }, true],
  ["a group of people", { kind: "group", name: "mpdm-kari--ola-1" }, true],
  ["two people's direct messages", { kind: "two-people", id: "D0BETWEEN" }, true],
] as const;

test.each(WHERE)("«Loggfør» on a message in %s", async (_, options, internal) => {
  const { slack, region, kari } = await openSlackRegion({ mode: "HTTP" });
  const ola = slack.user({ id: "U0OLA", name: "Ola Bakken" });
  const bot = "id" in options ? [] : [slack.botUserId];
  const channel = slack.channel({ id: "C0THERE", name: "der", members: [kari.id, ola.id, ...bot], ...options });
  const { message } = await ola.say("bredbånd: entreprenøren er på vei ut", { channel });
  const modal = await kari.messageShortcut(message, "log_message");
  if (modal.view === null) throw new Error("no modal");
  const { view } = await kari.submit(modal.view);
  expect(JSON.stringify(view?.content)).toContain(internal ? "Internt notat lagret: I7" : "Notat lagret: I7");
  expect(await region.store.log({ limit: 5 })).toMatchObject([{ internal, kind: "note" }]);
  expect(await region.store.waitingNotices(5)).toMatchObject([{ undoes: 1 }]);
});

test("📌 in a private channel makes an internal note; what somebody wrote to the bot itself is as open as they say", async () => {
  const { slack, region, kari } = await openSlackRegion({ mode: "HTTP" });
  const closed = slack.channel({ id: "C0CLOSED", name: "lukket", private: true });
  await kari.react("pushpin", (await kari.say("bredbånd: de vil trekke seg", { channel: closed })).message);
  const { message } = await kari.say("bredbånd: dette kan alle vite?", { channel: kari.directMessages });
  await kari.react("pushpin", message);
  const notes = await region.store.log({ limit: 5 });
  expect(notes.map(({ note, internal }) => [note, internal])).toEqual([
    ["bredbånd: dette kan alle vite?", false],
    ["bredbånd: de vil trekke seg", true],
  ]);
});

test("where Slack does not say whether a channel is private, what is logged is internal", async () => {
  const { slack, region, kari, felles } = await openSlackRegion({ mode: "HTTP" });
  slack.fail("conversations.info", { error: "missing_scope" });
  await kari.react("pushpin", (await kari.say("bredbånd: de vil trekke seg", { channel: felles })).message);
  expect(await region.store.log({ limit: 5 })).toMatchObject([{ internal: true }]);
});
