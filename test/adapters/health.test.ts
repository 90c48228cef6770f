import { expect, onTestFinished, test } from "vitest";
import { type Checks, healthRoute } from "../../adapters/server/health.ts";
import { closeServer, createHttpServer, listen } from "../../adapters/server/http.ts";
import { StoreError } from "../../src/store.ts";
import { noTrouble } from "../support/no-trouble.ts";

/** A server with these checks, and a clock that the test moves. */
async function health(checks: Checks) {
  let ticks = 0;
  const server = createHttpServer([healthRoute(checks, () => ticks)], noTrouble);
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => closeServer(server, 0));
  return {
    async ask(headers: Record<string, string> = {}) {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`, { headers });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    wait(milliseconds: number) {
      ticks += milliseconds;
    },
  };
}

/** As a proxy on the same machine passes on a request from the world. */
const FROM_OUTSIDE = { "X-Forwarded-For": "203.0.113.7" };

test("whoever asks is told that all is well, and nothing more; this machine also gets the details", async () => {
  const { ask } = await health({ database: async () => ({ ok: true }), slack: async () => ({ ok: true, oldest: 12 }) });
  expect(await ask(FROM_OUTSIDE)).toEqual({ status: 200, body: { ok: true } });
  const checks = { database: { ok: true }, slack: { ok: true, oldest: 12 } };
  expect(await ask()).toEqual({ status: 200, body: { ok: true, checks } });
});

test("what fails is named by one word; details stay on this machine", async () => {
  const { ask } = await health({
    database: async () => ({ ok: false, reason: "locked", waited: 100 }),
    slack: async () => ({ ok: true }),
  });
  expect(await ask(FROM_OUTSIDE)).toEqual({ status: 503, body: { ok: false, failing: { database: "locked" } } });
  const database = { ok: false, reason: "locked", waited: 100 };
  expect((await ask()).body.checks).toEqual({ database, slack: { ok: true } });
});

test("a check that breaks is a check that fails: the store's trouble by its name, anything else without a word of it", async () => {
  const { ask } = await health({
    database: async () => {
      throw new StoreError("corrupt", new Error("page 7"));
    },
    slack: async () => {
      throw new Error("xoxb-secret");
    },
    teams: async () => ({ ok: false }),
  });
  const { status, body } = await ask(FROM_OUTSIDE);
  expect(status).toBe(503);
  expect(body).toEqual({ ok: false, failing: { database: "corrupt", slack: "failed", teams: "failed" } });
  expect(JSON.stringify(await ask())).not.toContain("xoxb");
});

test("a check that never answers is «silent», and keeps nobody waiting beyond 2.5 s", async () => {
  const { ask } = await health({ slack: () => new Promise(() => undefined), database: async () => ({ ok: true }) });
  expect(await ask(FROM_OUTSIDE)).toEqual({ status: 503, body: { ok: false, failing: { slack: "silent" } } });
});

test("many who ask at once cost one look, and a new look is taken after five seconds", async () => {
  let looks = 0;
  const { ask, wait } = await health({
    database: async () => {
      looks += 1;
      return { ok: looks === 1 };
    },
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
  expect([looks, answers.every(({ status }) => status === 200)]).toEqual([1, true]);
  wait(4999);
  expect((await ask()).status).toBe(200);
  wait(1);
  expect((await ask()).status).toBe(503);
  expect(looks).toBe(2);
});
