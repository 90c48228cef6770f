/** Names that people use for the same focus area. A plan's area that bears one of the names answers to the others too. */
export const AREA_NAMES: readonly string[] = [
  "kommunikasjon, communication, communications, kommunikasjonsområdet",
  "næringsutvikling, næring, næringsliv, næringslivsutvikling, business development, economic development, industrial development, næringsområdet, næringsavdelingen",
  "kompetanseutvikling, kompetanse, competence development, skills development, competence, kompetanseområdet",
  "infrastruktur, infrastructure, infrastrukturområdet",
  "samferdsel, transport",
  "klima og miljø, climate and environment",
  "kultur, culture",
  "folkehelse, public health",
];
