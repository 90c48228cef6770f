/** Which channel a card in a personal chat came from, so that «Del i kanalen» there means that channel. */
import { nonceOf, type Where } from "../surfaces/turn.ts";

/** Cards remembered: some days of private answers. After a restart the button shares where it stands. */
const REMEMBERED = 2000;

export interface Origins {
  /** `person`: the id of the one whom the card was given. */
  remember(nonce: string, person: string, where: Where): void;
  /** Where this person asked for the card with this data, or null. What is forwarded leads nobody else to that channel. */
  of(data: unknown, person: string): Where | null;
}

/** Kept here and not in the card: what comes back from a card may be forged. */
export function createOrigins(): Origins {
  const origins = new Map<string, { person: string; where: Where }>();
  return {
    remember(nonce, person, where) {
      origins.set(nonce, { person, where });
      const oldest = origins.keys().next().value;
      if (origins.size > REMEMBERED && oldest !== undefined) origins.delete(oldest);
    },
    of(data, person) {
      const origin = origins.get(nonceOf(data) ?? "");
      return origin?.person === person ? origin.where : null;
    },
  };
}
