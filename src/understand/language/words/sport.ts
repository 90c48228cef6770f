/** Sports and the places for them. */
import type { Concept } from "./concept.ts";

export const SPORT: readonly Concept[] = [
  {
    name: "sports",
    same: `idrett, idrettslag, idrettsplan, idrettsråd, idrettskrets, idrettspolitikk, toppidrett, breddeidrett,
      organisert idrett, idrettsutøvere, idrettsgymnas, toppidrettsgymnas, sport, sports, athletics, sports club,
      sports clubs, friidrett, idrettsarbeid, idrettsungdom, idrettslagene, lagidrett, organisert trening, idrettsgren,
      idrett for alle, athletes`,
  },
  {
    name: "sports-facility",
    same: `idrettsanlegg, idrettspark, idrettsarena, anleggsplan, anleggsutvikling, spillemidler, stadion, nærmiljøanlegg,
      kommunedelplan for idrett, anlegg for idrett, sports facilities, sports facility, stadium, idrettsanleggene,
      sportsanlegg, idrettsbygg, sportshall, anlegg til idretten`,
    broader: ["sports"],
  },
  {
    name: "sports-hall",
    same: `idrettshall, flerbrukshall, gymsal, håndballhall, hall til idrett, turnhall, basishall, storhall, innendørshall,
      håndball, volleyball, basketball, sports hall, gymnasium hall, multi-purpose hall, handball, innebandy, gymsaler,
      hallflate, halltid, idrettshaller, indoor hall`,
    broader: ["sports-facility"],
  },
  {
    name: "swimming",
    same: `svømmehall, svømmebasseng, svømmeanlegg, basseng, badeland, badeanlegg, symjehall, symjebasseng, symjing,
      svømming, svømme, bad, folkebad, terapibasseng, 25-metersbasseng, stupetårn, swimming pool, swimming, pool,
      water park, swim, svømmehaller, basseng til skolen, svømmebad, svømmetrening, bassenget, badeanlegget,
      hoppe i bassenget, badebasseng, swimming hall, stupebrett`,
    broader: ["sports-facility"],
  },
  {
    name: "football",
    same: `fotball, fotballbane, fotballhall, fotballstadion, kunstgress, kunstgressbane, kunstgressbaner, gummigranulat,
      fotballaget, football, soccer, football pitch, artificial turf, fotballag, kunstgressbanen, banedekke,
      fotballbaner`,
    broader: ["sports-facility"],
  },
  {
    name: "ice-sports",
    same: `ishall, skøytebane, skøytehall, skøyter, ishockey, curling, isbane, skøytesport, ice rink, ice hockey`,
    broader: ["sports-facility"],
  },
  {
    name: "climbing-and-skate",
    same: `klatrevegg, klatrehall, buldring, klatring, skateboard, skatepark, bmx, pumptrack, parkour, rulleskøyter,
      climbing, climbing wall, skating park, klatresenter, buldrehall, rullebrett, skateanlegg, sykkelpark, klatrepark`,
    broader: ["sports-facility"],
  },
  {
    name: "skiing",
    same: `ski, skiløype, skiløyper, langrenn, langrennsanlegg, skiskyting, hoppbakke, skihopp, skistadion, lysløype,
      rulleskiløype, rulleski, løypekjøring, løypepreparering, preparering av løyper, snøproduksjon, skirenn, skikurs,
      cross-country skiing, biathlon, ski tracks, ski jump, skiing, nordic skiing, skispor, langrennsløype, skigåing,
      gå på ski, rulleskianlegg, skianlegg langrenn, løypemaskin, skiskyttere, vinteridrett, vintersport,
      vinteridretter, skisport, ski-vm, winter sports, nordiske grener`,
    broader: ["sports-facility"],
  },
  {
    name: "shooting",
    same: "skytebane, skytterlag, skyting, skyttersport, shooting range",
    broader: ["sports-facility"],
  },
  {
    name: "gym",
    same: `treningssenter, treningsstudio, apparattrening, styrketrening, treningspark, tuftepark, fitness, gym,
      outdoor gym`,
    broader: ["sports-facility"],
  },
  {
    name: "motor-sports",
    same: `motorsport, motorcross, motocross, snøscooter, snøscooterløype, scooterløype, scooterløyper, scooterkjøring,
      skuterløype, rally, bilsport, motorbane, go-kart, gokart, motorferdsel, motorferdsel i utmark, snowmobile,
      motor sports`,
    broader: ["sports-facility"],
  },
  {
    name: "golf-and-tennis",
    same: `golf, golfbane, tennis, tennisbane, padel, padelbane, frisbeegolf, discgolf, minigolf, ridehall, golf course`,
    broader: ["sports-facility"],
  },
  {
    name: "championship",
    same: `vm, ski-vm, em, nm, ol, ungdoms-ol, olympiske leker, mesterskap, verdenscup, idrettsarrangement, sykkelritt,
      maraton, friidrettsstevne, nm-uka, stevne, cup, championship, world cup, olympics, tournament`,
    broader: ["event", "sports"],
  },
];
