/** Every card as plain text: what a lock screen, a screen reader and the terminal get. Complete without any colour. */
import type { Block, Card, FormField } from "../model/card.ts";
import { changeText, dayText, LABELS, percent } from "../texts/index.ts";

/** The card's text, a line each, the title first. */
export function cardText(card: Card): string {
  return [card.title, ...card.blocks.flatMap(blockLines)].join("\n");
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "text":
    case "notice":
    case "status":
    case "line":
      return [block.text];
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case "rows":
      return block.rows.flatMap((row) => {
        const line = `${row.statusText} · ${row.code} ${row.title}`;
        return row.detail === null ? [line] : [line, `  ${row.detail}`];
      });
    case "changes":
      return block.changes.map(changeText);
    case "quote":
      return [block.source === null ? `«${block.text}»` : `«${block.text}» (${block.source})`];
    case "picture":
      return [block.alt];
    case "buttons":
      return [block.buttons.map(({ label }) => `[${label}]`).join(" ")];
    case "form":
      return [...block.form.fields.flatMap(fieldLines), `[${block.form.submit}]`];
  }
}

function fieldLines(field: FormField): string[] {
  const line = `${field.label}: ${fieldValue(field)}`;
  return field.error === null ? [line] : [line, `  ${field.error}`];
}

function fieldValue(field: FormField): string {
  switch (field.input) {
    case "choice":
      return field.options.find((option) => option.value === field.value)?.label ?? field.value;
    case "number":
      return field.value === null ? LABELS.noValue : percent(field.value);
    case "date":
      return field.value === null ? LABELS.noValue : dayText(field.value);
    case "text":
      return field.value === "" ? LABELS.noValue : field.value;
  }
}
