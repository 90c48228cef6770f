/** Budgets, money, purchases and support. */
import type { Concept } from "./concept.ts";

export const ECONOMY: readonly Concept[] = [
  {
    name: "municipal-finance",
    same: `kommuneøkonomi, økonomistyring, økonomiplan, økonomiplanlegging, kommunebudsjett, budsjett, budsjettprosess,
      budsjettering, omstilling, omstillingsprosjekt, innsparing, innsparinger, innsparingstiltak, effektivisering,
      kutt, nedskjæringer, sparetiltak, robek, inntektssystem, inntektssystemet, statstilskudd, rammetilskudd,
      skatteinntekter, skatt, skatter, disposisjonsfond, driftsbalanse, handlingsrom, økonomisk handlingsrom,
      økonomireglement, finansreglement, kostra, tertialrapport, årsregnskap, municipal finances, municipal finance,
      budget, budgets, cuts, savings, efficiency, taxes, tax, cost-cutting, kommunens økonomi, kommunebudsjettet,
      spare penger, kutt i tjenester, dårlig økonomi, kommunens penger, gjeldsnivå, kommunekassa, driftsnivå,
      gå i pluss, underskudd, overskudd, lånegjeld, economy plan, municipal debt, deficit`,
    near: "økonomi, låneopptak, renter",
  },
  {
    name: "accounting",
    same: `regnskap, regnskapskontor, faktura, fakturering, revisjon, kontrollutvalg, innfordring, kemner, skatteoppkrever,
      skatteoppkreving, regnskapsføring, økonomikontor, økonomifunksjon, accounting, bookkeeping, invoices, invoicing,
      audit, regnskapssystem, bilag, bokføring, betale regninger, fakturaer, revisor, revisorer, fakturabehandling,
      betaling, robotisert fakturering, invoice, bills`,
  },
  {
    name: "payroll",
    same: `lønn, lønning, lønnskontor, lønnskjøring, lønnsslipp, lønnsslipper, lønnsmedarbeider, payroll, salary, salaries,
      wages, lønnsutbetaling, lønninger, lønnssystem, få lønn, paychecks, utbetaling av lønn`,
  },
  {
    name: "ownership",
    same: `eierstyring, eierskap, eierskapsmelding, eierstrategi, eierpolitikk, kommunalt eierskap, aksjeselskap,
      kommunale foretak, foretak, selskapsstyring, ownership, shareholding`,
  },
  {
    name: "financing",
    same: `finansiering, finansiere, finansierer, finansieringa, finansieringen, penger, pengar, midler, midlar, økonomi,
      økonomiske, tilskudd, tilskott, tilskot, prosjektmidler, driftsmidler, bevilgning, bevilgninger, løyving,
      pengestøtte, funding, fund, funds, funded, finance, finances, financing, financial, financial support, money,
      grants, grant, subsidies`,
    near: `budsjett, budget, kostnad, kostnader, kostnadsdeling, spleiselag, egenandel, rammer, ramme, sponsor, fond,
      økonomisk ramme, cost, costs, expenses, pay, støtte`,
  },
  {
    name: "procurement",
    same: `innkjøp, innkjøpet, innkjøpene, innkjøpar, innkjøper, innkjøpere, innkjøpsordning, innkjøpssamarbeid,
      anskaffelse, anskaffelser, anskaffelsen, anskaffing, anskaffingar, offentlige anskaffelser, offentlige innkjøp,
      anbud, anbudet, anbuda, anbudskonkurranse, anbudskonkurranser, anbudsrunde, innovative anskaffelser,
      innovative innkjøp, tidlig dialog, leverandørdialog, leverandørutvikling, dialogkonferanse, procurement,
      public procurement, purchasing, purchase, purchases, tender, tenders, tendering, buying, acquisitions,
      early dialogue, supplier dialogue, public purchasing, innovative procurement, purchasing process`,
    near: `kjøp, kjøpe, kjøpe inn, innkjøpsmakt, leverandør, leverandører, lokale leverandører, doffin, konkurranse,
      konkurransegrunnlag, rammeavtale, rammeavtaler, kontrakt, kontrakter, bestiller, dialog, tilbudskonkurranse,
      contract, contracts, suppliers, supplier, vendor, buy, bidding, bids, dialogue`,
  },
  {
    name: "operations",
    same: "drift, drifta, driften, driftsmidler, operation, operations, running costs, operating budget",
  },
  {
    name: "organisation",
    same: `organisering, organisere, organisasjon, organisasjonsform, organization, organisation, organise, organize,
      organising`,
    near: "struktur, selskapsform, modell, structure, model",
  },
  {
    name: "quality-and-innovation-municipal",
    same: `tjenesteinnovasjon, tjenestedesign, innovasjon i offentlig sektor, tjenesteutvikling, kvalitetsarbeid,
      lean i kommunen, forbedringsarbeid, gevinstrealisering, service design, public innovation`,
    related: ["innovation"],
  },
  {
    name: "tax-collection",
    same: `skatteinnkreving, innkreving, kemner, kemneren, kemnerkontor, skatteoppkrever, skattekrav, inkasso, inndriving,
      kommunale krav, innfordring, purring, skatteinnfordring, skatteinngang, tax collection, debt collection`,
    broader: ["municipal-finance"],
  },
];
