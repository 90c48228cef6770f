/** Requests that Slack would not send, or should not: each gets an answer, quickly, and the bot goes on. */
import { createHmac } from "node:crypto";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { closeServer, createHttpServer, listen } from "../../../adapters/server/http.ts";
import { DeliveryError } from "../../../adapters/shared/messenger.ts";
import { createAccept } from "../../../adapters/slack/receive/envelope.ts";
import { createReceiver } from "../../../adapters/slack/receive/receiver.ts";
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import { TROUBLE } from "../../../src/texts/trouble.ts";
import { openSlackRegion, type SlackRegion } from "../../support/slack-region.ts";

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";
const NOW = () => Math.floor(Date.now() / 1000);

interface Row {
  what: string;
  /** Status expected; with 200, what the body must hold. */
  status: number;
  says?: string;
  send(region: SlackRegion): Promise<{ status: number; text: string }>;
}

interface Sending {
  type?: string;
  /** Seconds from now. */
  at?: number;
  timestamp?: string;
  secret?: string;
  headers?: Record<string, string>;
  method?: string;
}

/** Posts a body, signed as Slack signs unless told otherwise. */
function posting(body: (region: SlackRegion) => string | Buffer, how: Sending = {}): Row["send"] {
  return async (region) => {
    const { slack, url } = region;
    const text = body(region);
    const signed = slack.sign(text, how.timestamp ?? NOW() + (how.at ?? 0), how.secret);
    const headers = { "Content-Type": how.type ?? JSON_TYPE, ...signed, ...how.headers };
    const method = how.method ?? "POST";
    const signal = AbortSignal.timeout(30_000);
    const response = await fetch(url, { method, headers, signal, ...(method === "POST" && { body: text }) });
    return { status: response.status, text: await response.text() };
  };
}

function command(change: Record<string, string> = {}) {
  return ({ slack, felles, kari }: SlackRegion) =>
    new URLSearchParams({
      team_id: slack.teamId,
      api_app_id: slack.appId,
      user_id: kari.id,
      user_name: "kari",
      channel_id: felles.id,
      command: "/aktivitet",
      text: "status bredbånd",
      trigger_id: `1.2.${Math.random()}`,
      response_url: `${slack.url}/commands/x`,
      ...change,
    }).toString();
}

function payload(change: Record<string, unknown>) {
  return ({ slack, kari }: SlackRegion) => {
    const user = { id: kari.id, name: "kari", team_id: slack.teamId };
    const whole = { api_app_id: slack.appId, team: { id: slack.teamId }, user, trigger_id: "1.2.3", ...change };
    return new URLSearchParams({ payload: JSON.stringify(whole) }).toString();
  };
}

function event(inner: unknown, change: Record<string, unknown> = {}) {
  return ({ slack }: SlackRegion) =>
    JSON.stringify({
      type: "event_callback",
      team_id: slack.teamId,
      api_app_id: slack.appId,
      event_id: "Ev1",
      event: inner,
      ...change,
    });
}

const form = { type: FORM };
const PAYLOAD_NULL = () => "payload=null";

const ROWS: Row[] = [
  { what: "a good one, to compare with", status: 200, says: "Bredbånd og fiber", send: posting(command(), form) },
  {
    what: "with a charset in the content type",
    status: 200,
    says: "Bredbånd",
    send: posting(command(), { type: `${FORM}; charset=utf-8` }),
  },
  {
    what: "without a trigger_id: the response_url tells it from others",
    status: 200,
    says: "Bredbånd og fiber",
    send: posting(command({ trigger_id: "" }), form),
  },
  { what: "unsigned", status: 401, send: posting(command(), { ...form, headers: { "x-slack-signature": "" } }) },
  { what: "signed with another secret", status: 401, send: posting(command(), { ...form, secret: "another" }) },
  { what: "signed with an empty secret", status: 401, send: posting(command(), { ...form, secret: "" }) },
  {
    what: "a signature of another length",
    status: 401,
    send: posting(command(), { ...form, headers: { "x-slack-signature": "v0=ab" } }),
  },
  { what: "six minutes old", status: 401, send: posting(command(), { ...form, at: -360 }) },
  { what: "six minutes ahead", status: 401, send: posting(command(), { ...form, at: 360 }) },
  { what: "timestamp Infinity", status: 401, send: posting(command(), { ...form, timestamp: "Infinity" }) },
  { what: "timestamp 1e10", status: 401, send: posting(command(), { ...form, timestamp: "1e10" }) },
  { what: "another workspace", status: 403, send: posting(command({ team_id: "T0OTHER" }), form) },
  { what: "another app", status: 403, send: posting(command({ api_app_id: "A0OTHER" }), form) },
  {
    what: "a button pressed in another workspace",
    status: 403,
    send: posting(payload({ type: "block_actions", team: { id: "T0OTHER" }, user: { id: "U1" } }), form),
  },
  {
    what: "an event of another workspace",
    status: 403,
    send: posting(event({ type: "app_mention" }, { team_id: "T0OTHER" })),
  },
  { what: "body null", status: 400, send: posting(() => "null") },
  { what: "payload null", status: 400, send: posting(PAYLOAD_NULL, form) },
  { what: "body []", status: 400, send: posting(() => "[]") },
  { what: "body 5", status: 400, send: posting(() => "5") },
  { what: "no JSON", status: 400, send: posting(() => "{") },
  { what: "payload that is no JSON", status: 400, send: posting(() => "payload=%7B", form) },
  { what: "empty body", status: 400, send: posting(() => "") },
  { what: "broken UTF-8", status: 400, send: posting(() => Buffer.from([0xff, 0xfe, 0x00])) },
  { what: "another content type", status: 415, send: posting(() => "<a/>", { type: "text/xml" }) },
  { what: "GET", status: 405, send: posting(() => "", { method: "GET" }) },
  { what: "300 KB", status: 413, send: posting(() => "x".repeat(300 * 1024)) },
  { what: "8 MB, and unsigned", status: 413, send: posting(() => "x".repeat(8 * 1024 * 1024), { secret: "another" }) },
  {
    what: "the handshake",
    status: 200,
    says: '{"challenge":"abc"}',
    send: posting(() => '{"type":"url_verification","challenge":"abc"}'),
  },
  {
    what: "a handshake without its challenge",
    status: 400,
    send: posting(() => '{"type":"url_verification","challenge":{}}'),
  },
  { what: "the certificate check", status: 200, send: posting(() => "ssl_check=1", form) },
  {
    what: "an unknown command",
    status: 200,
    says: "kjenner jeg ikke",
    send: posting(command({ command: "/annet" }), form),
  },
  {
    what: "a command without a person",
    status: 200,
    says: "kjenner jeg ikke",
    send: posting(command({ user_id: "" }), form),
  },
  {
    what: "a command that nothing tells from another",
    status: 200,
    says: "kjenner jeg ikke",
    send: posting(command({ trigger_id: "", response_url: "", text: "bredbånd: 60 %" }), form),
  },
  { what: "an unknown kind", status: 200, send: posting(payload({ type: "something_new" }), form) },
  {
    what: "an unknown button",
    status: 200,
    send: posting(payload({ type: "block_actions", actions: [{ action_id: "x", value: "y" }] }), form),
  },
  {
    what: "a button without anything",
    status: 200,
    send: posting(payload({ type: "block_actions", actions: [null] }), form),
  },
  {
    what: "buttons that are no list",
    status: 200,
    send: posting(payload({ type: "block_actions", actions: 7 }), form),
  },
  {
    what: "an unknown modal",
    status: 200,
    send: posting(payload({ type: "view_submission", view: { callback_id: "x" } }), form),
  },
  {
    what: "a modal that is null",
    status: 200,
    says: "Noe gikk galt",
    send: posting(payload({ type: "view_submission", view: null }), form),
  },
  {
    what: "a form with foreign data in it",
    status: 200,
    says: "eldre utgave",
    send: posting(
      payload({
        type: "view_submission",
        view: { callback_id: "form", private_metadata: '{"form":"__proto__"}', state: { values: null } },
      }),
      form,
    ),
  },
  {
    what: "a closed modal",
    status: 200,
    send: posting(payload({ type: "view_closed", view: { callback_id: "form" } }), form),
  },
  {
    what: "an unknown shortcut",
    status: 200,
    send: posting(payload({ type: "shortcut", callback_id: "toString" }), form),
  },
  {
    what: "an unknown menu",
    status: 200,
    says: '{"options":[]}',
    send: posting(payload({ type: "block_suggestion", action_id: "x", block_id: "y", value: "z" }), form),
  },
  { what: "an unknown event", status: 200, send: posting(event({ type: "team_join" })) },
  { what: "an event that is null", status: 200, send: posting(event(null)) },
  { what: "an event that is a text", status: 200, send: posting(event("x")) },
  { what: "an event without a type", status: 200, send: posting(event({})) },
  { what: "an event of type constructor", status: 200, send: posting(event({ type: "constructor" })) },
  { what: "a mention without anything", status: 200, send: posting(event({ type: "app_mention" })) },
  {
    what: "a reaction on a file",
    status: 200,
    send: posting(event({ type: "reaction_added", reaction: "pushpin", user: "U1", item: { type: "file" } })),
  },
  {
    what: "hostile text",
    status: 200,
    says: "Fant",
    send: posting(command({ text: "<!channel> <https://evil.example|x> *_~`\u202e\u0000 {{7*7}} ' OR 1=1" }), form),
  },
  {
    what: "10,000 characters",
    status: 200,
    says: "For lang tekst",
    send: posting(command({ text: "æ".repeat(10_000) }), form),
  },
  {
    what: "1,000 fields",
    status: 200,
    says: "Bredbånd og fiber",
    send: posting((region) => `${command()(region)}${"&a=b".repeat(1000)}`, form),
  },
];

test("each bad request gets its answer, nothing is stored, and the bot goes on", async () => {
  const region = await openSlackRegion({ mode: "HTTP" });
  const table = ["Each bad request over HTTP, and its answer"];
  for (const row of ROWS) {
    const { status, text } = await row.send(region);
    table.push(`${row.what.padEnd(42)} ${status} ${text.slice(0, 90).replaceAll("\n", " ")}`);
    expect.soft([row.what, status]).toEqual([row.what, row.status]);
    expect.soft(text, row.what).toContain(row.says ?? "");
    if (row.says === undefined) expect.soft([row.what, text]).toEqual([row.what, ""]);
  }
  console.log(table.join("\n"));
  expect(await region.region.store.log({ limit: 10 })).toEqual([]);
  expect((await region.kari.slash("status bredbånd", { channel: region.felles })).error).toBeNull();
});

test("a replay within five minutes has no second effect and gets the same answer", async () => {
  const region = await openSlackRegion({ mode: "HTTP" });
  const body = command({ text: "bredbånd: 60 %" })(region);
  const [first, second] = [await posting(() => body, form)(region), await posting(() => body, form)(region)];
  expect(first.text).toContain("Lagret: I7");
  expect(second).toEqual(first);
  expect(await region.region.store.log({ limit: 10 })).toHaveLength(1);
});

test.each([
  ["made to look signed is cut off", true, "408"],
  ["unsigned is refused at once", false, "401"],
])("one who begins a request and never ends it, %s, and holds nobody up", async (_, isDressed, status) => {
  const { slack, url, kari, felles } = await openSlackRegion({ mode: "HTTP" });
  const { port, hostname } = new URL(url);
  const signed = Object.entries(isDressed ? slack.sign("half") : {}).map(([name, value]) => `${name}: ${value}`);
  const head = ["POST /slack/events HTTP/1.1", "Host: x", "Content-Length: 100", ...signed];
  const answer = await new Promise<string>((resolve) => {
    let said = "";
    const socket = connect(Number(port), hostname, () => socket.write(`${head.join("\r\n")}\r\n\r\nhalf`));
    socket.on("data", (data) => (said += data));
    socket.on("close", () => resolve(said));
    void kari.slash("status bredbånd", { channel: felles }).then(({ error }) => expect(error).toBeNull());
  });
  expect(answer).toContain(status);
});

test("over Socket Mode nothing odd stops the bot either", async () => {
  const region = await openSlackRegion({ mode: "Socket Mode" });
  const { slack, kari, felles } = region;
  const { teamId, appId } = slack;
  const ours = { team_id: teamId, team: { id: teamId }, api_app_id: appId };
  const bodies: Record<string, unknown>[] = [
    {},
    { ...ours, type: "something_new" },
    { ...ours, event: null },
    { ...ours, event: { type: "app_mention" }, event_id: "Ev1" },
    { ...ours, type: "block_actions", actions: [null], user: { id: 5 } },
    { ...ours, type: "view_submission", view: null, user: { id: "U1" } },
    { ...ours, team_id: "T0OTHER", team: { id: "T0OTHER" }, command: "/aktivitet", text: "bredbånd: 60 %" },
  ];
  for (const body of bodies) await slack.redeliver({ kind: "interactive", body, retry: null, ack: null });
  expect(await region.region.store.log({ limit: 10 })).toEqual([]);
  expect((await kari.slash("status bredbånd", { channel: felles })).error).toBeNull();
});

test("work that takes too long is answered all the same, and only once", async () => {
  const sent: unknown[] = [];
  const accept = createAccept(
    async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 2700));
      expect(await ack({ text: "for sent" })).toBe(false);
    },
    () => undefined,
  );
  const send = (answer?: object) => void sent.push(answer);
  await Promise.all([
    accept({ command: "/aktivitet" }, send),
    accept({ type: "view_submission" }, send),
    accept({ type: "block_suggestion" }, send),
    accept({ type: "block_actions" }, send),
  ]);
  expect(sent).toMatchObject([
    { response_type: "ephemeral", text: SLACK_APP.late },
    { response_action: "update" },
    { options: [] },
    undefined,
  ]);
});

test("work that fails says so to the person with a reference, and to the program's log only that and what kind it was", async () => {
  const reports: string[] = [];
  const sent: unknown[] = [];
  const accept = createAccept(
    () => Promise.reject(new Error("hemmelig")),
    (kind) => void reports.push(kind),
  );
  await accept({ command: "/aktivitet", text: "hemmelig" }, (answer) => void sent.push(answer));
  const reference = /^\/aktivitet ([0-9a-f]{4})$/u.exec(reports[0] ?? "")?.[1] ?? "none";
  expect(sent).toEqual([{ response_type: "ephemeral", text: TROUBLE.unexpected(reference) }]);
  await accept({ type: "view_submission" }, (answer) => void sent.push(answer));
  expect(JSON.stringify(sent[1])).toContain(/ ([0-9a-f]{4})$/u.exec(reports[1] ?? "")?.[1] ?? "none");
});

test.each([
  ["an event", { event: { type: "app_mention" } }],
  ["a tap", { type: "block_actions" }],
])("work on %s that fails unexpectedly: Slack is told, for it delivers again or shows it", async (_, body) => {
  const [sent, reports]: [unknown[], string[]] = [[], []];
  const putOff: number[] = [];
  const accept = createAccept(
    () => Promise.reject(new TypeError("hemmelig")),
    (kind) => void reports.push(kind),
  );
  await accept(
    body,
    (answer) => void sent.push(answer),
    () => void putOff.push(1),
  );
  expect(putOff).toHaveLength(1);
  expect(sent).toEqual([]);
  expect(reports).toHaveLength(1);
  // What Slack has said no to once and for all, it would say no to again.
  const refused = new DeliveryError("is_archived", { certain: true, final: true, retryAfter: null });
  await createAccept(
    () => Promise.reject(refused),
    () => undefined,
  )(
    body,
    (answer) => void sent.push(answer),
    () => void putOff.push(1),
  );
  expect([putOff.length, sent]).toEqual([1, [undefined]]);
});

/** The receiver on the server, with something behind it that goes wrong. */
async function receiverThatFails() {
  const reports: unknown[] = [];
  const workspace = { teamId: "T1", appId: null, botUserId: null, url: null };
  const accept = () => Promise.reject(new TypeError("hemmelig"));
  const receiver = createReceiver({ signingSecret: "s", workspace, accept });
  const server = createHttpServer([receiver], (...report) => reports.push(report));
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => closeServer(server, 0));
  return { port, reports };
}

function signedBy(secret: string, body: string): Record<string, string> {
  const time = NOW();
  const digest = createHmac("sha256", secret).update(`v0:${time}:${body}`).digest("hex");
  return { "X-Slack-Request-Timestamp": `${time}`, "X-Slack-Signature": `v0=${digest}` };
}

test("the unexpected is reported and answered 500, so that Slack delivers again", async () => {
  const { port, reports } = await receiverThatFails();
  const body = JSON.stringify({ team_id: "T1", event: { type: "app_mention" }, event_id: "Ev1" });
  const headers = { "Content-Type": JSON_TYPE, ...signedBy("s", body) };
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", headers, body });
  expect([response.status, await response.text()]).toEqual([500, ""]);
  expect(reports).toEqual([["http", new TypeError("hemmelig")]]);
});

test("one who goes away in the middle of a request is no fault of the bot's, and is not reported", async () => {
  const { port, reports } = await receiverThatFails();
  const signed = Object.entries(signedBy("s", "half")).map(([name, value]) => `${name}: ${value}`);
  const head = ["POST /slack/events HTTP/1.1", "Host: x", "Content-Length: 100", ...signed];
  await new Promise<void>((resolve) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`${head.join("\r\n")}\r\n\r\nhalf`, () => socket.destroy()),
    );
    socket.on("close", () => resolve());
  });
  // The next is answered after the broken one was seen.
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST" });
  expect(answer.status).toBe(401);
  expect(reports).toEqual([]);
});
