/**
 * The general word list, made ready to look up: which concepts a word or a phrase stands for. In the built program the
 * reading has been done already (`adapters/build/build.mjs`).
 */
import { type Lexicon, readLexicon } from "./read-lexicon.ts";
import { BUSINESS } from "./words/business.ts";
import type { Concept } from "./words/concept.ts";
import { COOPERATION } from "./words/cooperation.ts";
import { DIGITAL } from "./words/digital.ts";
import { EDUCATION } from "./words/education.ts";
import { HEALTH } from "./words/health.ts";
import { INTEGRATION } from "./words/integration.ts";
import { LAND_AND_FOOD } from "./words/land-and-food.ts";
import { MEDIA_AND_POLITICS } from "./words/media-and-politics.ts";
import { MUNICIPAL } from "./words/municipal.ts";
import { PUBLIC_SECTOR } from "./words/public-sector.ts";
import { TOURISM } from "./words/tourism.ts";
import { TRANSPORT } from "./words/transport.ts";

const THEMES: readonly (readonly Concept[])[] = [
  TRANSPORT,
  HEALTH,
  DIGITAL,
  EDUCATION,
  INTEGRATION,
  LAND_AND_FOOD,
  TOURISM,
  BUSINESS,
  PUBLIC_SECTOR,
  MEDIA_AND_POLITICS,
  COOPERATION,
  MUNICIPAL,
];

let ready: Lexicon | undefined;

/** The word list, read once: it never changes while the program runs. */
export function lexicon(): Lexicon {
  ready ??= readLexicon(THEMES.flat());
  return ready;
}
