/** Comments that name something of its own, so that the status or the date beside them may be said of that alone. */

/** What is done, held, sent or decided on the way to most activities; also as the last part of a compound. */
const STEM =
  `møte|befaring|synfaring|søknad|rapport|anbud|tilbud|kurs|seminar|webinar|workshop|samling|konferanse|vedtak|utkast|notat|
  plan|referat|protokoll|budsjett|skisse|kartlegging|utredning|utgreiing|forprosjekt|studie|høring|høyring|prosjektering|kontrakt|avtale|
  faktura|evaluering|undersøkelse|intervju|presentasjon|invitasjon|brev|innspill|framlegg|fremlegg|besøk|annonse|bestilling|
  opplæring|innkalling|leveranse|kokebok|nettside|brosjyre|plakat|folder`.replace(/\s/g, "");
/** «svar» and «sak» end many words of another kind («ansvar», «årsak»). */
const THING = `(?!konkurs)(?:[\\p{L}-]*(?:${STEM})|svar|(?:styre|formannskaps|kommunestyre|råds|au-)?sak)(?:n|t|r|ne|a|en|et|er|ene|ar|ane)?`;
const WHICH =
  "(?:(?:et|en|ei|ein|eit|ny|nytt|nye|første|fyrste|andre|tredje|siste|neste|forrige|vårt|vår|\\d{1,2}\\.|\\d{1,2}) )?";
const WHERE = "(?: (?:i|på|ved|hos|for|om|til|av|med|fra|frå) [\\p{L}-]+)?";
const WHEN =
  "(?: (?:den|kl\\.?|uke|i (?:dag|går|kveld|morgen)|(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)da[gn]|\\d[\\d.:/-]*|(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)\\p{L}*\\.?)){0,6}";

/** «folkemøte på Tynset», «styremøte 12.11.» */
/** The thing may be of and in something: «møte om fiber i Os». */
const ON_THE_WAY = new RegExp(`^${WHICH}${THING}${WHERE}${WHERE}${WHERE}${WHEN}$`, "u");
/** The same in its definite form: «folkemøtet på Tynset», «svaret fra fylket». */
const THE_THING = new RegExp(`^${WHICH}${THING}(?<=(?:en|et|ene|ne|a|tet|nen))${WHERE}${WHERE}${WHERE}${WHEN}$`, "u");
/** «vi skriver søknaden», «skal sende søknad til fylket». «i henhold til plan» names no other plan. */
const ENDS_IN_THING = new RegExp(
  `(?:^|\\s)(?<!(?:til|etter|på|følge|ifølge) )(?!plan(?:en)?$)${THING}${WHERE}${WHEN}$`,
  "u",
);

/** «delen i Tolga», «Tolga-delen», «fakturaen»: a word of its own in its definite form. Words for the activity are none. */
const DEFINITE =
  /^(?!(?:men|igjen|siden|sidan|alen|enn|tiden|endelegen|dessuten|uten|noen|ingen|aktiviteten|jobben|oppgaven|oppgåva)$)(?:[\p{L}-]{2,}(?:en|ene|ane)|[\p{L}-]*(?:kartet|skjemaet|nettstedet|toget|flyet|bygget|anlegget|utstyret|arrangementet|regnskapet|dokumentet|skiltet|lokalet|opplegget|oppmøtet)|[\p{L}-]*(?:forslaget|programmet))(?: (?:i|på|for|om|til|av|med|fra|frå) [\p{L}-]+)?$/u;

/** «fase 1», «første etappe»: a part of the activity. */
const PART =
  /^(?:i |på )?(?:(?:fase|etappe|trinn|byggetrinn|byggjetrinn|del|delprosjekt|delmål|steg|parsell|strekning|pakke|runde|pulje|kapittel|kap\.?|modul|punkt|avsnitt|bolk|versjon|phase|part|chapter) ?(?:\d+|en|ein|ett|én|to|tre|fire|fem|seks|i{1,3}|iv|v)|(?:første|fyrste|andre|tredje|siste|1\.|2\.|3\.) (?:fase|etappe|trinn|byggetrinn|del|delmål|steg|parsell|runde|pulje|kapittel|modul|halvdel|halvpart)|halvparten|halvdelen)$/;
const ONLY = /^(?:men |og )?(?:kun|bare|berre|only) /u;
/** A longer segment is a sentence, not the name of a place. */
const MOST_PLACE_WORDS = 6;

/** True when the words (as `plainSegment` makes them) name a thing and tell nothing about it: «søknad til fylket», «saken». */
export function namesAnotherThing(words: string): boolean {
  return ON_THE_WAY.test(words) || DEFINITE.test(words);
}

/** True when the words are one thing in its definite form: «søknaden», «kartleggingen i Os». */
export function namesTheThing(words: string): boolean {
  return DEFINITE.test(words) || THE_THING.test(words);
}

/** True when they end in a thing that has deadlines of its own: «vi skriver søknaden», «svar fra fylket». */
export function endsInAnotherThing(words: string): boolean {
  return ENDS_IN_THING.test(words);
}

/** «Tolga og Os», «fase 1». Names of places are compared without regard to capitals. */
export function namesPartOnly(words: string, municipalities: readonly string[]): boolean {
  if (PART.test(words)) return true;
  const list = words
    .replace(/[/&+–-]/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  if (list.length > MOST_PLACE_WORDS) return false;
  const names = list.filter(
    (word) => !/^(?:i|på|til|og|for|fra|frå|mot|bare|kun|berre|kommune|kommuner|delen|siden)$/.test(word),
  );
  const known = municipalities.map((name) => name.toLowerCase());
  return names.length > 0 && names.every((word) => known.includes(word));
}

/** «kun Tolga», «bare i fase 1» */
export function narrowsToPart(words: string, municipalities: readonly string[]): boolean {
  return ONLY.test(words) && namesPartOnly(words.replace(ONLY, ""), municipalities);
}

/** A single word for what is sent, held, decided or ridden in. «arbeidsplasser» and «samling» of a region are none of ours. */
const OBJECT = new RegExp(
  `^(?:${THING}|(?:tog|fly|buss|ferje|ferge|post|pakke|trafikk|brøyting|graving|asfaltering|levering|sending|utlysning|påmelding|høringsfrist|søknadsfrist|svarfrist)(?:a|en|et|er|ene|ar|ane|t)?)$`,
  "u",
);

/** True for one word (lower case) that names such a thing. */
export function isObject(word: string): boolean {
  return OBJECT.test(word);
}
