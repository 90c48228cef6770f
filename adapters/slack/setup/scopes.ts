/** The scopes of the bot's token. The manifests ask for all of them; README says what each is for. */

/** Without these something that people need does not work. */
export const NEEDED_SCOPES = [
  "app_mentions:read",
  "channels:read",
  "chat:write",
  "commands",
  "groups:read",
  "im:history",
  "im:write",
  "users:read",
] as const;

/** Without these the rest works. */
export const OPTIONAL_SCOPES = [
  "channels:history",
  "files:write",
  "groups:history",
  "reactions:read",
  "users:read.email",
] as const;
