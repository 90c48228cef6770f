/** Every command as a button carries it. Leave one out, or one of its fields, and it does not compile. */
import { type Command, isShareable, type SaidOfOne } from "../model/command.ts";
import { isPostingClock } from "../weekly/schedule/posting-hours.ts";
import { type Codec, field, flag, listOf, type Members, only, orNull, perhaps, union } from "./codec.ts";
import { doubts } from "./doubts.ts";
import { anyText, text } from "./texts.ts";
import {
  area,
  assignment,
  day,
  deputy,
  filters,
  mention,
  municipalities,
  number,
  ref,
  updateFields,
  usually,
  word,
  wordThat,
} from "./values.ts";

const MOST_PAGES = 1_000_000;
const MOST_DAYS = 100_000;
const MOST_ENTRIES = 2000;

const onActivity = { activity: field(ref) };
const inArea = { area: orNull(area) };
const page = { page: usually(number(1, MOST_PAGES), 1) };
const perhapsPage = { page: perhaps(number(1, MOST_PAGES)) };
const yes: Codec<true> = { write: () => true, read: (data) => (data === true ? true : undefined) };
const saying = { doubts, openly: perhaps(yes) };
const writing = { ...onActivity, fields: field(updateFields), ...saying };
const entry = number(1, Number.MAX_SAFE_INTEGER);
const channel = { channel: orNull(text) };

/** What is shared is never sharing itself, however deep it is nested. */
const shared: Codec<Command> = {
  write: (value, typed) => command.write(value, typed),
  read: (data, around) => (Array.isArray(data) && data[0] !== "share" ? command.read(data, around) : undefined),
};

/** As many as a message is read in at most. */
const MOST_WRITES = 8;

const ofOne: Members<SaidOfOne, "name"> = {
  update: writing,
  note: { ...onActivity, note: field(text), internal: flag, municipalities, ...saying },
  confirm: { ...onActivity, doubts },
};
const saidOfOne = union<SaidOfOne, "name">("name", ofOne);

/** Any command. */
export const command: Codec<Command> = union<Command, "name">("name", {
  start: {},
  courtesy: { said: field(word("thanks", "yes", "no")) },
  status: onActivity,
  overview: inArea,
  plan: {},
  picture: inArea,
  ...ofOne,
  several: { writes: listOf(saidOfOne, MOST_WRITES) },
  move: { entry: field(entry), write: field(saidOfOne) },
  form: { ...onActivity, correct: flag },
  undo: { entry: orNull(entry), activity: orNull(ref) },
  latest: {},
  correct: { ...writing, entry: perhaps(entry) },
  history: { ...onActivity, ...page },
  changes: { since: orNull(day), ...inArea, ...perhapsPage },
  list: { filters: field(filters), ...page },
  mine: perhapsPage,
  deadlines: { days: orNull(number(0, MOST_DAYS)), ...inArea, own: flag, ...perhapsPage },
  roles: {},
  search: { words: field(text), ...perhapsPage },
  assign: { assignment: field(assignment), unconfirmed: flag },
  handover: { from: field(mention), to: field(mention) },
  teach: { words: field(text), ...onActivity },
  forget: { words: field(text) },
  explain: { text: field(text) },
  // What is no area is asked about.
  connect: { area: field(anyText), ...channel },
  disconnect: { ...inArea, ...channel },
  channels: {},
  digest: { action: field(word("show", "now")), ...inArea, ...channel },
  "digest-when": { ...inArea, ...channel },
  "digest-pause": { on: flag, until: orNull(day), unread: orNull(text), ...inArea, ...channel },
  // What nothing could be posted at is no tap of ours.
  "digest-time": {
    weekday: orNull(number(1, 5)),
    time: orNull(wordThat(isPostingClock)),
    unread: orNull(text),
    ...inArea,
    ...channel,
  },
  why: { ...onActivity, entries: listOf(entry, MOST_ENTRIES) },
  follow: { ...onActivity, on: flag },
  chase: onActivity,
  absence: { until: orNull(day), deputy: orNull(deputy) },
  decide: { post: field(wordThat((key) => /^\S{1,400}$/u.test(key))), again: flag },
  share: { command: field(only(shared, isShareable)) },
  help: { topic: orNull(text) },
});
