/** Only the bot's own chat with a person is private as it is: two people's direct messages look the same. */
import { expect, test } from "vitest";
import { openSlackRegion } from "../../support/slack-region.ts";

const SECRET = "leverandøren vil trekke seg";

/** Kari and Ola write to each other, and Kari has an internal note in the log. */
async function twoPeople() {
  const world = await openSlackRegion({ mode: "HTTP" });
  const { slack, kari } = world;
  const ola = slack.user({ id: "U0OLA", name: "Ola Bakken" });
  const between = slack.channel({ id: "D0BETWEEN", name: "", kind: "two-people", members: [kari.id, ola.id] });
  await kari.direct(`intern bredbånd: ${SECRET}`);
  return { ...world, ola, between };
}

test("in two people's direct messages a tap on a private card is answered to the one who tapped (H1, A1)", async () => {
  const { slack, kari, between } = await twoPeople();
  const card = await kari.slash("status I7", { channel: between });
  const [shown] = card.messages;
  if (shown === undefined) throw new Error("no card");
  const history = await kari.tap(shown, "Historikk");
  expect(history.messages.map(({ to }) => to)).toEqual([kari.id]);
  expect(history.messages[0]?.text).toContain(SECRET);
  expect(slack.posted(between)).toEqual([]);
});

test("a shared card there is not replaced by one's own receipt: the other one sees it too (H1)", async () => {
  const { slack, kari, ola, between } = await twoPeople();
  const [card] = (await kari.slash("status I7", { channel: between })).messages;
  if (card === undefined) throw new Error("no card");
  const [shared] = (await kari.tap(card, "Del i kanalen")).messages;
  if (shared === undefined) throw new Error("nothing shared");
  expect(shared.to).toBeNull();
  expect(slack.posted(between).map(({ edits }) => edits)).toEqual([0]);
  const mine = await ola.slash("historikk I7", { channel: between });
  expect(mine.messages.map(({ to }) => to)).toEqual([ola.id]);
  expect(JSON.stringify(slack.posted(between))).not.toContain(SECRET);
});

test("in the bot's own chat answers to a tap stay, also just after a restart, when nobody has written there yet", async () => {
  const { slack, kari } = await openSlackRegion({ mode: "HTTP" });
  const [card] = (await kari.slash("status I7")).messages;
  if (card === undefined) throw new Error("no card");
  const answer = await kari.tap(card, "Historikk");
  expect(answer.messages.map(({ to }) => to)).toEqual([null]);
  expect(slack.calls.filter(({ method }) => method === "conversations.open")).toHaveLength(1);
});

test("when Slack does not say which chat is the bot's own, the answer is for the one who tapped (H1)", async () => {
  const { slack, kari } = await openSlackRegion({ mode: "HTTP" });
  slack.fail("conversations.open", { error: "missing_scope" }, 9);
  const [card] = (await kari.slash("status I7")).messages;
  if (card === undefined) throw new Error("no card");
  const answer = await kari.tap(card, "Historikk");
  expect(answer.messages.map(({ to }) => to)).toEqual([kari.id]);
});

test("in two people's direct messages there is somebody to share with, and the button says so (A1)", async () => {
  const { slack, kari, between } = await twoPeople();
  const answer = await kari.slash("status I7", { channel: between });
  expect(JSON.stringify(answer.messages)).toContain("Del i kanalen");
  expect(slack.posted(between)).toEqual([]);
});
