/** What a look ahead shows. */
import type { Card } from "../../../model/card.ts";
import type { IsoDate } from "../../../model/week.ts";

/** One message that would be sent, or the reason why none would. */
export interface Forecast {
  /** `other`: what waits to be sent, and what only administrators are told. */
  kind: "digest" | "nudge" | "other";
  /** A channel with its area, or a person's name. */
  to: string;
  /** Why then, or why not. */
  why: string;
  /** The day of the next one after that, where it is known. */
  next: IsoDate | null;
  /** Null when nothing would be sent. */
  card: Card | null;
  /** False where nothing would be sent, also where the card only shows what would have been. */
  isSent: boolean;
}
