/** A plan of thousands of activities, each with a title of its own, to measure search on. The same each time. */
import type { Activity, Plan } from "../../src/model/plan.ts";

const MODIFIERS =
  words(`skog fjord hval torv fisk gruve seter smie vev keramikk glass stål papir perle drone satellitt radar laser
  batteri turbin pumpe ventil sensor robot motor kjede seil mast anker garn tau krok håv ruse line flåte kano kajakk slede ski
  skøyte hopp bue pil spyd diskos kule hekk stafett maraton orientering rulle brett drage ballong fallskjerm seilfly fugl insekt
  bie maur humle edderkopp frosk padde salamander bever oter mår grevling rev hare ekorn mus spissmus flaggermus lemen ugle falk
  hauk ørn trane svane gås and lerke trost meis spett gjøk svale måke terne krykkje alke lunde torsk sei hyse brosme lange uer`);
const HEADS =
  words(`verksted laboratorium akademi observatorium arkivrom depot terminal knutepunkt torg paviljong galleri atelier scene
  arena tribune løype trasé korridor tunnel bru kai brygge molo sluse demning kanal brønn basseng fontene drivhus hage eng lund
  allé mur port tårn trapp rampe heis kran vogn traller krets klynge ring kjerne filial kontor byrå ombud stiftelse fond legat
  pris stipend konkurranse turnering serie cup kappløp seminar symposium kollokvium samling leir ekspedisjon feltkurs studietur
  utveksling katalog atlas leksikon kartverk register protokoll manual håndbok veileder standard merke sertifikat garanti forsikring
  lotteri auksjon basar marked stand kiosk vaskeri spinneri fyrtårn herberge stall smelteovn tørkeri røykeri pakkeri mølle kvern
  oldefru redaksjon avis tidsskrift`);
const VERBS = words("Utvikle Planlegge Etablere Videreføre Støtte Utrede Bygge Kartlegge Fornye Evaluere");
const PLACES = words("Holtålen Røros Os Tolga Tynset Alvdal Folldal Rendalen");

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** The one word that only this activity has, split where people split it. */
export interface Subject {
  code: string;
  modifier: string;
  head: string;
}

/** `plan` with activities added until it has `size`, and what the added ones are about. */
export function largePlan(plan: Plan, size: number): { plan: Plan; subjects: Subject[] } {
  const subjects: Subject[] = [];
  const activities = [...plan.activities];
  for (let number = 0; activities.length < size; number++) {
    const modifier = MODIFIERS[number % MODIFIERS.length] ?? "";
    const head = HEADS[Math.floor(number / MODIFIERS.length) % HEADS.length] ?? "";
    const code = `${plan.areas[number % plan.areas.length]?.letter ?? "X"}${1000 + number}`;
    subjects.push({ code, modifier, head });
    activities.push(
      activityLike(plan.activities[number % plan.activities.length], code, titleOf(number, modifier, head)),
    );
  }
  return { plan: { ...plan, activities }, subjects };
}

function titleOf(number: number, modifier: string, head: string): string {
  return `${VERBS[number % VERBS.length]} ${modifier}${head} i ${PLACES[number % PLACES.length]}`;
}

function activityLike(model: Activity | undefined, code: string, title: string): Activity {
  if (model === undefined) throw new Error("the plan to enlarge has no activity");
  return { ...model, code, title, shortTitle: title.slice(0, 40) };
}
