/** How people work together: meetings, networks, groups, partners, plans. */
import type { Concept } from "./concept.ts";

export const COOPERATION: readonly Concept[] = [
  {
    name: "reference-group",
    same: "referansegruppe, referansegruppa, referansegruppen, referansegrupper, referanse gruppe, ref gruppe, refgruppe, refgruppa, fagråd, reference group, reference groups, reference team, advisory group, advisory board, advisory committee, rådgivende gruppe, rådgivningsgruppe",
    near: "gruppe, gruppa, arbeidsgruppe, arbeidsgruppa, prosjektgruppe, styringsgruppe, faggruppe, utvalg, komite, group, committee, working group, steering group, board, panel",
  },
  {
    name: "meeting",
    same: "møte, møtet, møter, møtene, møta, fellesmøte, fellesmøter, felles møter, møteplass, samling, samlinger, treff, møtevirksomhet, meeting, meetings, gathering, gatherings, get-together",
    near: "konferanse, konferanser, seminar, seminarer, samtaler, møteserie, møtekalender, innkalling, referat, conference, conferences, forum, session",
  },
  {
    name: "coordination",
    same: "koordinering, koordinere, koordineringa, koordinerende, koordinert, koordinasjon, koordineringsmøte, koordineringsmøter, koordineringsarbeid, samordning, samordne, samordna, samordnet, samkjøring, samkjøre, coordination, coordinate, coordinating, coordinated, coordination meetings, coordination meeting, co-ordination",
    near: "samarbeid, samhandling, fordeling, alignment, planning",
  },
  {
    name: "network",
    same: "nettverk, nettverket, nettverker, nettverksbygging, nettverksbygger, nettverksarbeid, nettverke, nettverksmøte, kontaktnett, nettverkstreff, network, networks, networking, network building",
    near: "kontakter, relasjoner, klynge, klynger, bedriftsnettverk, contacts, relations, cluster, clusters",
  },
  {
    name: "task-clarification",
    same: "oppgaveavklaring, oppgavefordeling, oppgåvefordeling, rolleavklaring, rollefordeling, arbeidsdeling, arbeidsfordeling, ansvarsavklaring, ansvarsdeling, avklaring, avklaringer, avklare, hvem gjør hva, clarify tasks, clarification of tasks, fordeling av oppgaver, fordele oppgaver, task clarification, division of tasks, task distribution, division of labour, roles and responsibilities, who does what, clarification, clarify",
    near: "ansvarsfordeling, oppgaver, roller, tasks, roles, responsibilities",
  },
  {
    name: "responsibilities",
    same: "ansvarfordeling, ansvarsfordeling, ansvarsdeling, fordeling av ansvar, division of responsibility, distribution of responsibility, responsibility",
  },
  {
    name: "cooperation",
    same: "samarbeid, samarbeidet, samarbeide, samarbeider, samhandling, samhandle, samspill, samvirke, interkommunalt samarbeid, cooperation, cooperate, co-operation, collaboration, collaborate, collaborating, working together, partnership",
    near: "avtale, avtaler, partnerskap, felles, sammen, fellesskap, agreement, joint, alliance",
  },
  {
    name: "partners",
    same: "samarbeidspartner, samarbeidspartnere, samarbeidspartnerne, partner, partnere, partnerne, samarbeidspart, samarbeidsparter, partners, collaborators, cooperation partners",
    near: "interessenter, parter, aktører, allierte, stakeholders, allies",
  },
  {
    name: "actors",
    same: "aktør, aktører, aktørene, aktørar, utviklingsaktør, utviklingsaktører, utviklingsaktørene, utviklingsaktørar, utviklingsselskap, utviklingsmiljø, actor, actors, development actors, development agents, development players, players, stakeholder, stakeholders",
    near: "næringsforening, virkemiddelapparat, virkemiddelapparatet, innovasjon norge, agencies",
  },
  {
    name: "contact",
    same: "kontakt, kontakten, kontaktarbeid, kontakte, kontaktpunkt, contact, contacts, touch, outreach, contact work",
    near: "dialog, relasjon, forbindelse, oppfølging, relationship, relations",
  },
  {
    name: "driver",
    same: "pådriver, pådrivere, pådrivar, drivkraft, initiativtaker, driving force, catalyst, facilitator",
    near: "tilrettelegger, støttespiller, supporter",
  },
  {
    name: "plan-document",
    same: "plan, planen, planer, planene, planar, plan document, strategi, strategien, strategier, strategidokument, plans, strategy, strategies",
    near: "planlegging, planarbeid, planlegge, handlingsplan, tiltaksplan, planning, action plan",
  },
  {
    name: "measures",
    same: "tiltak, tiltaket, tiltakene, tiltaka, grep, virkemiddel, virkemidler, measure, measures, actions, steps, interventions",
  },
  {
    name: "prepare",
    same: "utarbeide, utarbeider, utarbeiding, utarbeidelse, utforme, skrive, lage, lager, forberede, prepare, preparing, draft, drafting, write, writing, make, create, develop, devise",
  },
  {
    name: "carry-out",
    same: "iverksette, iverksetting, iverksettelse, iverksetter, sette i gang, settes i gang, sette i verk, setje i gang, setje i verk, gjennomføre, gjennomføring, gjennomfører, realisere, implementere, implementering, effektuere, implement, implementing, implementation, carry out, carrying out, execute, execution, conduct, initiate, launch, put into practice, realise, realize",
  },
  {
    name: "set-up",
    same: "etablere, etablering, etablerer, etablert, opprette, oppretting, opprettelse, oppretter, danne, stifte, sette ned, nedsette, establish, establishing, establishment, set up, setting up, form, found, create, creation, creating, start, starting",
  },
  {
    name: "take-part",
    same: "delta, deltar, deltaking, deltakelse, deltagelse, participate, participation, participating, taking part, take part, attend, attending, join",
  },
  {
    name: "contribute",
    same: "bidra, bidrar, bidrag, medvirke, medvirkning, contribute, contributing, contribution",
  },
  {
    name: "facilitate",
    same: "tilrettelegge, tilrettelegging, legge til rette, leggje til rette, facilitate, facilitation, facilitating, accommodate, enable",
  },
  {
    name: "support",
    same: "støtte, støtter, støtte opp, bistå, bistand, hjelpe, hjelp, assistere, assistanse, support, supporting, assist, assisting, assistance, help, helping, aid, back up",
  },
  {
    name: "maintain",
    same: "opprettholde, opprettholdelse, opprettholder, oppretthalde, bevare, beholde, behalde, redde, sikre, sikring, trygge, maintain, maintaining, preserve, keep, keeping, retain, save, secure, securing, ensure, protect",
    near: "nedlegging, nedleggelse, nedlegges, nedlegging, legges ned, trussel, kamp, kjempe, closure, closing down",
  },
  {
    name: "build-out",
    same: "utbygging, utbygge, bygge ut, bygget ut, bygging, bygge, utrulling, rulle ut, expansion, extend, build out, roll out, rollout, roll-out, building, build, construction, deploy, deployment, developing",
  },
  {
    name: "motivate",
    same: "motivere, motivering, motivasjon, inspirere, oppmuntre, motivate, motivating, motivation, inspire, encourage, encouraging",
  },
  {
    name: "stimulate",
    same: "stimulere, stimulering, stimulans, fremme, stimulate, stimulating, incentive, incentives, encourage, promote",
  },
  {
    name: "increase",
    same: "økt, øke, øking, økning, øker, auke, auka, auking, flere, fleire, mer, meir, increase, increased, increasing, more, higher, grow, expand, boost",
  },
  {
    name: "use",
    same: "bruk, bruke, bruken, benytte, utnyttelse, use, usage, utilisation, utilization",
  },
  {
    name: "number",
    same: "antall, tal, tall, mengde, number, numbers, amount, quantity",
  },
  {
    name: "available",
    same: "tilgjengelig, tilgjengelige, tilgjengeleg, ledig, ledige, available, vacant, empty, unused, free",
    near: "tom, tomme",
  },
  {
    name: "influence-importance",
    same: "viktighet, viktigheten, betydning, løfte fram, fremheve, importance, emphasise, emphasize, raise awareness, awareness, highlight, highlighting",
  },
  {
    name: "offer",
    same: "tilbud, tilbudet, tilbod, tjenestetilbud, offer, offers, offering, offerings, service offering, provision, services, service",
  },
  {
    name: "early",
    same: "tidlig, tidleg, early",
  },
  {
    name: "national",
    same: "nasjonal, nasjonale, nasjonalt, rikspolitisk, landsdekkende, national, nationwide, nationally",
  },
  {
    name: "joint",
    same: "felles, fellesmøter, joint, common, shared",
  },
  {
    name: "region",
    same: "region, regionen, regional, regionale, regionalt, distrikt, distriktet, region, regional, district, area, mountain region",
  },
];
