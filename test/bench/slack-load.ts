/** Load on a running program: one after another, so many at once, or at a pace; and what it cost. */
import type { Slack } from "../support/slack/index.ts";
import { openWire, signedCommand, type Wire, type WireAnswer } from "../support/slack-wire.ts";
import type { Program } from "./slack-program.ts";

export interface Load {
  /** Microseconds of the program's processor time for each request. */
  cpu: number;
  /** Requests a second. */
  rate: number;
  /** Milliseconds from when each was due to its answer, shortest first. */
  times: number[];
  /** Answers that were not what they should be. */
  wrong: WireAnswer[];
}

export type IsRight = (answer: WireAnswer) => boolean;

let requests = 0;

/** Signed commands, each a request of its own; `texts` is told the number. */
export function commands(slack: Slack, count: number, text: (number: number) => string): Buffer[] {
  return Array.from({ length: count }, () => {
    requests += 1;
    const command = {
      text: text(requests),
      trigger: `${requests}.${process.pid}`,
      user: "U0KARI",
      channel: "C0FELLES",
    };
    return signedCommand(slack, command);
  });
}

/** Sends them over `connections` that stay open, each as soon as the one before it on the connection is answered. */
export async function sendAll(
  program: Program,
  sent: readonly Buffer[],
  connections: number,
  isRight: IsRight,
): Promise<Load> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(program.port)));
  const queue = sent.values();
  const times: number[] = [];
  const wrong: WireAnswer[] = [];
  const cpuBefore = await program.cpu();
  const began = performance.now();
  await Promise.all(
    wires.map(async (wire) => {
      for (const request of queue) {
        const asked = performance.now();
        const answer = await wire.ask(request);
        times.push(performance.now() - asked);
        if (!isRight(answer)) wrong.push(answer);
      }
    }),
  );
  const rate = (sent.length * 1000) / (performance.now() - began);
  const cpu = ((await program.cpu()) - cpuBefore) / sent.length;
  for (const wire of wires) wire.close();
  return { cpu, rate, times: times.toSorted((one, other) => one - other), wrong };
}

/**
 * Sends so many a second, whether or not those before are answered: a time counts from when the request was due, so
 * that waiting for a connection is not left out.
 */
export async function sendAtPace(
  program: Program,
  sent: readonly Buffer[],
  perSecond: number,
  isRight: IsRight,
): Promise<Load> {
  const idle: Wire[] = [];
  const times: number[] = [];
  const wrong: WireAnswer[] = [];
  const began = performance.now();
  const answered = sent.map(async (request, index) => {
    const due = began + (index * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const answer = await askOn(idle, program.port, request);
    times.push(performance.now() - due);
    if (!isRight(answer)) wrong.push(answer);
  });
  await Promise.all(answered);
  const rate = (sent.length * 1000) / (performance.now() - began);
  for (const wire of idle) wire.close();
  return { cpu: Number.NaN, rate, times: times.toSorted((one, other) => one - other), wrong };
}

/**
 * Asks on a connection that is free, the one used last, or else on a new one. A server closes what is idle for some
 * seconds; a request that met just that is sent again, as Slack does.
 */
async function askOn(idle: Wire[], port: number, request: Buffer): Promise<WireAnswer> {
  for (let wire = idle.pop(); wire !== undefined; wire = idle.pop()) {
    if (!wire.isOpen()) continue;
    const answer = await wire.ask(request).catch(() => null);
    if (answer === null) continue;
    idle.push(wire);
    return answer;
  }
  const wire = await openWire(port).catch(() => null);
  const answer = await wire?.ask(request).catch(() => null);
  if (wire?.isOpen()) idle.push(wire);
  return answer ?? { status: 0, body: "no answer" };
}
