/** What Slack refuses, as a `DeliveryError`: whether it had an effect, and whether to try again. */
import { webApi } from "@slack/bolt";
import { DeliveryError } from "../../shared/messenger.ts";

/** Slack's own trouble, which passes. Whether the call had an effect, nobody knows. */
const PASSING = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

/** The token is of no more use: calls stop. A post waits for a bot with a new one. */
const DEAD = new Set([
  "account_inactive",
  "token_revoked",
  "token_expired",
  "invalid_auth",
  "not_authed",
  "team_disabled",
]);

/** True for an error after which no call can succeed until somebody gives the bot a new token. */
export function isDead(trouble: string): boolean {
  return DEAD.has(trouble);
}

/** Anything thrown by the SDK, as one kind of error. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) return refused("ratelimited", false, error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) return slackRefusal(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError && error.statusCode < 500)
    return refused(`http_${error.statusCode}`, true);
  const trouble = error instanceof webApi.WebAPIHTTPError ? `http_${error.statusCode}` : "no_answer";
  return new DeliveryError(trouble, { certain: false, final: false, retryAfter: null });
}

/** What Slack's own code means. */
export function slackRefusal(code: string): DeliveryError {
  if (PASSING.has(code)) return new DeliveryError(code, { certain: false, final: false, retryAfter: null });
  return refused(code, code !== "ratelimited" && !isDead(code));
}

function refused(trouble: string, final: boolean, retryAfter: number | null = null): DeliveryError {
  return new DeliveryError(trouble, { certain: true, final, retryAfter });
}
