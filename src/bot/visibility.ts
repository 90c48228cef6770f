/**
 * Who sees what: one table, tested as a matrix on every platform (`promises.md`, P9). Adapters name the way in by which
 * something reached the bot, and ask here who may see the answer; they decide nothing of it themselves.
 */
import type { Place } from "../model/channel.ts";
import type { Platform } from "../model/person.ts";

/** Where people meet the bot, and who reads along there. */
interface PlaceTraits {
  /** The place's `kind` for the core: only the bot's own chat with one person is `direct`. */
  kind: Place["kind"];
  /** `Place.open`: every colleague may read along, so that what is said there may be told. */
  open: boolean;
}

export const PLACES = {
  "own-chat": { kind: "direct", open: false },
  /** In Teams a standard channel. */
  "public-channel": { kind: "channel", open: true },
  /** In Teams a shared channel too. */
  "private-channel": { kind: "channel", open: false },
  /** Slack Connect: people from other organisations are in it. */
  "connected-channel": { kind: "channel", open: true },
  group: { kind: "channel", open: false },
  meeting: { kind: "channel", open: false },
  /** Two people's direct messages. The bot is no member, and yet its command, shortcuts and cards work there. */
  "two-people": { kind: "channel", open: false },
} as const satisfies Record<string, PlaceTraits>;

export type PlaceName = keyof typeof PLACES;

/**
 * The kinds of answers. `answer`: what anybody may read, asked for by one. `notes`: a look at the log, internal notes
 * among it. `receipt`: of what was stored. `refusal`: what was refused or failed, with what was typed. `shared`: for
 * everybody in the place.
 */
interface KindTraits {
  seenBy: "asker" | "place";
  /** True where it may hold what is internal, for those who may read that. */
  internal: boolean;
}

export const KINDS = {
  answer: { seenBy: "asker", internal: false },
  notes: { seenBy: "asker", internal: true },
  receipt: { seenBy: "asker", internal: true },
  refusal: { seenBy: "asker", internal: false },
  form: { seenBy: "asker", internal: false },
  shared: { seenBy: "place", internal: false },
} as const satisfies Record<string, KindTraits>;

export type Kind = keyof typeof KINDS;

/** A way in: where it is, and what it brings. */
interface WayTraits {
  places: Readonly<Record<Platform, readonly PlaceName[]>>;
  kinds: readonly Kind[];
  /** True where what comes of it goes to everybody in the place, whatever the person may read alone. */
  forAll?: true;
}

const NOWHERE = [] as const;
const ANY_SLACK = [
  "own-chat",
  "public-channel",
  "private-channel",
  "connected-channel",
  "group",
  "two-people",
] as const;
const SLACK_SHARED = ["public-channel", "private-channel", "connected-channel", "group"] as const;
const TEAMS_SHARED = ["public-channel", "private-channel", "group", "meeting"] as const;
const ANY_TEAMS = ["own-chat", ...TEAMS_SHARED, "two-people"] as const;
const ASKED = ["answer", "notes", "receipt", "refusal", "form"] as const;
const TAPPED = [...ASKED, "shared"] as const;

/** Every way in. An adapter that has another does not compile before it stands here, and then its tests do not. */
export const WAYS = {
  /** `/aktivitet …`; in Teams a message that only the bot is sent (targeted). */
  slash: { places: { slack: ANY_SLACK, teams: TEAMS_SHARED, local: NOWHERE }, kinds: ASKED },
  /** Bare words in the bot's own chat. */
  direct: { places: { slack: ["own-chat"], teams: ["own-chat"], local: NOWHERE }, kinds: ASKED },
  /** `@Aktivitet …` at the top. */
  mention: { places: { slack: SLACK_SHARED, teams: TEAMS_SHARED, local: NOWHERE }, kinds: ASKED },
  "mention-thread": {
    places: { slack: SLACK_SHARED, teams: ["public-channel", "private-channel"], local: NOWHERE },
    kinds: ASKED,
  },
  /** A message to the bot that was changed or deleted: what it would put right is offered. */
  edit: { places: { slack: ["own-chat"], teams: ["own-chat", ...TEAMS_SHARED], local: NOWHERE }, kinds: ["form"] },
  /** A button on a card that only this person sees; in Teams in the own chat, wherever it was asked for. */
  "private-card": { places: { slack: ANY_SLACK, teams: ["own-chat", ...TEAMS_SHARED], local: NOWHERE }, kinds: TAPPED },
  /** A button on a card that everybody sees: shared, a digest, or put into a message. */
  "shared-card": {
    places: { slack: [...SLACK_SHARED, "two-people"], teams: [...TEAMS_SHARED, "two-people"], local: NOWHERE },
    kinds: TAPPED,
  },
  /** A form that was filled in: Slack's modal, Teams' card. */
  form: { places: { slack: ANY_SLACK, teams: ANY_TEAMS, local: NOWHERE }, kinds: ["receipt", "refusal", "form"] },
  /** A button in Slack's modal or Teams' dialog, which one person has open. */
  modal: { places: { slack: ANY_SLACK, teams: ANY_TEAMS, local: NOWHERE }, kinds: ASKED },
  /** Slack's App Home, and the buttons in it. */
  home: { places: { slack: ["own-chat"], teams: NOWHERE, local: NOWHERE }, kinds: ASKED },
  /** «Oppdater aktivitet», everywhere in Slack. */
  "global-shortcut": { places: { slack: ["own-chat"], teams: NOWHERE, local: NOWHERE }, kinds: ["form", "refusal"] },
  /** «Loggfør på aktivitet» on somebody's message. */
  "log-message": {
    places: { slack: ANY_SLACK, teams: ANY_TEAMS, local: NOWHERE },
    kinds: ["receipt", "refusal", "form"],
  },
  /** 📌 */
  reaction: {
    places: { slack: ["own-chat", ...SLACK_SHARED], teams: NOWHERE, local: NOWHERE },
    kinds: ["receipt", "refusal", "form"],
  },
  /** «Finn aktivitet» while writing in Teams: the card goes into the message. */
  search: { places: { teams: ANY_TEAMS, slack: NOWHERE, local: NOWHERE }, kinds: ["shared"], forAll: true },
  page: { places: { local: ["own-chat", "public-channel"], slack: NOWHERE, teams: NOWHERE }, kinds: TAPPED },
  terminal: {
    places: { local: ["public-channel"], slack: NOWHERE, teams: NOWHERE },
    kinds: ["answer", "notes", "receipt", "refusal", "form"],
  },
} as const satisfies Record<string, WayTraits>;

export type Way = keyof typeof WAYS;

/** True where what is answered there is seen by the asker alone, whatever it is: the bot's own chat with that person. */
export function isPrivateByPlace({ kind }: Place): boolean {
  return kind === "direct";
}

/** Who sees a reply that is given in this place. */
export function seenBy(visibility: "private" | "channel", place: Place): Cell["seenBy"] {
  return visibility === "private" || isPrivateByPlace(place) ? "asker" : "place";
}

/** True where what comes of this way in is for everybody in the place. */
export function isForAll(way: Way): boolean {
  return "forAll" in WAYS[way];
}

/**
 * True when a message that is logged there was said among a few, or nobody knows whether it was: then it is internal.
 * What is typed to the bot itself is what the person wants to say.
 */
export function isSaidAmongFew(place: Place): boolean {
  return !isPrivateByPlace(place) && place.open !== true;
}

/** One cell of the table. */
export interface Cell {
  seenBy: "asker" | "place";
  /** True when internal notes may be in it. */
  internal: boolean;
}
/**
 * What a person gets by this way in at this place; null where there is no such thing. `readsInternal`: whether the
 * person may read internal notes at all.
 */
export function cellOf(
  platform: Platform,
  way: Way,
  place: PlaceName,
  kind: Kind,
  readsInternal: boolean,
): Cell | null {
  const { places, kinds }: WayTraits = WAYS[way];
  if (!places[platform].includes(place) || !kinds.includes(kind)) return null;
  const seen = PLACES[place].kind === "direct" ? "asker" : KINDS[kind].seenBy;
  return { seenBy: seen, internal: KINDS[kind].internal && seen === "asker" && readsInternal };
}
