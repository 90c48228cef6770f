import { expect, test } from "vitest";
import {
  type CommandName,
  type CommandNamed,
  isOfOne,
  isRead,
  isShareable,
  isWrite,
  NO_FIELDS,
  NO_FILTERS,
} from "../../src/model/command.ts";
import { decodePayload, encodePayload } from "../../src/payload/button-payload.ts";
import { formatCommand } from "../../src/understand/command-text.ts";
import { parseCommand } from "../../src/understand/parse.ts";
import { parsingIn, plan } from "../support/commands.ts";

const I7 = { code: "I7" };
const KARI = { mention: "kari" };
const HERE = { area: null, channel: null };

/** One line of each, and what it means: a command without its line does not compile. */
const TYPED: { [N in CommandName]: [line: string, command: CommandNamed<N>] } = {
  start: ["hei", { name: "start" }],
  courtesy: ["takk", { name: "courtesy", said: "thanks" }],
  status: ["status I7", { name: "status", activity: I7 }],
  overview: ["oversikt infra", { name: "overview", area: "infrastruktur" }],
  plan: ["plan", { name: "plan" }],
  picture: ["bilde infra", { name: "picture", area: "infrastruktur" }],
  update: ["I7: 60 %", { name: "update", activity: I7, fields: { ...NO_FIELDS, progress: 60 }, doubts: [] }],
  note: [
    "notat I7: møte holdt",
    { name: "note", activity: I7, note: "møte holdt", internal: false, municipalities: [], doubts: [] },
  ],
  confirm: ["uendret I7", { name: "confirm", activity: I7, doubts: [] }],
  several: ["", { name: "several", writes: [{ name: "confirm", activity: I7, doubts: [] }] }],
  move: ["", { name: "move", entry: 1, write: { name: "confirm", activity: I7, doubts: [] } }],
  form: ["oppdater I7", { name: "form", activity: I7, correct: false }],
  undo: ["angre I7", { name: "undo", entry: null, activity: I7 }],
  latest: ["angre alt", { name: "latest" }],
  correct: ["rett I7: 70 %", { name: "correct", activity: I7, fields: { ...NO_FIELDS, progress: 70 }, doubts: [] }],
  history: ["historikk I7", { name: "history", activity: I7, page: 1 }],
  changes: ["endringer", { name: "changes", since: null, area: null }],
  list: ["liste forsinket", { name: "list", filters: { ...NO_FILTERS, status: ["delayed"] }, page: 1 }],
  mine: ["mine", { name: "mine" }],
  deadlines: ["frister", { name: "deadlines", days: null, area: null, own: false }],
  roles: ["roller", { name: "roles" }],
  search: ["søk jernbane", { name: "search", words: "jernbane" }],
  assign: [
    "ansvar regionkoordinator @kari",
    { name: "assign", assignment: { role: "regionkoordinator", holder: KARI }, unconfirmed: false },
  ],
  handover: ["overta @kari @ola", { name: "handover", from: KARI, to: { mention: "ola" } }],
  teach: ["lær «tog» = I7", { name: "teach", words: "tog", activity: I7 }],
  forget: ["glem «tog»", { name: "forget", words: "tog" }],
  explain: ["forklar I7 ferdig", { name: "explain", text: "I7 ferdig" }],
  connect: ["koble til infrastruktur", { name: "connect", area: "infrastruktur", channel: null }],
  disconnect: ["koble fra", { name: "disconnect", area: null, channel: null }],
  channels: ["kanaler", { name: "channels" }],
  digest: ["ukesmelding vis", { name: "digest", action: "show", ...HERE }],
  "digest-when": ["ukesmelding tid", { name: "digest-when", ...HERE }],
  "digest-pause": ["ukesmelding pause", { name: "digest-pause", on: true, until: null, unread: null, ...HERE }],
  "digest-time": [
    "ukesmelding tid ons 10.15",
    { name: "digest-time", weekday: 3, time: "10:15", unread: null, ...HERE },
  ],
  why: ["hvorfor I7", { name: "why", activity: I7, entries: [] }],
  follow: ["følg I7", { name: "follow", activity: I7, on: true }],
  chase: ["purr I7", { name: "chase", activity: I7 }],
  absence: ["stille av", { name: "absence", until: null, deputy: null }],
  decide: ["avgjør send digest:slack:C1", { name: "decide", post: "digest:slack:C1", again: true }],
  share: ["del oversikt infra", { name: "share", command: { name: "overview", area: "infrastruktur" } }],
  help: ["hjelp", { name: "help", topic: null }],
};

/** Of several activities, or moved to another: only a tap does that, and asks where it is typed. */
const typed = Object.values(TYPED).filter(([line]) => line !== "");

test.each(typed)("«%s» is read as its command", (line, command) => {
  expect(parseCommand(line, parsingIn(null))).toEqual(command);
});

test.each(typed)("«%s»: the line that stands for the command in the log means it again", (_line, command) => {
  expect(parseCommand(formatCommand(command), parsingIn(null))).toEqual(command);
});

test.each(Object.values(TYPED))("«%s»: a button carries the command and gives it back", (_line, command) => {
  expect(decodePayload(encodePayload({ command }), plan)).toEqual({ command, typed: null });
});

test("What may be shared stores nothing, and what is said of one activity among others is stored", () => {
  for (const [, command] of Object.values(TYPED)) {
    if (isShareable(command)) expect(isRead(command)).toBe(true);
    if (isOfOne(command)) expect(isWrite(command)).toBe(true);
  }
});
