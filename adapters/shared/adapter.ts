/** What each platform gives the program: the same of all of them (`server/platforms.ts` opens those that are set up). */
import type { Check } from "../server/health.ts";
import type { Route } from "../server/http.ts";
import type { Messenger } from "./messenger.ts";

export interface Adapter {
  /** For the one HTTP server; none where nothing comes in by it. */
  routes: Route[];
  /** For the outbox. */
  messenger: Messenger;
  /** For `/healthz`: one word why it is not well, and ages and counts. */
  health: Check;
  /** Begins; resolves when it is known whether the platform takes us, or does not tell now. Rejects with `ConfigError`. */
  start(): Promise<void>;
  /** No new work; what is in hand gets some seconds, and what cannot be given is kept where it can be. */
  stop(): Promise<void>;
}
