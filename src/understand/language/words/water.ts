/** Water, sewage and municipal charges. */
import type { Concept } from "./concept.ts";

export const WATER: readonly Concept[] = [
  {
    name: "water-supply",
    same: `vann, vatn, vannforsyning, drikkevann, drikkevatn, vannverk, vassverk, reservevann, reservevannforsyning,
      vannledning, vannledninger, vannlekkasje, hovedplan vann, vannkilde, råvann, kommunalt vann, vannbehandling,
      vannmåler, vannmålere, rent vann, water, water supply, drinking water, water pipes, vassforsyning,
      vannet i springen, springvann, drikkevannskilde, kokevarsel, vannverket, vannrør, vassleidning,
      ledningsfornyelse, vannkvalitet i springen, reservevatn, vann i springen, tap water, clean water`,
    near: "va, va-nett, va-plan, vann og avløp, ledningsnett",
  },
  {
    name: "sewage",
    same: `avløp, kloakk, avløpsrensing, renseanlegg, avløpsrenseanlegg, avløpsnett, spredt avløp, septik, septiktank, slam,
      slamtømming, nitrogenrensing, hovedplan avløp, vann og avløp, va-plan, va-nett, avløpsledning, minirenseanlegg,
      utslippstillatelse, sewage, sewer, wastewater, waste water, sewage treatment, kloakkutslipp, kloakkrør, toalett,
      avløpsvann, renseanlegg for kloakk, rensing av kloakk, utslipp av kloakk, gammelt avløpsnett, kloakkrensing,
      sewer pipes`,
    near: "rensing, ledningsnett",
  },
  {
    name: "stormwater",
    same: `overvann, overvannshåndtering, overvatn, overvannsplan, blågrønn, fordrøyning, regnbed, stikkrenne, stikkrenner,
      kulvert, stormwater, surface water, drain, vann som renner, vann i gatene, regnvann, åpning av bekker,
      åpne bekken, bekkeåpning, styrtregn i byen, takvann, rainwater, urban flooding`,
    related: ["flood", "climate-adaptation"],
  },
  {
    name: "municipal-charges",
    same: `kommunale avgifter, avgift, avgifter, gebyr, gebyrer, vannavgift, selvkost, selvkostområde, betalingssatser,
      egenbetaling, municipal charges, fees, avgiftsøkning, dyre avgifter, vannregning, renovasjonsgebyr,
      prisen på vann og avløp, priser på kommunale tjenester`,
    broader: ["municipal-finance"],
  },
];
