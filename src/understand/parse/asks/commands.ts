/** How people ask for what a command of another name answers. */
import type { Command } from "../../../model/command.ts";
import { A, REPORTED, SELF, TO_REPORT, WHAT, WHO } from "./words.ts";

/** What has a command already; it only reads, but for the one that undoes. */
export const COMMANDS_ASKED: readonly [string, Command][] = [
  [
    `${WHAT} (?:har|er det) ${SELF} ${TO_REPORT}(?: (?:sist|nylig|i dag|i det siste|siden sist|denne uka|til nå))?|${WHAT} ${REPORTED} ${SELF}(?: (?:sist|nylig|i dag|i går|denne uka))?|(?:vis |liste )?(?:mine|mi|min) (?:meldinger|meldingar|oppføringer|oppføringar|oppdateringer|siste melding|siste meldinger|siste oppføringer)|(?:det )?(?:siste|sist) ${SELF} ${REPORTED}|my (?:entries|reports|updates)`,
    { name: "latest" },
  ],
  [
    `(?:slett|ta bort|ta vekk|fjern|stryk|trekk tilbake) (?:det |den )?(?:siste|sist)(?: ${SELF} ${REPORTED})?(?: (?:melding|meldingen|meldinga|oppføring|oppføringen|oppføringa))?|(?:slett|ta bort|fjern|trekk tilbake) det ${SELF} ${REPORTED}(?: (?:sist|nå|nettopp))?|undo`,
    { name: "undo", entry: null, activity: null },
  ],
  [
    `${WHAT} (?:er|var) (?:(?:planens|regionens|vår|den|the) )?(?:visjon|visjonen|hovedmål|hovedmålet|overordnede mål|det overordnede målet|overordnet mål|målet|måla|målene|vision|goal)(?: (?:vår|vårt|til|for|i|med|of)(?: (?:planen|regionen|regionrådet|oss|fjellregionen|the plan))?)?|(?:vis )?(?:visjon|visjonen|hovedmål|hovedmålet|overordnet mål)|målet (?:for|med) planen|${WHAT} (?:handler|handlar) planen om|${WHAT} går planen ut på|${WHAT} er planen|(?:the )?vision`,
    { name: "plan" },
  ],
  [
    `${WHO} (?:er|am) (?:${SELF}|i)|${WHAT} er (?:rollen|rollene) (?:min|mine)|(?:hvilken|hvilke|kva|kva for) (?:rolle|roller) har ${SELF}|${WHAT} (?:følger|følgjer|abonnerer) ${SELF}(?: på)?|hvilke aktiviteter følger ${SELF}|(?:det )?${SELF} følger|my (?:tasks|activities|list)|show my (?:tasks|activities|list)`,
    { name: "mine" },
  ],
  [
    "(?:når|kor tid|hvorfor|hvor ofte) (?:får|kommer|blir) (?:(?:jeg|eg|vi) )?(?:en |ei )?(?:påminnelse|påminnelser|påminningar|påminnelsene|purret|purring|varsel|varsler|minnet på)|(?:skru|slå|slå|sett) av (?:påminnelser|påminnelsene|påminnelse|varsler|varsel|varslene|varslinger|purringer)|(?:slutt|stopp|stans|ikke|ikkje)(?: (?:å|med å|med))? ?(?:purre|purr|purring|mase|mas|masing|minne|send|sende|spørre)(?: (?:på|meg|oss|påminnelser|meldinger|varsler|til|mer|så mye))*|stopp (?:påminnelser|påminnelsene|varsler|varslene|purringen)|(?:stop|turn off)(?: the)? (?:reminders|notifications|reminding me|nagging me)",
    { name: "help", topic: "påminnelser" },
  ],
  [
    "(?:fjern|slett|ta bort|ta vekk|frata|avslutt) ansvar(?:et|lig|lege)?(?: (?:for|på|fra|til))?(?: .*)?",
    { name: "help", topic: "ansvar" },
  ],
  [
    "test|testing|tester|tester litt|prøve|dette er en test|ping|test test|virker du|fungerer du|er du våken",
    { name: "start" },
  ],
];

/** The same of the area of the channel, or of the one that is named behind it. */
export const IN_AREA: readonly [string, (area: string | null) => Command][] = [
  [
    `(?:(?:can you )?(?:show|give)(?: me)? )?${A}(?:overview|whole plan|plan overview|status overview|the whole plan)`,
    (area) => ({ name: "overview", area }),
  ],
  [
    `what(?:'?s| is) new|any(?:thing)? news?|latest (?:changes|news|updates)|(?:recent )?changes|what(?:'s| has)? (?:changed|happened)|${WHO} ${REPORTED}(?: noe)?(?: (?:sist|nylig|i dag|siden sist))?|${WHO} (?:har|var det som) (?:${TO_REPORT}|${REPORTED})(?: noe)?(?: (?:sist|nylig|i dag|siden sist))?`,
    (area) => ({ name: "changes", since: null, area }),
  ],
  [
    "(?:show(?: me)? )?(?:the )?(?:upcoming )?deadlines|what(?:'?s| is) (?:due|next|coming up)",
    (area) => ({ name: "deadlines", days: null, area, own: false }),
  ],
];
