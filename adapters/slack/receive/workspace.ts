/** Which workspace and which app we are, and whether a delivery is for them. */
import { createHash } from "node:crypto";
import { type Fields, fields, rows, words } from "./payload.ts";

/** Filled in when Slack has told (`auth.test`); until then what the settings say, else null. */
export interface Workspace {
  teamId: string | null;
  appId: string | null;
  botUserId: string | null;
  /** `https://fjellregionen.slack.com/` */
  url: string | null;
  /** True until Slack has told: people are answered, but nothing is posted. */
  unconfirmed?: boolean;
}

/**
 * True when the delivery is for this app in this workspace. The team stands in different places, and in a channel that
 * is shared with another workspace the person's team is another one; where the app is installed is what counts.
 */
export function isForUs(body: Fields, { teamId, appId }: Workspace): boolean {
  if (appId !== null && typeof body.api_app_id === "string" && body.api_app_id !== appId) return false;
  return teamId !== null && teamsOf(body).includes(teamId);
}

function teamsOf(body: Fields): unknown[] {
  if (body.event !== undefined) return [body.team_id, ...rows(body.authorizations).map(({ team_id }) => team_id)];
  if (body.command !== undefined) return [body.team_id];
  return [fields(body.team).id, fields(body.view).app_installed_team_id, fields(body.user).team_id];
}

/**
 * The idempotency key of a command, a tap or a form: the `trigger_id` tells one from another, and so does the
 * `response_url`, made anew for each. Null without both: what cannot be told apart must not be stored as if it were the
 * same.
 */
export function triggerKey({ teamId }: Workspace, { trigger_id, response_url }: Fields): string | null {
  const id = words(trigger_id) ?? words(response_url);
  return id === null ? null : `slack:${teamId}:${id}`;
}

/**
 * The idempotency key of a filled-in modal: sent again because its answer was lost, it is the same, though its
 * `trigger_id` is new. `hash` changes whenever the modal is drawn anew; what was filled in differs when it was changed
 * before it was sent again.
 */
export function submissionKey(workspace: Workspace, body: Fields): string | null {
  const view = fields(body.view);
  const [id, hash] = [words(view.id), words(view.hash)];
  if (id === null || hash === null) return triggerKey(workspace, body);
  const filledIn = createHash("sha256")
    .update(JSON.stringify(view.state ?? null))
    .digest("base64url");
  return `slack:${workspace.teamId}:${id}:${hash}:${filledIn}`;
}

/** The address of a message, which opens it in Slack; null until we know the workspace. */
export function permalink({ url }: Workspace, channel: string, ts: string, thread: string | null): string | null {
  if (url === null) return null;
  const inThread = thread === null || thread === ts ? "" : `?thread_ts=${thread}&cid=${channel}`;
  return `${url}archives/${channel}/p${ts.replace(".", "")}${inThread}`;
}
