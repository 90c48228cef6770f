import { type Fields, fields, isFields, rows } from "./fields.ts";
import { checkElement } from "./limits-elements.ts";
import { checkKeys, checkList, checkOptional, checkString, checkText, checkUrl, type Report } from "./limits-text.ts";

/** Where blocks are shown: that decides how many, and which kinds. */
export type Surface = "message" | "modal" | "home";

interface BlockRule {
  keys: string[];
  messagesOnly?: boolean;
  check: (report: Report, pointer: string, block: Fields) => void;
}

function checkSection(report: Report, pointer: string, block: Fields): void {
  if (block.text === undefined && block.fields === undefined) report(pointer, "must define either `text` or `fields`");
  if (block.text !== undefined) checkText(report, `${pointer}/text`, block.text, { max: 3000 });
  if (block.fields !== undefined) {
    checkList(report, `${pointer}/fields`, block.fields, 10).forEach((field, index) => {
      checkText(report, `${pointer}/fields/${index}`, field, { max: 2000 });
    });
  }
  if (block.accessory !== undefined) checkElement(report, `${pointer}/accessory`, block.accessory, "section");
}

function checkActions(report: Report, pointer: string, block: Fields): void {
  checkList(report, `${pointer}/elements`, block.elements, 25).forEach((element, index) => {
    checkElement(report, `${pointer}/elements/${index}`, element, "actions");
  });
}

function checkContext(report: Report, pointer: string, block: Fields): void {
  checkList(report, `${pointer}/elements`, block.elements, 10).forEach((element, index) => {
    const at = `${pointer}/elements/${index}`;
    if (fields(element).type === "image") {
      checkElement(report, at, element, "section");
      return;
    }
    checkText(report, at, element, { max: 2000 });
  });
}

function checkInputBlock(report: Report, pointer: string, block: Fields): void {
  checkText(report, `${pointer}/label`, block.label, { plainOnly: true, max: 2000 });
  if (block.hint !== undefined) checkText(report, `${pointer}/hint`, block.hint, { plainOnly: true, max: 2000 });
  checkElement(report, `${pointer}/element`, block.element, "input");
}

function checkImageBlock(report: Report, pointer: string, block: Fields): void {
  if (block.slack_file === undefined) checkUrl(report, `${pointer}/image_url`, block.image_url);
  checkString(report, `${pointer}/alt_text`, block.alt_text, 2000, 1);
  if (block.title !== undefined) checkText(report, `${pointer}/title`, block.title, { plainOnly: true, max: 2000 });
}

const RICH = ["rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"];

function checkRichText(report: Report, pointer: string, block: Fields): void {
  checkList(report, `${pointer}/elements`, block.elements, 3000).forEach((element, index) => {
    if (!RICH.includes(String(fields(element).type))) report(`${pointer}/elements/${index}`, "unsupported type");
  });
}

function checkTable(report: Report, pointer: string, block: Fields): void {
  checkList(report, `${pointer}/rows`, block.rows, 100).forEach((row, index) => {
    checkList(report, `${pointer}/rows/${index}`, row, 20).forEach((cell, column) => {
      const at = `${pointer}/rows/${index}/${column}`;
      const type = fields(cell).type;
      if (type === "raw_text") {
        checkString(report, `${at}/text`, fields(cell).text, 10_000, 1);
        return;
      }
      if (type === "rich_text") {
        checkRichText(report, at, fields(cell));
        return;
      }
      if (type !== "raw_number") report(at, "unsupported type");
    });
  });
  if (block.column_settings !== undefined) checkList(report, `${pointer}/column_settings`, block.column_settings, 20);
}

const ID = ["type", "block_id"];
const BLOCKS: Record<string, BlockRule> = {
  section: { keys: [...ID, "text", "fields", "accessory", "expand"], check: checkSection },
  header: {
    keys: [...ID, "text"],
    check: (report, pointer, block) => checkText(report, `${pointer}/text`, block.text, { plainOnly: true, max: 150 }),
  },
  divider: { keys: ID, check: () => {} },
  context: { keys: [...ID, "elements"], check: checkContext },
  actions: { keys: [...ID, "elements"], check: checkActions },
  input: { keys: [...ID, "label", "hint", "optional", "element", "dispatch_action"], check: checkInputBlock },
  image: { keys: [...ID, "image_url", "slack_file", "alt_text", "title"], check: checkImageBlock },
  rich_text: { keys: [...ID, "elements"], check: checkRichText },
  markdown: {
    keys: [...ID, "text"],
    messagesOnly: true,
    check: (report, pointer, block) => checkString(report, `${pointer}/text`, block.text, 12_000, 1),
  },
  table: { keys: [...ID, "rows", "column_settings"], messagesOnly: true, check: checkTable },
};

/** Checks one block on a surface. Kinds Slack's oldest clients do not show are unknown here on purpose. */
export function checkBlock(report: Report, pointer: string, value: unknown, surface: Surface): void {
  if (!isFields(value)) {
    report(pointer, "must provide an object");
    return;
  }
  const rule = BLOCKS[String(value.type)];
  if (!rule || (rule.messagesOnly && surface !== "message")) {
    report(`${pointer}/type`, `unsupported block: ${String(value.type)}`);
    return;
  }
  checkKeys(report, pointer, value, rule.keys);
  checkOptional(report, `${pointer}/block_id`, value.block_id, 255, 1);
  rule.check(report, pointer, value);
  checkActionIds(report, pointer, value);
}

function checkActionIds(report: Report, pointer: string, block: Fields): void {
  const seen = new Set<unknown>();
  for (const element of rows(block.elements)) {
    if (element.action_id === undefined) continue;
    if (seen.has(element.action_id)) report(pointer, `\`action_id\` "${String(element.action_id)}" already exists`);
    seen.add(element.action_id);
  }
}
