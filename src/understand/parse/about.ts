/** Questions about the plan as a whole, and about the weekly digest: neither is an activity. */
import type { Command } from "../../model/command.ts";
import type { ParseContext } from "./context.ts";

const THE_PLAN = /^(?:handlings|strategi)?plan(?:en|a|periode|perioden)?$|^strategien$/iu;
const PARTS = /^(?:satsings|innsats)?område(?:r|ne|t)?$|^kommun(?:e|er|ene|ar|ane)$/iu;

/** Words of a question about the plan as a whole: how long it lasts, when it was adopted, who is in it. */
const ABOUT_PLAN = new Set(
  `hva kva ka hvilken hvilke hvilket hvem kven for hvor kor når lenge mange mye er var har blir ble vart gjelder gjeld varer
  varar går gikk gått ut utløper utløp utløpt utgått over slutt slutter sluttet sluttar ferdig forbi begynner begynte byrjar
  starter startet fra frå til vedtatt vedteken vedtok vedtas godkjent gyldig gyldige gjeldende fortsatt framleis fremdeles
  ennå enda enno nå no vi me følger følgjer jobber arbeider etter bruker heter heiter den denne det strategisk strategiske dag
  dager dagar siste første år måneder igjen av dato med i på finnes fins finst dere dokument`.split(/\s+/u),
);

/** «er planen gått ut», «når går planen ut», «hvilken plan følger vi», «hvilke kommuner er med». */
export function readAboutPlan(question: string): Command | null {
  const words = question.toLowerCase().split(/\s+/u);
  const isAbout = words.every((word) => ABOUT_PLAN.has(word) || THE_PLAN.test(word) || PARTS.test(word));
  return isAbout && words.some((word) => THE_PLAN.test(word) || PARTS.test(word)) ? { name: "plan" } : null;
}

const DIGEST = /(?<!\p{L})(?:ukes?|vekes?|veke)(?:melding|brev)(?:en|a|et|er|ar|ene|ane)?(?!\p{L})/iu;

/** «når kommer neste ukesmelding», «hvilke kanaler får ukesmeldingen», «hva står i ukesmeldingen for infra». */
export function readAboutDigest(words: string, context: ParseContext): Command | null {
  const found = DIGEST.exec(words);
  if (found === null) return null;
  const behind = words.slice(found.index + found[0].length).replace(/^\s+(?:i|for|om|til)\s+/iu, "");
  const where = { area: context.find(behind).area, channel: null };
  if (/^(?:hvem|kven|hvor|kor|hvilken|hvilke|kva for) (?!ofte|dag|mange)/iu.test(words)) return { name: "channels" };
  if (/^(?:hva|kva|ka) (?:står|stend|kommer|kjem|blir|er det)/iu.test(words))
    return { name: "digest", action: "show", ...where };
  if (/^(?:hva|kva|ka) er/iu.test(words)) return { name: "help", topic: "ukesmelding" };
  return { name: "digest-when", ...where };
}
