/**
 * Small words that several readers look for. Each list stands once; a reader adds what only it takes for the same. They are
 * parts of expressions that tell no capitals from small letters.
 */

/** Behind it stands why. */
export const REASON = String.raw`fordi|for di|avdi|av di|pga\.?|p\.g\.a\.?|på\s+grunn\s+av|grunnet|grunna|ettersom|because(?:\s+of)?|due\s+to`;

/** These say why, and also since when or at what time («siden mai», «i dag da …»). */
export const LOOSE_REASON = "siden|sidan|da|då";

export const WORDS_FOR_YES = "ja takk|ja|jo|jepp|japp|yes";
export const WORDS_FOR_NO = "nei takk|nei|næ|nope|no";

/** In either written language, and as it is spoken. */
export const NOT = "ikke|ikkje|itj|ikkj|inte";

/** What means all of the plan and nothing else, also in a channel that follows one area. */
export const EVERYTHING = /^(?:alt|alle|hele planen|heile planen|planen|totalt)$/iu;
