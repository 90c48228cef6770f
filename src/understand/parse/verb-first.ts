/**
 * A verb in front is as careful as an activity in front (`understanding.md`, rule 3): «ferdig kurs for lærlinger», «levert
 * innspill NTP», «ferdig bredbånd i Os» are of another thing, a part or a place, and ask.
 */

import type { Command } from "../../model/command.ts";
import { activityByCode } from "../../model/plan.ts";
import type { IsoDate } from "../../model/week.ts";
import { parseDate } from "../language/dates.ts";
import { foldedWords } from "../language/fold.ts";
import { municipalitiesIn } from "../language/municipalities.ts";
import { isObject } from "../language/other-things.ts";
import { tellsInSentence } from "../language/reports.ts";
import { REASON } from "../language/small-words.ts";
import { plainSegment } from "../language/status-words.ts";
import type { ParseContext } from "./context.ts";
import { type Divided, refOf } from "./target.ts";

/** The command read from `VERB TARGET TEXT`, asked about where the words say that it is of less than the activity. */
export function askedIfLess(command: Command, verb: string, divided: Divided, context: ParseContext): Command {
  if (command.name !== "update" || command.doubts.length > 0) return command;
  const { target, text } = divided;
  const typed = [verb, target, text].filter((part) => part !== "").join(" ");
  const around = { before: `${verb} `, behind: text === "" ? "" : ` ${text}` };
  if (namesObject(target, context)) return askedOfObject(command, target, typed, context);
  const words = `${verb} ${text}`;
  return narrows(text, context) ? { ...command, doubts: [{ kind: "hedged", typed: words, around }] } : command;
}

/** The same where the words for the activity name a thing of its own: they are kept in the comment. */
export function askedOfObject(command: Command, target: string, typed: string, context: ParseContext): Command {
  if (command.name !== "update" || command.doubts.length > 0 || !namesObject(target, context)) return command;
  const { municipalities } = context.plan.organisation;
  const note = [target, command.fields.note ?? ""].filter((part) => part !== "").join(", ");
  const fields = { ...command.fields, note, municipalities: municipalitiesIn(note, municipalities) };
  return { ...command, fields, doubts: [{ kind: "hedged", typed }] };
}

/** True when one of the words is a thing that people send, hold or ride in, and the activity is not called so. */
function namesObject(target: string, context: ParseContext): boolean {
  const ref = refOf(target, context);
  if ("code" in ref) return false;
  const activity = activityByCode(context.plan, context.find(target).hits[0]?.code ?? "");
  const own = new Set(foldedWords(activity?.shortTitle ?? ""));
  const words = target.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== "");
  return words.some((word) => isObject(word.toLowerCase()) && !foldedWords(word).every((form) => own.has(form)));
}

/** «Rambøll til 1. mars»: when it is to be, or when another is done. */
function endsInDay(words: string, today: IsoDate): boolean {
  const day = /^\S.*\s(?<day>(?:til|te|innen|innan|før|frist)\s.{2,30})$/u.exec(words)?.groups?.day;
  return day !== undefined && parseDate(day, today)?.kind === "date";
}

const SMALL =
  /^(?:i|på|til|av|for|om|fra|frå|hos|ved|mot|mellom|langs|ikke|ikkje|bare|kun|berre|unntatt|uten|utan|minus)\s/iu;
const TIME = /^i (?:dag|går|kveld|natt|morges|forgårs|fjor|år|uke \d{1,2}|helga|helgen|dag tidlig)$/u;

const ENDS_FIRST = new RegExp(String.raw`[,;\n]|(?=\s(?:${REASON}|siden|sidan)\s)`, "iu");
const BEGINS_REASON = new RegExp(String.raw`^(?:${REASON}|siden|sidan)(?!\p{L})`, "u");

/** True when what stands right behind the activity says where, of what or what not, or is a word or two that tell nothing. */
function narrows(text: string, { today }: ParseContext): boolean {
  const [first = ""] = text.split(ENDS_FIRST);
  const words = plainSegment(first.trim());
  if (words === "" || BEGINS_REASON.test(words)) return false;
  if (/^(?:halv\p{L}*|deler|mesteparten|delvis)(?!\p{L})/u.test(words)) return true;
  if (endsInDay(words, today)) return true;
  if (TIME.test(words) || parseDate(words, today) !== null || tellsInSentence(first)) return false;
  return SMALL.test(words) || (words.split(" ").length <= 2 && !/\d/.test(words)); // «28 jobber» counts
}
