/** The verbs and their synonyms (`commands.md`, Subcommands), as data. */
import type { Command } from "../command.ts";
import { readAssign, readForget, readHandover, readTeach } from "./assignments.ts";
import type { Reader } from "./context.ts";
import {
  alone,
  readChanges,
  readDeadlines,
  readExplain,
  readHelp,
  readHistory,
  readList,
  readListStrictly,
  readOverviewOrStatus,
  readSearch,
  readStatus,
} from "./reads.ts";
import { readUndo } from "./undo.ts";
import { readConfirm, readCorrect, readDeadline, readNote, readPostpone, readUpdate } from "./writes.ts";

export interface Verb {
  /** Parted by ` | `. */
  phrases: string;
  read: Reader;
  /** What the verb alone asks for, where its reader wants more words. */
  bare?: Command;
}

const updateOrHistory: Reader = (rest, context) => {
  const update = readUpdate(rest, context);
  return update?.name === "form" ? readHistory(rest, context) : update;
};

/** The verbs, each with its synonyms in bokmål and nynorsk. */
export const VERBS: readonly Verb[] = [
  { phrases: "start | hei | hallo | heisann | heia", read: alone({ name: "start" }) },
  {
    phrases:
      "status | status for | status på | status i | vis | vise | vis meg | se | sjå | hvordan går det med | hvordan går det i | korleis går det med | korleis går det i | åssen går det med | hvordan gikk det med | hva skjer med | kva skjer med | hva skjer i | ka skjer med",
    read: readStatus,
  },
  { phrases: "oversikt | oversikt over | oversikt for | tavle | tavla", read: readOverviewOrStatus },
  {
    phrases: "oppdater | oppdatere | meld | melde | rapporter | rapportere | registrer",
    read: readUpdate,
    bare: { name: "help", topic: "status" },
  },
  { phrases: "logg", read: updateOrHistory, bare: { name: "help", topic: "status" } },
  {
    phrases: "utsett | utsette | flytt | flytte | flytt frist | flytt fristen | skyv | skyve",
    read: readPostpone,
    bare: { name: "help", topic: "frist" },
  },
  {
    phrases: "frist | fristen | frist for | fristen for | ny frist | ny frist for | tidsfrist | innen | sett frist",
    read: readDeadline,
    bare: { name: "deadlines", days: null, area: null },
  },
  {
    phrases: "notat | notat på | kommentar | kommenter | merknad | noter",
    read: readNote(false),
    bare: { name: "help", topic: "status" },
  },
  {
    phrases: "intern | internt | internt notat | intern merknad",
    read: readNote(true),
    bare: { name: "help", topic: "status" },
  },
  {
    phrases: "uendret | uendra | ingen endring | ingen endringer | inga endring | som før | bekreft | bekreft uendret",
    read: readConfirm,
    bare: { name: "help", topic: "status" },
  },
  { phrases: "angre | angre siste | angr", read: readUndo },
  // «feil på fiberen» is a report of a fault, not a wish to undo: these stand alone.
  { phrases: "slett siste | slett | feil", read: alone({ name: "undo", entry: null, activity: null }) },
  { phrases: "rett | rett opp | korriger | rettelse", read: readCorrect, bare: { name: "help", topic: "angre" } },
  {
    phrases:
      "historikk | historikk for | historie | historikken | hva skjedde med | hva skjedde | hva har skjedd med | kva skjedde med | kva har skjedd med | alt om",
    read: readHistory,
    bare: { name: "changes", since: null, area: null },
  },
  {
    phrases:
      "endringer | endringar | endringer i | nytt | nytt i | hva er nytt | kva er nytt | hva er nytt i | er det noe nytt | noe nytt | siden sist | sidan sist | hva har skjedd",
    read: readChanges,
  },
  {
    phrases: "mine | mitt | min liste | mi liste | mine aktiviteter | mine aktivitetar | hva har jeg",
    read: alone({ name: "mine" }),
  },
  {
    phrases: "frister | fristar | kommer | kjem | hva kommer | kva kjem | hva haster | kva hastar | haster",
    read: readDeadlines,
  },
  { phrases: "liste | lista | list | list opp", read: readList },
  { phrases: "vis alle | alle | vis liste | vis alt", read: readListStrictly },
  {
    phrases: "søk | søk etter | søk på | finn | let etter | leit etter",
    read: readSearch,
    bare: { name: "help", topic: "liste" },
  },
  {
    phrases:
      "ansvar | ansvar for | ansvarlig | ansvarlig for | tildel | gi til | hvem har ansvar for | hvem har ansvaret for",
    read: readAssign,
    bare: { name: "help", topic: "ansvar" },
  },
  { phrases: "overta | overlever | overfør", read: readHandover, bare: { name: "help", topic: "ansvar" } },
  { phrases: "lær | lære", read: readTeach, bare: { name: "help", topic: "lær" } },
  { phrases: "glem", read: readForget, bare: { name: "help", topic: "lær" } },
  { phrases: "forklar", read: readExplain, bare: { name: "help", topic: "lær" } },
  { phrases: "hjelp | help | hjelp til | hjelp med | hva kan du | kva kan du | kommandoer", read: readHelp },
];
