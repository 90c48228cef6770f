/**
 * What narrows or denies a field that stands alone between commas, the same on both sides of it: «søknaden, levert» and
 * «levert, søknaden». All read a comment as `plainSegment` makes it, unless they say otherwise.
 */
import { namesAnotherThing, namesPartOnly, namesTheThing } from "./other-things.ts";
import { type Said, SPOKEN } from "./spoken-status.ts";

/** «så å si», «i praksis»: the field is nearly so. */
const ALMOST =
  /^(?:(?:men|og|jo|vel|det er|er|bare|berre|kun) )*(?:så å seie|så å si|så godt som|så og si|så nær som|tilnærmet|tilnærma|mer eller mindre|meir eller mindre|i praksis|i hovedsak|i hovudsak|i det store og hele|stort sett|for det meste|i all hovedsak|på det nærmeste|bortimot|nærmest|på papiret|i teorien|i prinsippet|offisielt|formelt(?: sett)?|teknisk sett|på en måte|liksom|more or less|in practice|mostly|nearly)(?: (?:da|i alle fall|i hvert fall|nå|no|vel))*$/u;

/** «nei vent», «mener 65»: said behind a field, it is taken back. */
const TAKEN_BACK =
  /^(?:nei|næ|nope|oi|oisann|ops|oops|vent|stopp litt|rettelse|korreksjon|korrigering|rettere sagt|rettare sagt|eller rettere|sorry|(?:jeg |eg |vi |me )?(?:mener|meiner|mente|meinte)(?: (?:jeg|eg|vi|me))?|no wait|wait|i mean)(?!\p{L})/u;

/** In front of the name of a part or a thing they deny it: «ferdig; ikke Os», «ferdig, uten sluttrapporten». */
const WITHOUT =
  /^(?:men |og |dog )?(?:ikke|ikkje|itj|inte|uten|utan|minus|un+tat+|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av|foruten|eks(?:kl)?\.?|except|not) /u;

/** «i Dalsbygda», «på Tynset og Os»: read with its capitals. A place of any plan is less than the activity. */
const IN_PLACE =
  /^(?:(?:men|og|bare|kun|berre|dog) )*(?:i|på|ved|til|fra|frå|mot|langs|hos|for) \p{Lu}[\p{L}-]+(?:(?:,? og |, |\/| ?[-–] ?)\p{Lu}[\p{L}-]+)*[.!]*$/u;

/** True when the words say that a field is nearly so. */
export function saysAlmost(words: string): boolean {
  return ALMOST.test(words);
}

/** True when what is said behind a field takes it back: «nei vent». */
export function takesBackWhatWasSaid(words: string): boolean {
  return TAKEN_BACK.test(words);
}

/** A comment beside a field, as it was typed and as `plainSegment` makes it. */
export interface Neighbour {
  typed: string;
  words: string;
}

/** True when the comment is the name of a part, a place or a thing of its own, or denies one: «Tolga», «ikke Os», «fase 1». */
export function isLess({ typed, words }: Neighbour, municipalities: readonly string[]): boolean {
  const bare = words.replace(WITHOUT, "");
  const denies = bare !== words;
  return namesPartOnly(bare, municipalities) || IN_PLACE.test(typed) || (denies && namesAnotherThing(bare));
}

/** True when the comment in front of this status, or behind it, may be what it is said of. */
export function isOfLess(beside: Neighbour, said: Said, isBehind: boolean, municipalities: readonly string[]): boolean {
  const { ofLess, namesBehind } = SPOKEN[said];
  if (!ofLess) return false;
  const names = isBehind && !namesBehind ? namesTheThing : namesAnotherThing;
  return names(beside.words) || isLess(beside, municipalities);
}
