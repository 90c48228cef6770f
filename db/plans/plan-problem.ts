/** Something wrong in a plan file: where, and in Norwegian what and what to do. */
export interface PlanProblem {
  /** Keys and places from the top of the file: `["activities", 5, "shortTitle"]`. */
  path: readonly (string | number)[];
  text: string;
}

/** The path as people read it: `activities[5].shortTitle`. Empty for the file itself. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}
