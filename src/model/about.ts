/**
 * What people ask of the bot itself and no command answers: each has a page of its own, `hjelp personvern`. What is not
 * built is among them: it is said plainly, with what to use instead.
 */
const ABOUT = [
  "personvern",
  "innsyn",
  "løpende",
  "mangler",
  "slutter",
  "språk",
  "knapper",
  "rapport",
  "avvik",
  "ny aktivitet",
  "minn meg",
  "møter",
  "meldt",
] as const;

export type About = (typeof ABOUT)[number];

/** The page that a topic of help names outright, or null. */
export function aboutNamed(topic: string): About | null {
  return ABOUT.find((one) => one === topic.toLowerCase()) ?? null;
}
