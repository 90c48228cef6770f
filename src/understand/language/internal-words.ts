/**
 * Words that say «not for everybody». Wherever they stand in a comment, whoever wrote it is asked whether it is to be
 * an internal note: it is never stored open in silence. Words about a theme do not ask («internett», «internkontroll»).
 */
import { editDistance } from "./edit-distance.ts";

/** Compounds of «intern» that name the note, or what it is for, not a theme. */
const COMPOUNDS = "notat|merknad|melding|info|informasjon|bruk|sak";

const WORDS = [
  "intern",
  "interne",
  "internt",
  `intern(?:${COMPOUNDS})(?:e[nrt]?)?`,
  "internal(?:ly)?",
  "konfidensiel(?:l|le|lt|t)",
  "confidential(?:ly)?",
  "fortrol[ie]g[et]?",
  "fortruleg[et]?",
  "(?:i )?fortrol[ie]ghet",
  "hemm?el[ie]g(?:e|t)?(?:stemplet|stempla)?",
  "hemm?el[ie]g ?h[oe]ld\\p{L}*",
  "hemlig",
  "taushetsbelagt[e]?",
  "taushetsplikt(?:en|ig|ige|a)?",
  "teieplikt(?:a|en|ig|ige)?",
  "sperrefrist(?:en)?",
  "embargo(?:en)?",
  "klausulert",
  "personsensitiv(?:t|e)?",
  // Alone, not «sensitivt tema».
  "(?<=(?:^|[,.;:(–—-]) ?)(?:svært |veldig )?sensitivt?(?= ?(?:[.,;:!)]|$))",
  "sensitiv(?:t|e)? (?:info\\p{L}*|opplysning\\p{L}*|opplysing\\p{L}*)",
  "gradert(?:e)? (?:info\\p{L}*|opplysning\\p{L}*|opplysing\\p{L}*)",
  "of+ ?-?(?:the ?-?)?record",
  "hysj(?: hysj)?",
  "(?:ss+h+|s+hh+)",
  "u\\.? ?off\\.?",
  "offl\\.?",
  "offentl[ie]g(?:het|heit|hets|heits)?s?lov\\p{L}*",
];

/** Emoji, and their names, that say so: a lock that is shut, a mouth that is. */
const SIGNS =
  "[([]int\\.?[)\\]]|[🔒🔐🔏🤫🤐🙊]|:(?:(?:closed )?lock(?: with key| with ink pen)?|shushing face|zipper mouth(?: face)?|speak no evil):";

const NOT = "(?:ikke|ikkje|aldri|not|don'?t|never)";

/** «offentligheten», «offentlegheita», «pressen»: those whom it is not for. */
const ALL_OF_THEM =
  "(?:offentl[ie]g\\p{L}*|allmenn\\p{L}*|ålmenn\\p{L}*|press[ea]n?|medi[ae]\\p{L}*|avis[ae]\\p{L}*|(?:andre|alle)(?= ?(?:[.,;:!)]|$))|utenforstående|utanforståande|publi(?:[ck]|sering)\\p{L}*|deling|videre(?:sending|distribusjon|bruk)|vidare(?:sending|bruk)|spredning|spreiing|videreformidling|gjester?)";

/** «oss», «styret», «eget bruk»: those whom alone it is for. */
const US =
  "(?:oss|meg|styret|rådet|regionrådet|administrasjonen|arbeidsutvalget|au|gruppa|gruppen|ansatte|tilsette|de ansatte|dei tilsette|egne|eigne|eget bruk|eige bruk|us|our)";

const TELLING =
  "(?:del(?= (?:dette|det|den|denne|disse|desse|med|videre|vidare|info\\p{L}*)| ?(?:[.,;:!)]|$))|del(?:e|es|ast)|spre(?:s|ie|iast)?|publiser(?:e|es|ast)?|offentl[ie]g?gjør\\p{L}*|offentleggjer\\p{L}*|videresend(?:e|es)?|vidaresend\\p{L}*|videreformidl\\p{L}*|fortel(?:l|le|les|je)?|gjengi(?:s)?|share|forward|publish|tell|repeat)";

const MINUTES = "(?:referat|protokoll|møtebok|møteprotokoll|postliste|postjournal|journal)\\p{L}*";

/** What the bot itself sends to everybody, by the names that people have for it. */
const DIGEST = "(?:uk(?:e|es|a)?-?(?:melding|brev|rapport)|vekemelding|nyhetsbrev|nyheitsbrev)\\p{L}*";
/** Where else all may read. Things are often said not to be there yet, so that only what shall not be asks. */
const READ_BY_ALL =
  "(?:rapport|statusrapport|årsrapport|årsmelding|oversikt|oversyn|kanal|nettsid|heimesid|hjemmesid|presentasjon)\\p{L}*";
const BEING = "(?:med|inn|stå|komme|kome|nevnes|nemnast|tas|takast|være|vere|skal|må|dette|det|den)";

const PHRASES = [
  `${NOT} (?:(?:ta|${BEING}) ){0,3}(?:i|på|til|for) ${DIGEST}`,
  `(?:utenfor|utanfor|utelat\\p{L}* (?:fra|frå)|ute av|ut av|ut or) ${DIGEST}`,
  `(?:skal|må|bør) ${NOT} (?:${BEING} ){0,2}(?:i|på) ${READ_BY_ALL}`,
  `${NOT} ta (?:(?:dette|det|den|med|inn) ){0,2}(?:i|på) ${READ_BY_ALL}`,
  `${NOT} (?:å )?send(?:e|es|ast)? (?:(?:dette|det|den|disse) )?(?:videre|vidare|rundt|ut|på e-?post)`,
  `${NOT} lek(?:k|e|ke|kes|es|kje|kjast|ast)`,
  `${NOT} (?:for|til|i|med i|inn i) ${MINUTES}`,
  `${NOT} før(?:e|es|ast)?(?: (?:dette|det))? i ${MINUTES}`,
  `${NOT} (?:referat|protokoll|journal)før\\p{L}*`,
  `${NOT} refer(?:er|ere|eres|erast)(?: (?:dette|det))?`,
  `${NOT} (?:å )?skriv(?:e|es|ast)? (?:(?:dette|det|noe|noko) )?(?:i|inn|ned)`,
  `utenfor ${MINUTES}`,
  `${NOT} (?:å )?nevn(?:e|es|ast)? (?:dette|det|noe|noko|for|til)`,
  `${NOT} legg(?:e|es|ast)? (?:(?:dette|det) )?ut`,
  `${NOT} offisiel\\p{L}*(?= (?:ennå|enno|enda|endå)|,|\\.|$)`,
  "(?:bare|berre|kun) (?:til )?(?:orientering|info\\p{L}*) (?:for|til)",
  "(?:kun |bare |berre )?for (?:dine|dykkar|deres) (?:øyne|ører|auge|øyre)",
  `${NOT} (?:for|til|to) (?:the )?${ALL_OF_THEM}`,
  `${NOT} (?:å )?${TELLING}`,
  `${NOT} si (?:dette|det|noe|noko)`,
  `(?:skal|må|bør) ${NOT} (?:ut|videre|vidare)`,
  `${NOT} (?:offentl[ie]g|public)`,
  `(?:bare|berre|kun|utelukkende|only|just) (?:innad|(?:for|til|mellom|among|between) ${US})`,
  `for ${US} only`,
  "mellom oss(?! og(?![\\p{L}]))",
  "oss i ?mellom",
  "mellom deg og meg",
  "between (?:us(?! and)|you and me)",
  "un{1,2}t?at{1,2} (?:fra |frå |etter )?(?:(?:offentl[ie]g|innsyn)\\p{L}*|off(?!\\p{L}))",
  "unnt[ae]k[en]*e? (?:fra |frå )?(?:offentl[ie]g|innsyn)\\p{L}*",
  "unnateke (?:fra |frå )?(?:offentl[ie]g|innsyn)\\p{L}*",
  "(?:unna|skjult for|skjules for|skjermes for|skjermast for) (?:offentl[ie]g\\p{L}*|pressen|pressa|media)",
  "h[oa]ld(?:e|es|ast)? (?:tett|(?:dette |det |den )?(?:hemmel[ie]g|for deg selv|for deg sjølv))",
  "h[oa]ld(?:e|es|ast)? (?:dette|det|den) (?:tett|tilbake|attende|unna)",
  "(?:dette er|holdes|haldast|skal være|skal vere) (?:privat|hemmel[ie]g)",
  "keep (?:this|it) (?:private|quiet|secret|to yourself|between us)",
];

/** One look at each place of the text: the parts are plain words with single blanks between them. */
const SAYS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...WORDS, ...PHRASES].join("|")})(?![\\p{L}\\p{N}])|${SIGNS}`, "iu");
const ALL_THAT_SAY = new RegExp(SAYS.source, "giu");

/** A slip in one of these is taken for it: «inernt», «itnern», «konfedensielt»; the first letter is hardly ever mistyped. */
const SLIPPED = ["intern", "internt", "konfidensielt", "konfidensiell", "fortrolig", "hemmelig", "taushetsplikt"];
/** So near, and words of their own. */
const NO_SLIP = /^(?:inter|internet|interner|interne|internat|interns|intent|internal)$/u;
const MAY_BE_SLIPPED =
  /(?<![\p{L}\p{N}])(?:i[nmt]\p{L}{3,6}|konf\p{L}{6,11}|f[ort]\p{L}{5,9}|hem\p{L}{4,7}|tau\p{L}{8,12})(?![\p{L}\p{N}])/giu;

function isSlip(word: string): boolean {
  const typed = word
    .toLowerCase()
    .replace(/^intem/u, "intern")
    .replace(/^intenm/u, "intern");
  if (NO_SLIP.test(typed)) return false;
  return SLIPPED.some((meant) => editDistance(typed, meant, 1) <= 1);
}

/** The words with a slip made good, so that they are found like any other. */
function withoutSlips(text: string): string {
  return text.replaceAll(MAY_BE_SLIPPED, (word) => (isSlip(word) ? "intern" : word));
}

/** True where the words say that they are not for everybody. Linear in the length. */
export function saysInternal(text: string): boolean {
  return SAYS.test(plain(text));
}

/** The text without the words that say so, and without the signs around them: «bredbånd (internt)» → «bredbånd». */
export function withoutInternal(text: string): string {
  const rest = plain(text).replaceAll(ALL_THAT_SAY, " ").replaceAll(/\s+/gu, " ");
  return rest.replace(/^[\s,;.:()[\]/–—-]+/u, "").replace(/(?<![\s,;.:()[\]/–—-])[\s,;.:()[\]/–—-]+$/u, "");
}

function plain(text: string): string {
  const words = text
    .normalize("NFC")
    .replaceAll(/[\s_*~`«»"“”]+/gu, " ")
    .replaceAll("’", "'");
  return withoutSlips(words);
}
