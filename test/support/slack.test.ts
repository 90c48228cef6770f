import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from "@slack/bolt";
import { afterEach, describe, expect, test } from "vitest";
import { type Slack, slackProblems, startSlack, viewProblems } from "./slack/index.ts";
import type { SlackOptions } from "./slack/options.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const quiet = { logLevel: LogLevel.ERROR };
const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

type Mode = "HTTP" | "Socket Mode";

/** A stand-in with a bare Bolt app on it; `listen` gives the app its listeners. */
async function bareApp(mode: Mode, listen: (app: App) => void, options: SlackOptions = {}): Promise<Slack> {
  const slack = await startSlack({ ...options, times: { patience: 300, ...options.times } });
  closing.push(() => slack.stop());
  const client = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver =
    mode === "HTTP"
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent, unhandledRequestTimeoutMillis: 400 })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logger: silent,
          clientPingTimeout: 500,
          installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
        });
  const app = new App({ token: slack.botToken, receiver, clientOptions: client, logger: silent, ...quiet });
  listen(app);
  await start(mode, slack, app, receiver);
  closing.push(() => app.stop());
  return slack;
}

async function start(mode: Mode, slack: Slack, app: App, receiver: HTTPReceiver | SocketModeReceiver): Promise<void> {
  if (mode === "Socket Mode") {
    await app.start();
    return;
  }
  const server = await (receiver as HTTPReceiver).start({ port: 0, host: "127.0.0.1" });
  const address = server.address();
  slack.useHttp(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/slack/events`);
}

const form = {
  type: "modal" as const,
  callback_id: "form",
  title: { type: "plain_text" as const, text: "Oppdater" },
  submit: { type: "plain_text" as const, text: "Lagre" },
  blocks: [
    {
      type: "input" as const,
      block_id: "note",
      label: { type: "plain_text" as const, text: "Kommentar" },
      element: { type: "plain_text_input" as const, action_id: "text" },
    },
  ],
};

const button = {
  type: "actions" as const,
  elements: [
    { type: "button" as const, action_id: "go", text: { type: "plain_text" as const, text: "Kjør" }, value: "I7" },
  ],
};

describe.each<Mode>(["HTTP", "Socket Mode"])("A bare Bolt app over %s", (mode) => {
  test("answers a slash command in the ack, and only the person sees it", async () => {
    const slack = await bareApp(mode, (app) => {
      app.command("/aktivitet", async ({ ack, command }) =>
        ack({ response_type: "ephemeral", text: `pong ${command.text}` }),
      );
    });
    const kari = slack.user({ id: "U1KARI", name: "Kari" });
    const ola = slack.user({ id: "U1OLA", name: "Ola" });
    const channel = slack.channel({ id: "C1PLAN", name: "plan" });
    const seen = await kari.slash("status A & B", { channel });
    expect(seen.error).toBeNull();
    expect(seen.messages.map((message) => [message.text, message.to])).toEqual([["pong status A &amp; B", "U1KARI"]]);
    expect(slack.ephemerals(ola)).toEqual([]);
    expect(slack.posted(channel)).toEqual([]);
  });

  test("opens a modal from a button, shows field errors, and saves on the second try", async () => {
    const slack = await bareApp(mode, (app) => {
      app.command("/aktivitet", async ({ ack }) => ack({ response_type: "ephemeral", text: "Kort", blocks: [button] }));
      app.action("go", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: (body as { trigger_id: string }).trigger_id, view: form });
      });
      app.view("form", async ({ ack, view }) => {
        const value = view.state.values.note?.text?.value;
        if (value === "feil") await ack({ response_action: "errors", errors: { note: "Skriv noe annet" } });
        else await ack();
      });
    });
    const kari = slack.user({ id: "U1KARI", name: "Kari" });
    const card = (await kari.slash("status")).messages[0];
    if (!card) throw new Error("no card");
    const opened = await kari.tap(card, "Kjør");
    if (!opened.view) throw new Error("no modal");
    expect((await kari.submit(opened.view)).errors).toEqual({ note: "Please complete this required field." });
    const refused = await kari.submit(opened.view, { Kommentar: "feil" });
    expect(refused.errors).toEqual({ note: "Skriv noe annet" });
    expect(refused.view?.values.note?.text?.value).toBe("feil");
    const saved = await kari.submit(opened.view, { note: "bra" });
    expect([saved.error, saved.view]).toEqual([null, null]);
  });

  test("answers a mention in its thread, and hears it once", async () => {
    const slack = await bareApp(mode, (app) => {
      app.event("app_mention", async ({ event, client }) => {
        await client.chat.postMessage({ channel: event.channel, text: "Her", thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const kari = slack.user({ id: "U1KARI", name: "Kari" });
    const channel = slack.channel({ id: "C1PLAN", name: "plan" });
    const seen = await kari.mention("status", { channel });
    expect(seen.messages.map((message) => [message.text, message.threadTs])).toEqual([
      ["Her", slack.posted(channel)[0]?.ts],
    ]);
    expect(slack.deliveries.map((delivery) => delivery.kind)).toEqual(["events_api"]);
  });

  test("may use a response_url five times, and replaces the card only when it says so", async () => {
    const slack = await bareApp(mode, (app) => {
      app.command("/aktivitet", async ({ ack }) => ack({ response_type: "ephemeral", text: "Kort", blocks: [button] }));
      app.action("go", async ({ ack, respond }) => {
        await ack();
        await respond({ replace_original: true, text: "Byttet" });
        for (let index = 0; index < 5; index += 1) {
          await respond({ replace_original: false, response_type: "in_channel", text: `Svar ${index}` }).catch(
            () => {},
          );
        }
      });
    });
    const kari = slack.user({ id: "U1KARI", name: "Kari" });
    const channel = slack.channel({ id: "C1PLAN", name: "plan" });
    const card = (await kari.slash("status", { channel })).messages[0];
    if (!card) throw new Error("no card");
    const seen = await kari.tap(
      card,
      { actionId: "go" },
      {
        until: () => slack.calls.some((call) => call.status === 404),
      },
    );
    expect(seen.messages.map((message) => message.text)).toEqual(["Byttet", "Svar 0", "Svar 1", "Svar 2", "Svar 3"]);
    expect(slack.posted(channel)).toHaveLength(4);
  });

  test("leaves the person with operation_timeout when it does not answer in time", async () => {
    const slack = await bareApp(mode, (app) => app.command("/aktivitet", async () => {}), { times: { ack: 150 } });
    const seen = await slack.user({ id: "U1KARI", name: "Kari" }).slash("status");
    expect([seen.error, seen.messages]).toEqual(["operation_timeout", []]);
  });

  test("offers options in an external select that can then be chosen", async () => {
    const select = { type: "external_select" as const, action_id: "pick", min_query_length: 0 };
    const label = { type: "plain_text" as const, text: "Aktivitet" };
    const view = { ...form, blocks: [{ type: "input" as const, block_id: "activity", label, element: select }] };
    let chosen: unknown = null;
    const slack = await bareApp(mode, (app) => {
      app.shortcut("update", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view });
      });
      app.options("pick", async ({ ack, payload }) =>
        ack({ options: [{ text: { type: "plain_text", text: `Bredbånd ${payload.value}` }, value: "I7" }] }),
      );
      app.view("form", async ({ ack, view: sent }) => {
        chosen = sent.state.values.activity?.pick?.selected_option?.value;
        await ack({ response_action: "clear" });
      });
    });
    const kari = slack.user({ id: "U1KARI", name: "Kari" });
    const { view: opened } = await kari.globalShortcut("update");
    if (!opened) throw new Error("no modal");
    await expect(kari.submit(opened, { activity: "I7" })).rejects.toThrow("No option");
    expect((await kari.suggest(opened, "activity", "pick", "b")).options.map((option) => option.value)).toEqual(["I7"]);
    expect((await kari.submit(opened, { activity: "Bredbånd b" })).view).toBeNull();
    expect(chosen).toBe("I7");
  });

  test("gets message shortcuts, reactions and the Home tab, also from people of another workspace", async () => {
    const heard: unknown[] = [];
    const slack = await bareApp(mode, (app) => {
      app.shortcut("log", async ({ ack, body, respond }) => {
        await ack();
        heard.push([body.type, body.user.team_id, body.team?.id, "message" in body && body.message.text]);
        await respond({ response_type: "ephemeral", text: "Loggført" });
      });
      app.event("reaction_added", async ({ event }) => void heard.push([event.type, event.reaction, event.item.ts]));
      app.event("app_home_opened", async ({ event, client }) => {
        await client.views.publish({ user_id: event.user, view: { type: "home", blocks: [button] } });
      });
      app.action("go", async ({ ack, body }) => {
        await ack();
        heard.push([body.type, (body as { container?: { type: string } }).container?.type]);
      });
    });
    const guest = slack.user({ id: "U2EVA", name: "Eva", team: "T9OTHER" });
    const channel = slack.channel({ id: "C1PLAN", name: "plan", shared: true });
    const { message, error } = await guest.say("Fiberen er i bakken", { channel });
    expect(error).toBe("not_delivered");
    expect((await guest.messageShortcut(message, "log")).messages[0]?.text).toBe("Loggført");
    await guest.react("pushpin", message, { until: () => heard.length === 2, bound: 300 });
    const { home } = await guest.openHome();
    if (!home) throw new Error("no home");
    await guest.tap(home, "Kjør", { until: () => heard.length === 3, bound: 300 });
    expect(heard).toEqual([
      ["message_action", "T9OTHER", slack.teamId, "Fiberen er i bakken"],
      ["reaction_added", "pushpin", message.ts],
      ["block_actions", "view"],
    ]);
  });

  test("hears its own posts in direct messages, as in Slack", async () => {
    const heard: unknown[] = [];
    const slack = await bareApp(mode, (app) => {
      app.message(async ({ message, say }) => {
        heard.push("bot_id" in message);
        if (!("bot_id" in message)) await say("Hei");
      });
    });
    const seen = await slack
      .user({ id: "U1KARI", name: "Kari" })
      .direct("hei", { until: () => slack.deliveries.length > 1 });
    expect(seen.messages.map((message) => message.text)).toEqual(["Hei"]);
    expect(slack.deliveries.map((delivery) => (delivery.body.event as { bot_id?: string }).bot_id)).toEqual([
      undefined,
      "B0BOT",
    ]);
  });
});

describe("Delivery", () => {
  test("an event that fails over HTTP comes again with its number and reason, at most three times", async () => {
    const slack = await startSlack({ times: { retries: [0, 1, 1], patience: 20 } });
    closing.push(() => slack.stop());
    slack.useHttp(`${slack.url}/nowhere`);
    const seen = await slack.user({ id: "U1KARI", name: "Kari" }).direct("hei");
    expect(seen.error).toBe("dispatch_failed");
    expect(slack.deliveries.map((delivery) => delivery.retry?.number ?? 0)).toEqual([0, 1, 2, 3]);
    expect(new Set(slack.deliveries.map((delivery) => delivery.body.event_id)).size).toBe(1);
  });

  test("Bolt refuses a wrong signature and takes the url_verification handshake", async () => {
    const slack = await bareApp("HTTP", () => {});
    const body = "{}";
    expect(
      (await slack.raw({ "content-type": "application/json", ...slack.sign(body, undefined, "other") }, body)).status,
    ).toBe(401);
    expect(JSON.parse((await slack.verifyUrl("abc")).body)).toEqual({ challenge: "abc" });
  });

  test("two socket connections share the deliveries, or both get each one when that is asked for", async () => {
    const counts = [0, 0];
    const listen = (index: number) => (app: App) =>
      app.command("/aktivitet", async ({ ack }) => {
        counts[index] = (counts[index] ?? 0) + 1;
        await ack("pong");
      });
    const slack = await bareApp("Socket Mode", listen(0));
    const options = { appToken: slack.appToken, logger: silent };
    const receiver = new SocketModeReceiver({
      ...options,
      installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
    });
    const second = new App({
      token: slack.botToken,
      receiver,
      clientOptions: { slackApiUrl: slack.apiUrl },
      logger: silent,
    });
    listen(1)(second);
    await second.start();
    closing.push(() => second.stop());
    const kari = slack.user({ id: "U1KARI", name: "Kari" });
    await kari.slash("a");
    await kari.slash("b");
    expect(counts).toEqual([1, 1]);
    slack.sockets.everywhere = true;
    await kari.slash("c");
    await slack.until(() => counts[0] === 2 && counts[1] === 2, 200);
    expect(counts).toEqual([2, 2]);
  });

  test("a socket that is asked to go comes back on a new connection", async () => {
    const slack = await bareApp("Socket Mode", (app) => app.command("/aktivitet", async ({ ack }) => ack("pong")));
    slack.sockets.disconnect();
    expect(
      await slack.until(() => slack.calls.filter((call) => call.method === "apps.connections.open").length === 2, 8000),
    ).toBe(true);
    expect(await slack.until(() => slack.sockets.count() === 1)).toBe(true);
    expect((await slack.user({ id: "U1KARI", name: "Kari" }).slash("x")).messages[0]?.text).toBe("pong");
  });
});

describe("The Web API", () => {
  async function client(options: SlackOptions = {}, token?: string) {
    const slack = await startSlack(options);
    closing.push(() => slack.stop());
    const web = new webApi.WebClient(token ?? slack.botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: silent,
    });
    const kari = slack.user({ id: "U1KARI", name: "Kari", email: "kari@example.no" });
    const channel = slack.channel({ id: "C1PLAN", name: "plan" });
    return { slack, web, kari, channel: channel.id };
  }
  const error = (reason: unknown) => (reason as { data?: { error?: string } }).data?.error ?? String(reason);

  test("refuses a wrong token, a missing scope, and a channel it is not in", async () => {
    const { slack, web, channel } = await client({ scopes: ["chat:write"] });
    slack.channel({ id: "C2", name: "lukket", members: [] });
    slack.channel({ id: "C3", name: "arkiv", archived: true });
    const outcomes = await Promise.all([
      web.users.info({ user: "U1KARI" }).catch(error),
      web.chat.postMessage({ channel: "C2", text: "x" }).catch(error),
      web.chat.postMessage({ channel: "C3", text: "x" }).catch(error),
      web.chat.postMessage({ channel: "C9", text: "x" }).catch(error),
      web.chat.postMessage({ channel, text: "x", token: "xoxb-other" }).catch(error),
    ]);
    expect(outcomes).toEqual(["missing_scope", "not_in_channel", "is_archived", "channel_not_found", "invalid_auth"]);
  });

  test("posts, updates, deletes, and finds a post again by its metadata", async () => {
    const { slack, web, channel } = await client();
    const metadata = { event_type: "digest", event_payload: { key: "2026-W05" } };
    const posted = await web.chat.postMessage({
      channel,
      text: "Uke 5",
      metadata,
      unfurl_links: false,
      unfurl_media: false,
    });
    const history = await web.conversations.history({ channel, include_all_metadata: true });
    expect(history.messages?.[0]).toMatchObject({ ts: posted.ts, metadata });
    await web.chat.update({ channel, ts: String(posted.ts), text: "Uke 5, rettet" });
    expect(slack.posted(channel)[0]).toMatchObject({ text: "Uke 5, rettet", edits: 1, unfurl: false });
    const link = await web.chat.getPermalink({ channel, message_ts: String(posted.ts) });
    expect(link.permalink).toContain(`/archives/${channel}/p${String(posted.ts).replace(".", "")}`);
    await web.chat.delete({ channel, ts: String(posted.ts) });
    expect(slack.posted(channel)).toEqual([]);
  });

  test("uploads a file in three steps and shows it in the channel", async () => {
    const { slack, web, channel } = await client();
    await web.filesUploadV2({ channel_id: channel, filename: "logg.csv", file: Buffer.from("a;b") });
    expect(slack.files().map((file) => [file.name, file.bytes?.toString()])).toEqual([["logg.csv", "a;b"]]);
    expect(slack.posted(channel)[0]?.files).toHaveLength(1);
  });

  test("a trigger is used once and grows old", async () => {
    let now = 1_800_000_000_000;
    const { slack, web, kari } = await client({ now: () => now, times: { patience: 1 } });
    const triggers: string[] = [];
    slack.useHttp(`${slack.url}/nowhere`);
    for (let index = 0; index < 2; index += 1) {
      await kari.slash("x");
      triggers.push(String(slack.deliveries.at(-1)?.body.trigger_id));
    }
    const open = (trigger_id: string | undefined) => web.views.open({ trigger_id: String(trigger_id), view: form });
    expect((await open(triggers[0])).ok).toBe(true);
    expect(await open(triggers[0]).catch(error)).toBe("exchanged_trigger_id");
    now += 3001;
    expect(await open(triggers[1]).catch(error)).toBe("expired_trigger_id");
  });

  test("holds the pace of one post a second per channel when asked to", async () => {
    const { web, channel } = await client({ rateLimits: true });
    await web.chat.postMessage({ channel, text: "en" });
    const second = await web.chat
      .postMessage({ channel, text: "to" })
      .catch((reason) => reason as { retryAfter?: number });
    expect(second).toMatchObject({ retryAfter: 1 });
  });

  test("fails on order: before, after, and without an answer", async () => {
    const { slack, web, channel } = await client();
    const post = (text: string) =>
      web.chat.postMessage({ channel, text }).then(
        () => "ok",
        () => "failed",
      );
    for (const how of ["not_in_channel", 500, "drop-before", "accept-then-drop"])
      slack.fail("chat.postMessage", how as string);
    const outcomes = [];
    for (const text of ["a", "b", "c", "d", "e"]) outcomes.push(await post(text));
    expect(outcomes).toEqual(["failed", "failed", "failed", "failed", "ok"]);
    expect(slack.posted(channel).map((message) => message.text)).toEqual(["d", "e"]);
    slack.fail("chat.postMessage", "hang");
    const hanging = post("f");
    expect(await slack.until(() => slack.calls.length === 6)).toBe(true);
    await slack.stop();
    expect(await hanging).toBe("failed");
  });

  test("refuses blocks over the limits with a pointer to the place", async () => {
    const { web, channel } = await client();
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3001) } }];
    const reason = await web.chat.postMessage({ channel, text: "x", blocks }).catch((one) => one);
    expect(reason.data.error).toBe("invalid_blocks");
    expect(reason.data.response_metadata.messages).toEqual([
      "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ]);
  });

  test("an uninstalled app's token is dead", async () => {
    const { slack, web } = await client({ times: { retries: [] } });
    await slack.uninstall();
    expect(await web.auth.test().catch(error)).toBe("account_inactive");
  });
});

describe("The limits", () => {
  const plain = (text: string) => ({ type: "plain_text", text });
  const option = (text: string, value = text) => ({ text: plain(text), value });
  const pick = (element: object) => [{ type: "actions", elements: [element] }];
  const select = (options: object[], more = {}) => ({ type: "static_select", action_id: "s", options, ...more });
  const field = (element: object) => [{ type: "input", label: plain("L"), element }];

  test.each<[string, unknown[], string | null]>([
    ["a header of 150 characters", [{ type: "header", text: plain("x".repeat(150)) }], null],
    ["a header of 151 characters", [{ type: "header", text: plain("x".repeat(151)) }], "less than 151"],
    ["a header in mrkdwn", [{ type: "header", text: { type: "mrkdwn", text: "x" } }], "must be plain_text"],
    ["an empty section", [{ type: "section" }], "must define either"],
    ["eleven fields", [{ type: "section", fields: Array(11).fill(plain("x")) }], "no more than 10"],
    ["eleven context elements", [{ type: "context", elements: Array(11).fill(plain("x")) }], "no more than 10"],
    ["101 options", pick(select(Array.from({ length: 101 }, (_, index) => option(String(index))))), "no more than 100"],
    ["an option text of 76", pick(select([option("x".repeat(76), "a")])), "less than 76"],
    [
      "an initial option that is not there",
      pick(select([option("a")], { initial_option: option("b") })),
      "initial option",
    ],
    ["a date that does not exist", field({ type: "datepicker", initial_date: "2026-02-30" }), "YYYY-MM-DD"],
    [
      "a text over its own max_length",
      field({ type: "plain_text_input", max_length: 2, initial_value: "abc" }),
      "less than 3",
    ],
    ["an unknown block", [{ type: "data_visualization" }], "unsupported block"],
    ["an unknown property", [{ type: "divider", colour: "red" }], "invalid additional property"],
    ["two blocks with one id", Array(2).fill({ type: "divider", block_id: "a" }), "already exists"],
    ["51 blocks", Array(51).fill({ type: "divider" }), "no more than 50"],
    [
      "two buttons with one id",
      [{ type: "actions", elements: Array(2).fill({ type: "button", action_id: "a", text: plain("x") }) }],
      "already exists",
    ],
  ])("%s", (_, blocks, problem) => {
    const problems = slackProblems(blocks, "message");
    if (problem === null) expect(problems).toEqual([]);
    else expect(problems.join()).toContain(problem);
  });

  test("a modal with fields needs a submit button, and its title is short", () => {
    expect(viewProblems(form)).toEqual([]);
    expect(viewProblems({ ...form, submit: undefined }).join()).toContain("submit is required");
    expect(viewProblems({ ...form, title: plain("x".repeat(25)) }).join()).toContain("less than 25");
    expect(viewProblems({ ...form, private_metadata: "x".repeat(3001) }).join()).toContain("less than 3001");
    expect(viewProblems({ type: "home", blocks: form.blocks, title: form.title }).join()).toContain(
      "additional property: title",
    );
  });
});
