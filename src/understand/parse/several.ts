/** One message about several activities: «I7: ferdig, N17: forsinket». What is said of the second must not be lost. */
import { isOnlyFields, type ParseContext } from "./context.ts";
import { separators } from "./separators.ts";
import { refOf } from "./target.ts";

/** Nobody writes a longer one; what comes after is comment. */
const MOST_SEGMENTS = 12;
const LONGEST_TARGET = 60;
const MOST_TARGET_WORDS = 4;
/** What the very word of a title scores; a word of the same meaning scores less. */
const OWN_WORDS = 0.95;

/** A name or a code has a letter in its first word. */
const MAY_BE_NAMED = /^\S*\p{L}/u;

/**
 * The first other activity that a segment of `text` is about: its code or its clear name before a separator, or its code
 * before nothing but fields («N17 forsinket»). Null when everything is about `target`. What stands behind `kommentar:`
 * is not looked at.
 */
export function otherActivity(target: string, text: string, context: ParseContext): string | null {
  const own = codeOf(target, context);
  const segments = (text.split(/(?:kommentar|merknad|notat|intern|internt)[^\S\n]*:/iu)[0] ?? "").split(
    /[;\n]|,(?!\d)/,
  );
  for (const [index, segment] of segments.slice(0, MOST_SEGMENTS).entries()) {
    const other = activityBefore(segment.trim(), index === 0, context);
    if (other !== null && other !== own) return other;
  }
  return null;
}

function codeOf(words: string, context: ParseContext): string | null {
  const ref = refOf(words, context);
  return "code" in ref ? ref.code : (context.find(words).hits[0]?.code ?? null);
}

function activityBefore(segment: string, isFirst: boolean, context: ParseContext): string | null {
  const separator = separators(segment)[0];
  if (separator !== undefined && separator.index <= LONGEST_TARGET) {
    return surely(segment.slice(0, separator.index).trim(), context);
  }
  return activityAlone(segment, context) ?? (isFirst ? null : activityBeforeFields(segment, context));
}

/** «og I3», «samt datasenter»; without a word that joins it only a code counts. */
function activityAlone(segment: string, context: ParseContext): string | null {
  const words = segment.replace(/^(?:og|samt|&|\+)\s+/iu, "");
  if (words.length > LONGEST_TARGET) return null;
  const ref = refOf(words, context);
  if ("code" in ref) return ref.code;
  return words === segment ? null : surely(words, context);
}

/**
 * «N17 forsinket», «datasenter er 40 %». Behind something else that was said, and in the plan's own words: «anbudet er
 * avlyst» is a comment, though there is an activity on procurement.
 */
function activityBeforeFields(segment: string, context: ParseContext): string | null {
  if (!MAY_BE_NAMED.test(segment)) return null; // «60 %», «12 km igjen»
  const words = [...segment.slice(0, LONGEST_TARGET).matchAll(/\S+/g)].slice(1, 1 + MOST_TARGET_WORDS);
  for (const word of words) {
    const rest = segment.slice(word.index).replace(/^(?:er|blir)\s+/iu, "");
    if (!isOnlyFields(rest, context)) continue;
    const named = segment
      .slice(0, word.index)
      .replace(/^(?:og|samt|&|\+)\s+/iu, "")
      .trim();
    return isInOwnWords(named, context) ? surely(named, context) : null;
  }
  return null;
}

function isInOwnWords(words: string, context: ParseContext): boolean {
  return "code" in refOf(words, context) || (context.find(words).hits[0]?.score ?? 0) >= OWN_WORDS;
}

/** «ikke N17» is of N17, too: what is denied of it must not become a comment on another. */
const DENIED = /^(?:(?:men|og|er|ikke|ikkje|nesten|kanskje|snart|hvis|nei)\s+)+/iu;

function surely(typed: string, context: ParseContext): string | null {
  const words = typed.replace(DENIED, "");
  const ref = refOf(words, context);
  if ("code" in ref) return ref.code;
  const found = context.find(words);
  return found.clear ? (found.hits[0]?.code ?? null) : null;
}
