/** How people ask for the pages about the bot itself, and for what it has not. */
import type { About } from "../../../model/about.ts";
import { A, GET, I, WHAT, WHO } from "./words.ts";

/** «til AU», «som Excel», «for i år» */
const FOR =
  "(?: (?:til|for|om|over|som|i|på|av|fra|med|to|as|in) (?:au|arbeidsutvalget|regionrådet|rådet|styret|utvalget|formannskapet|kommunestyret|fylket|ledelsen|rådmannen|direktøren|excel|regneark|word|pdf|powerpoint|planen|hele planen|alt|meg|oss|år|dag|uka|denne uka|måneden|denne måneden|året|møtet))*";
const MEETING = "(?:møte|au-møte|au møte|regionråd|regionrådet|regionrådsmøte|rådsmøte|styremøte|arbeidsutvalg|au)";
const FILE = "(?:excel|regneark|word|pdf|csv|powerpoint)";
const NEW_ACTIVITY = "(?:nye?|nytt) (?:hoved)?(?:aktivitet(?:er)?|tiltak)";

/** How each page is asked for: the whole line, but for a greeting and a sign at its end. «hva har Kari meldt» needs to know Kari. */
export const PAGES: Readonly<Record<Exclude<About, "meldt">, string>> = {
  personvern: `personvern(?:et|erklæring|erklæringen)?|gdpr|privacy|(?:kan (?:du|dere|jeg) )?(?:få )?(?:slett|slette|slettet|fjern|fjerne|glem|delete|remove) (?:meg|me|mine data|dataene mine|opplysningene mine|mine opplysninger|alt om meg|navnet mitt|my data|alt (?:du|dere) (?:vet|veit|har|har lagret) om meg)|${WHAT} (?:lagrer|lagrar|lagres|husker|hugsar|registrerer|registreres) ?(?:du|dere|dykk|boten|det)?(?: om (?:meg|oss|folk))?|${WHAT} (?:vet|veit|har) (?:du|dere) (?:lagret )?om (?:meg|oss)|what do you (?:know|store|keep)(?: about me)?`,
  innsyn: `${WHO} (?:kan |får |can )?(?:se|sjå|ser|les|lese|leser|see|sees|read|reads) (?:alt |det |hva |kva |what )?(?:som )?(?:${I} (?:skriver|skriv|melder|meld|sier|write|har skrevet|har meldt)|dette|det|this|it|meldingene|meldingene mine|loggen|svarene|svaret|notatene|interne notater)(?: (?:her|til deg))?|(?:kan|ser|får|les|leser) (?:alle|andre|noen|sjefen|kollegene|gjester|hele kanalen) (?:se |sjå |lese |ser )?(?:alt |det |hva )?${I} (?:skriver|skriv|melder|meld|sier)(?: (?:her|til deg))?|er (?:dette|det|svarene|meldingene) (?:${I} (?:skriver|melder) )?(?:her )?(?:privat|hemmelig|anonymt|synlig|synlig for alle|offentlig)`,
  løpende: `${WHAT} (?:betyr|tyder|innebærer|menes med|meines med|er en|er ei|vil det si at noe er|vil det si å være)(?: en)? "?(?:løpende|løpande|ongoing)"?(?: aktivitet(?:er)?)?`,
  mangler: `(?:${WHAT} )?(?:mangler|manglar)(?: (?:vi|det|her|nå|no|i planen))?|mangelliste|mangellista|${WHAT} er ikke på plass|${WHAT} (?:is|are) missing`,
  slutter: `(?:jeg|eg|æ|i) (?:slutter|sluttar|har sluttet|skal slutte|går av|bytter jobb|quit)(?: (?:snart|nå|i jobben|på jobb|til (?:jul|sommeren|nyttår)))?`,
  språk:
    "(?:kan du )?(?:snakk|snakke|skriv|skrive|svar|svare|bytt til|bruk|speak)(?: på)? (?:nynorsk|bokmål|engelsk|english|samisk|sørsamisk|norsk)|(?:bytt )?språk|do you speak english",
  knapper: `knapper|knappene|knappane|knapp|${WHAT} gjør knappe(?:n|ne)|hvordan (?:virker|bruker ${I}) knappene`,
  rapport: `${GET}(?:status|års|måneds|månads|kvartals|tertial|halvårs|fremdrifts)?rapport(?:en)?${FOR}|${GET}(?:(?:til|i|som|på) )?${FILE}(?:-?(?:fil|ark|dokument|fila|filen|arket))?${FOR}|${GET}(?:liste|oversikt|lista|listen|oversikten|sammendrag|noe|planen|alt) (?:til|for|i|som|på) (?:au|arbeidsutvalget|møtet|${FILE})${FOR}|(?:kan du )?(?:eksporter|eksportere|export|last ned|laste ned|skriv ut|skrive ut|utskrift|print)(?: (?:av )?(?:alt|dette|planen|lista|listen|oversikten|rapport|en rapport|til ${FILE}))*`,
  avvik: `${GET}(?:avvik|avvika|avvikene|avviksliste|avvikslista|avvikslisten|avviksrapport)${FOR}|(?:liste|list) avvik|${WHAT} (?:er )?(?:avvik|avvikene|avvika|avviker)|(?:hvilke|kva for) avvik (?:har|finnes|er det|fins)(?: (?:vi|det))?|(?:er det|finnes det|har vi) (?:noen )?avvik`,
  "ny aktivitet": `${GET}${NEW_ACTIVITY}(?: i planen)?(?: ?[:-].*)?|(?:(?:kan|vil|skal) (?:jeg|vi|du|man) )?(?:legg|legge|opprett|opprette|registrer|registrere|lag|lage|foreslå|add|create) (?:til |inn )?${A}(?:(?:nye?|nytt|new) )?(?:hoved)?(?:aktivitet|tiltak|activity)(?:er)?(?: .*|:.*)?|ny plan|endre (?:på )?planen`,
  "minn meg": `(?:kan du )?(?:lag|lage|sett|sette|opprett|opprette|legg inn|gi meg|få|set) ${A}(?:påminnelse|påminning|påminnelser|reminder)(?: .*)?|påminnelse (?:om|på|til|i) .*|(?:kan du )?(?:minn|minne|påminn|påminne|mind|remind) (?:meg|oss|me|us)(?: .*)?`,
  møter: `(?:(?:når|hvor|kor|when) (?:er|blir|har vi|is) )?(?:det )?(?:neste|next|the next) (?:${MEETING}|meeting)(?: (?:i|med|for|til) ${MEETING}(?:et)?)?|når (?:er|blir|møtes|møttes|har vi)(?: det)? (?:${MEETING}|møtene)(?:et)?(?: igjen| neste gang| neste)?|møteplan|møteplanen|møtekalender|møtekalenderen|møtedatoer`,
};
