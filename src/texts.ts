/** Every Norwegian word a person sees, gathered. Proof-read in `test/golden`. */
export * from "./texts/activity.ts";
export * from "./texts/channel-lines.ts";
export * from "./texts/delivery.ts";
export * from "./texts/digest.ts";
export * from "./texts/edited.ts";
export * from "./texts/forecast.ts";
export * from "./texts/help.ts";
export * from "./texts/labels.ts";
export * from "./texts/lists.ts";
export * from "./texts/nudge.ts";
export * from "./texts/people.ts";
export * from "./texts/period.ts";
export * from "./texts/picture.ts";
export * from "./texts/receipt.ts";
export * from "./texts/status.ts";
export * from "./texts/trouble.ts";
export * from "./texts/weekly.ts";
