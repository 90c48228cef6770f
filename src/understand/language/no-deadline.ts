/** The words that take a deadline away. */

const DEADLINE = "(?:(?:den )?(?:tids|slutt)?frist(?:en)?|deadlinen?|sluttdato(?:en)?)";
const TAKE_AWAY = "(?:fjerne?|fjernar|slette?|stryke?|opphev|opphever|ta bort|ta vekk|nullstill|tøm)";
const GONE =
  "(?:ingen|inga|none|bort|vekk|fjern|slett|fjernes|fjernet|fjerna|fjernast|slettes|slettet|sletta|slettast|strykes|strøket|oppheves|opphevet|bortfaller|bortfalt|faller bort|fell bort|tas bort|tas vekk|tatt bort|tatt vekk)";

const WHOLE = new RegExp(
  `^(?:${TAKE_AWAY} ${DEADLINE}` +
    `|(?:ingen|inga|uten|utan|ikke noen|ikkje nokon) (?:lenger |lengre )?${DEADLINE}(?: lenger| lengre)?` +
    `|${DEADLINE}(?: er| blir| ble| vart| nå| no)* ?[:=]? ?${GONE})$`,
);

/** True when the whole of `text` (as `plainSegment` makes it) says so: «ingen frist», «fristen fjernes». */
export function saysNoDeadline(text: string): boolean {
  return WHOLE.test(text);
}
