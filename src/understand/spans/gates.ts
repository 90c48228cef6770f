/** Which words a field or a day may begin with: all others need not be asked about. */
import { englishMonth, monthNumber, ordinalNumber, weekdayNumber, wholeNumber } from "../language/date-words.ts";
import { firstWords } from "../language/status-words.ts";

const FIELD: ReadonlySet<string> = new Set([
  ...firstWords(),
  ..."frist fristen ny nye endret revidert forlenget utvidet foreløpig tidsfrist sluttfrist deadline sluttdato innen innan inna senest seinast seinest til te før by until before klar klart klare flyttet flytta flyttes flyttast forlenga skjøvet skyves utsatt utsett utsettes utsettast utsette postponed moved fullføres leveres ferdigstilles sak saka saken au rr ps ks fs vedtak jf jf. jfr jfr. ref ref. se ansvar ansvarlig ansvarleg ansvarshavende intern internt kun status statusen framdrift fremdrift framdriften fremdriften progresjon er nå no på ligger ligg har nådd ca ca. cirka omtrent rundt om omlag sånn halvveis halvvegs halveis et eit uten utan ikke ikkje noen nokre fjern slett inga ingen som ingenting intet det same samme alt veldig svært ganske mye mykje litt noe noko kraftig midlertidig stadig ble blei vart fortsatt fremdeles dessverre minst nesten over uendret uendra uforandret uforandra itj intet unchanged no".split(
    " ",
  ),
]);

const DATE: ReadonlySet<string> = new Set(
  "i om på ved den neste denne førstkommende kommende innen innan til te før senest jul jula påske påsken pinse nyttår årsskiftet utgangen slutten midten medio primo ultimo uke veke sommeren høsten våren vinteren første andre etter over easter christmas by until kl kl.".split(
    " ",
  ),
);

/** Per cents, numbers, and the words of fields. */
export function mayBeginField(low: string): boolean {
  return FIELD.has(low) || /^[\d@+~≈:\p{Extended_Pictographic}-]/u.test(low) || isNumber(low);
}

/** Figures, numbers, days and months, and what stands in front of them. */
export function mayBeginDate(low: string): boolean {
  return DATE.has(low) || /^\d/.test(low) || isNumber(low) || weekdayNumber(low) !== null || isMonth(low);
}

function isMonth(low: string): boolean {
  return monthNumber(low) !== null || englishMonth(low) !== null;
}

function isNumber(low: string): boolean {
  return wholeNumber(low) !== null || ordinalNumber(low) !== null;
}
