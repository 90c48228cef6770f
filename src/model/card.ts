/**
 * The platform-neutral answer. Cards hold finished Norwegian text as PLAIN TEXT, never markup: each adapter's
 * `render.ts` escapes it and switches over `Block` without `default:`, so that a new block does not compile until
 * every platform draws it. `cards/text.ts` renders every card as plain text (lock screen, screen reader, terminal).
 */

import type { Picture } from "../picture/picture.ts";
import type { Command } from "./command.ts";
import type { ShownStatus } from "./status.ts";
import type { IsoDate } from "./week.ts";

/** A button carries a command: pressing it is the same as typing it. `encodePayload` writes what a platform carries. */
export interface Button {
  label: string;
  command: Command;
  /** What the person had typed, where the tap carries that out or asks further about it; left out elsewhere. */
  typed?: string;
  style: "primary" | "danger" | "default";
  /** What a screen reader says when the label alone is not enough: «Oppdater I7 Bredbånd». */
  hint: string | null;
  /** Words besides the label by which it is chosen in typing, in small letters; `YES` and `NO` stand for all their forms. */
  answers?: readonly string[];
}

/** Among a button's `answers`: whatever says yes or no chooses it. */
export const YES = "ja";
export const NO = "nei";

/** One activity in a list. */
export interface Row {
  code: string;
  /** At most 40 characters. */
  title: string;
  status: ShownStatus;
  /** `🟢 I gang, 60 %`: symbol and word together, never the symbol alone. */
  statusText: string;
  /** One short line below, or null. */
  detail: string | null;
  /** What tapping the row does, or null. */
  button: Button | null;
}

/** One line of a receipt: what it was and what it is. `before` is null when there was nothing. */
export interface Change {
  label: string;
  before: string | null;
  after: string;
}

export type Block =
  /** A line that heads what follows. */
  | { kind: "heading"; text: string }
  /** `leftOut`: it says that so many rows of the list above are not shown. */
  | { kind: "text"; text: string; tone: "normal" | "strong" | "muted"; leftOut?: number }
  /** A line with one small button beside it. */
  | { kind: "line"; text: string; button: Button }
  /** Label and value pairs. */
  | { kind: "facts"; facts: { label: string; value: string }[] }
  /** The status of one activity, with its word. */
  | { kind: "status"; status: ShownStatus; text: string }
  | { kind: "rows"; rows: Row[] }
  | { kind: "changes"; changes: Change[] }
  /** What a person wrote, to the letter. */
  | { kind: "quote"; text: string; source: string | null }
  /** `success`, `warning`, `error`, `info` are also said in the text itself. */
  | { kind: "notice"; tone: "success" | "warning" | "error" | "info"; text: string }
  /** To be drawn; `alt` says the same in words, for where it cannot be drawn and for who cannot see it. */
  | { kind: "picture"; picture: Picture; alt: string }
  | { kind: "buttons"; buttons: Button[] }
  | { kind: "form"; form: Form };

/** One input of a form. `error` is one clear sentence to show at the field, or null. */
export type FormField = { name: string; label: string; error: string | null; hint: string | null } & (
  | { input: "choice"; options: { value: string; label: string }[]; value: string }
  | { input: "number"; min: number; max: number; value: number | null }
  | { input: "date"; value: IsoDate | null }
  | { input: "text"; multiline: boolean; maxLength: number; value: string }
);

/** `update` adds an entry, `correct` replaces my last about the activity. */
export type FormName = "update" | "correct";

/** A form whose values come back as an `Incoming` with `form` set. */
export interface Form {
  /** Which form: the core knows how to make a command of its values. */
  name: FormName;
  activity: string;
  fields: FormField[];
  /** The values as filled in for the person: comes back with the form, so that only what was changed counts. */
  shown: FormValues;
  /** What the person had typed, where the form grew out of that: comes back with it. */
  typed?: string;
  submit: string;
}

/** Values as filled in; a field left out or empty has nothing to say. */
export type FormValues = Record<string, string>;

export interface Card {
  /** First line; also the beginning of every notification. */
  title: string;
  blocks: Block[];
}
