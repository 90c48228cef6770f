/** The verbs and their synonyms (`commands.md`, Subcommands): the longest match is tried first. */
import type { Command } from "../command.ts";
import { NO_FILTERS } from "../command.ts";
import { normaliseText } from "../language/normalise.ts";
import { statusOf } from "../language/status-words.ts";
import { readAssign, readForget, readHandover, readTeach } from "./assignments.ts";
import type { ParseContext, Reader } from "./context.ts";
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
import {
  readConfirm,
  readCorrect,
  readDeadline,
  readNote,
  readPostpone,
  readStatusVerb,
  readUpdate,
} from "./writes.ts";

interface Verb {
  phrases: string[];
  read: Reader;
}

const updateOrHistory: Reader = (rest, context) => {
  const update = readUpdate(rest, context);
  return update?.name === "form" ? readHistory(rest, context) : update;
};

const VERBS: Verb[] = [
  { phrases: ["start", "hei", "hallo", "heisann", "heia"], read: alone({ name: "start" }) },
  {
    phrases: [
      "status",
      "status for",
      "status på",
      "status i",
      "vis",
      "vise",
      "vis meg",
      "se",
      "sjå",
      "hvordan går det med",
      "hvordan går det i",
      "korleis går det med",
      "korleis går det i",
      "åssen går det med",
      "hvordan gikk det med",
      "hva skjer med",
      "kva skjer med",
      "hva skjer i",
      "ka skjer med",
    ],
    read: readStatus,
  },
  { phrases: ["oversikt", "oversikt over", "oversikt for", "tavle", "tavla"], read: readOverviewOrStatus },
  { phrases: ["oppdater", "oppdatere", "meld", "melde", "rapporter", "rapportere", "registrer"], read: readUpdate },
  { phrases: ["logg"], read: updateOrHistory },
  {
    phrases: ["utsett", "utsette", "utsatt", "flytt", "flytte", "flytt frist", "flytt fristen", "skyv", "skyve"],
    read: readPostpone,
  },
  {
    phrases: [
      "frist",
      "fristen",
      "frist for",
      "fristen for",
      "ny frist",
      "ny frist for",
      "tidsfrist",
      "innen",
      "sett frist",
    ],
    read: readDeadline,
  },
  { phrases: ["notat", "notat på", "kommentar", "kommenter", "merknad", "noter"], read: readNote(false) },
  { phrases: ["intern", "internt", "internt notat", "intern merknad"], read: readNote(true) },
  {
    phrases: [
      "uendret",
      "uendra",
      "ingen endring",
      "ingen endringer",
      "inga endring",
      "som før",
      "bekreft",
      "bekreft uendret",
    ],
    read: readConfirm,
  },
  { phrases: ["angre", "angre siste", "angr", "slett siste", "slett", "feil"], read: readUndo },
  { phrases: ["rett", "rett opp", "korriger", "rettelse"], read: readCorrect },
  {
    phrases: [
      "historikk",
      "historikk for",
      "historie",
      "historikken",
      "hva skjedde med",
      "hva skjedde",
      "hva har skjedd med",
      "kva skjedde med",
      "kva har skjedd med",
      "alt om",
    ],
    read: readHistory,
  },
  {
    phrases: [
      "endringer",
      "endringar",
      "endringer i",
      "nytt",
      "nytt i",
      "hva er nytt",
      "kva er nytt",
      "hva er nytt i",
      "er det noe nytt",
      "noe nytt",
      "siden sist",
      "sidan sist",
      "hva har skjedd",
    ],
    read: readChanges,
  },
  {
    phrases: ["mine", "mitt", "min liste", "mi liste", "mine aktiviteter", "mine aktivitetar", "hva har jeg"],
    read: alone({ name: "mine" }),
  },
  {
    phrases: ["frister", "fristar", "kommer", "kjem", "hva kommer", "kva kjem", "hva haster", "kva hastar", "haster"],
    read: readDeadlines,
  },
  { phrases: ["liste", "lista", "list", "list opp"], read: readList },
  { phrases: ["vis alle", "alle", "vis liste", "vis alt"], read: readListStrictly },
  { phrases: ["søk", "søk etter", "søk på", "finn", "let etter", "leit etter"], read: readSearch },
  {
    phrases: [
      "ansvar",
      "ansvar for",
      "ansvarlig",
      "ansvarlig for",
      "tildel",
      "gi til",
      "hvem har ansvar for",
      "hvem har ansvaret for",
    ],
    read: readAssign,
  },
  { phrases: ["overta", "overlever", "overfør"], read: readHandover },
  { phrases: ["lær", "lære"], read: readTeach },
  { phrases: ["glem"], read: readForget },
  { phrases: ["forklar"], read: readExplain },
  { phrases: ["hjelp", "help", "hjelp til", "hjelp med", "hva kan du", "kva kan du", "kommandoer"], read: readHelp },
];

const BY_PHRASE = new Map(VERBS.flatMap(({ phrases, read }) => phrases.map((phrase) => [phrase, read] as const)));
const LONGEST = Math.max(...[...BY_PHRASE.keys()].map((phrase) => phrase.split(" ").length));

/** Status words that, first in a line, say what the status is now. Colours and «i gang» could as well be searched for. */
const STATUS_VERBS = ["done", "delayed", "blocked", "postponed", "dropped", "ended"];

/** The command that the first word or words ask for, or null when they are no verb (or do not fit what follows). */
export function readVerb(line: string, context: ParseContext): Command | null {
  const words = [...line.matchAll(/\S+/g)].slice(0, LONGEST);
  for (let count = words.length; count >= 1; count -= 1) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const phrase = normaliseText(line.slice(0, end))
      .toLowerCase()
      .replace(/[:,.!]$/u, "");
    const rest = line.slice(end).trim();
    const read = BY_PHRASE.get(phrase) ?? statusReader(phrase);
    const command = read?.(rest, context) ?? null;
    if (command !== null) return command;
  }
  return null;
}

function statusReader(phrase: string): Reader | undefined {
  const status = statusOf(phrase);
  if (status === null) return undefined;
  return (rest, context) => {
    if (rest === "")
      return status === "ended" ? null : { name: "list", filters: { ...NO_FILTERS, status: [status] }, page: 1 };
    return STATUS_VERBS.includes(status) ? readStatusVerb(status)(rest, context) : null;
  };
}
