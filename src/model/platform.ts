/** What the core knows of the platforms, a row each. Their names and instructions stand in `texts/weekly.ts`. */
import type { Platform } from "./person.ts";

interface PlatformTraits {
  /** The settings can turn it on, posts go out to it, and others read them. False for the page of this machine alone. */
  chat: boolean;
  /** It says who somebody is. Where it does not, whoever is named is a person, and a channel's id is made of its name. */
  vouches: boolean;
  /** Where `@` in a message gives a list of people to choose from. */
  picking: "anywhere" | "in-channels" | "nowhere";
  /** A channel can be named from another place: `koble #kanal til …`. */
  namesChannels: boolean;
  /** It can be asked whether a post arrived whose answer was lost (`Messenger.find`). */
  looksUp: boolean;
}

/** A platform that the settings can turn on. */
export type Chat = Exclude<Platform, "local">;

export const PLATFORM: { readonly [P in Platform]: PlatformTraits & { chat: P extends Chat ? true : false } } = {
  slack: { chat: true, vouches: true, picking: "anywhere", namesChannels: true, looksUp: true },
  teams: { chat: true, vouches: true, picking: "in-channels", namesChannels: false, looksUp: false },
  local: { chat: false, vouches: false, picking: "nowhere", namesChannels: true, looksUp: false },
};

export const ALL_PLATFORMS = Object.keys(PLATFORM) as readonly Platform[];

/** Those that the settings can turn on. */
export const CHATS = ALL_PLATFORMS.filter(isChat);

/** True where posts are sent, and others than the asker read them. */
export function isChat(platform: Platform): platform is Chat {
  return PLATFORM[platform].chat;
}
