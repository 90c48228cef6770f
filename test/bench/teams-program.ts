/** The programs that are measured: ours as `npm start` runs it, a bare botbuilder echo, and that beside a bare Bolt app. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Slack } from "../support/slack/index.ts";
import { openWire, signedCommand, type WireAnswer } from "../support/slack-wire.ts";
import { activityOf, message, type PersonDetails } from "../support/teams/activities.ts";
import { BOT_TOKEN, type MicrosoftServer, PASSWORD } from "../support/teams/server.ts";
import { APP_ID, goodClaims, TENANT } from "../support/teams/tokens.ts";
import { settings as slackSettings } from "./slack-program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The smallest botbuilder app that checks tokens and answers: its own credentials would ask the real Entra, so that the
 * token it would keep is given to it.
 */
const BARE_TEAMS = `import { createServer } from "node:http";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
const { MicrosoftAppId, BENCH_OPENID, BENCH_TOKEN, BENCH_TEAMS_PORT } = process.env;
const urls = { ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
  ToChannelFromBotOAuthScope: "https://api.botframework.com", ToBotFromChannelTokenIssuer: "https://api.botframework.com",
  OAuthUrl: "https://token.botframework.com", ToBotFromChannelOpenIdMetadataUrl: BENCH_OPENID,
  ToBotFromEmulatorOpenIdMetadataUrl: BENCH_OPENID, ValidateAuthority: "true" };
const signing = { async signRequest(request) { request.headers.set("authorization", "Bearer " + BENCH_TOKEN); return request; } };
const credentials = { isValidAppId: async (id) => id === MicrosoftAppId, isAuthenticationDisabled: async () => false,
  createCredentials: async () => signing };
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId, ...urls }, credentials));
createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString());
    response.header = response.setHeader;
    response.status = (code) => { response.statusCode = code; };
    response.send = (body) => { response.write(typeof body === "string" ? body : JSON.stringify(body)); };
    void adapter.process(request, response, (context) => context.sendActivity("pong"));
  });
}).listen(Number(BENCH_TEAMS_PORT), "127.0.0.1");`;

const BARE_SLACK = `import bolt from "@slack/bolt";
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slackApiUrl, PORT } = process.env;
const app = new bolt.App({ token, signingSecret, clientOptions: { slackApiUrl } });
app.command("/aktivitet", async ({ ack }) => ack("pong"));
await app.start({ port: Number(PORT), host: "127.0.0.1" });`;

/** In the measured process: tells what it has used of the processor, user and system, in microseconds. */
const METER = `data:text/javascript,process.on("message",()=>{const{user,system}=process.cpuUsage();process.send(user+system)});process.channel.unref()`;

export type Kind = "ours" | "bare";

export interface Program {
  /** Where Slack and Teams deliver; the same port for ours. */
  port: number;
  teamsPort: number;
  /** Milliseconds from the spawn to the first answer: in Slack when Slack is there, else in Teams. */
  start: number;
  child: ChildProcess;
  /** Microseconds of processor time so far, all threads. */
  cpu(): Promise<number>;
  /** Resident MiB (Linux only). */
  memory(): number;
  stop(): Promise<void>;
}

/** Below those that outgoing connections take. */
let nextPort = 21_600;

/** Starts one and waits for its first answer. With `slack`, both platforms in one process. `file`: our database. */
export async function startProgram(
  kind: Kind,
  microsoft: MicrosoftServer,
  slack: Slack | null,
  file: string,
): Promise<Program> {
  nextPort += 2;
  const port = nextPort;
  const teamsPort = kind === "ours" ? port : port + 1;
  const bare = slack === null ? BARE_TEAMS : `${BARE_SLACK}\n${BARE_TEAMS}`;
  const args = kind === "ours" ? ["adapters/launch.mjs", "main"] : ["--input-type=module", "--eval", bare];
  const began = performance.now();
  const child = spawn(process.execPath, [`--import=${METER}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...settings(microsoft, port, teamsPort), ...slackPart(slack, port), AKTIVITET_DB: file },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const ask = () => (slack === null ? askTeams(microsoft, teamsPort) : askSlack(slack, port));
  await firstAnswer(child, ask);
  const start = performance.now() - began;
  return {
    port,
    teamsPort,
    start,
    child,
    async cpu() {
      child.send("cpu");
      const [used] = await once(child, "message");
      return Number(used);
    },
    memory: () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function settings({ origin, openIdMetadata }: MicrosoftServer, port: number, teamsPort: number) {
  return {
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: PASSWORD,
    BotOpenIdMetadata: openIdMetadata,
    MICROSOFT_LOGIN_URL: origin,
    TEAMS_ALLOWED_SERVICE_URLS: origin,
    HOST: "127.0.0.1",
    PORT: String(port),
    AKTIVITET_NOW: "2018-11-26T10:00",
    AKTIVITET_PAGE: "off",
    BENCH_OPENID: openIdMetadata,
    BENCH_TOKEN: BOT_TOKEN,
    BENCH_TEAMS_PORT: String(teamsPort),
  };
}

function slackPart(slack: Slack | null, port: number): Record<string, string> {
  return slack === null ? {} : slackSettings(slack, port);
}

async function firstAnswer(child: ChildProcess, ask: () => Promise<WireAnswer | null>): Promise<void> {
  while (child.exitCode === null) {
    if ((await ask())?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error("the program ended before it answered");
}

let first = 0;

async function askSlack(slack: Slack, port: number): Promise<WireAnswer | null> {
  first += 1;
  const command = { text: "status bredbånd", user: "U0KARI", channel: "C0FELLES", trigger: `first-${first}` };
  return askOnce(port, signedCommand(slack, command));
}

async function askTeams(microsoft: MicrosoftServer, port: number): Promise<WireAnswer | null> {
  return askOnce(port, signedMessage(microsoft, personNumber(0), "status bredbånd"));
}

async function askOnce(port: number, request: Buffer): Promise<WireAnswer | null> {
  const wire = await openWire(port).catch(() => null);
  const answer = await wire?.ask(request).catch(() => null);
  wire?.close();
  return answer ?? null;
}

/** One of many people: a single one would be answered no faster than Teams takes messages in one chat. */
export function personNumber(number: number): PersonDetails {
  const aadObjectId = `55555555-aaaa-4bbb-8ccc-${String(number).padStart(12, "0")}`;
  const email = `person${number}@region.example`;
  return { id: `29:person${number}`, aadObjectId, name: `Person ${number}`, email, guest: false, tenant: TENANT };
}

/** Puts the person on the roster that the bot looks in. */
export function enrol(microsoft: MicrosoftServer, { id, aadObjectId, name, email, tenant }: PersonDetails): void {
  const entry = { id, aadObjectId, name, email, userPrincipalName: email, tenantId: tenant, userRole: "user" };
  for (const key of [id, aadObjectId]) microsoft.connector.roster.set(key, entry);
}

const TOKENS = new WeakMap<MicrosoftServer, string>();

/** The bytes of one message in a personal chat, with a token that Microsoft would use again for the next. */
export function signedMessage(microsoft: MicrosoftServer, person: PersonDetails, text: string): Buffer {
  const { serviceUrl, signer } = microsoft;
  const token = TOKENS.get(microsoft) ?? signer.token(goodClaims(serviceUrl));
  TOKENS.set(microsoft, token);
  const body = JSON.stringify(activityOf(person, { kind: "personal" }, serviceUrl, message(text)));
  const head = [
    "POST /api/messages HTTP/1.1",
    "Host: 127.0.0.1",
    "User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Authorization: Bearer ${token}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}
