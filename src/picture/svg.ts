/** SVG as text: every attribute and every text is escaped, so that nothing in a plan can be markup. */
import { cleanText } from "../understand/language/normalise.ts";

const ESCAPED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Unicode has them and XML has not. */
const NOT_IN_XML = /[\uFFFE\uFFFF]/g;

/** Text as it stands in XML, on one line. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/\n/g, " ")
    .replace(NOT_IN_XML, "\uFFFD")
    .replace(/[&<>"']/g, (letter) => ESCAPED[letter] ?? "");
}

export type Attributes = Record<string, string | number>;

/** One element. `children` are SVG already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? String(round(value)) : value)}"`,
  );
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
}

/** Tenths of a pixel are fine enough. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** A line of text that begins, is centred or ends at `x`, on the base line `y`. */
export function textElement(text: string, x: number, y: number, look: Attributes): string {
  return element("text", { x, y, ...look }, escapeXml(text));
}
