/**
 * Words that say «not for everybody». Wherever they stand in a comment, whoever wrote it is asked whether it is to be
 * an internal note: it is never stored open in silence. Words about a theme do not ask («internett», «internkontroll»).
 */

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
  "taushetsbelagt[e]?",
  "teiepliktig[e]?",
  "sperrefrist(?:en)?",
  "off the record",
  "u\\.? ?off\\.?",
];

const NOT = "(?:ikke|ikkje|aldri|not|don'?t|never)";

/** «offentligheten», «offentlegheita», «pressen»: those whom it is not for. */
const ALL_OF_THEM =
  "(?:offentl[ie]g\\p{L}*|allmenn\\p{L}*|ålmenn\\p{L}*|press[ea]n?|medi[ae]\\p{L}*|avis[ae]\\p{L}*|(?:andre|alle)(?= ?(?:[.,;:!)]|$))|utenforstående|utanforståande|publi[ck]\\p{L}*|deling|spredning|spreiing|videreformidling|gjester?)";

/** «oss», «styret», «eget bruk»: those whom alone it is for. */
const US =
  "(?:oss|meg|styret|rådet|regionrådet|administrasjonen|arbeidsutvalget|au|gruppa|gruppen|ansatte|tilsette|de ansatte|dei tilsette|egne|eigne|eget bruk|eige bruk|us|our)";

const TELLING =
  "(?:del(?= (?:dette|det|den|denne|disse|desse|med|videre|vidare|info\\p{L}*)| ?(?:[.,;:!)]|$))|del(?:e|es|ast)|spre(?:s|ie|iast)?|publiser(?:e|es|ast)?|offentl[ie]g?gjør\\p{L}*|offentleggjer\\p{L}*|videresend(?:e|es)?|vidaresend\\p{L}*|videreformidl\\p{L}*|fortel(?:l|le|les|je)?|gjengi(?:s)?|share|forward|publish|tell|repeat)";

const PHRASES = [
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
  "unntatt (?:fra |frå )?(?:offentl[ie]g|innsyn)\\p{L}*",
  "unnt[ae]k[en]*e? (?:fra |frå )?(?:offentl[ie]g|innsyn)\\p{L}*",
  "unnateke (?:fra |frå )?(?:offentl[ie]g|innsyn)\\p{L}*",
  "(?:unna|skjult for|skjules for|skjermes for|skjermast for) (?:offentl[ie]g\\p{L}*|pressen|pressa|media)",
  "h[oa]ld(?:e|es|ast)? (?:tett|(?:dette |det |den )?(?:hemmel[ie]g|for deg selv|for deg sjølv))",
  "h[oa]ld(?:e|es|ast)? (?:dette|det|den) (?:tett|tilbake|attende|unna)",
  "(?:dette er|holdes|haldast|skal være|skal vere) (?:privat|hemmel[ie]g)",
  "keep (?:this|it) (?:private|quiet|secret|to yourself|between us)",
];

/** One look at each place of the text: the parts are plain words with single blanks between them. */
const SAYS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...WORDS, ...PHRASES].join("|")})(?![\\p{L}\\p{N}])`, "iu");
const ALL_THAT_SAY = new RegExp(SAYS.source, "giu");

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
  return text
    .normalize("NFC")
    .replaceAll(/[\s_*~`«»"“”]+/gu, " ")
    .replaceAll("’", "'");
}
