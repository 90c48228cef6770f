/** What a platform can do with a post of the outbox: the adapters serve this, `delivery.ts` uses it. */
import type { Sender } from "../../src/bot/incoming.ts";
import type { Post } from "../../src/model/outbox.ts";
import type { Platform } from "../../src/model/person.ts";

export interface Messenger {
  platform: Platform;
  /** False while the platform cannot be reached for good (a revoked token): nothing is claimed for it then. */
  ready(): boolean;
  /** True when it will not be ready again without a new token: nobody need wait. Left out: never. */
  closed?(): boolean;
  /** Sends a new message, or edits the one that the post names; the platform's id of it. Throws `DeliveryError`. */
  send(post: Post): Promise<string>;
  /** The id of a message that carries the post's key, or null. Left out where the platform cannot be asked. */
  find?(post: Post): Promise<string | null>;
  /** Who somebody is by this platform's id, as it vouches for them now. Left out where no answers are kept. Throws `DeliveryError`. */
  whoIs?(id: string): Promise<Sender>;
}

/**
 * A post did not get through. `certain`: it certainly had no effect. `final`: no use trying again. `retryAfter`: how
 * long the platform asks us to wait, in seconds, or null. `trouble` is a short word without personal text.
 */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly trouble: string;
  readonly certain: boolean;
  readonly final: boolean;
  readonly retryAfter: number | null;
  constructor(trouble: string, how: { certain: boolean; final: boolean; retryAfter: number | null }) {
    super(`delivery: ${trouble}`);
    this.trouble = trouble;
    this.certain = how.certain;
    this.final = how.final;
    this.retryAfter = how.retryAfter;
  }
}
