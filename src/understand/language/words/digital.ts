/** Broadband, data centres and other digital matters. */
import type { Concept } from "./concept.ts";

export const DIGITAL: readonly Concept[] = [
  {
    name: "broadband",
    same: `bredbånd, bredbåndet, bredband, breiband, breibandet, brebånd, bredbåndsutbygging, breibandsutbygging, bredbåndsdekning, fiber, fiberen, fibernett, fiberutbygging, fiberkabel,
      fiberkabler, fiberlinje, fiberoptikk, internett, internettet, nett, nettet, nettilgang, nettlinje, nettlinjer, internettilgang, internettforbindelse, nettforbindelse, internettdekning,
      høyhastighetsnett, høyhastighetsinternett, raskt nett, raskt internett, treg nett, broadband, fibre, fiber optic, fibre optic, optical fiber, internet, internet access, internet connection,
      high speed internet, fast internet, net access`,
    near: `wifi, trådløst, trådløst nett, nettdekning, mobildekning, mobilnett, mobilnettet, mobildata, mobil, dekning, 4g, 5g, gigabit, mbit, megabit, nettfart, nettkapasitet,
      hastighet, kapasitet, surfing, strømming, digital infrastruktur, digital, digitalt, digitale, ekom, nkom, telenor, telia, eidsiva bredbånd, nea fiber, røros e-verk, bredbåndstilbyder,
      nettleverandør, kabel, kabler, kobbernett, kobber, kobberlinje, telefonlinje, telefonnett, adsl, graving av fiber, grøfter, bredbåndsmidler, bredbåndsstøtte, wi-fi, wireless, online, coverage, mobile coverage, cell coverage, bandwidth, internet speed, nettverkskabel, network coverage,
      digital infrastructure, web, internett hjemme`,
  },
  {
    name: "digitalisation",
    same: "digitalisering, digitalisere, digitalt førstevalg, digitale tjenester, digitalization, digitalisation, digital services, e-forvaltning, ikt, it, kunstig intelligens, ki, ai, robot, roboter, app, nettskjema, programvare, software, datasystem",
  },
  {
    name: "data-centre",
    same: `datasenter, datasenteret, datasentre, datasentra, datalagring, datalager, datahall, datahaller, dataanlegg, serverpark, serverhall, serverrom, serverfarm, servere, server, lagringssenter,
      data center, data centers, datacenter, data centre, data centres, datacentre, server farm, server hall, data storage, cloud`,
    near: `skylagring, skytjenester, nettsky, data, bitcoin, kryptovaluta, krypto, kraftkrevende, kraftforedlende, microsoft, google, amazon, green mountain, digiplex, storage, hosting, server room`,
  },
  {
    name: "ict-security",
    same: "datasikkerhet, hacking, personvern, gdpr, cyber, passord, virus, cybersecurity",
  },
];
