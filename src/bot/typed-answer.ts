/** A line that answers the open question: the tap that it stands for. */
import { type Button, NO, YES } from "../model/card.ts";
import { activityByCode } from "../model/plan.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import { encodePayload, type Payload } from "../payload/button-payload.ts";
import { formatCommand } from "../understand/command-text.ts";
import { parseDate } from "../understand/language/dates.ts";
import { withoutDecoration } from "../understand/language/emoji.ts";
import { foldedWords } from "../understand/language/fold.ts";
import { withoutStops } from "../understand/language/line-end.ts";
import { normaliseText } from "../understand/language/normalise.ts";
import { WORDS_FOR_NO, WORDS_FOR_YES } from "../understand/language/small-words.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { type ParseContext, withoutOwnName } from "../understand/parse.ts";
import { isFresh, type Question } from "./conversation.ts";
import type { Incoming } from "./incoming.ts";
import { goesOn, withMore } from "./more-than-answer.ts";
import { joinWords } from "./said.ts";

const LONGEST_ANSWER = 80;

const SAYS_YES = new RegExp(`^(?:${WORDS_FOR_YES}|det stemmer|stemmer)$`);
const SAYS_NO = new RegExp(`^(?:${WORDS_FOR_NO})$`);
const NONE =
  /^(?:(?:nei|næ),? )?(?:ingen(?: av (?:de|dem|disse|delene))?|ingen|inga av dei|ikke noen av dem|avbryt|stopp|dropp det|glem det|la være|lat vere)$/;

/** What was typed as the tap that it stands for, when it answers the question; else as it came. */
export function typedAnswer(incoming: Incoming, asked: Question | null, context: ParseContext): Incoming {
  if (asked === null || incoming.input.kind !== "text" || !isFresh(asked, incoming.now)) return incoming;
  const meant = meantBy(incoming.input.text, asked, context, osloDate(incoming.now));
  return meant === null ? incoming : { ...incoming, input: { kind: "tap", payload: encodePayload(meant) } };
}

/**
 * The choice that was typed, with the words that the question was about: «ja» or «2» adds nothing to them, a date is
 * written below them. With a colon it is a line of its own, unless it goes on from the question.
 */
function meantBy(text: string, asked: Question, context: ParseContext, today: IsoDate): Payload | null {
  const line = withoutOwnName(text);
  const typed = plain(line);
  const isLine = withoutDecoration(text).text.includes(":") && !goesOn(line);
  if (typed === "" || typed.length > LONGEST_ANSWER || isLine) return null;
  const button = buttonTyped(typed, asked.buttons) ?? buttonDescribed(typed, asked.buttons, context);
  if (button !== undefined) return { command: button.command, typed: button.typed ?? null };
  if (NONE.test(typed)) return { command: { name: "courtesy", said: asked.partly ? "yes" : "no" }, typed: null };
  return withDate(typed, line, asked, today) ?? withMore(line, asked, today);
}

/** By number, by label or its first words («I8», «60 %»), by yes or no, or by another word for the same status. */
function buttonTyped(typed: string, buttons: Button[]): Button | undefined {
  const figure = /^(\d{1,3})$/.exec(typed)?.[1];
  const perCent = buttons.filter(({ label }) => figure !== undefined && label.split(", ").includes(`${figure} %`));
  if (perCent.length === 1) return perCent[0];
  const number = numberIn(typed, buttons);
  if (number !== null) return buttons[number - 1];
  const labelled = buttons.filter(({ label }) => plain(label) === typed || plain(label).split(/ · |, /)[0] === typed);
  if (labelled.length > 0) return labelled.length === 1 ? labelled[0] : undefined;
  const answering = (word: string) => buttons.find(({ answers }) => answers?.includes(word));
  if (SAYS_YES.test(typed)) return buttons.length > 1 ? answering(YES) : buttons[0];
  if (SAYS_NO.test(typed)) return answering(NO);
  const worded = answering(typed);
  if (worded !== undefined) return worded;
  const status = statusOf(typed);
  const same = status === null ? [] : buttons.filter(({ label }) => statusOf(label) === status);
  return same.length === 1 ? same[0] : undefined;
}

const NUMBER = /^(?:(?:nr\.?|nummer|alternativ|valg|svar|den|knapp) ?)?(?:nr\.? ?|nummer )?(\d)[.)]?$/;
const ORDINALS = [
  "første|fyrste|øverste|øvste|ein|en|én|ett",
  "andre|to",
  "tredje|tre",
  "fjerde|fire",
  "femte|fem",
].map(
  (words) =>
    new RegExp(
      `^(?:(?:(?:den|det|ta|velg|nr\\.?|nummer|alternativ) ){0,2}(?:${words}))(?: (?:av dem|der|aktiviteten|takk))?$`,
    ),
);
const LAST = /^(?:(?:den|det|ta|velg) ){0,2}(?:siste|nederste|nedste)(?: (?:av dem|der|aktiviteten|takk))?$/;

/** «2», «nummer to», «den første», «den siste»: among what can be chosen. Null for what is no number. */
function numberIn(typed: string, buttons: readonly Button[]): number | null {
  const digit = NUMBER.exec(typed)?.[1];
  if (digit !== undefined) return Number(digit);
  const at = ORDINALS.findIndex((pattern) => pattern.test(typed));
  if (at !== -1) return at + 1;
  return LAST.test(typed) ? buttons.length : null;
}

const BEFORE_NAME =
  /^(?:(?:ja|jeg|eg|mener|meiner|mente|ta|velg|det|er|gjelder|den|han|ho|det|som|er|i|innen|innenfor|om|med|på|for|under|til)[, ]+)+/u;

/** «den i infrastruktur», «den om fiber», «flyplassen»: the one of them in that area, or that these words mean. */
function buttonDescribed(typed: string, buttons: Button[], { plan, find }: ParseContext): Button | undefined {
  const codes = buttons.map(({ command }) => codeOf(command));
  if (new Set(codes.filter((code) => code !== null)).size < 2) return undefined;
  const words = typed.replace(BEFORE_NAME, "");
  if (words === "" || /\d/.test(words)) return undefined;
  const { area, verdict, hits } = find(words);
  const pick = (passes: (code: string) => boolean) => {
    const chosen = buttons.filter((_, at) => codes[at] != null && passes(codes[at] ?? ""));
    return chosen.length === 1 ? chosen[0] : undefined;
  };
  if (area !== null) return pick((code) => activityByCode(plan, code)?.area === area);
  const said = foldedWords(words);
  const labelled = buttons.filter(({ label }) => {
    const own = new Set(foldedWords(label));
    return said.length > 0 && said.every((word) => own.has(word));
  });
  if (labelled.length === 1) return labelled[0];
  const [best] = hits;
  return verdict === "sure" && best !== undefined && words !== typed ? pick((code) => code === best.code) : undefined;
}

function codeOf(command: Button["command"]): string | null {
  if (!("activity" in command) || command.activity === null) return null;
  return "code" in command.activity ? command.activity.code : null;
}

function withDate(typed: string, words: string, { awaitsDate }: Question, today: IsoDate): Payload | null {
  if (awaitsDate === undefined) return null;
  const reading = parseDate(typed.replace(/^(?:ny )?frist(?:en)? (?:er )?/u, ""), today);
  if (reading?.kind !== "date") return null;
  const { command } = awaitsDate;
  const first = awaitsDate.typed ?? formatCommand(command);
  const fields = { ...command.fields, deadline: reading.date };
  return { command: { ...command, fields }, typed: joinWords(first, words) };
}

function plain(text: string): string {
  return withoutStops(normaliseText(text)).toLowerCase();
}
