/** What `plan words` prints: the everyday words that lead to each activity, and what the plan has nothing on. */
import type { Theme } from "../understand/language/words/themes.ts";

/** The themes of the word list, as a planner names them. */
export const THEME_WORDS: Record<Theme, string> = {
  roads: "veg og trafikk",
  "public-transport": "kollektivtransport og bane",
  aviation: "luftfart",
  "ports-and-sea": "havn og sjøtransport",
  upbringing: "oppvekst",
  school: "skole",
  skills: "utdanning og kompetanse",
  health: "helse",
  care: "omsorg",
  "public-health": "folkehelse",
  social: "sosiale tjenester",
  housing: "bolig og bosetting",
  preparedness: "samfunnssikkerhet og beredskap",
  climate: "klima og sirkulær økonomi",
  energy: "energi",
  nature: "natur og friluftsliv",
  farming: "landbruk og mat",
  sami: "samisk språk, kultur og reindrift",
  forestry: "skog",
  fisheries: "hav og fiskeri",
  industry: "industri og mineraler",
  trade: "handel og sentrum",
  tourism: "reiseliv",
  culture: "kultur og kulturarv",
  sport: "idrett",
  church: "kirke og gravplasser",
  water: "vann og avløp",
  waste: "renovasjon",
  planning: "plan og byggesak",
  property: "eiendom",
  digital: "digitalisering og personvern",
  volunteering: "frivillighet",
  integration: "innvandring og likestilling",
  democracy: "demokrati og medvirkning",
  economy: "økonomi og anskaffelser",
  personnel: "personal",
  research: "forskning og innovasjon",
  space: "romfart",
  defence: "forsvar",
  justice: "politi og domstoler",
  business: "næringsliv",
  "public-sector": "statlige arbeidsplasser og arkiv",
  "media-and-politics": "kommunikasjon og påvirkning",
  cooperation: "samarbeid",
  everyday: "hverdagslige spørsmål",
};

export const PLAN_WORDS_LIST = {
  heading: (title: string) => `${title}: hverdagsord som fører til hver aktivitet, ved siden av ordene i planen selv.`,
  activity: (code: string, shortTitle: string) => `${code} · ${shortTitle}`,
  words: (shown: string[], more: number) => `  ${shown.join(", ")}${more > 0 ? ` … og ${more} til` : ""}`,
  own: (words: string[]) => `  Egne ord i planfilen: ${words.join(", ")}`,
  none: "  Ingen. Sier folk noe annet enn planen, skriv det i planfilen: words: [ord, et ord til]",
  untouched: (themes: string[]) =>
    themes.length === 0
      ? "Planen berører alle temaene i ordlista."
      : `Temaer i ordlista som planen ikke berører: ${themes.join(", ")}. Spørsmål om dem får svaret at planen ikke har noe om det.`,
} as const;
