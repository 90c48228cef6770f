/** Small words beside an activity's name: which say nothing of it, which take back what is said, which make it less. */
import { foldedWords } from "../language/fold.ts";
import { functionWords } from "../search/function-words.ts";

/** What may stand beside a name and says nothing of it; ready to compare. Other small words are told of the activity. */
const JOINING: ReadonlySet<string> = new Set(
  wordsOf(
    `i på til te av for fra frå om med hos ved mot og samt men at som er blir vert ble den det de dei denne dette vi me jeg eg nå no så da då jo vel ja
    hei hallo hello hi takk obs fyi info gjerne vennligst her der også òg status statusen oppdatering oppdatert melding angående ang vedr vedrørende
    gjelder gjeld min mi mitt mine vår vårt våre vårs frist fristen aktivitet aktiviteten hovedaktivitet tiltaket saken saka sak ny nytt nye the of in on for with and is to a an at`,
  ),
);

/** With these the opposite is said, or it is not said for certain: no field is offered. Beside what the search calls denying. */
const TAKING_BACK: ReadonlySet<string> = new Set(
  wordsOf(
    `straks trolig truleg muligens mogleg mulig visstnok antakelig antagelig antakeligvis sannsynligvis forhåpentligvis angivelig forutsatt såfremt tror trur antar håper håpar
    vet veit skal skulle bør burde må måtte vil ville kan kunne skrive skriver skriv skreiv sier sa hvordan korleis åssen hvorfor når etter var gikk utløp utgikk utløpt passerte usikker usikkert
    eksempel eksempelvis maybe perhaps probably if`,
  ),
);

/** With these less than the activity is named, whatever its title holds. */
export const LESS: ReadonlySet<string> = new Set(
  wordsOf(
    "halv halve halvt halvparten halvdelen del delen deler delar noe noko noen litt lite mye mykje mest mesteparten meste resten rest siste sist første fyrste fase etappe trinn kapittel",
  ),
);

/** These go with the word behind them: «i går», «for høring». */
export const LEADING: ReadonlySet<string> = new Set(wordsOf("i på til av for fra frå om med hos ved mot sak frist"));

/** Unfolded: «noe» is not «no». */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True for a word beside which nothing is said for certain. */
export function takesBackWord(word: string): boolean {
  return (
    /^>+$/u.test(word) ||
    foldedWords(word).some((form) => functionWords().denying.has(form)) ||
    wordsOf(word).some((form) => TAKING_BACK.has(form))
  );
}

/** True for a word that says nothing beside a name. */
export function isJoining(word: string): boolean {
  return !/[%>]/u.test(word) && wordsOf(word).every((form) => JOINING.has(form));
}
