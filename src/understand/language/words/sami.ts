/** Sámi language and culture, and reindeer herding. */
import type { Concept } from "./concept.ts";

export const SAMI: readonly Concept[] = [
  {
    name: "reindeer-herding",
    same: `reindrift, reindriftsnæring, reindriftsutøver, reineier, reineiere, rein, reinsdyr, reinflokk, reinbeite,
      reinbeitedistrikt, reinbeitedistrikter, beitedistrikt, siida, flyttlei, flyttleier, flyttevei, kalvingsland,
      kalvingsområde, vinterbeite, sommerbeite, reingjerde, reinkjøtt, reinslakteri, reinslakting, reingjeter,
      reingjeting, gjeting, tamrein, tamreindrift, boazodoallu, reindeer, reindeer herding, reindeer husbandry,
      reindeer herders, reindeer pasture, reindriftsutøvere, reindriftas arealer, rein på vidda, reinflytting,
      reinsdyrkjøtt, flytting av rein, gjetere, herders`,
    near: "flokk, vidda, påkjørsler av rein",
    related: ["sami", "farming"],
  },
  {
    name: "sami",
    same: `samisk, samiske, samer, samene, sápmi, sapmi, sametinget, samediggi, samisk samfunn, urfolk, urbefolkning, sami,
      saami, sami people, indigenous, indigenous people, samisk kultur og språk, samiske saker, samisk befolkning,
      samisk folk, sameting`,
    near: "konsultasjon, konsultasjonsplikt, finnmark, finnmarksloven",
    related: ["sami-language", "sami-culture", "reindeer-herding"],
  },
  {
    name: "sami-language",
    same: `samisk språk, språksenter, samisk språksenter, nordsamisk, sørsamisk, lulesamisk, umesamisk, samisk språkkurs,
      samiske språk, språkforvaltningsområde, samisk språkforvaltningskommune, språkrevitalisering, språkreir, giella,
      sami language, samisk språkopplæring, lære samisk, samiskkurs, snakke samisk, samiske ord, kurs i samisk`,
    broader: ["sami"],
  },
  {
    name: "sami-education",
    same: `samisk opplæring, samiskundervisning, samiskopplæring, samisk barnehage, samisk skole, samiske elever,
      fjernundervisning i samisk, samisktalende lærere, samisklærer, sami education, sami school`,
    broader: ["sami-language", "education"],
  },
  {
    name: "sami-crafts",
    same: `duodji, samisk håndverk, samisk mat, samisk kunst, samisk næring, kofte, joik, joiking, sami crafts,
      sami handicraft, gakti, samisk husflid, kniver og kofter, kofter, samisk smykke, samisk design`,
    broader: ["sami-culture"],
  },
  {
    name: "sami-culture",
    same: `samisk kultur, samisk kulturarv, samiske kulturminner, samisk kultursenter, samisk teater, samisk museum,
      samenes nasjonaldag, samefolkets dag, 6. februar, sjette februar, sjuende juni, samiske dager, sami culture,
      sami national day, samefolket, feire samefolket, samisk flagg, samisk festival, 6 februar, february 6`,
    broader: ["sami", "culture"],
  },
  {
    name: "sami-signs",
    same: "samisk skilting, samiske stedsnavn, skilting på samisk, samiske skilt, veiskilt på samisk",
    broader: ["sami-culture", "place-names"],
  },
  {
    name: "place-names",
    same: `stedsnavn, stadnamn, vegnavn, adresser, adressering, veinavn, stedsnavnsaker, skilt, skilting, veiskilt,
      vegskilt, skilte, place names, road signs, signs, signposts`,
  },
  {
    name: "minorities",
    same: `nasjonale minoriteter, kvensk, kvener, skogfinner, skogfinsk, romani, tatere, jøder, rombefolkning, finskætta,
      national minorities, kvens`,
    related: ["sami"],
  },
  {
    name: "truth-commission",
    same: `sannhets- og forsoningskommisjonen, fornorsking, fornorskning, forsoning, truth commission, reconciliation`,
    related: ["sami"],
  },
];
