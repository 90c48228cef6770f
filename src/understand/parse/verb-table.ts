/** The verbs and their synonyms (`commands.md`, Subcommands), as data. */
import type { Command } from "../../model/command.ts";
import { readAbsence } from "./absence.ts";
import { readAssign, readForget, readHandover, readTeach } from "./assignments.ts";
import type { Reader } from "./context.ts";
import { readDeadline, readMoveDeadline, readNoDeadline, readPostpone } from "./deadlines.ts";
import { readDigest, readDigestPause, readSummary } from "./digest.ts";
import { readDeadlines, readOwnDeadlines } from "./due.ts";
import {
  alone,
  listOf,
  paged,
  readChanges,
  readExplain,
  readHappened,
  readHelp,
  readHistory,
  readList,
  readListStrictly,
  readOverviewOrStatus,
  readPicture,
  readSearch,
  readStatus,
} from "./reads.ts";
import { readConfirm } from "./unchanged.ts";
import { readUndo } from "./undo.ts";
import { readChase, readConnect, readConnectTo, readDecide, readDisconnect, readFollow, readWhy } from "./weekly.ts";
import { readCorrect, readDecided, readNote, readReopen, readStatusVerb, readUpdate } from "./writes.ts";

export interface Verb {
  /** Parted by ` | `. */
  phrases: string;
  read: Reader;
  /** What the verb alone asks for, where its reader wants more words. */
  bare?: Command;
  /** It reports of an activity: what stands between it and the name is accounted for. */
  writes?: true;
}

const updateOrHistory: Reader = (rest, context) => {
  const update = readUpdate(rest, context);
  return update?.name === "form" ? readHistory(rest, context) : update;
};

const readHistoryOrChanges: Reader = (rest, context) =>
  rest === "" ? readChanges(rest, context) : readHistory(rest, context);

/** The verbs, each with its synonyms in bokmål and nynorsk. */
export const VERBS: readonly Verb[] = [
  {
    phrases: "start | hei | hallo | halla | heisann | heia | god morgen | god dag | er du der",
    read: (rest) =>
      /^(?:(?:på|alle|sammen|saman|aktivitet|bot|er|du|deg|der|her|igjen)[\s!.,]*)*$/iu.test(rest)
        ? { name: "start" }
        : null,
  },
  {
    phrases: "takk | tusen takk | takk skal du ha | mange takk | takk for hjelpen | takk for det | takk takk | thanks",
    read: alone({ name: "courtesy", said: "thanks" }),
  },
  {
    phrases: "ok | okei | okay | greit | den er grei | ja | ja takk | jepp | jo | yes",
    read: alone({ name: "courtesy", said: "yes" }),
  },
  { phrases: "nei | nei takk | avbryt | glem det", read: alone({ name: "courtesy", said: "no" }) },
  {
    phrases:
      "status | status for | status på | status i | vis | vise | vis meg | se | sjå | hvordan går det med | hvordan går det i | korleis går det med | korleis går det i | åssen går det med | hvordan gikk det med | hva skjer med | kva skjer med | hva skjer i | ka skjer med | hva er status | hva er status for | hva er status på | hva er status i | kva er status | kva er status for | kva er status på | hvordan går det | korleis går det | åssen går det | hvordan går det her | hvordan ligger vi an | hvordan ligger vi an med | hvordan ligger det an | hvordan ligger det an med | korleis ligg vi an | korleis ligg vi an med | korleis ligg me an | korleis ligg me an med | hvordan står det til | hvordan står det til med | korleis står det til | korleis står det til med | hvor langt er vi kommet | hvor langt er vi kommet med | hvor langt har vi kommet | hvor langt har vi kommet med | hvor langt er dere kommet med | hvor langt har dere kommet med | hvor langt er det kommet med | hvor langt er | kor langt er vi komne | kor langt er vi komne med | kor langt er me komne | kor langt er me komne med | kor langt har vi kome | kor langt har vi kome med | kor langt er vi kome med | kor langt er",
    read: readStatus,
  },
  { phrases: "oversikt | oversikt over | oversikt for | tavle | tavla", read: readOverviewOrStatus },
  { phrases: "plan | planen | plana | vis planen | om planen | planperioden", read: alone({ name: "plan" }) },
  {
    phrases: "bilde | bilete | vis bilde | vis bilete | graf | vis graf | diagram | vis diagram",
    read: readPicture,
  },
  {
    phrases: "oppdater | oppdatere | meld | melde | rapporter | rapportere | registrer | registrere",
    read: readUpdate,
    writes: true,
    bare: { name: "help", topic: "status" },
  },
  // The little word belongs to the verb: nothing else is said by it.
  {
    phrases:
      "meld inn | melde inn | meld om | meld fra om | melde fra om | rapporter inn | rapportere inn | rapporter om | registrer inn | legg inn | legge inn | før inn | føre inn | før opp | føre opp | skriv inn | skrive inn | skriv opp | skrive opp | oppdater om | oppdater status | oppdater status på | oppdater status for | oppdater status i",
    read: readUpdate,
    writes: true,
  },
  {
    phrases: "meld ferdig | melde ferdig | rapporter ferdig | ferdigmeld | ferdigmelde",
    read: readStatusVerb("done"),
    writes: true,
  },
  {
    phrases: "meld forsinket | meld forsinka | rapporter forsinket | rapporter forsinka",
    read: readStatusVerb("delayed"),
    writes: true,
  },
  { phrases: "logg", read: updateOrHistory, writes: true, bare: { name: "help", topic: "status" } },
  {
    phrases: "utsett | utsette | flytt | flytte | skyv | skyve | postpone",
    read: readPostpone,
    writes: true,
    bare: { name: "help", topic: "frist" },
  },
  {
    phrases:
      "flytt frist | flytt fristen | flytte frist | flytte fristen | skyv frist | skyv fristen | forskyv frist | forskyv fristen | endre frist | endre fristen | forleng frist | forleng fristen | forlenge fristen | forleng | utvid frist | utvid fristen",
    read: readMoveDeadline,
    writes: true,
    bare: { name: "help", topic: "frist" },
  },
  {
    phrases:
      "frist | fristen | frist for | fristen for | ny frist | ny frist for | tidsfrist | innen | sett frist | sett fristen",
    read: readDeadline,
    writes: true,
  },
  {
    phrases:
      "fjern frist | fjern fristen | slett frist | slett fristen | stryk frist | stryk fristen | ta bort frist | ta bort fristen | ta vekk frist | ta vekk fristen | opphev frist | opphev fristen | ingen frist",
    read: readNoDeadline,
    writes: true,
    bare: { name: "help", topic: "frist" },
  },
  {
    phrases: "notat | notat på | kommentar | kommenter | merknad | noter | noter ned | noter på | kommenter på",
    read: readNote(false),
    writes: true,
    bare: { name: "help", topic: "status" },
  },
  {
    phrases: "intern | internt | internt notat | intern merknad",
    read: readNote(true),
    writes: true,
    bare: { name: "help", topic: "status" },
  },
  {
    phrases:
      "uendret | uendra | ingen endring | ingen endringer | inga endring | som før | bekreft | bekreft uendret | ingenting nytt | ikke noe nytt | ikkje noko nytt | intet nytt | inkje nytt",
    read: readConfirm,
    writes: true,
    bare: { name: "help", topic: "status" },
  },
  {
    phrases:
      "gjenåpne | gjenopne | gjenoppta | gjenåpn | åpne igjen | opne igjen | start igjen | ta opp igjen | ta opp att",
    read: readReopen,
    writes: true,
    bare: { name: "help", topic: "status" },
  },
  {
    phrases: "vedtak | vedtatt | vedtak i | vedtak om",
    read: readDecided,
    writes: true,
    bare: { name: "help", topic: "status" },
  },
  { phrases: "angre | angra | angr", read: readUndo },
  // «feil på fiberen» and «gjør om planen» are reports, not a wish to undo: these stand alone.
  {
    phrases: "slett siste | slett | feil | gjør om | gjer om | gjør det om | gjer det om",
    read: alone({ name: "undo", entry: null, activity: null }),
  },
  {
    phrases: "rett | rett opp | korriger | rettelse",
    read: readCorrect,
    writes: true,
    bare: { name: "help", topic: "angre" },
  },
  {
    phrases:
      "historikk | historikk for | historie | historikken | alt om | vis logg | vis loggen | vis logg for | loggen",
    read: paged(readHistoryOrChanges),
  },
  {
    phrases:
      "hva skjedde | hva har skjedd | hva er skjedd | hva har hendt | hva hendte | hva er gjort | hva er blitt gjort | hva har blitt gjort | hva ble gjort | hva har vi gjort | hva gjorde vi | hva er meldt | hva ble meldt | hva er endret | hva ble endret | hva har endret seg | kva skjedde | kva har skjedd | kva er gjort | kva vart gjort | kva har vi gjort | kva er meldt | kva er endra | kva har endra seg | ka skjedde",
    read: paged(readHappened),
  },
  {
    phrases:
      "endringer | endringar | nytt | hva er nytt | kva er nytt | er det noe nytt | noe nytt | noko nytt | er det noko nytt | nytt siden | siden sist | sidan sist",
    read: paged(readChanges),
  },
  {
    phrases:
      "mine | mitt | liste mine | vis mine | list mine | min liste | mi liste | mine aktiviteter | mine aktivitetar | mine oppgaver | mine oppgåver | mine saker | mine tiltak | hva har jeg | kva har eg | hva har jeg ansvar for | kva har eg ansvar for | hva er jeg ansvarlig for | kva er eg ansvarleg for | hva er mitt ansvar | kva er mitt ansvar | hva er mitt | hva må jeg gjøre | kva må eg gjere | hva skal jeg gjøre | kva skal eg gjere | hva bør jeg gjøre",
    read: paged(alone({ name: "mine" })),
  },
  {
    phrases:
      "frister | fristar | kommer | kjem | hva kommer | kva kjem | hva haster | kva hastar | haster | neste frist | neste frister | når er neste frist | hva er neste frist | kva er neste frist | hvilke frister har vi | kva fristar har vi | hva har frist | kva har frist | hva forfaller | kva forfell | hva skjer | kva skjer | hva skal skje | hva må gjøres | hva må vi gjøre | kva må gjerast | kva må vi gjere | hva bør vi gjøre",
    read: paged(readDeadlines),
  },
  {
    phrases:
      "mine frister | mine fristar | fristene mine | fristane mine | min frist | mine neste frister | hvilke frister har jeg | kva fristar har eg | når er mine frister",
    read: paged(readOwnDeadlines),
  },
  {
    phrases:
      "roller | rollene | rollane | roller og personer | alle roller | vis roller | liste roller | personer | personar | folk | liste personer | hvem er med | kven er med | hvem er hvem | kven er kven | hvem har hvilken rolle | hvem har hvilke roller | kven har kva rolle | hvem har roller | ansvarlige | ansvarlege | liste ansvarlige | ledige roller | ledig rolle | hvilke roller er ledige | kva roller er ledige | liste ledige roller | roller uten person",
    read: alone({ name: "roles" }),
  },
  {
    phrases: "hva er på gang | kva er på gang | ka er på gang | hva foregår | kva føregår",
    read: (rest, context) => listOf(`i gang ${rest}`, context),
  },
  { phrases: "liste over | lista over", read: readListStrictly },
  { phrases: "liste | lista | list | list opp", read: readList },
  { phrases: "vis alle | alle | vis liste | vis alt", read: readListStrictly },
  {
    phrases: "søk | søk etter | søk på | finn | let etter | leit etter",
    read: paged(readSearch),
    bare: { name: "help", topic: "liste" },
  },
  {
    phrases:
      "ansvar | ansvar for | ansvarlig | ansvarlig for | tildel | gi til | hvem har ansvar for | hvem har ansvaret for | hvem er ansvarlig for | hvem følger opp | hvem jobber med | hvem har | kven har ansvar for | kven har ansvaret for | kven er ansvarleg for | kven følgjer opp | kven jobbar med | kven har",
    read: readAssign,
    bare: { name: "help", topic: "ansvar" },
  },
  { phrases: "overta | overlever | overfør", read: readHandover, bare: { name: "help", topic: "ansvar" } },
  { phrases: "lær | lære", read: readTeach, bare: { name: "help", topic: "lær" } },
  { phrases: "glem", read: readForget, bare: { name: "help", topic: "lær" } },
  { phrases: "forklar", read: readExplain, bare: { name: "help", topic: "lær" } },
  { phrases: "koble fra | kople fra | frakoble", read: readDisconnect },
  { phrases: "koble til | kople til | knytt til", read: readConnectTo },
  { phrases: "koble | kople | knytt", read: readConnect, bare: { name: "help", topic: "kanaler" } },
  {
    phrases: "kanaler | kanalar | kanalene | hvilke kanaler | hvilke kanaler er koblet",
    read: alone({ name: "channels" }),
  },
  {
    phrases:
      "ukesmelding | ukesmeldingen | ukesmeldinga | ukesmelding for | vekesmelding | vekesmeldinga | vekemelding | ukesbrev | ukesbrevet",
    read: readDigest,
  },
  { phrases: "oppsummering | sammendrag", read: readSummary },
  {
    phrases:
      "stopp ukesmeldingen | stopp ukesmelding | stans ukesmeldingen | pause ukesmeldingen | sett ukesmeldingen på pause | skru av ukesmeldingen | slå av ukesmeldingen | stopp vekesmeldinga | set vekesmeldinga på pause",
    read: readDigestPause,
  },
  { phrases: "hvorfor | kvifor", read: readWhy },
  {
    phrases:
      "følg | følge | følg med på | abonner | abonner på | varsle meg om | varsle meg på | gi meg beskjed om | gje meg beskjed om | hold meg oppdatert om | hold meg oppdatert på",
    read: readFollow(true),
    bare: { name: "help", topic: "følg" },
  },
  { phrases: "slutt å følge | slutt å følgje | ikke følg | avslutt abonnement på", read: readFollow(false) },
  {
    phrases: "purr | purre | purr på | purre på | be om status | be om status på | be om status for",
    read: readChase,
    bare: { name: "help", topic: "purr" },
  },
  {
    phrases:
      "stille | ferie | borte | fri | vekke | jeg er borte | eg er borte | jeg har fri | eg har fri | jeg har ferie | eg har ferie | jeg er syk | eg er sjuk | jeg er sykmeldt | eg er sjukmeld | jeg er sykemeldt | jeg blir borte | eg blir borte | jeg tar ferie | eg tek ferie | jeg skal ha ferie | jeg har permisjon | eg har permisjon | jeg er i permisjon | eg er i permisjon | jeg er på ferie | eg er på ferie | syk | sjuk | sykmeldt | sjukmeld | sykemeldt | permisjon | i permisjon | avspasering | avspaserer | avspaserar",
    read: readAbsence,
    bare: { name: "help", topic: "stille" },
  },
  { phrases: "avgjør", read: readDecide },
  {
    phrases:
      "hjelp | hjelpe | help | hjelp til | hjelp med | hva kan du | kva kan du | hva kan du gjøre | kva kan du gjere | hva kan du hjelpe med | hva kan jeg | hva kan jeg gjøre | hva kan jeg skrive | hva kan jeg spørre om | kva kan eg | kva kan eg gjere | kva kan eg skrive | hvem er du | kven er du | hva er du | kva er du | hva er dette | kva er dette | kommandoer | kommandoar",
    read: readHelp,
  },
];
