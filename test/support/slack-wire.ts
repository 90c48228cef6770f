/**
 * Signed slash commands on connections that stay open, as Slack sends them, written and read by hand: a load generator
 * that costs little, so that it is the server that is measured.
 */
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { Slack } from "./slack/index.ts";

/** What a slash command is signed and addressed with; a stand-in Slack has it all. */
export interface Signer {
  signingSecret: string;
  teamId: string;
  appId: string;
  /** Where its `response_url`s lead. */
  url: string;
}

export interface Command {
  text: string;
  /** The `trigger_id`: the same one again is the same request. */
  trigger: string;
  user: string;
  channel: string;
}

export interface WireAnswer {
  status: number;
  body: string;
}

export interface Wire {
  /** One request at a time. Rejects when the connection ends before the answer has come. */
  ask(request: Buffer): Promise<WireAnswer>;
  /** False once either side has closed it: servers close what is idle for some seconds. */
  isOpen(): boolean;
  close(): void;
}

/** The settings of a program over HTTP at this port; the bot's clock stands still on the day of the examples. */
export function slackSettings(slack: Slack, port: number): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HOST: "127.0.0.1",
    PORT: String(port),
    AKTIVITET_NOW: "2018-11-26T10:00",
    AKTIVITET_PAGE: "off",
  };
}

/** The bytes of one signed `/aktivitet`; signed now, so to be sent within five minutes. */
export function signedCommand({ signingSecret, teamId, appId, url }: Signer, command: Command): Buffer {
  const body = new URLSearchParams({
    token: "stand-in-verification",
    team_id: teamId,
    team_domain: "regionen",
    channel_id: command.channel,
    channel_name: "felles",
    user_id: command.user,
    user_name: command.user.toLowerCase(),
    command: "/aktivitet",
    text: command.text,
    api_app_id: appId,
    is_enterprise_install: "false",
    response_url: `${url}/commands/${teamId}/${command.trigger}/x`,
    trigger_id: command.trigger,
  }).toString();
  const seconds = Math.floor(Date.now() / 1000);
  const hash = createHmac("sha256", signingSecret).update(`v0:${seconds}:${body}`).digest("hex");
  const head = [
    "POST /slack/events HTTP/1.1",
    "Host: 127.0.0.1",
    "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)",
    "Accept: application/json,*/*",
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Slack-Request-Timestamp: ${seconds}`,
    `X-Slack-Signature: v0=${hash}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** A port on this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Opens a connection to this very machine. Rejects when nobody listens. */
export function openWire(port: number): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(wireOn(socket));
    });
  });
}

function wireOn(socket: Socket): Wire {
  let come = Buffer.alloc(0);
  let waiting: { resolve(answer: WireAnswer): void; reject(error: Error): void } | null = null;
  socket.on("data", (chunk) => {
    come = come.length === 0 ? chunk : Buffer.concat([come, chunk]);
    const answer = readAnswer(come);
    if (answer === null) return;
    come = Buffer.alloc(0);
    const asked = waiting;
    waiting = null;
    asked?.resolve(answer);
  });
  socket.on("error", () => undefined);
  socket.on("close", () => waiting?.reject(new Error("the connection ended before the answer")));
  return {
    ask(request) {
      return new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error("the connection has ended"));
        waiting = { resolve, reject };
        socket.write(request);
      });
    },
    isOpen: () => socket.writable && !socket.destroyed,
    close: () => void socket.destroy(),
  };
}

/** The answer when all of it has come, else null. Of chunked answers, those that come as one chunk. */
function readAnswer(bytes: Buffer): WireAnswer | null {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = bytes.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const whole = bytes.length >= end + 4 + Number(length);
    return whole ? { status, body: bytes.toString("utf8", end + 4) } : null;
  }
  if (bytes.toString("latin1", bytes.length - 5) !== "0\r\n\r\n") return null;
  return { status, body: bytes.toString("utf8", bytes.indexOf("\r\n", end + 4) + 2, bytes.length - 7) };
}

/** The status of the answer on a connection of its own; null when nobody listens yet. */
export async function askOnce(port: number, request: Buffer): Promise<number | null> {
  const wire = await openWire(port).catch(() => null);
  const answer = await wire?.ask(request).catch(() => null);
  wire?.close();
  return answer?.status ?? null;
}
