/** Questions as people ask them, which no verb of ours begins: «hva er forsinket», «hvem er regional næringssjef». */
import { type Command, type ListFilters, NO_FILTERS } from "../../model/command.ts";
import { withoutEnd } from "../language/line-end.ts";
import { normaliseText } from "../language/normalise.ts";
import { roleNamed } from "../language/roles.ts";
import { statusOf } from "../language/status-words.ts";
import { readAboutDigest, readAboutPlan } from "./about.ts";
import type { ParseContext } from "./context.ts";
import { parseFilters } from "./filters.ts";
import { mentionOf } from "./persons.ts";

/** What a question opens with. */
const OPENING =
  /^(hva|kva|ka|hvilke|hvilken|hvilket|kva for|hvem|kven|kem|hvor|kor|er|har|finnes|fins|finst|blir|ble|vart|når|gjelder|gjeld|hvordan|korleis|åssen|how)\s/iu;

/** Words of a question that say nothing of what is asked for. */
const ASKING =
  /^(hva|kva|ka|hvilke|hvilken|hvilket|hvem|kven|kem|hvor|kor|mange|mye|mykje|er|har|blir|ble|blitt|vart|vi|me|dere|dykk|det|den|de|dei|der|her|noe|noko|noen|nokon|nokre|finnes|fins|finst|står|stend|ligger|ligg|nå|no|ennå|enda|enno|endå|fortsatt|framleis|egentlig|eigentleg|aktivitet|tiltak|tiltaka|tiltakene|ting|saker|av|oppe|ansvar|ansvaret|ansvarlig|ansvarleg|planen|totalt)$/iu;

const HOW_MANY = /^(hvor|kor) mange\s/iu;
const WHO = /^(hvem|kven|kem)\s/iu;

/** The list or table that a question asks for; null when it asks for something else. */
export function readAsked(line: string, context: ParseContext): Command | null {
  const words = withoutEnd(normaliseText(line));
  if (!OPENING.test(words)) return null;
  const about = readAboutPlan(words) ?? (HOW_TO.test(words) ? null : readAboutDigest(words, context));
  return about ?? readWhose(words, context) ?? readWhich(words, context) ?? readHowTo(words);
}

/** «hva har Kari ansvar for», «hvilke aktiviteter er regionkoordinator ansvarlig for». */
function readWhose(words: string, context: ParseContext): Command | null {
  const found =
    /^(?:hva|kva|ka|hvilke (?:aktiviteter|tiltak)|kva for (?:aktivitetar|tiltak)) (?:har|er) (.+?) (?:(?:hoved)?ansvar(?:et)? for|ansvarlig for|ansvarleg for)$/iu.exec(
      words,
    ) ?? /^(?:hva|kva|ka) (?:jobber|jobbar|arbeider|arbeidar) (\S+) med$/iu.exec(words);
  const who = found?.[1] ?? personIn(words, context);
  if (who === undefined || who.split(" ").length > 4) return null;
  if (/^(jeg|eg|æ|je|e|i)$/iu.test(who)) return { name: "mine" };
  if (/^(vi|me|dere|dykk|de|dei|man)$/iu.test(who)) return null;
  const role = roleNamed(who, context.plan.roles);
  const filters = role === null ? { ...NO_FILTERS, person: mentionOf(who) } : { ...NO_FILTERS, role };
  return { name: "list", filters, page: 1 };
}

const DOING =
  /^(?:(?:hva|kva|ka) (?:gjør|gjer|driver|driv|holder|held|jobber|jobbar|arbeider|arbeidar|har)|(?:hvem|kven|kem) er) (?<who>.+?)(?: på| med| nå| no){0,4}$/iu;

/** «hva gjør Kari», «hva holder Kari Moen på med», «hvem er Kari»: only of somebody who is known. */
function personIn(words: string, { isPerson, plan }: ParseContext): string | undefined {
  const who = DOING.exec(words)?.groups?.who;
  return who !== undefined && isPerson(who) && roleNamed(who, plan.roles) === null ? who : undefined;
}

/** «hva mangler frist», «hvor mange er ferdige», «hvem er regional næringssjef»: fillers apart, all of it is filters. */
function readWhich(words: string, context: ParseContext): Command | null {
  const parsed = parseFilters(words, context, ASKING);
  if (parsed === null) return null;
  const { filters, everything } = parsed;
  if (filters.role !== null && WHO.test(words)) return { name: "list", filters, page: 1 };
  const area = filters.area ?? (everything ? null : context.area);
  if (isTelling(filters)) return { name: "list", filters: { ...filters, area }, page: 1 };
  return HOW_MANY.test(words) ? { name: "overview", area } : null;
}

/** True when the filters say more than whose or where. */
export function isTelling({ status, withoutDeadline, withoutResponsible, quiet, overdue }: ListFilters): boolean {
  return status.length > 0 || withoutDeadline || withoutResponsible || quiet || overdue;
}

/** «er …», «går det så sent med …»: what stands before the activity in a question about how it goes. */
const BEFORE_NAME =
  /^(?:er|ble|blir|blei|vart|står|ligger|ligg|går|har)\s+(?:det\s+(?:\p{L}+\s+){0,2}(?:med|om|rundt|i|på|for)\s+)?/iu;
const MOST_STATUS_WORDS = 5;

/** The activity's words in «er fagskolen i rute», without the verb and the status that is asked for. */
export function askedAbout(question: string): string {
  const words = question.replace(BEFORE_NAME, "");
  if (words === question) return question;
  const starts = [...words.matchAll(/(?<!\s)\s+\S+/gu)].map(({ index }) => index).slice(-MOST_STATUS_WORDS);
  const from = starts.find((start) => statusOf(words.slice(start).trim()) !== null);
  return (from === undefined ? words : words.slice(0, from)).trim();
}

const HOW_TO =
  /^(?:(?:hvordan|korleis|åssen|hvor|kor) (?:kan |skal |må |får )?(?:jeg|eg|man|en|vi|me|du|ein|melder|meld|setter|set|bruker|bruk|virker|verkar|fungerer)\b|(?:hvordan|korleis|åssen) (?!går|gjekk|ligger|ligg|står)\p{L}+ (?:jeg|eg|man|en|vi|me|du|ein)\b|(?:hva|kva) (?:gjør|gjer) (?:jeg|eg|vi|man) (?:for å|når|hvis|om)\b|how (?:do|can) (?:i|we)\b)/iu;

const TOPICS: [RegExp, string][] = [
  [/frist|dato|utsett|utset|deadline|postpone/iu, "frist"],
  [/angr|rett(?:er|e)?\b|rettar|slett|feil|undo|correct/iu, "angre"],
  [/ansvar|rolle/iu, "ansvar"],
  [/kobl|kopl|kanal|ukesmelding|vekemelding|channel|digest/iu, "ukesmelding"],
  [/påminn|varsl|purr|ferie|syk|stille|følg|reminder|follow/iu, "påminnelser"],
  [/intern|notat|merknad/iu, "notat"],
  [/\b(liste|søk|filtr|finn)/iu, "liste"],
  [/lær/iu, "lær"],
  [/meld|oppdater|status|prosent|lagr|skriv|rapport|ferdig|report|update/iu, "status"],
];

const USING = /\b(bruk|virk|verk|fungere?r?|deg|dette|aktivitet|use|this)/iu;

/** «hvordan melder jeg status», «hvordan bruker jeg dette»: the page of help about it. */
function readHowTo(words: string): Command | null {
  if (!HOW_TO.test(words) || words.split(" ").length > 8) return null;
  const topic = TOPICS.find(([pattern]) => pattern.test(words))?.[1];
  if (topic !== undefined) return { name: "help", topic };
  return USING.test(words) ? { name: "help", topic: null } : null;
}
