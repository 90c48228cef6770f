/** Plain data compared by what it holds. */

/** True if both hold the same: in any order of fields, and a field that is undefined is one that is left out. */
export function alike(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isData(left) || !isData(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => alike(left[name], right[name]));
}

function isData(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
