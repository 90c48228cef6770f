/** When Slack refuses, fails or is slow, and when fingers are quick: nothing is lost, doubled or left unsaid. */
import { describe, expect, test } from "vitest";
import { readSlackText } from "../../../adapters/slack/receive/entities.ts";
import type { Seen, SlackMessage } from "../../support/slack/index.ts";
import { MODES, openSlackRegion } from "../../support/slack-region.ts";

function last({ messages }: Seen): SlackMessage {
  const message = messages.at(-1);
  if (message === undefined) throw new Error("no message");
  return message;
}

function headers(view: { content: object } | null): string[] {
  const { blocks } = (view?.content ?? { blocks: [] }) as { blocks: { type: string; text?: { text: string } }[] };
  return blocks.filter(({ type }) => type === "header").map(({ text }) => text?.text ?? "");
}

describe.each(MODES)("over %s", (mode) => {
  test("App Home shows the same three lists however often it is drawn", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    const first = headers((await kari.openHome()).home);
    expect(first).toHaveLength(3);
    expect(headers((await kari.openHome()).home)).toEqual(first);
    const before = slack.home(kari)?.hash;
    await kari.direct("bredbånd: forsinket");
    await slack.until(() => slack.home(kari)?.hash !== before);
    expect(headers(slack.home(kari))).toEqual(first);
  });

  test("an answer that Slack did not take is given when Slack delivers the message again; it is stored once", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    slack.fail("chat.postEphemeral", "500", 1);
    const seen = await kari.mention("@Aktivitet bredbånd: graver i Vingelen, 40 %", { channel: felles });
    await slack.until(() => slack.ephemerals(kari).length > 0);
    expect(seen.error).toBeNull();
    expect(slack.ephemerals(kari).map(({ text }) => text)).toEqual([expect.stringContaining("Lagret: I7")]);
    expect(await region.store.log({ limit: 5 })).toHaveLength(1);
  });

  test("where the bot may not write in the channel, the answer comes in direct messages", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    slack.fail("chat.postEphemeral", "not_in_channel", 1);
    await kari.mention("@Aktivitet bredbånd: 40 %", { channel: felles });
    await slack.until(() => slack.posted(kari.directMessages).length > 0);
    expect(slack.posted(kari.directMessages)[0]?.text).toContain("Lagret: I7");
    expect(await region.store.log({ limit: 5 })).toHaveLength(1);
  });

  test("what cannot be shared in the channel any more is told to the one who tapped", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const card = await kari.slash("status bredbånd", { channel: felles });
    slack.fail("response_url", "expired_url", 1);
    slack.fail("chat.postMessage", "not_in_channel", 1);
    await kari.tap(last(card), "Del i kanalen");
    await slack.until(() => slack.posted(kari.directMessages).length > 0);
    expect(slack.posted(kari.directMessages)[0]?.text).toContain("/invite @Aktivitet");
    expect(slack.posted(felles)).toEqual([]);
  });

  test("two taps on [Del i kanalen] share once", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const card = await kari.slash("status bredbånd", { channel: felles });
    await Promise.all([kari.tap(last(card), "Del i kanalen"), kari.tap(last(card), "Del i kanalen")]);
    await kari.tap(last(card), "Del i kanalen", { patience: 200 });
    expect(slack.posted(felles)).toHaveLength(1);
  });

  test("what is asked for with a button in direct messages stays there", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    const receipt = await kari.direct("bredbånd: graver i Vingelen, 40 %");
    await kari.tap(last(receipt), "Vis status");
    expect(slack.posted(kari.directMessages).at(-1)?.text).toContain("Bredbånd og fiber");
    expect(slack.ephemerals(kari)).toEqual([]);
  });

  test("a form that is sent again because its answer was lost is stored once, a changed one as well", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    const form = await kari.slash("oppdater bredbånd", { channel: felles });
    if (form.view === null) throw new Error("no modal");
    await kari.submit(form.view, { progress: "60", note: "fiber til Tolga" });
    const sent = slack.deliveries.find(({ body }) => body.type === "view_submission");
    if (sent === undefined) throw new Error("no submission");
    await slack.redeliver({ ...sent, body: { ...sent.body, trigger_id: "another.trigger" } });
    expect(await region.store.log({ limit: 5 })).toHaveLength(1);
    const changed = JSON.parse(JSON.stringify(sent.body).replace("fiber til Tolga", "fiber til Os"));
    await slack.redeliver({ ...sent, body: { ...changed, trigger_id: "a.third" } });
    expect((await region.store.log({ limit: 5 })).map(({ note }) => note)).toEqual(["fiber til Os", "fiber til Tolga"]);
  });

  test("a shortcut whose form Slack does not open says so", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    slack.fail("views.open", "expired_trigger_id", 1);
    await kari.globalShortcut("update_activity");
    await slack.until(() => slack.posted(kari.directMessages).length > 0);
    expect(slack.posted(kari.directMessages)[0]?.text).toContain("Prøv en gang til");
  });

  test("a button in App Home whose window Slack does not open is answered in direct messages", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    await kari.direct("frist I7 15.12.");
    const { home } = await kari.openHome();
    if (home === null) throw new Error("no home");
    slack.fail("views.open", "expired_trigger_id", 1);
    const before = slack.posted(kari.directMessages).length;
    await kari.tap(home, "Vis I7");
    await slack.until(() => slack.posted(kari.directMessages).length > before);
    expect(slack.posted(kari.directMessages).at(-1)?.text).toContain("Bredbånd og fiber");
  });

  test("📌 where the bot cannot read, or on what is too long, says so to the one who set it", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    const told = () => slack.posted(kari.directMessages).map(({ text }) => text);
    const short = await kari.say("bredbånd: fiber til Tolga ferdig", { channel: felles });
    slack.fail("conversations.history", "missing_scope", 1);
    await kari.react("pushpin", short.message);
    await slack.until(() => told().length === 1);
    const long = await kari.say(`bredbånd: ${"graver ".repeat(300)}`, { channel: felles });
    await kari.react("pushpin", long.message);
    await slack.until(() => told().length === 2);
    expect(told()).toEqual([expect.stringContaining("får ikke lese meldingen"), expect.stringContaining("For lang")]);
    expect(await region.store.log({ limit: 5 })).toEqual([]);
  });

  test("people named in a comment stand there by name", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    slack.user({ id: "U0OLA", name: "Ola Bakken" });
    await kari.slash("bredbånd: avtalt med @Ola Bakken på Tolga, 40 %", { channel: felles });
    const [entry] = await region.store.log({ limit: 1 });
    expect(entry?.note).toBe("avtalt med Ola Bakken på Tolga");
    expect(entry?.raw).toBe("bredbånd: avtalt med Ola Bakken på Tolga, 40 %");
  });
});

test.each([
  ["se <https://fjell.no/sak/77|saksfremlegget>", "se saksfremlegget (https://fjell.no/sak/77)"],
  ["se <https://fjell.no|fjell.no>", "se fjell.no"],
  ["se <https://fjell.no/sak/>", "se https://fjell.no/sak/"],
  ["skriv til <mailto:post@fjell.no|post@fjell.no>", "skriv til post@fjell.no"],
])("%s is read as «%s»", (written, typed) => {
  expect(readSlackText(written).text).toBe(typed);
});
