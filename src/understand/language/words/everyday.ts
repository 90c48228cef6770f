/** What people may ask a bot of anything, and no plan has. */
import type { Concept } from "./concept.ts";

export const EVERYDAY: readonly Concept[] = [
  {
    name: "everyday-office",
    same: `reiseregning, reiseregninger, bilgodtgjørelse, kjøregodtgjørelse, ferieliste, ferieplaner, timeliste, kantine,
      lunsj, kaffe, parkeringskort, personalfest, julebord, sommerfest, kake, skriver, printer, kontorstol, møterom,
      bedriftsidrett, canteen, coffee, travel expenses, meeting room`,
  },
  {
    name: "everyday-tax",
    same: `skatteetaten, skattekontor, skattekort, skattemelding, selvangivelse, moms, mva, kommunekasse, tax return, vat`,
  },
  {
    name: "weather-and-time",
    same: `vær, været, værmelding, værvarsel, temperatur, sommertid, klokka, weather, weather forecast, rain, sunshine,
      forecast`,
  },
  {
    name: "everyday-fun",
    same: `casino, spill, lotteri, tipping, fotballkamp, eliteserien, melodi grand prix, eurovision, oppskrift, vits, chess,
      sjakk, poker, bingo, zoo, sirkus, tivoli, amusement park, theme park, bowling, bowling alley, fyrverkeri,
      fireworks, diskotek, nattklubb, pub, utested, pizza, pizzeria, kebab, hamburger, burger, recipe, kinobilletter`,
  },
  {
    name: "everyday-pets",
    same: "katt, katter, kjæledyr, kanin, papegøye, cat, cats, pets",
  },
  {
    name: "everyday-things",
    same: `bryllup, bursdag, baby, barnevogn, sofa, bil til salgs, hus til salgs, våpen, mynt, briller, klær, sko, wedding,
      birthday`,
  },
];
