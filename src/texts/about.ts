/** What the bot answers when it is asked about itself, and about what it cannot do. */
import type { About } from "../model/about.ts";
import type { Right } from "../model/person.ts";

/** One page: its lines, lines to try (buttons), and the right of those who are to be asked further, by name. */
interface AboutPage {
  title: string;
  lines: string[];
  tries: string[];
  ask: Right | null;
}

export const ABOUT_PAGES: Readonly<Record<About, AboutPage>> = {
  personvern: {
    title: "Personvern: dette er lagret",
    lines: [
      "Om den som melder noe, og den som har en rolle: navn, konto i Slack eller Teams, e-post der den er kjent, og hva som er meldt når.",
      "Loggen beholder alt som er meldt. Det du angrer, vises ikke for noen mer. Spørsmål havner ikke i loggen.",
      "Å rette eller slette det som er lagret om deg, kan ikke gjøres her.",
    ],
    tries: [],
    ask: "administrator",
  },
  innsyn: {
    title: "Hvem ser det du skriver",
    lines: [
      "Det du melder, kan alle lese i historikken, og det kan komme i ukesmeldingen og i kanalen til området.",
      "Interne notater (intern bredbånd: …) ser bare de som kan melde.",
      "Svar på det du spør om, ser bare du. Knappen «Del i kanalen» viser svaret for alle der.",
      "Skriver du i en kanal, ser de andre i kanalen linjen din.",
    ],
    tries: [],
    ask: null,
  },
  løpende: {
    title: "Løpende aktiviteter",
    lines: [
      "Løpende betyr at aktiviteten ikke har noen slutt, som «delta i» og «bidra til».",
      "Jeg spør ikke om prosent på dem, og de trenger ingen frist.",
    ],
    tries: [],
    ask: null,
  },
  mangler: {
    title: "Hva mangler?",
    lines: ["Velg det du vil se:"],
    tries: ["liste uten ansvarlig", "liste uten frist", "liste stille"],
    ask: null,
  },
  slutter: {
    title: "Slutter du?",
    lines: [
      "Rollene dine kan gis videre: overta @deg @den-nye.",
      "Det du har meldt, blir stående i loggen. Ingenting er endret nå.",
    ],
    tries: ["mine"],
    ask: "editor",
  },
  språk: {
    title: "Jeg svarer på bokmål",
    lines: ["Du kan skrive bokmål, nynorsk og litt engelsk."],
    tries: ["hjelp"],
    ask: null,
  },
  knapper: {
    title: "Hjelp: knapper",
    lines: [
      "En knapp gjør det samme som å skrive det. Det den lagrer, får du kvittering på, med Angre.",
      "Du kan også skrive svaret på et spørsmål: ja, nei, nummeret eller navnet på valget, eller en dato.",
    ],
    tries: [],
    ask: null,
  },
  rapport: {
    title: "Rapporter og filer lager jeg ikke",
    lines: ["Jeg kan ikke lage rapport, Word, Excel eller PDF. Dette kan du bruke i dag, og kopiere fra:"],
    tries: ["oversikt", "liste forsinket stoppet", "endringer"],
    ask: null,
  },
  avvik: {
    title: "Avvik er ingen egen liste her",
    lines: ["Det som ikke går etter planen, er meldt forsinket eller stoppet, eller er over fristen:"],
    tries: ["liste forsinket stoppet", "liste over fristen"],
    ask: null,
  },
  "ny aktivitet": {
    title: "Planen kan ikke utvides her",
    lines: [
      "Jeg følger aktivitetene i den vedtatte planen. Nye kommer når en ny planfil leses inn. Ingenting er lagret.",
      "Gjelder det en aktivitet som finnes, kan du skrive det som et notat: notat bredbånd: …",
    ],
    tries: ["oversikt"],
    ask: "administrator",
  },
  "minn meg": {
    title: "Påminnelser på bestilling har jeg ikke",
    lines: [
      "Ingenting er lagret. Sett heller en frist (frist bredbånd 15. desember), så står den i fristene.",
      "følg bredbånd – du får privat beskjed når noen melder noe.",
    ],
    tries: ["frister", "hjelp påminnelser"],
    ask: null,
  },
  møter: {
    title: "Møtekalenderen har jeg ikke",
    lines: ["Jeg vet ikke når regionrådet eller AU møtes. Fristene i planen kjenner jeg:"],
    tries: ["frister"],
    ask: null,
  },
  meldt: {
    title: "Jeg kan ikke liste det én person har meldt",
    lines: ["Historikken til en aktivitet viser hvem som meldte hva (historikk bredbånd). Det som er nytt:"],
    tries: ["endringer"],
    ask: null,
  },
};

/** Whom one asks further; nothing where nobody is known. */
export function askFurther(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`Spør ${names.join(" eller ")}.`];
}
