/** «samme for I3», «I3 også», «det samme gjelder U13», «begge er ferdige»: what was said is said of others, too. */
import { bareLine } from "./bare-line.ts";

const LEADING = String.raw`(?:(?:og|ja|men|ok|så)[\s,]+){0,2}`;
const SAME = String.raw`(?:(?:gjør|legg inn|lagre|skriv|meld|sett|før)\s+)?(?:akkurat\s+)?(?:det\s+|den\s+|de\s+)?(?:samme|same|tilsvarende|tilsvarande|ditto|likeså)(?:\s+(?:gjelder|gjeld|er det|er tilfelle|status|melding|oppdatering))?(?:\s+(?:også|òg))?(?:\s+(?:for|på|med|i|til|hos|om))?`;
const ALSO = String.raw`(?:(?:det|dette|den)\s+)?(?:gjelder|gjeld)\s+(?:også|òg|i tillegg)(?:\s+(?:for|på))?|også(?:\s+(?:for|på|i))?`;
const IN_FRONT = new RegExp(`^${LEADING}(?:${SAME}|${ALSO})[\\s,:]+(?<rest>\\S.*)$`, "isu");
const BEHIND =
  /^(?:(?:og|ja|men|det|dette)\s+)?(?:(?:gjelder|gjeld)\s+)?(?<rest>\S.*?)(?<![\s,:])[\s,:]+(?:(?:er\s+)?(?:også|òg|og så|med|likeså|i tillegg)|(?:er\s+)?(?:det\s+)?(?:samme|same)(?:\s+(?:der|også|for den))?|ditto)$/isu;
const BOTH =
  /^(?:(?:og|nei|ja|men|sett|at|de|dei|disse|er)[\s,]+){0,3}(?<all>begge|alle\s+tre|alle\s+(?:sammen|disse))(?:\s+(?:to|deler|disse|prosjektene|aktivitetene|tiltakene|sakene))?(?:\s+(?:er|står på|til|på|har|ble|nå))?(?:[\s:,]+(?<rest>\S.*))?$/isu;

/** The words that name what the same is to be said of; null for another line. `certain`: they say so outright. */
export function carriedTo(line: string): { names: string; certain: boolean } | null {
  const typed = bareLine(line);
  if (typed.length > 120 || typed.endsWith("?")) return null;
  const front = IN_FRONT.exec(typed)?.groups?.rest;
  if (/^(?:her|der|hos oss|igjen|som .*)$/iu.test(front ?? "")) return null;
  if (front !== undefined) return { names: front.replace(/(?<!\s)\s+(?:også|òg)$/iu, ""), certain: true };
  const behind = BEHIND.exec(typed)?.groups?.rest;
  return behind === undefined ? null : { names: behind, certain: false };
}

const CONTINUES = /^(?:og|men|mens|så|også)[\s,]+(?:(?:at|så|da|nå)\s+)?(?<rest>\S.*)$/isu;

/** «og bredbånd 40», «men RV3 er ferdig»: the line behind the word that joins it to the one before; null without one. */
export function continued(line: string): string | null {
  return line.length > 300 ? null : (CONTINUES.exec(line.trim())?.groups?.rest ?? null);
}

/** «begge», «begge er forsinket», «alle tre: 60 %»: how many, and what is said of them (empty for nothing). */
export function saidOfBoth(line: string): { count: number | null; words: string } | null {
  const typed = bareLine(line);
  if (typed.length > 200 || typed.endsWith("?")) return null;
  const { all, rest = "" } = BOTH.exec(typed)?.groups ?? {};
  if (all === undefined) return null;
  return { count: /^begge/iu.test(all) ? 2 : /tre/iu.test(all) ? 3 : null, words: rest.trim() };
}
