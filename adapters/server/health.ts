/** `/healthz`: the truth about whether the bot can do its work. */
import type { IncomingMessage } from "node:http";
import { StoreError } from "../../src/store.ts";
import { isFromThisMachine } from "../local/guard.ts";
import type { Route } from "./http.ts";

/** What one check found. `reason` is one word for a program to read, and is public; all other details are not. */
export interface Checked {
  ok: boolean;
  /** Why it is not ok: `locked`, `full`, `silent` … */
  reason?: string;
  /** Ages, counts and times: never a name, a text or a path. */
  [detail: string]: boolean | number | string | null | undefined;
}

/** Looks at one thing. May be asked every few seconds, so it must be cheap. */
export type Check = () => Promise<Checked>;

/** By name: `database`, `backup`, and what each platform adds (`slack`, `teams`). */
export type Checks = Readonly<Record<string, Check>>;

/** Milliseconds that an answer stands, however many ask. */
const STANDS_FOR = 5000;

/** Milliseconds a check may take before it counts as `silent`. */
const PATIENCE = 1500;

/**
 * 200 and `{"ok":true}` when every check is ok, else 503 and `{"ok":false,"failing":{"database":"locked"}}`. The
 * address is public, so nobody gets more than that, except somebody on this very machine (not through a proxy): they
 * also get `checks`, with all details. `ticks` counts milliseconds.
 */
export function healthRoute(checks: Checks, ticks: () => number = () => performance.now()): Route {
  const look = keepFor(STANDS_FOR, ticks, () => lookAt(checks));
  return async (request, response) => {
    if (request.url?.split("?", 1)[0] !== "/healthz") return false;
    const found = await look();
    const ok = found.every(([, { ok }]) => ok);
    const body = JSON.stringify({ ok, ...(!ok && { failing: failing(found) }), ...details(request, found) });
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    response.writeHead(ok ? 200 : 503, { ...headers, "Cache-Control": "no-store" }).end(body);
    return true;
  };
}

type Found = [name: string, checked: Checked][];

function failing(found: Found): Record<string, string> {
  const bad = found.filter(([, { ok }]) => !ok);
  return Object.fromEntries(bad.map(([name, { reason }]) => [name, reason ?? "failed"]));
}

function details(request: IncomingMessage, found: Found) {
  return isFromThisMachine(request) ? { checks: Object.fromEntries(found) } : {};
}

function lookAt(checks: Checks): Promise<Found> {
  return Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await patiently(check)]));
}

/** Never rejects: what goes wrong is the answer. */
async function patiently(check: Check): Promise<Checked> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Checked>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: "silent" }), PATIENCE);
  });
  const checked = check().catch((error: unknown) => ({
    ok: false,
    reason: error instanceof StoreError ? error.trouble : "failed",
  }));
  return Promise.race([checked, silence]).finally(() => clearTimeout(timer));
}

/** Does `work` at most once in `time` milliseconds; those who ask meanwhile get the same answer. */
function keepFor<T>(time: number, ticks: () => number, work: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; answer: Promise<T> } | null = null;
  return () => {
    const at = ticks();
    if (kept === null || at - kept.at >= time) kept = { at, answer: work() };
    return kept.answer;
  };
}
