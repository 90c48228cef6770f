import { type Method, openChannel, refuse } from "./api.ts";
import { decoded } from "./content.ts";
import { rows, textOrNull, words } from "./fields.ts";
import { addMessage, freshId } from "./happenings.ts";
import type { SlackFile, World } from "./world.ts";

const getUploadUrl: Method = ({ world, args }) => {
  const length = Number(args.length);
  const name = textOrNull(args.filename);
  if (!name || !Number.isInteger(length) || length <= 0) return refuse("invalid_arguments");
  const id = freshId("F");
  world.files.set(id, { id, name, title: name, length, bytes: null, channels: [] });
  return { ok: true, upload_url: `${world.url}/upload/v1/${id}`, file_id: id };
};

const completeUpload: Method = ({ world, args }) => {
  const wanted = rows(decoded(args.files));
  if (wanted.length === 0) return refuse("invalid_arguments");
  const found: SlackFile[] = [];
  for (const { id, title } of wanted) {
    const file = world.files.get(words(id));
    if (!file?.bytes) return refuse("file_not_found");
    file.title = textOrNull(title) ?? file.name;
    found.push(file);
  }
  const place = textOrNull(args.channel_id);
  const channel = place ? openChannel(world, place) : null;
  if (typeof channel === "string") return refuse(channel);
  if (channel) {
    for (const file of found) file.channels.push(channel.id);
    addMessage(world, {
      channel: channel.id,
      user: world.bot.userId,
      text: words(args.initial_comment),
      threadTs: textOrNull(args.thread_ts),
      files: found.map((file) => file.id),
    });
  }
  return { ok: true, files: found.map(({ id, title }) => ({ id, title })) };
};

/** Takes the bytes of a file at its upload address: raw, or as a multipart form. Gives the status and text Slack gives. */
export async function receiveUpload(
  world: World,
  id: string,
  contentType: string,
  body: Buffer,
): Promise<{ status: number; text: string }> {
  const file = world.files.get(id);
  if (!file) return { status: 404, text: "not found" };
  const bytes = contentType.startsWith("multipart/") ? await firstPart(contentType, body) : body;
  if (bytes.length !== file.length) return { status: 400, text: "length mismatch" };
  file.bytes = bytes;
  return { status: 200, text: `OK - ${bytes.length}` };
}

async function firstPart(contentType: string, body: Buffer): Promise<Buffer> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  for (const value of form.values()) {
    if (typeof value !== "string") return Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}

/** The files methods: the upload of today, in three steps. */
export const FILE_METHODS: Record<string, Method> = {
  "files.getUploadURLExternal": getUploadUrl,
  "files.completeUploadExternal": completeUpload,
};
