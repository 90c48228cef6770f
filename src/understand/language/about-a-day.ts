/** «ca. 1. mars», «i løpet av mars»: a day that is not said for certain. */
const ABOUT_A_DAY =
  /(?<!\p{L})(?:ca|cirka|sirka|rundt|omkring|omtrent|i (?:løpet|laupet) av(?! (?:uk[ae]n?|veka|dagen|natta|måneden|månaden)(?!\p{L}))|en gang i|ein gong i)(?!\p{L})/iu;

/** True for a day that is not said for certain; its words stay in the comment. */
export function isAboutADay(typed: string): boolean {
  return ABOUT_A_DAY.test(typed);
}
