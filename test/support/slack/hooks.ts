import { readContent } from "./content.ts";
import { type Fields, textOrNull, truthy, words } from "./fields.ts";
import { addMessage, noteChange } from "./happenings.ts";
import type { Hook, Rights } from "./triggers.ts";
import type { World } from "./world.ts";

/** What a response_url answers: a status and a short body («ok», or the reason). */
export interface HookAnswer {
  status: number;
  text: string;
}

function no(status: number, error: string): HookAnswer {
  return { status, text: JSON.stringify({ ok: false, error }) };
}

/** Handles one use of a response_url: five uses, thirty minutes; new message, replaced or deleted original. */
export function answerHook(world: World, rights: Rights, path: string, body: Fields): HookAnswer {
  const hook = rights.hooks.get(path);
  if (!hook) return no(404, "no_service");
  if (world.now() - hook.at > world.times.responseUrl) return no(404, "expired_url");
  if (hook.uses >= 5) return no(404, "used_url");
  hook.uses += 1;
  if (truthy(body.delete_original)) return deleteOriginal(world, hook);
  const content = readContent(body, false);
  if (!content.ok) return no(content.error === "no_text" ? 400 : 500, content.error);
  // Real Slack replaces the tapped message when replace_original is left out; it must be said to be false.
  const replaces = hook.source !== null && (body.replace_original === undefined || truthy(body.replace_original));
  if (replaces && hook.source) {
    if (hook.source.deleted) return no(404, "message_not_found");
    hook.source.text = content.text;
    hook.source.blocks = content.blocks;
    hook.source.edits += 1;
    noteChange(world, hook.source, hook.cause);
    return { status: 200, text: "ok" };
  }
  publish(world, hook.channel, hook.user, body, content, hook.cause);
  return { status: 200, text: "ok" };
}

function deleteOriginal(world: World, hook: Hook): HookAnswer {
  if (!hook.source || hook.source.deleted) return no(404, "message_not_found");
  hook.source.deleted = true;
  noteChange(world, hook.source, hook.cause);
  return { status: 200, text: "ok" };
}

/** Shows what an ack or a response_url holds: to everybody when response_type is in_channel, else to the person only. */
export function publish(
  world: World,
  channel: string,
  user: string,
  body: Fields,
  content: { text: string; blocks: Fields[] },
  cause: string,
): void {
  addMessage(
    world,
    {
      channel,
      user: world.bot.userId,
      to: words(body.response_type) === "in_channel" ? null : user,
      text: content.text,
      blocks: content.blocks,
      threadTs: textOrNull(body.thread_ts),
    },
    cause,
  );
}
