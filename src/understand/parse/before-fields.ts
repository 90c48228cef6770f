/** Lines without a separator: «bredbånd ferdig», «I7 60 %», «bredbånd forsinket fordi Telenor venter». */
import type { UpdateFields } from "../../model/command.ts";
import { isWhole } from "../../model/status.ts";
import { splitSegments } from "../language/segments.ts";
import { NOT } from "../language/small-words.ts";
import { fieldsOf, isBegunDeadline, isOnlyFields, type ParseContext } from "./context.ts";
import { type Divided, refOf, takeReason } from "./target.ts";

/** «bredbånd er nesten | ferdig»: the word before the fields takes them back, so they are no fields. */
const DENYING = new RegExp(
  String.raw`(?:^|\s)(?:${NOT}|nesten|snart|straks|nærmer seg|nærmar seg|omtrent|bare|berre|delvis|halvt|langt fra|langt frå|aldri|neppe|knapt|så godt som|tilnærmet|kanskje|trolig|truleg)(?: helt| heilt)?$`,
  "iu",
);
const TO_COME = /(?:^|\s)(?:blir|vert|skal|må|bør|vil|kan|skulle|burde)(?: være| vere| bli)?$/iu;

function isDenied(target: string, { status }: UpdateFields): boolean {
  return DENYING.test(target) || (isWhole(status) && TO_COME.test(target));
}

/** What is longer cannot be fields and nothing else: fields are short, and thirty are read. */
const LONGEST_FIELDS = 4000;

/** A word, and the comma behind it that parts it from what follows: «bredbånd,forsinket,frist 1.3.2019». */
const WORD = /(?:[^\s,]|,(?<=\d,)(?=\d))+|,/g;

/**
 * Divides where everything behind is fields, or where fields come first and a comment or a reason after them; null when
 * nothing is, or when the last word before takes them back.
 */
export function divideBeforeFields(line: string, context: ParseContext): Divided | null {
  if (line.length > LONGEST_FIELDS) return null;
  const words = [...line.matchAll(WORD)].filter(([word]) => word !== ",").slice(0, 12);
  for (const word of words.slice(1)) {
    const target = line.slice(0, word.index).replace(/(?<![\s,])[\s,]+$/u, "");
    const text = line.slice(word.index);
    if ("code" in refOf(`${target} ${word[0]}`, context)) continue; // «i 7» is one code
    const isFields = isOnlyFields(text, context, true) || beginsWithFields(text, context);
    if (!isFields) continue; // of nearly every word: what else it may say need not be read
    const { onlyFields, fields, doubts } = fieldsOf(text, context, true);
    if (doubts.some(isBegunDeadline)) continue;
    if (onlyFields || context.find(target).verdict === "sure")
      return isDenied(target, fields) ? null : { target, text };
  }
  return null;
}

/** «forsinket fordi …», «60 %, møte holdt»: the first part says a field as a whole, and more is told behind it. */
function beginsWithFields(text: string, context: ParseContext): boolean {
  const [segment] = splitSegments(text).segments;
  if (segment === undefined) return false;
  const { line, reason } = takeReason(text.slice(segment.start, segment.end));
  if (line === "" || (reason === "" && segment.end === text.trimEnd().length)) return false;
  if (!isOnlyFields(line, context)) return false;
  const { fields, confirm } = fieldsOf(line, context);
  return !confirm && (reason === "" || fields.status !== null || fields.progress !== null);
}
