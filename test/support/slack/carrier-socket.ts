import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { decoded } from "./content.ts";
import { type Ack, type Carrier, noAck } from "./delivery.ts";
import { fields, isFields } from "./fields.ts";
import { after } from "./pulse.ts";
import type { World } from "./world.ts";

/** Socket Mode's side of Slack: the open connections, and what can be done to them. */
export interface Sockets extends Carrier {
  /** How many connections are open now. */
  count(): number;
  /** Asks every connection to go away, as Slack does about once an hour (reason "refresh_requested"). */
  disconnect(reason?: "warning" | "refresh_requested" | "link_disabled"): void;
  /** Breaks every connection without a word. */
  drop(): void;
  /** When true, each delivery goes to every connection; the first ack counts. Slack itself picks one. */
  everywhere: boolean;
  close(): void;
}

/** Takes WebSocket connections on the stand-in's server, at the address apps.connections.open gives. */
export function openSockets(world: World, server: Server): Sockets {
  const wires = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (ack: Ack) => void>();
  let turn = 0;
  server.on("upgrade", (request, socket, head) => {
    if (!request.url?.startsWith("/link/")) return socket.destroy();
    wires.handleUpgrade(request, socket, head, (wire) => {
      open.add(wire);
      wire.on("message", (data) => acknowledge(waiting, String(data)));
      wire.on("close", () => open.delete(wire));
      wire.on("error", () => open.delete(wire));
      wire.send(JSON.stringify(hello(world, open.size)));
      world.pulse.ring();
    });
  });
  // Slack pings; the SDK gives up on a connection that has pinged once and then falls silent for 30 s.
  const ping = setInterval(() => {
    for (const wire of open) wire.ping("Ping from server");
  }, 10_000);
  ping.unref();
  const sockets: Sockets = {
    everywhere: false,
    count: () => open.size,
    disconnect(reason = "refresh_requested") {
      for (const wire of open) wire.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "test" } }));
    },
    drop() {
      for (const wire of open) wire.terminate();
    },
    close() {
      clearInterval(ping);
      for (const wire of open) wire.terminate();
      wires.close();
    },
    send(delivery) {
      const ready = [...open].filter((wire) => wire.readyState === wire.OPEN);
      if (ready.length === 0) return Promise.resolve(noAck("dispatch_failed"));
      turn += 1;
      const chosen = sockets.everywhere ? ready : ready.slice(turn % ready.length).slice(0, 1);
      const envelope = envelopeOf(delivery);
      return new Promise((resolve) => {
        const done = (ack: Ack) => {
          stop();
          waiting.delete(envelope.envelope_id);
          resolve(ack);
        };
        const stop = after(world.times.ack, () => done(noAck("operation_timeout")));
        waiting.set(envelope.envelope_id, done);
        for (const wire of chosen) wire.send(JSON.stringify(envelope));
      });
    },
  };
  return sockets;
}

function hello(world: World, connections: number) {
  return {
    type: "hello",
    num_connections: connections,
    debug_info: { host: "applink-test", build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: world.appId },
  };
}

function envelopeOf(delivery: Parameters<Carrier["send"]>[0]) {
  const events = delivery.kind === "events_api";
  return {
    envelope_id: randomUUID(),
    payload: delivery.body,
    type: delivery.kind,
    accepts_response_payload: !events,
    ...(events ? { retry_attempt: delivery.retry?.number ?? 0, retry_reason: delivery.retry?.reason ?? "" } : {}),
  };
}

function acknowledge(waiting: Map<string, (ack: Ack) => void>, data: string): void {
  const said = fields(decoded(data));
  const done = waiting.get(String(said.envelope_id));
  const payload = isFields(said.payload) && Object.keys(said.payload).length > 0 ? said.payload : null;
  // The SDK wraps a bare text in { text }, and an empty ack in {}.
  done?.({ status: 200, headers: {}, body: payload, error: null });
}
