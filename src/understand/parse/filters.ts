/** The filters of `liste`, in any order, with or without commas. */

import type { ListFilters } from "../../model/command.ts";
import { NO_FILTERS } from "../../model/command.ts";
import { isClosed, STATUSES } from "../../model/status.ts";
import { roleNamed } from "../language/roles.ts";
import { EVERYTHING } from "../language/small-words.ts";
import { statusOf } from "../language/status-words.ts";
import type { ParseContext } from "./context.ts";
import { mentionOf } from "./persons.ts";

const LACKING =
  "(?:uten|utan|mangler|manglar|har ikke|har ikkje|ikke har|ikkje har|har ingen|har inga|ikke fått|ikkje fått|ingen)";
const WITHOUT_DEADLINE = new RegExp(`^${LACKING} (?:noen |nokon )?(?:tids)?frist(?:er|ar)?$`, "iu");
const WITHOUT_RESPONSIBLE = new RegExp(`^${LACKING} (?:noen |nokon )?ansvar(?:lig|leg|lige|lege)?$`, "iu");

const NOUN = "(?:tids)?frist(?:en|er|ar|ene|ane)?";
const GONE = "(?:forfalt|forfalte|forfalne|overskredet|overskredne|overskreden|overskride|utløpt|utløpte)";
/** «over fristen», «forfalte frister», «frister som er gått ut». */
const OVERDUE = new RegExp(
  `^(?:${NOUN} (?:som )?(?:er |har |har |ligger )?)?(?:(?:over|forbi) ${NOUN}|over tiden|over tida|på overtid|${GONE})$` +
    `|^(?:${GONE}|brutte|utgåtte|passerte|gamle) ${NOUN}$|^${NOUN} (?:som )?(?:er |har )?(?:gått ut|gått over|passert|brutt)$`,
  "iu",
);

/** «hva mangler status»: of what nobody tells anything. */
const QUIET = new RegExp(
  `^(?:stille|uten nytt|utan nytt|ikke hørt fra|ikkje høyrt frå|${LACKING} (?:status|melding|meldinger|oppdatering|oppdateringer))$`,
  "iu",
);
/** «hva gjenstår», «hva er ikke ferdig»: all that is not over. */
const OPEN =
  /^(?:gjenstår|gjenstående|attståande|står igjen|står att|uferdige?|(?:ikke|ikkje) (?:ferdige?|fullført|fullførte|avsluttet|avsluttede|gjort))$/iu;

/** All the filters there are, written out, are fewer words. */
const MOST_WORDS = 40;

interface Parsed {
  filters: ListFilters;
  page: number;
  /** True when all of the plan is asked for, also in a channel that follows one area. */
  everything: boolean;
}

/** Words between filters that say nothing. */
const FILLER = /^(og|eller|som|er|i|på|for|med|innen|aktiviteter|aktivitetar|område|satsingsområde|status)$/iu;

/** Reads the whole text as filters; null when any word is neither one nor a filler (`more`: those of a question, too). */
export function parseFilters(text: string, context: ParseContext, more?: RegExp): Parsed | null {
  const words = text
    .replace(/(?<!\p{L})(ikke|ikkje) (?:er|har|var|vart) (?=\p{L}+t\b|\p{L}+a\b)/giu, "$1 ") // «som ikke er startet»
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  if (words.length > MOST_WORDS) return null;
  let parsed: Parsed = { filters: { ...NO_FILTERS }, page: 1, everything: false };
  for (let at = 0; at < words.length; ) {
    const taken = takeFilter(words, at, parsed, context);
    if (taken === null && more?.test(words[at] ?? "")) {
      at += 1;
      continue;
    }
    if (taken === null) return null;
    parsed = taken.parsed;
    at += taken.count;
  }
  return parsed;
}

/** The longest run of words from `at` that is one filter. */
function takeFilter(words: string[], at: number, parsed: Parsed, context: ParseContext) {
  for (let count = Math.min(5, words.length - at); count >= 1; count -= 1) {
    const phrase = words.slice(at, at + count).join(" ");
    const next = withFilter(phrase, parsed, context);
    if (next !== null) return { parsed: next, count };
  }
  return FILLER.test(words[at] ?? "") ? { parsed, count: 1 } : null;
}

function withFilter(phrase: string, parsed: Parsed, context: ParseContext): Parsed | null {
  const { filters } = parsed;
  const set = (change: Partial<ListFilters>): Parsed => ({ ...parsed, filters: { ...filters, ...change } });
  const page = /^side (\d{1,3})$/iu.exec(phrase);
  if (page) return { ...parsed, page: Math.min(500, Math.max(1, Number(page[1]))) };
  if (EVERYTHING.test(phrase)) return { ...parsed, everything: true };
  if (WITHOUT_DEADLINE.test(phrase)) return set({ withoutDeadline: true });
  if (WITHOUT_RESPONSIBLE.test(phrase)) return set({ withoutResponsible: true });
  if (QUIET.test(phrase)) return set({ quiet: true });
  if (OVERDUE.test(phrase)) return set({ overdue: true });
  if (OPEN.test(phrase)) return set({ status: [...filters.status, ...STATUSES.filter((one) => !isClosed(one))] });
  const status = statusOf(phrase);
  if (status !== null && status !== undefined && status !== "ended")
    return set({ status: [...filters.status, status] });
  return withNamed(phrase, set, context);
}

/** The filters that name something in the plan. */
function withNamed(phrase: string, set: (change: Partial<ListFilters>) => Parsed, context: ParseContext) {
  const [, label = "", name = phrase] = /^(ansvarlig|ansvar|kommune|finansiering)\s+(\S.*)$/iu.exec(phrase) ?? [];
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (/^@\S+$/u.test(name)) return set({ person: { mention: name.slice(1) } });
  if (/^(ansvarlig|ansvar|)$/iu.test(label)) {
    const role = roleNamed(name, context.plan.roles);
    if (role !== null) return set({ role });
  }
  if (/^(kommune|)$/iu.test(label)) {
    const municipality = context.plan.organisation.municipalities.find(same);
    if (municipality) return set({ municipality });
  }
  if (/^(finansiering|)$/iu.test(label)) {
    const source = context.plan.funding.find(({ slug, name: full, variants }) => [slug, full, ...variants].some(same));
    if (source) return set({ funding: source.slug });
  }
  // One word at a time: the search forgives words around an area's name, and those may be filters.
  const area = label === "" && !phrase.includes(" ") ? context.find(phrase).area : null;
  if (area !== null) return set({ area });
  const isPerson = /^(ansvarlig|ansvar|)$/iu.test(label) && context.isPerson(name);
  return isPerson ? set({ person: mentionOf(name) }) : null;
}
