/** A JSON object whose shape is not known yet: everything that arrives over the wire starts as this. */
export type Fields = Record<string, unknown>;

/** True for a JSON object (not null, not a list). */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; anything else becomes an empty one. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The value as a list of objects; anything else becomes an empty list. */
export function rows(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

/** The value as text; anything but a string becomes "". */
export function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The text when the value is a non-empty string, else null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** A form field or JSON field meant as true: Slack takes true, "true" and "1". */
export function truthy(value: unknown): boolean {
  return value === true || value === "true" || value === "1" || value === 1;
}
