/** Which channel a card in a personal chat came from, so that «Del i kanalen» there means that channel. */
import { nonceOf, type Where } from "./turn.ts";

/** Cards remembered: some days of private answers. After a restart the button shares where it stands. */
const REMEMBERED = 2000;

export interface Origins {
  remember(nonce: string, where: Where): void;
  /** Where the card with this data was asked for, or null. */
  of(data: unknown): Where | null;
}

/** Kept here and not in the card: what comes back from a card may be forged. */
export function createOrigins(): Origins {
  const origins = new Map<string, Where>();
  return {
    remember(nonce, where) {
      origins.set(nonce, where);
      const oldest = origins.keys().next().value;
      if (origins.size > REMEMBERED && oldest !== undefined) origins.delete(oldest);
    },
    of(data) {
      const nonce = nonceOf(data);
      return nonce === null ? null : (origins.get(nonce) ?? null);
    },
  };
}
