/** Feast days, holidays from school and work, and the seasons that are too vague to be a deadline. */
import { addDays, type IsoDate } from "../../model/week.ts";
import { type DayReading, isoDay, monthsOf, nextSuch, readYear, workingWeek, yearOf } from "./calendar.ts";
import { easterSunday, HOLIDAY_NAMES, holidaysOf, lastWorkingDayBefore } from "./holidays.ts";

/** «innen påske», «jul»: the last working day before it begins (`commands.md`, Dates). */
const BEGINNINGS: [RegExp, (year: number) => IsoDate][] = [
  [/^(?:christmas|jul(?:a|en|eferien|eferie|ehelga|ehelgen)?)$/, (year) => isoDay(year, 12, 24)],
  [/^(?:easter|påsk(?:e|a|en|eferien|eferie))$/, (year) => addDays(easterSunday(year), -3)],
  [/^pins(?:e|a|en)$/, (year) => addDays(easterSunday(year), 49)],
  [/^(?:(?:somm[ae]r|felles)?ferien?|somm[ae]rfri)$/, (year) => workingWeek(year, 28).from],
];

const LAST_DAYS = /^(?:nyttår(?:et|saften)?|årsskifte[t]?|årsslutt(?:en)?|årets slutt|romjul(?:a|en))$/;

/** School weeks differ between the two counties, so both are offered. */
const SCHOOL_HOLIDAYS: [RegExp, number[]][] = [
  [/^vinterferien?$/, [8, 9]],
  [/^h(?:ø|au)stferien?$/, [40, 41]],
];

const EVES: [RegExp, string][] = [
  [/^lille ?julaften$/, "12-23"],
  [/^jul[ae]?aften$|^julekvelden$|^julafta$/, "12-24"],
  [/^nyttårs(?:aften|afta|kvelden)$/, "12-31"],
];

/** Days beside the feasts that move, counted from Easter Sunday. */
const MOVING_EVES: [RegExp, number][] = [
  [/^påsk[ea]?aft(?:en|an|a)$/, -1],
  [/^pins[ea]?aft(?:en|an|a)$/, 48],
];

/** The two ends of months that may be meant by the season that begins in a year. */
const SEASONS: [RegExp, (year: number) => [IsoDate, IsoDate]][] = [
  [/^våren?$/, (year) => [isoDay(year, 3, 31), isoDay(year, 5, 31)]],
  [/^somm[ae]r(?:en)?$/, (year) => [isoDay(year, 6, 30), isoDay(year, 8, 31)]],
  [/^(?:høst(?:en)?|haust(?:en)?)$/, (year) => [isoDay(year, 9, 30), isoDay(year, 11, 30)]],
  [/^vint(?:er|eren|ren)$/, (year) => [isoDay(year, 12, 31), monthsOf(year + 1, 2, 2).to]],
];

const AFTER: [RegExp, number[]][] = [
  [
    /^(?:(?:rett |like )?etter|over|på) (?:jul(?:a|en|eferien)?|nyttår|nyåret|årsskiftet|romjula)$|^(?:i |på )?nyåret$/,
    [1, 2],
  ],
  [/^(?:(?:rett |like )?etter|over) (?:somm[ae]ren|(?:somm[ae]r|felles)?ferien?)$/, [8, 9]],
];

const SOMETIME =
  /^(?:snart|snarest(?: mulig| råd)?|så (?:snart|fort|raskt) (?:som |vi )?(?:mulig|råd|kan)|asap|fortløpende|fortløpande|løpende|løpande|med det første|med det fyrste|på ubestemt tid|inntil videre|senere|seinare|seinere|om en stund|om ei stund|om ikke lenge|etter hvert|i nær framtid|i nær fremtid)$/;

const YEAR_BEHIND = /^(.+?) ((?:19|20)\d\d|'?\d\d|i år|neste år)$/;

/** `text` is normalised and lower case, without `til`, `innen` or `før` in front. */
export function readFeast(text: string, today: IsoDate): DayReading | null {
  const crossing = /^årsskiftet (?:((?:19|20)\d\d) ?[-/] ?\d{2,4})$/.exec(text);
  if (crossing !== null) return { kind: "date", date: isoDay(Number(crossing[1]), 12, 31) };
  const split = YEAR_BEHIND.exec(text);
  const year = split === null ? null : readYear(split[2] ?? "", today);
  const name = year === null ? text : (split?.[1] ?? text);
  const such = (make: (year: number) => IsoDate): IsoDate => (year === null ? nextSuch(today, make) : make(year));
  const day = feastDay(name, such);
  if (day !== null) return { kind: "date", date: day };
  const school = SCHOOL_HOLIDAYS.find(([pattern]) => pattern.test(name));
  if (school !== undefined)
    return vague(school[1].map((week) => such((of) => lastWorkingDayBefore(workingWeek(of, week).from))));
  return readVague(name, year, today);
}

function feastDay(name: string, such: (make: (year: number) => IsoDate) => IsoDate): IsoDate | null {
  const feast = BEGINNINGS.find(([pattern]) => pattern.test(name));
  if (feast !== undefined) return such((year) => lastWorkingDayBefore(feast[1](year)));
  if (LAST_DAYS.test(name)) return such((year) => isoDay(year, 12, 31));
  const eve = EVES.find(([pattern]) => pattern.test(name));
  if (eve !== undefined) return such((year) => `${year}-${eve[1]}`);
  const moving = MOVING_EVES.find(([pattern]) => pattern.test(name));
  if (moving !== undefined) return such((year) => addDays(easterSunday(year), moving[1]));
  const holiday = name
    .replace(/^fyrste /, "første ")
    .replace(/^kristi /, "Kristi ")
    .replace(/^1\. (?=[jpn])/, "første ");
  const same = holiday.replace(/^(?:2\.|annen) (?=[jp])/, "andre ").replace(/himmelfart$/, "himmelfartsdag");
  return HOLIDAY_NAMES.has(same) ? such((year) => dayOfHoliday(year, same)) : null;
}

function dayOfHoliday(year: number, name: string): IsoDate {
  const found = [...holidaysOf(year)].find(([, holiday]) => holiday === name);
  // In a year where two holidays fall on one day only the fixed one is named; Ascension Day is the one that can.
  return found?.[0] ?? addDays(easterSunday(year), name.startsWith("Kristi") ? 39 : 49);
}

function readVague(name: string, year: number | null, today: IsoDate): DayReading | null {
  if (SOMETIME.test(name)) return vague([]);
  const season = SEASONS.find(([pattern]) =>
    pattern.test(name.replace(/^(?:i |på |ut på |utpå |over |om |neste |komande |kommende |førstkommende )+/, "")),
  );
  if (season !== undefined) return vague(seasonEnds(season[1], year, today));
  const such = (make: (year: number) => IsoDate): IsoDate => (year === null ? nextSuch(today, make) : make(year));
  const months = AFTER.find(([pattern]) => pattern.test(name))?.[1];
  if (months !== undefined) return vague(months.map((month) => such((of) => monthsOf(of, month, month).to)));
  const easter = /^(?:(?:rett |like )?etter|over) påsk(?:e|a|en|eferien)$/.test(name);
  return easter ? vague([12, 26].map((days) => such((of) => addDays(easterSunday(of), days)))) : null;
}

/** A season that ends within a fortnight is not the one meant («til høsten» at the end of November). */
function seasonEnds(ends: (year: number) => [IsoDate, IsoDate], year: number | null, today: IsoDate): IsoDate[] {
  if (year !== null) return ends(year);
  const horizon = addDays(today, 14);
  const meant =
    [yearOf(today) - 1, yearOf(today)].find((candidate) => ends(candidate)[1] >= horizon) ?? yearOf(today) + 1;
  return ends(meant).filter((day) => day >= today);
}

function vague(alternatives: IsoDate[]): DayReading {
  return { kind: "vague", alternatives };
}
