/** The page's HTML with its texts filled in, and what its script needs to know. */
import { EXAMPLES, PAGE, PAGE_SCRIPT } from "../../src/texts/page.ts";
import type { LocalChannel } from "./channels.ts";
import { pageTemplate } from "./page-files.ts";
import { SYMBOLS } from "./symbols.ts";

/** What differs between one running page and another. */
export interface PageSettings {
  organisation: string;
  people: readonly string[];
  channels: readonly LocalChannel[];
  /** What is said of a plan that is over; empty for nothing. */
  period: string;
}

/** `page/index.html`, every `{{key}}` replaced. Rejects when the file is missing. */
export async function pageHtml(settings: PageSettings): Promise<Buffer> {
  const template = await pageTemplate();
  const { organisation, people, channels, period } = settings;
  const json = escapeScript(
    JSON.stringify({ people, channels, examples: EXAMPLES, symbols: SYMBOLS, texts: PAGE_SCRIPT }),
  );
  const texts: Record<string, string> = { ...PAGE, organisation, period };
  const fill = (_: string, key?: string) => (key === undefined ? json : escapeHtml(required(texts, key)));
  return Buffer.from(template.replace(/"\{\{settings\}\}"|\{\{(\w+)\}\}/g, fill));
}

function required(texts: Readonly<Record<string, string>>, key: string): string {
  const value = texts[key];
  if (value === undefined) throw new Error(`index.html asks for {{${key}}}, which src/texts/page.ts does not have.`);
  return value;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** JSON inside `<script type="application/json">` ends at `</script>`, wherever that stands. */
function escapeScript(json: string): string {
  return json.replace(/</g, "\\u003c");
}
