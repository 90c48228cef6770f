/** An answer with more in it than the choice: «ja, men bare i Tolga», «nei, 60 %», «60 % og frist jul». None of it is dropped. */

import type { Button } from "../model/card.ts";
import { type CommandNamed, type Doubt, NO_FIELDS, type UpdateFields } from "../model/command.ts";
import { disagree, isWhole } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import type { Payload } from "../payload/button-payload.ts";
import { formatCommand } from "../understand/command-text.ts";
import { type ParsedFields, parseFields } from "../understand/language/fields.ts";
import { saysInternal } from "../understand/language/internal-words.ts";
import { joinWords } from "./said.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** What was asked: its choices, and the one activity that it was about. */
interface Asked {
  buttons: Button[];
  activity: string | null;
  /** Set where a day was asked for: then a number alone is no per cent. */
  awaitsDate?: unknown;
}

const OPENING = /^(?<word>ja|jo|jepp|japp|yes|nei|næ|nope|no)(?:[,.;!]\s*|\s+)(?<rest>\S.*)$/isu;

/** A line that answers with more behind a colon, too: «ja, men internt: …». */
const GOES_ON = /^(?:men|og|bare|berre|kun)(?!\p{L})/iu;

/** True for a line with a colon that nonetheless goes on from the question: «ja, men internt: budsjettet sprekker». */
export function goesOn(text: string): boolean {
  const rest = OPENING.exec(text)?.groups?.rest ?? "";
  const [before = ""] = rest.split(":");
  return GOES_ON.test(rest) || saysInternal(before);
}

/** What to do: ask again with the rest, or ask whether the fields that were typed are meant. Null for a line of its own. */
export function withMore(text: string, { buttons, activity, awaitsDate }: Asked, today: IsoDate): Payload | null {
  const offered = buttons.filter(({ command: { name } }) => name === "update" || name === "correct");
  const [first] = offered;
  if (first === undefined || activity === null) return null;
  const asked = first.command as Writing;
  const { word, rest = text } = OPENING.exec(text)?.groups ?? {};
  const parsed =
    bareNumber(rest, awaitsDate) ?? parseFields(rest, { today, municipalities: [], roles: [], loose: true });
  const isFields = parsed.onlyFields && !parsed.confirm && parsed.doubts.length === 0;
  const typed = joinWords(first.typed ?? formatCommand(asked), text);
  const { openly, ...on } = { ...asked, activity: { code: activity } };
  const isNew = isFields && (word !== undefined || /\d/.test(text));
  if (word === undefined || /^[nN]/u.test(word)) {
    if (!isNew) return null;
    const commands = offered.map(({ command }) => command as Writing);
    return { command: stillAsked({ ...on, fields: instead(commands, parsed.fields) }, "unconfirmed"), typed };
  }
  const said = openly === undefined || parsed.fields.internal || saysInternal(rest) ? {} : { openly };
  if (isFields) {
    const { fields, by } = both(asked.fields, parsed.fields);
    return { command: stillAsked({ ...on, ...said, fields }, by), typed };
  }
  const { note, internal } = asked.fields;
  const fields = {
    ...asked.fields,
    note: note === null ? rest : `${note}, ${rest}`,
    internal: internal || parsed.fields.internal,
  };
  return { command: stillAsked({ ...on, ...said, fields }, { kind: "hedged", typed }), typed };
}

/** «60», «nei, 60»: of a question about what is to be stored, how far it has come. */
function bareNumber(
  words: string,
  awaitsDate: unknown,
): Pick<ParsedFields, "fields" | "doubts" | "confirm" | "onlyFields"> | null {
  const progress = Number(/^(\d{1,3})[.!]*$/u.exec(words.trim())?.[1] ?? -1);
  if (awaitsDate !== undefined || progress < 0 || progress > 100) return null;
  return { fields: { ...NO_FIELDS, progress }, doubts: [], confirm: false, onlyFields: true };
}

/** What was asked and not answered by this is still to be asked. */
function stillAsked(command: Writing, by: "unconfirmed" | Doubt): Writing {
  const doubts = command.doubts.filter(({ kind }) => kind !== "unconfirmed");
  return { ...command, doubts: by === "unconfirmed" ? [...doubts, { kind: by }] : [by, ...doubts] };
}

/** What was typed in place of what was asked; what all the answers leave as it is stands, and the comment with it. */
function instead(offered: readonly Writing[], said: UpdateFields): UpdateFields {
  const [first, ...others] = offered.map(({ fields }) => fields);
  if (first === undefined) return said;
  const agreed = <K extends keyof UpdateFields>(key: K) =>
    others.every((other) => JSON.stringify(other[key]) === JSON.stringify(first[key]));
  return {
    ...first,
    status: said.status,
    progress: said.progress,
    deadline: said.deadline ?? (agreed("deadline") ? first.deadline : null),
    decision: said.decision ?? first.decision,
    responsible: said.responsible ?? first.responsible,
    internal: said.internal || (first.internal && agreed("internal")),
  };
}

/**
 * What was asked about, and what was typed with the «ja», which counts where they differ; the two together must agree:
 * «ja, 60 %» to «Sette I7 til Fullført?» asks which of them.
 */
function both(asked: UpdateFields, said: UpdateFields): { fields: UpdateFields; by: "unconfirmed" | Doubt } {
  const more = Object.entries(said).filter(([, value]) => value !== null && value !== false && !Array.isArray(value));
  const fields: UpdateFields = { ...asked, ...Object.fromEntries(more) };
  const progress = said.progress ?? (isWhole(asked.status) ? null : asked.progress);
  const { status } = fields;
  if (asked.status !== null && said.status !== null && asked.status !== said.status) {
    const statuses = [asked.status, said.status];
    return { fields: { ...fields, status: null, progress }, by: { kind: "two-statuses", statuses } };
  }
  if (status !== null && progress !== null && disagree(status, progress)) {
    const by = { kind: "status-and-progress", status, progress } as const;
    return { fields: { ...fields, status: null, progress: null }, by };
  }
  return { fields, by: "unconfirmed" };
}
