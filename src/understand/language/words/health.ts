/** Hospitals and specialist care, and the health services that are something else. */
import type { Concept } from "./concept.ts";

export const HEALTH: readonly Concept[] = [
  {
    name: "hospital",
    same: `sykehus, sykehuset, sjukehus, sjukehuset, sjukhus, sykhus, sykehustilbud, lokalsykehus, spesialisthelsetilbud, spesialisthelsetjeneste,
      spesialisthelsetjenesten, spesialisthelseteneste, helseforetak, helsetilbud, helsetilbudet, helsetjeneste, helsetjenester, helse, helsa, helsevesen,
      helsevesenet, spesialist, spesialister, akuttfunksjon, akuttsykehus, akuttilbud, sykehusstruktur, hospital, hospitals, specialist care, specialist health,
      specialist healthcare, specialist health services, health services, health service, health, healthcare, health care, medical, medicine, medical services`,
    near: `akutt, akuttberedskap, akuttmedisin, akuttmottak, føde, fødeavdeling, fødeavdelinga, fødeavdelingen, fødestue, fødetilbud, fødsel, fødende, jordmor,
      jordmødre, barsel, kirurgi, kirurg, kirurgisk, ortopedi, operasjon, operasjoner, operere, sengepost, poliklinikk, poliklinisk, dialyse, kreft, kreftbehandling, cellegift,
      stråling, intensiv, intensivavdeling, røntgen, mr, ct, psykiatri, psykiatrisk, dps, distriktspsykiatrisk, rus og psykiatri, bup, behandling,
      lege, leger, legen, legene, pasient, pasienter, pasientreiser, legespesialist, overlege, overleger, sykepleier, sykepleiere, ambulanse, ambulansen, ambulansetjeneste, luftambulanse,
      legehelikopter, medisinsk, medisin, innlegges, helse sør-øst, helse midt, sykehuset innlandet, st olavs, st olav, hovedsykehus, mjøssykehuset, mjøssykehus,
      nye mjøssykehus, storsykehus, utviklingsplan sykehus, helseregion, helseministeren, helseminister, patient, patients, doctor, doctors, surgery, surgeon, maternity, maternity ward, birth, emergency,
      emergency room, emergency care, ambulance, nurse, nurses, clinic, psychiatry, treatment, acute, acute care, a&e`,
  },
  {
    name: "primary-health",
    same: `fastlege, fastleger, fastlegekontor, legekontor, legesenter, legevakt, lege, leger, kommunelege, kommuneoverlege, helsestasjon, helsesøster, helsesykepleier, skolehelsetjeneste,
      tannlege, tannhelse, tannleger, fysioterapi, fysioterapeut, vaksine, vaksinasjon, vaksinering, korona, corona, covid, pandemi, smittevern, influensa, apotek, apoteket, kiropraktor,
      optiker, ergoterapi, psykolog, general practitioner, gp, dentist, vaccine, pharmacy, physiotherapy`,
  },
  {
    name: "care",
    same: `sykehjem, sjukeheim, eldreomsorg, eldre, eldresenter, omsorg, omsorgsbolig, omsorgsboliger, hjemmetjeneste, hjemmesykepleie, hjemmehjelp, aldershjem, gamlehjem, demens,
      helsehus, velferdsteknologi, trygghetsalarm, pleie og omsorg, omsorgssenter, dagsenter, avlastning, bpa, nursing home, elderly care, elderly, retirement home, dementia`,
  },
  {
    name: "welfare",
    same: `barnevern, barnevernet, sosialhjelp, sosialtjeneste, nav, trygd, uføretrygd, dagpenger, rusomsorg, rus, narkotika, krisesenter, selvmord, mobbing, child welfare, social security,
      fattigdom, bostøtte, folkehelse, folkehelsearbeid, frivilligsentral, frivillighet, frivillige, røyking, snus`,
  },
];
