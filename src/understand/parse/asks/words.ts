/** Pieces of the expressions by which people ask something of the bot itself; none of them tells capitals from small letters. */

/** Who asks, or is asked about. */
export const I = "(?:jeg|eg|æ|je|vi|me|man|en|du|i)";
/** Who asks for their own. */
export const SELF = "(?:jeg|eg|æ|je)";
/** «hva» */
export const WHAT = "(?:hva|kva|ka|what)";
/** «hvem» */
export const WHO = "(?:hvem|kven|kem|who)";
/** An article that may be left out, with the space behind it. */
export const A = "(?:(?:en|ei|ein|et|eit|a|an|the) )?";
/** «kan du lage en», «jeg trenger», «gi meg» */
export const GET = `(?:(?:kan|kunne|får|can|could|er det mulig å|går det an å) ?)?(?:(?:du|dere|jeg|eg|vi|me|you|i) )?(?:(?:lag|lage|lagar|gi|gje|send|sende|vis|vise|få|ha|vil ha|hent|hente|skriv|skrive|trenger|treng|ønsker|make|create|send|show|get|need|want) )?(?:(?:meg|oss|me|us|ut) )?${A}`;
/** «(har) meldt» */
export const TO_REPORT = "(?:meldt|skrevet|skrive|rapportert|registrert|lagret|lagt inn|sagt|gjort|loggført)";
/** «meldte» */
export const REPORTED = "(?:meldte|melde|skrev|skreiv|rapporterte|registrerte|lagret|sa|gjorde|loggførte)";
