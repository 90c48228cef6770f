/** A picture to Slack, as a file: an address to put it at, the file itself, and the message that shows it. */

import type { SlackApi } from "../send/client.ts";
import { deliveryError, slackRefusal } from "../send/errors.ts";
import { isLoopback } from "../setup/config.ts";

export interface UploadedPicture {
  /** A channel that the bot is in, or a direct message (`D…`). */
  channel: string;
  /** `ts` of the message in whose thread it belongs, or null. */
  thread: string | null;
  png: Uint8Array;
  /** Seen above the picture. */
  title: string;
  /** What a download of it is called: `infrastruktur.png`. */
  fileName: string;
  /** Read aloud in place of it. Plain text, at most 1,000 characters. */
  alt: string;
}

/** Milliseconds. */
const TIMEOUT = 10_000;

/** The only place that Slack takes files at. */
const FILES = "https://files.slack.com";

/**
 * Shows the picture to everyone in the place: Slack has no file that only one person sees, so what is private goes to
 * the direct message. Needs the scope `files:write`. Throws `DeliveryError`.
 */
export async function uploadPicture(api: SlackApi, picture: UploadedPicture): Promise<void> {
  const { channel, thread, png, title, fileName, alt } = picture;
  const place = await api.run(async (client) => {
    const asked = { filename: fileName, length: png.byteLength, alt_txt: alt };
    const { upload_url, file_id } = await client.files.getUploadURLExternal(asked);
    return { url: upload_url ?? "", file: file_id ?? "", apiUrl: client.slackApiUrl };
  });
  await putFile(place.url, place.apiUrl, png);
  const files: [{ id: string; title: string }] = [{ id: place.file, title }];
  await api.run((client) =>
    client.files.completeUploadExternal(
      thread === null ? { files, channel_id: channel } : { files, channel_id: channel, thread_ts: thread },
    ),
  );
}

async function putFile(url: string, apiUrl: string, png: Uint8Array): Promise<void> {
  if (!isSlacks(url, apiUrl)) throw slackRefusal("foreign_upload_url");
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: new Uint8Array(png),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((error: unknown) => {
    throw deliveryError(error);
  });
  await response.body?.cancel();
  if (!response.ok) throw slackRefusal(`http_${response.status}`);
}

/** Slack's own, and in tests the stand-in's on this very machine. */
function isSlacks(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, hostname } = new URL(apiUrl);
  return new URL(url).origin === FILES || (isLoopback(hostname) && new URL(url).origin === origin);
}
