/** Every Norwegian word a person sees, gathered. Proof-read in `test/golden`. */
export * from "./activity.ts";
export * from "./channel-lines.ts";
export * from "./delivery.ts";
export * from "./digest.ts";
export * from "./edited.ts";
export * from "./forecast.ts";
export * from "./help.ts";
export * from "./labels.ts";
export * from "./lists.ts";
export * from "./nudge.ts";
export * from "./people.ts";
export * from "./period.ts";
export * from "./picture.ts";
export * from "./receipt.ts";
export * from "./status.ts";
export * from "./trouble.ts";
export * from "./weekly.ts";
