/** An answer with more in it than the choice: «ja, men bare i Tolga», «nei, 60 %», «60 % og frist jul». None of it is dropped. */

import type { Button } from "../model/card.ts";
import type { CommandNamed, UpdateFields } from "../model/command.ts";
import type { IsoDate } from "../model/week.ts";
import type { Payload } from "../payload/button-payload.ts";
import { formatCommand } from "../understand/command-text.ts";
import { type ParsedFields, parseFields } from "../understand/language/fields.ts";
import { joinWords } from "./said.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** What was asked: its choices, and the one activity that it was about. */
interface Asked {
  buttons: Button[];
  activity: string | null;
}

const OPENING = /^(?<word>ja|jo|jepp|japp|yes|nei|næ|nope|no)(?:[,.;!]\s*|\s+)(?<rest>\S.*)$/isu;

/** What to do: ask again with the rest, or ask whether the fields that were typed are meant. Null for a line of its own. */
export function withMore(text: string, { buttons, activity }: Asked, today: IsoDate): Payload | null {
  const first = buttons.find((one) => one.command.name === "update" || one.command.name === "correct");
  if (first === undefined || activity === null) return null;
  const asked = first.command as Writing;
  const { word, rest = text } = OPENING.exec(text)?.groups ?? {};
  const parsed = parseFields(rest, { today, municipalities: [], roles: [], loose: true });
  const isFields = parsed.onlyFields && !parsed.confirm && parsed.doubts.length === 0;
  const typed = joinWords(first.typed ?? formatCommand(asked), text);
  const on = { ...asked, activity: { code: activity } };
  if (word === undefined) return isFields && /\d/.test(text) ? { command: unconfirmed(on, parsed), typed } : null;
  if (/^[nN]/u.test(word)) return isFields ? { command: unconfirmed(on, parsed), typed } : null;
  if (isFields) return { command: unconfirmed(on, { fields: both(asked.fields, parsed.fields) }), typed };
  const note = asked.fields.note === null ? rest : `${asked.fields.note}, ${rest}`;
  const doubts = [{ kind: "hedged", typed } as const];
  return { command: { ...on, fields: { ...asked.fields, note }, doubts }, typed };
}

function unconfirmed(command: Writing, { fields }: Pick<ParsedFields, "fields">): Writing {
  return { ...command, fields, doubts: [{ kind: "unconfirmed" }] };
}

/** What was asked about, and what was typed with the «ja», which counts where they differ. */
function both(asked: UpdateFields, said: UpdateFields): UpdateFields {
  const more = Object.entries(said).filter(([, value]) => value !== null && value !== false && !Array.isArray(value));
  return { ...asked, ...Object.fromEntries(more) };
}
