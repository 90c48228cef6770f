/** What kind of channel it is, as the team's own list of channels tells. */
import type { Login } from "../send/login.ts";

/** Milliseconds; somebody waits for an answer. */
const TIMEOUT_MS = 1500;

/**
 * `standard`, `private` or `shared`; null where the list does not tell of the channel. Rejects with `statusCode` set,
 * as botbuilder's own calls do.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#get-the-list-of-channels-in-a-team
 */
export async function channelTypeOf(
  serviceUrl: string,
  { team, channel }: { team: string; channel: string },
  login: Login | null,
): Promise<string | null> {
  const base = serviceUrl.endsWith("/") ? serviceUrl : `${serviceUrl}/`;
  const url = new URL(`v3/teams/${encodeURIComponent(team)}/conversations`, base);
  const headers = login === null ? {} : { Authorization: `Bearer ${await login.token()}` };
  const answer = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw Object.assign(new Error(`channels: ${answer.status}`), { statusCode: answer.status });
  const { conversations } = (await answer.json()) as { conversations?: unknown };
  const known: unknown[] = Array.isArray(conversations) ? conversations : [];
  const found = known.find((one) => typeof one === "object" && one !== null && "id" in one && one.id === channel);
  const type = typeof found === "object" && found !== null && "type" in found ? found.type : null;
  return typeof type === "string" ? type : null;
}
