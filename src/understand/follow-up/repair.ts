/** Lines that take back or put right what was said last: «angre det», «oi, det var feil», «nei, jeg mente …», «rett til 65 %». */
import { withoutDecoration } from "../language/emoji.ts";
import { bareLine } from "./bare-line.ts";

const OH = String.raw`(?:(?:oi|ops|ups|uff|æsj|huff|å|nei|næ|beklager|unnskyld|orsak|sorry|hei|vent|men)[\s,.!]+){0,4}`;
const TAKING_BACK =
  "angre(?: det| den| dette| denne| siste| det der| igjen)?|angr(?: det)?|angra(?: det)?|slett(?: det| den| dette| det igjen)|stryk det|ta det (?:bort|tilbake|vekk)|ta det vekk igjen|fjern det|gjør det om|gjør om(?: på)?(?: det)?|opphev det";
const WRONG =
  "(?:det|dette|den) (?:var|ble|blei|vart|er) (?:helt |heilt )?(?:feil|gal[te]?|galt|en feil|ei feil|ikke rett|ikke riktig)(?: av meg)?|feil|jeg tok feil|eg tok feil|tok feil|feil av meg|skrev feil|jeg skrev feil|tastet feil|min feil|det stemte ikke|det stemmer ikke|det skulle jeg ikke(?: ha)? (?:gjort|skrevet|lagret)|ikke det(?: nei)?|bommet|bom";
const TAKES_BACK = new RegExp(`^${OH}(?:${TAKING_BACK})[\\s.!]*(?:takk|er du snill|likevel)?[\\s.!]*$`, "iu");
const SAYS_WRONG = new RegExp(`^${OH}(?:${WRONG})[\\s.!]*$`, "iu");

/** What a line does to what was stored last: `undo` says outright that it is to be taken back, `wrong` only that it was wrong. */
export function takesBackLast(line: string): "undo" | "wrong" | null {
  const words = withoutDecoration(line).text.trim();
  if (words.length > 80) return null;
  if (TAKES_BACK.test(words)) return "undo";
  return SAYS_WRONG.test(words) ? "wrong" : null;
}

const MEANT =
  "(?:(?:jeg|eg|æ|vi|me)\\s+)?(?:mente|meinte|meinte nå|mener|meiner|tenkte på|skulle (?:ha )?(?:skrevet|sagt|skrive))|(?:det|den|dette)\\s+(?:gjaldt|gjelder|gjaldt jo|skulle\\s+(?:være|vært|vere|stå|stått|ha vært)|var\\s+på|var|er)|skulle\\s+(?:være|vært|vere|stå|ha vært)|skal\\s+(?:være|stå|vere)|feil aktivitet|korrigert|rettelse|rett(?:es)?(?:\\s+(?:det|den))?(?:\\s+(?:opp|om))?\\s+til|endre?(?:\\s+(?:det|den))?\\s+til|korriger(?:\\s+(?:det|den))?\\s+til|flytt(?:\\s+(?:det|den|dette))?\\s+(?:til|over til)|(?:det\\s+)?hører (?:til|hjemme) (?:på|under|i)";
const INSTEAD = new RegExp(
  `^(?<oh>${OH})(?<feil>feil(?: aktivitet)?[\\s,.!:]+)?(?:(?<meant>${MEANT})[\\s,:]*(?:(?:på|om|for|i|at|det|jo|egentlig|heller|visst)\\s+){0,2})?(?<rest>\\S.*)$`,
  "isu",
);
const NOT_BUT = /^(?:ikke|ikkje)\s+(?:på\s+)?(?<not>.{1,60}?),?\s+men\s+(?:på\s+)?(?<rest>\S.*)$/isu;

/** «nei, det var riktig»: nothing was meant instead. */
const SMALL =
  /^(?:riktig|rett|bra|greit|fint|ok|okei|sant|likevel|alt|det|den|nok|slik|sånn|en annen|noe annet|noko anna|aktivitet(?:en)?|ikke|ikkje)(?:\s+(?:nok|jo|det|slik|likevel|alt|sammen))?$/iu;

const ELSEWHERE = new RegExp(`^${OH}(?:feil|gal|galt)\\s+(?:aktivitet|tiltak|sak|sted|prosjekt)[\\s.!]*$`, "iu");

/** «feil aktivitet»: another one was meant, and which is not said. */
export function isElsewhere(line: string): boolean {
  return line.length <= 80 && ELSEWHERE.test(withoutDecoration(line).text.trim());
}

/** What was meant instead, and what it was not where that is said. `outright`: the line cannot mean anything else. */
export interface Instead {
  words: string;
  outright: boolean;
}

/** «nei, jeg mente flyplassen» → `flyplassen`; «rett til 65 %» → `65 %`. Null for a line that puts nothing right. */
export function meantInstead(line: string): Instead | null {
  const typed = bareLine(line);
  if (typed.length > 200 || typed.endsWith("?")) return null;
  const { oh = "", feil = "", meant = "", rest = "" } = INSTEAD.exec(typed)?.groups ?? {};
  const isNo = /(?:^|\s)(?:nei|næ|oi|ops|ups|vent|uff|beklager|unnskyld|orsak|sorry)[\s,.!]/iu.test(` ${oh}`);
  const notBut = NOT_BUT.exec(rest)?.groups?.rest;
  const isCopula = /^(?:det|den|dette)\s+(?:var|er)$/iu.test(meant.trim());
  const isSaid = meant !== "" && !(isCopula && !isNo && feil === "");
  if (!isSaid && !isNo && feil === "" && notBut === undefined) return null;
  if (notBut === undefined && SMALL.test(rest)) return null;
  const words = (notBut ?? (isSaid || meant === "" ? rest : `${meant.trim()} ${rest}`))
    .replace(/,\s+(?:og\s+)?(?:ikke|ikkje)\s+.{1,60}$/iu, "")
    .replace(/(?:,|(?<![\s,]))\s+(?:altså|heller|i stedet|istedenfor|nei)$/iu, "");
  return { words, outright: isSaid || feil !== "" };
}
