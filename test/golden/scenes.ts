/** A region with something to show, and what is said in it. */
import { openRegion, type Region } from "../support/region.ts";

/** A week of the region's life, so that the cards have something to show. */
export async function livedIn(): Promise<Region> {
  const region = await openRegion();
  const adviser = region.person("Regionrådgiver");
  const kari = region.person("Kari Nordmann");
  await adviser.says("ansvar regional næringssjef @Kari-Nordmann");
  await kari.says("bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des");
  await kari.says("RV3: venter på svar fra vegvesenet, sak 12/2018, forsinket");
  region.setClock("2018-11-27T10:00");
  await region.person("Per Hansen").says("ferdig I8 første møte holdt");
  await region.person("Per Hansen").says("utsett datasenter til innen påske fordi tomt ikke er avklart");
  await kari.says("rett bredbånd: 65 %");
  await kari.says("uendret lufthavn");
  await kari.says("intern bredbånd: Telenor krever mer enn avtalt");
  region.setClock("2018-11-28T10:00");
  return region;
}

/** What is said in it, by subject: nearly every card. */
export const SCENES: Record<string, string[]> = {
  start: ["hei"],
  help: [
    "hjelp",
    "hjelp frist",
    "hjelp status",
    "hjelp liste",
    "hjelp ansvar",
    "hjelp angre",
    "hjelp lær",
    "hjelp været",
    "hjelp påminnelser",
    "personvern",
    "hvem ser det jeg skriver",
    "hva betyr løpende",
    "mangler",
    "jeg slutter",
    "snakk nynorsk",
    "knapper",
    "lag en rapport til AU",
    "avvik",
    "ny aktivitet: e-sport",
    "minn meg på bredbånd",
    "når er neste møte i regionrådet",
    "hva har Per Hansen meldt",
    "hva har jeg meldt",
    "hva er visjonen",
    "ferie 14.-18. desember",
  ],
  activity: [
    "status bredbånd",
    "status lufthavn",
    "status datasenter",
    "bredbond",
    "referansegruppe",
    "skatepark i Tynset",
  ],
  overview: ["oversikt", "oversikt infrastruktur", "oversikt næring", "oversikt kom"],
  history: [
    "historikk bredbånd",
    "historikk RV3",
    "historikk sykehus",
    "endringer",
    "endringer infra siden 27.11.",
    "endringer kom",
  ],
  lists: [
    "mine",
    "frister",
    "frister 7 dager",
    "mine frister",
    "roller",
    "hvem er regionkoordinator",
    "liste over fristen",
    "liste forsinket",
    "liste uten ansvarlig",
    "liste næring side 2",
    "liste utgår",
    "søk jernbane",
    "søk qwerty",
  ],
  receipts: [
    "bredbånd: graver i Vingelen, 70 %, frist uke 50",
    "bredbånd: 70 %",
    "bredbånd: 100 %",
    "notat RV3: møte i Vegforum på Tynset",
    "intern RV3: statens vegvesen er uenige",
    "uendret I6",
    "stoppet kollektivtransport fordi tilbudet er trukket",
    "frist I4 17.5.2019",
    "angre",
    "angre bredbånd",
  ],
  questions: [
    "I7 ferdig",
    "datasenter frist 3. tertial",
    "lufthavn uendret",
    "bredbånd: ferdig, 60 %",
    "bredbånd: avsluttet",
    "bredbånd: i rute, forsinket",
    "bredbånd: frist til høsten",
    "frist I2 12/15",
    "frist I2 31.11.",
    "referansegruppe: etablert, fullført",
    "bredbond: 60 %",
    "oppdater bredbånd",
    "oppdater lufthavn",
  ],
  trouble: [
    "skatepark: betongen er støpt",
    "sykehus: 01019010046",
    "angre #999",
    "rett I1: 50 %",
    "ansvar regionkoordinator @per",
    `bredbånd: ${"lang ".repeat(400)}`,
  ],
  people: [
    "lær «tøffetoget» = I2",
    "glem «tøffetoget»",
    "glem «noe annet»",
    "forklar bredbånd: nesten ferdig, 60 %, frist uke 50",
    "forklar skatepark",
  ],
};

/** What the regional adviser says about channels, digests and reminders. */
export const WEEKLY: string[] = [
  "hjelp ukesmelding",
  "hjelp påminnelser",
  "kanaler",
  "ukesmelding",
  "koble til infrastruktur",
  "koble til infrastruktur",
  "kanaler",
  "ukesmelding tid ons 10.15",
  "ukesmelding pause til 1. mars",
  "ukesmelding fortsett",
  "ukesmelding nå",
  "koble fra",
  "koble fra",
  "hvorfor bredbånd nr. 1, 2",
  "hvorfor lufthavnrådet",
  "følg bredbånd",
  "følg bredbånd",
  "slutt å følge bredbånd",
  "purr bredbånd",
  "stille til 15. januar stedfortreder @kari",
  "stille til 1. november 2018",
  "stille av",
];
