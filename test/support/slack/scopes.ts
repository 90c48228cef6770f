import type { World } from "./world.ts";

/** The scope each method asks for; several in one string means that any one of them is enough for its channel kind. */
export const METHOD_SCOPES: Record<string, { bot: string | null } | { app: string }> = {
  "auth.test": { bot: null },
  "auth.revoke": { bot: null },
  "apps.connections.open": { app: "connections:write" },
  "bots.info": { bot: "users:read" },
  "chat.postMessage": { bot: "chat:write" },
  "chat.postEphemeral": { bot: "chat:write" },
  "chat.update": { bot: "chat:write" },
  "chat.delete": { bot: "chat:write" },
  "chat.getPermalink": { bot: null },
  "views.open": { bot: null },
  "views.push": { bot: null },
  "views.update": { bot: null },
  "views.publish": { bot: null },
  "users.info": { bot: "users:read" },
  "conversations.open": { bot: "im:write" },
  "conversations.list": { bot: "channels:read" },
  "conversations.info": { bot: "channels:read|im:read" },
  "conversations.members": { bot: "channels:read|im:read" },
  "conversations.history": { bot: "channels:history|im:history" },
  "conversations.replies": { bot: "channels:history|im:history" },
  "files.getUploadURLExternal": { bot: "files:write" },
  "files.completeUploadExternal": { bot: "files:write" },
  "reactions.add": { bot: "reactions:write" },
};

/** Every scope the stand-in gives meaning to: what an app has unless a test says otherwise. */
export const ALL_SCOPES = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:write",
  "im:history",
  "im:read",
  "im:write",
  "reactions:read",
  "reactions:write",
  "users:read",
  "users:read.email",
];

/** The bot event types the stand-in can deliver, and the scope each one needs (null: none). */
export const EVENT_SCOPES: Record<string, string | null> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
  "message.channels": "channels:history",
  app_home_opened: null,
  app_uninstalled: null,
  tokens_revoked: null,
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  member_joined_channel: "channels:read",
};

/** The scope that is missing for a method in a channel kind, or null when the app may call it. */
export function missingScope(world: World, method: string, channel: string): string | null {
  const rule = METHOD_SCOPES[method];
  if (!rule || "app" in rule || rule.bot === null) return null;
  const choices = rule.bot.split("|");
  const needed = channel.startsWith("D") ? (choices[1] ?? choices[0]) : choices[0];
  return needed === undefined || world.scopes.has(needed) ? null : needed;
}
