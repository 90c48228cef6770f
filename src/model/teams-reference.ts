/** Where the bot can write in Teams without being asked: one row for each channel, group chat and person, kept over restarts. */

export interface TeamsReference {
  /** Id of the channel or group chat, or `user:` and the person's Entra id: what the core calls the place. */
  key: string;
  tenant: string;
  team: string | null;
  /** The person's id for this bot (`29:…`) in a personal chat; null elsewhere. */
  user: string | null;
  /** Without `;messageid=…`. */
  conversation: string;
  serviceUrl: string;
  /** The bot's own id there. */
  bot: string;
  /** Why it is no use writing there, or null. */
  parked: string | null;
}

/** The port; the database serves it. Each method rejects with `StoreError`. */
export interface TeamsReferences {
  /** By key, or null. */
  get(key: string): Promise<TeamsReference | null>;
  /** Stores or replaces; what is put is no longer parked. */
  put(row: Omit<TeamsReference, "parked">): Promise<void>;
  park(key: string, reason: string): Promise<void>;
  all(): Promise<TeamsReference[]>;
}
