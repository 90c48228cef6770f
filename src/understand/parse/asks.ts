/** What people ask of the bot itself («hva har jeg meldt», «slett meg», «lag en rapport til AU»): no search for an activity. */
import type { Command } from "../../model/command.ts";
import { withoutGreeting } from "../language/greeting.ts";
import { withoutEnd } from "../language/line-end.ts";
import { normaliseText } from "../language/normalise.ts";
import { roleNamed } from "../language/roles.ts";
import { COMMANDS_ASKED, IN_AREA } from "./asks/commands.ts";
import { PAGES } from "./asks/pages.ts";
import { REPORTED, TO_REPORT, WHAT } from "./asks/words.ts";
import type { ParseContext } from "./context.ts";
import { readOwnDeadlines } from "./due.ts";
import { areaOf } from "./reads.ts";

const whole = (body: string) => new RegExp(`^(?:${body})$`, "isu");
const PAGE_FORMS = Object.entries(PAGES).map(([topic, body]) => [whole(body), topic] as const);
const COMMAND_FORMS = COMMANDS_ASKED.map(([body, command]) => [whole(body), command] as const);
const AREA_FORMS = IN_AREA.map(([body, inArea]) => [whole(body), inArea] as const);

/** Longer lines ask for nothing of this. */
const LONGEST = 100;
/** So few words may be an activity's name. */
const MOST_NAMED = 2;

/** The command or the page that answers such a line; null for any other. A word or two that name an activity are that activity. */
export function readAsks(line: string, context: ParseContext): Command | null {
  const words = withoutEnd(normaliseText(withoutGreeting(line)));
  if (words.length > LONGEST) return null;
  const command = readWhole(words, context) ?? readPersonal(words, context) ?? readOfArea(words, context);
  if (command === null || (words.split(" ").length <= MOST_NAMED && context.find(words).clear)) return null;
  return command;
}

function readWhole(words: string, { area }: ParseContext): Command | null {
  const topic = PAGE_FORMS.find(([form]) => form.test(words))?.[1];
  if (topic !== undefined) return { name: "help", topic };
  const inArea = AREA_FORMS.find(([form]) => form.test(words))?.[1];
  return inArea?.(area) ?? COMMAND_FORMS.find(([form]) => form.test(words))?.[1] ?? null;
}

const BY_PERSON = new RegExp(
  `^${WHAT} (?:har (?<who>.{1,60}?) ${TO_REPORT}|${REPORTED} (?<other>\\S{1,40}))(?: (?:sist|nylig|i dag|om .*|på .*))?$`,
  "iu",
);
const OWN_WORK =
  /^(?:hva|kva|ka) (?:skal|må|bør|haster|har) (?:(?:jeg|eg|æ) )?(?:å )?(?:gjøre|gjere|følge opp|melde) (?<when>i dag|i morgen|(?:i |denne |i løpet av )?(?:uka|uken|veka|måneden)|neste (?:uke|uka|veke|måned))$/iu;

/** «hva har Kari meldt», of somebody who is known; «hva må jeg gjøre denne uka». */
function readPersonal(words: string, context: ParseContext): Command | null {
  const { who, other } = BY_PERSON.exec(words)?.groups ?? {};
  const person = who ?? other;
  const isKnown = person !== undefined && context.isPerson(person) && roleNamed(person, context.plan.roles) === null;
  if (isKnown) return { name: "help", topic: "meldt" };
  const when = OWN_WORK.exec(words)?.groups?.when;
  if (when === undefined) return null;
  return readOwnDeadlines(when.replace(/^(?:i |i løpet av )?(?=uk|vek|mån)/iu, "denne "), context) ?? { name: "mine" };
}

/** «rapport for infrastruktur», «what's new in infrastructure» */
function readOfArea(words: string, context: ParseContext): Command | null {
  const { asked = "", where = "" } =
    /^(?<asked>.+?) (?:for|i|om|på|over|in|on) (?<where>\S.*)$/isu.exec(words)?.groups ?? {};
  const area = where === "" ? null : areaOf(where, context);
  return area === null ? null : readWhole(asked, { ...context, area });
}
