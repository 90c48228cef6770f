/** Posts of the outbox: sent once, found again by their key, edited, and in private. */
import { expect, test } from "vitest";
import { DeliveryError } from "../../../adapters/shared/messenger.ts";
import type { Destination, Post } from "../../../src/model/outbox.ts";
import { openSlackRegion } from "../../support/slack-region.ts";

function post(to: Destination, change: Partial<Post> = {}): Post {
  return {
    id: 1,
    attempt: 1,
    uncertain: false,
    key: "digest:slack:C0FELLES:infrastruktur:2018-W48",
    kind: "digest",
    to,
    card: { title: "Ukesmelding", blocks: [{ kind: "text", text: "I7 <går> fremover", tone: "normal" }] },
    text: "Ukesmelding: I7 <går> fremover",
    edits: null,
    at: new Date().toISOString(),
    notAfter: null,
    ...change,
  };
}

const channel = { kind: "channel", platform: "slack", channel: "C0FELLES", thread: null } as const;

test("a post carries its key, which finds it again; another key finds nothing", async () => {
  const { slack, adapter, felles } = await openSlackRegion({ mode: "HTTP" });
  const { messenger } = adapter;
  expect(await messenger.find?.(post(channel))).toBeNull();
  const ts = await messenger.send(post(channel));
  const [posted] = slack.posted(felles);
  expect(posted).toMatchObject({ ts, text: "Ukesmelding: I7 &lt;går&gt; fremover", unfurl: false });
  expect(await messenger.find?.(post(channel))).toBe(ts);
  expect(await messenger.find?.(post(channel, { key: "digest:slack:C0FELLES:infrastruktur:2018-W49" }))).toBeNull();
});

test("a post that arrived although Slack's answer was lost is uncertain, and is found before a second try", async () => {
  const { slack, adapter, felles } = await openSlackRegion({ mode: "HTTP" });
  slack.fail("chat.postMessage", "accept-then-drop");
  const thrown = await adapter.messenger.send(post(channel)).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ name: "DeliveryError", certain: false, final: false });
  expect(await adapter.messenger.find?.(post(channel))).toBe(slack.posted(felles)[0]?.ts);
  expect(slack.posted(felles)).toHaveLength(1);
});

test("a line goes into its thread, and is found there", async () => {
  const { slack, adapter, felles } = await openSlackRegion({ mode: "HTTP" });
  const top = await adapter.messenger.send(post(channel));
  const line = post({ ...channel, thread: top }, { key: "lines:1" });
  const ts = await adapter.messenger.send(line);
  expect(slack.posted(felles).at(-1)).toMatchObject({ ts, threadTs: top });
  expect(await adapter.messenger.find?.(line)).toBe(ts);
});

test("an edit changes the message that it names", async () => {
  const { slack, adapter, felles } = await openSlackRegion({ mode: "HTTP" });
  const ts = await adapter.messenger.send(post(channel));
  expect(await adapter.messenger.send(post(channel, { edits: ts, text: "Rettet" }))).toBe(ts);
  expect(slack.posted(felles)).toMatchObject([{ ts, text: "Rettet" }]);
});

test("a person gets it in the direct messages", async () => {
  const { slack, adapter, kari } = await openSlackRegion({ mode: "HTTP" });
  const person = post({ kind: "person", platform: "slack", id: kari.id }, { key: "nudge:1" });
  const ts = await adapter.messenger.send(person);
  expect(slack.posted(kari.directMessages)).toMatchObject([{ ts, byApp: true }]);
  expect(await adapter.messenger.find?.(person)).toBe(ts);
});

test.each([
  ["not_in_channel", { certain: true, final: true, retryAfter: null }],
  ["is_archived", { certain: true, final: true, retryAfter: null }],
  ["token_revoked", { certain: true, final: false, retryAfter: null }],
  ["internal_error", { certain: false, final: false, retryAfter: null }],
  ["429", { certain: true, final: false, retryAfter: 1 }],
  ["500", { certain: false, final: false, retryAfter: null }],
  ["drop-before", { certain: false, final: false, retryAfter: null }],
])("Slack answers %s", async (failure, expected) => {
  const { slack, adapter } = await openSlackRegion({ mode: "HTTP" });
  slack.fail("chat.postMessage", failure);
  const thrown = await adapter.messenger.send(post(channel)).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(DeliveryError);
  expect(thrown).toMatchObject(expected);
});
