/** What went wrong between Microsoft and us. The messages are for our own log and hold nothing personal. */

/** The request is not Microsoft's, or not for us: refused with this status and an empty body. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

/** Something at Microsoft does not answer: the sender is to try again (503). */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/** Had no effect and may go well later: too many, too slow, or a token that a new one replaces (401). */
const NOT_NOW = [401, 408, 412, 429];

/**
 * A call to the connector failed. `arrived`: `no` when it certainly had no effect, `perhaps` when nobody can tell
 * (silence, a broken connection, a server error).
 */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  /** HTTP status, or null when there was no answer. */
  readonly status: number | null;
  /** Milliseconds that the connector asks us to wait, or null. */
  readonly retryAfter: number | null;
  /** Teams' own word for it, `MemberNotFoundInConversation`, or null. */
  readonly code: string | null;
  constructor(status: number | null, retryAfter: number | null, code: string | null = null) {
    super(status === null ? "connector: no answer" : `connector: ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
    this.code = code;
  }

  /** A clear no: the same again would be answered the same. */
  get final(): boolean {
    return this.status !== null && this.status < 500 && !NOT_NOW.includes(this.status);
  }

  get arrived(): "no" | "perhaps" {
    return this.status !== null && this.status < 500 ? "no" : "perhaps";
  }

  /** The conversation is gone, or the bot was removed from it: no use trying again. */
  get gone(): boolean {
    return this.status === 403 || this.status === 404;
  }
}

/** Our own queue for a conversation is longer than there is time for (Teams' pace, `pacing.ts`): nothing was sent. */
export class Queued extends ConnectorError {
  constructor() {
    super(429, null);
  }
}
