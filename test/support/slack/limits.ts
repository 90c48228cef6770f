import { fields, isFields, rows } from "./fields.ts";
import { checkBlock, type Surface } from "./limits-blocks.ts";
import { checkKeys, checkOptional, checkText, type Report } from "./limits-text.ts";

export type { Surface } from "./limits-blocks.ts";

/** Greatest number of characters in a message's top-level text (docs.slack.dev/reference/methods/chat.postMessage). */
export const TEXT_LIMIT = 40_000;

/**
 * Greatest sum of text in the blocks of a posted message: `msg_blocks_too_long`. Not in the reference; Slack's
 * maintainers say 12 000 characters «with a buffer for block containers» (slackapi/bolt-js issues 2509 and 2867).
 */
export const BLOCKS_TEXT_LIMIT = 12_000;

function reporter(problems: string[]): Report {
  return (pointer, what) => problems.push(`${what} [json-pointer:${pointer}]`);
}

/**
 * Everything Slack would refuse in a list of blocks on a surface, as Slack words it in response_metadata.messages
 * (without «[ERROR] »). An empty list means that Slack takes it. Limits from docs.slack.dev/reference/block-kit.
 */
export function slackProblems(blocks: unknown, surface: Surface): string[] {
  const problems: string[] = [];
  checkBlocks(reporter(problems), "/blocks", blocks, surface);
  return problems;
}

function checkBlocks(report: Report, pointer: string, blocks: unknown, surface: Surface): void {
  if (!Array.isArray(blocks)) {
    report(pointer, "must be an array");
    return;
  }
  const most = surface === "message" ? 50 : 100;
  if (blocks.length > most) report(pointer, `no more than ${most} items allowed`);
  blocks.forEach((block, index) => {
    checkBlock(report, `${pointer}/${index}`, block, surface);
  });
  checkUnique(report, pointer, blocks);
}

function checkUnique(report: Report, pointer: string, blocks: unknown[]): void {
  const seen = new Set<unknown>();
  const tables = rows(blocks).filter((block) => block.type === "table");
  if (tables.length > 1) report(pointer, "only one table is allowed in a message");
  for (const block of rows(blocks)) {
    if (block.block_id !== undefined && seen.has(block.block_id)) {
      report(pointer, `\`block_id\` "${String(block.block_id)}" already exists`);
    }
    seen.add(block.block_id);
  }
  const focused = JSON.stringify(blocks).split('"focus_on_load":true').length - 1;
  if (focused > 1) report(pointer, "only one element may have focus_on_load");
}

const MODAL_KEYS = ["type", "title", "submit", "close", "blocks", "private_metadata", "callback_id", "external_id"];

/** Everything Slack would refuse in a modal or App Home view (docs.slack.dev/reference/views). */
export function viewProblems(view: unknown): string[] {
  const problems: string[] = [];
  const report = reporter(problems);
  if (!isFields(view)) return ["must provide an object [json-pointer:/view]"];
  if (view.type !== "modal" && view.type !== "home") report("/view/type", "unsupported type");
  const surface: Surface = view.type === "home" ? "home" : "modal";
  checkOptional(report, "/view/private_metadata", view.private_metadata, 3000);
  checkOptional(report, "/view/callback_id", view.callback_id, 255);
  checkOptional(report, "/view/external_id", view.external_id, 255);
  if (surface === "home") {
    checkKeys(report, "/view", view, ["type", "blocks", "private_metadata", "callback_id", "external_id"]);
  } else {
    checkModal(report, view);
  }
  checkBlocks(report, "/view/blocks", view.blocks, surface);
  return problems;
}

function checkModal(report: Report, view: Record<string, unknown>): void {
  checkKeys(report, "/view", view, [...MODAL_KEYS, "clear_on_close", "notify_on_close", "submit_disabled"]);
  checkText(report, "/view/title", view.title, { plainOnly: true, max: 24 });
  for (const key of ["submit", "close"]) {
    if (view[key] !== undefined && view[key] !== null) {
      checkText(report, `/view/${key}`, view[key], { plainOnly: true, max: 24 });
    }
  }
  const asks = rows(view.blocks).some((block) => block.type === "input");
  if (asks && !view.submit) report("/view", "submit is required when there are input blocks");
}

/** All the text in a list of blocks, in characters: every «text» that is a string, however deep. */
export function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textIn(item), 0);
  if (!isFields(value)) return 0;
  return Object.entries(fields(value)).reduce(
    (sum, [key, item]) => sum + (key === "text" && typeof item === "string" ? item.length : textIn(item)),
    0,
  );
}
