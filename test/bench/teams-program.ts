/** The programs that are measured: ours as `npm start` runs it, a bare botbuilder echo, and that beside a bare Bolt app. */
import { readFileSync } from "node:fs";
import type { Slack } from "../support/slack/index.ts";
import { askOnce, slackSettings } from "../support/slack-wire.ts";
import { activityOf, message, type PersonDetails } from "../support/teams/activities.ts";
import { teamsSettings } from "../support/teams/outside.ts";
import { BOT_TOKEN, type MicrosoftServer } from "../support/teams/server.ts";
import { goodClaims, TENANT } from "../support/teams/tokens.ts";
import { BARE_SLACK, type Kind, type Measured, startMeasured } from "./measured-program.ts";
import { askSlack } from "./slack-program.ts";

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

export interface Program extends Measured {
  /** Where Slack and Teams deliver; the same port for ours. */
  port: number;
  teamsPort: number;
  /** Resident MiB (Linux only). */
  memory(): number;
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
  const environment = { ...settings(microsoft, port, teamsPort), ...slackPart(slack, port), AKTIVITET_DB: file };
  const ask = () => (slack === null ? askTeams(microsoft, teamsPort) : askSlack(slack, port));
  const measured = await startMeasured(kind, bare, environment, ask);
  const status = () => readFileSync(`/proc/${measured.child.pid}/status`, "utf8");
  return {
    ...measured,
    port,
    teamsPort,
    memory: () => Number(/VmRSS:\s+(\d+)/u.exec(status())?.[1] ?? 0) / 1024,
  };
}

function settings(microsoft: MicrosoftServer, port: number, teamsPort: number) {
  return {
    ...teamsSettings(microsoft),
    HOST: "127.0.0.1",
    PORT: String(port),
    AKTIVITET_NOW: "2018-11-26T10:00",
    AKTIVITET_PAGE: "off",
    BENCH_OPENID: microsoft.openIdMetadata,
    BENCH_TOKEN: BOT_TOKEN,
    BENCH_TEAMS_PORT: String(teamsPort),
  };
}

function slackPart(slack: Slack | null, port: number): Record<string, string> {
  return slack === null ? {} : slackSettings(slack, port);
}

async function askTeams(microsoft: MicrosoftServer, port: number): Promise<number | null> {
  return askOnce(port, signedMessage(microsoft, personNumber(0), "status bredbånd"));
}

/** One of many people: a single one would be answered no faster than Teams takes messages in one chat. */
export function personNumber(number: number): PersonDetails {
  const aadObjectId = `55555555-aaaa-4bbb-8ccc-${String(number).padStart(12, "0")}`;
  const email = `person${number}@region.example`;
  return { id: `29:person${number}`, aadObjectId, name: `Person ${number}`, email, guest: false, tenant: TENANT };
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
