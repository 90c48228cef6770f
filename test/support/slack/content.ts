import { type Fields, isFields, textOrNull } from "./fields.ts";
import { withIds } from "./happenings.ts";
import { BLOCKS_TEXT_LIMIT, slackProblems, TEXT_LIMIT, textIn } from "./limits.ts";

/** What a message may hold, read from a request; or Slack's error code with its explanations. */
export type Content =
  | { ok: true; text: string; blocks: Fields[]; metadata: Fields | null; unfurl: boolean }
  | { ok: false; error: string; messages: string[] };

function refused(error: string, messages: string[] = []): Content {
  return { ok: false, error, messages };
}

/** Form-encoded requests carry lists and objects as JSON text; JSON requests carry them as they are. */
export function decoded(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/**
 * Reads text, blocks and metadata of a message and checks every limit. `posted` also checks the sum of text, which
 * Slack does for chat.* but not for an ack or a response_url.
 */
export function readContent(args: Fields, posted: boolean): Content {
  const text = textOrNull(args.text);
  const blocks = args.blocks === undefined || args.blocks === "" ? [] : decoded(args.blocks);
  if (!Array.isArray(blocks) || !blocks.every(isFields)) return refused("invalid_blocks_format");
  if (text === null && blocks.length === 0) return refused("no_text");
  if (text !== null && text.length > TEXT_LIMIT) return refused("msg_too_long");
  const problems = slackProblems(blocks, "message");
  if (problems.length > 0) return refused("invalid_blocks", problems);
  if (posted && textIn(blocks) > BLOCKS_TEXT_LIMIT) return refused("msg_blocks_too_long");
  const metadata = args.metadata === undefined ? null : decoded(args.metadata);
  if (metadata !== null && !isMetadata(metadata)) return refused("invalid_metadata_format");
  if (JSON.stringify(metadata).length > 16_000) return refused("metadata_too_large");
  const unfurl = String(args.unfurl_links) !== "false" || String(args.unfurl_media) !== "false";
  return { ok: true, text: text ?? "", blocks: withIds(blocks), metadata, unfurl };
}

function isMetadata(value: unknown): value is Fields {
  return isFields(value) && typeof value.event_type === "string" && isFields(value.event_payload);
}
