/**
 * The words that a person sees in a card as it is drawn, read from what Slack and Teams are sent, not from its text
 * alternative. Signs that only lay out («», ·, the arrow of a line that can be tapped) are no words.
 */

export interface Drawn {
  /** In the order in which they stand, one blank between them. */
  words: string;
  /** What the buttons below each other or side by side say; not those of single lines, which Teams has none of. */
  buttons: string[];
}

type Fields = Record<string, unknown>;

/** What an Adaptive Card shows in Teams and on the local page. Where it has a chart, the words of it. */
export function drawnInTeams(card: object): Drawn {
  return drawn((card as { body: unknown[] }).body.flatMap(inElement));
}

/** What Slack's blocks show, in a message or in a view. */
export function drawnInSlack(blocks: readonly object[]): Drawn {
  return drawn(blocks.flatMap((block) => inBlock(block as Fields)));
}

/** Only the words of a plain text. */
export function wordsOf(text: string): string {
  return text
    .replace(/[«»·›]|⚠️|❗/gu, " ")
    .split(/\s+/u)
    .map((word) => word.replace(/:$/u, ""))
    .filter((word) => word !== "")
    .join(" ");
}

type Part = { text: string } | { button: string };

function drawn(parts: Part[]): Drawn {
  const texts = parts.flatMap((part) => ("text" in part ? [part.text] : []));
  return {
    words: wordsOf(texts.join("\n")),
    buttons: parts.flatMap((part) => ("button" in part ? [part.button] : [])),
  };
}

function inElement(element: unknown): Part[] {
  const fields = element as Fields;
  switch (fields.type) {
    case "TextBlock":
      return [{ text: unescaped(fields.text) }];
    case "FactSet":
      return list(fields.facts).flatMap(({ title, value }) => [{ text: unescaped(title) }, { text: unescaped(value) }]);
    case "Container":
    case "Column":
      return list(fields.items).flatMap(inElement);
    case "ColumnSet":
      return list(fields.columns).flatMap(inElement);
    case "ActionSet":
      return list(fields.actions).map(({ title }) => ({ button: String(title) }));
    case "Image":
      return [{ text: String(fields.altText) }];
    case "Chart.VerticalBar.Grouped":
      return inElement(fields.fallback);
    default:
      return inInput(fields);
  }
}

function inInput({ type, label, value, choices, placeholder }: Fields): Part[] {
  if (!String(type).startsWith("Input.")) throw new Error(`what does ${type} show?`);
  const chosen = list(choices).find((choice) => choice.value === value)?.title;
  return [{ text: String(label) }, { text: String(chosen ?? value ?? placeholder ?? "") }];
}

/** Markdown, as a client shows it: our escapes and bold. */
function unescaped(markdown: unknown): string {
  return String(markdown)
    .replaceAll("**", "")
    .replaceAll("{\\", "{")
    .replace(/\\([^\s])/gu, "$1");
}

function inBlock({ type, text, elements, label, hint, element }: Fields): Part[] {
  switch (type) {
    case "header":
    case "section":
      return [{ text: textIn(text) }];
    case "context":
      return list(elements).map((one) => ({ text: textIn(one) }));
    case "actions":
      return list(elements).map((button) => ({ button: textIn(button.text) }));
    case "input":
      return [{ text: textIn(label) }, { text: valueIn(element as Fields) }, { text: textIn(hint) }];
    default:
      throw new Error(`what does ${type} show?`);
  }
}

function valueIn({ initial_option: option, initial_date: date, initial_value: value, placeholder }: Fields): string {
  if (option !== undefined) return textIn((option as Fields).text);
  return String(date ?? value ?? textIn(placeholder));
}

/** A text object: entities, and our bold where it is `mrkdwn`. */
function textIn(value: unknown): string {
  const { type, text = "" } = (value ?? {}) as { type?: string; text?: string };
  const plain = type === "mrkdwn" ? text.replaceAll("*", "") : text;
  return plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}
