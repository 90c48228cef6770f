/** The small words of a line, as one table: what kind each phrase is. All lower case. */
import type { Said } from "./span.ts";

type Kind = Exclude<Said["kind"], "name" | "field" | "unchanged" | "date" | "rest" | "sign">;

const PHRASES: Record<Exclude<Kind, "place" | "thing">, string> = {
  denial:
    "ikke, ikkje, itj, itte, ittj, ikkj, inte, aldri, neppe, knapt, langt fra, langt frå, not, ikke lenger, ikkje lenger, ikke akkurat, uten, utan, ingen, inga, unntatt, unnateke, bortsett fra, utenom, minus, except, without, never",
  hedge:
    "nesten, snart, straks, kanskje, trolig, truleg, muligens, visstnok, antakelig, antagelig, sannsynligvis, delvis, omtrent, bortimot, så godt som, nærmer seg, nærmar seg, halvt, håper, håpar, tror, trur, antar, forhåpentligvis, usikkert, usikker, ikke helt, ikkje heilt, i praksis, stort sett, maybe, almost, nearly, perhaps, probably",
  condition:
    "hvis, viss, dersom, såfremt, forutsatt, med forbehold, med mindre, gitt at, avhengig av, så snart, om ikke, if, unless",
  hearsay:
    "sier, seier, sa, melder, meldte, mener, meiner, påstår, hevder, rykter, ryktes, ifølge, i følge, hører, foreslår, spør, says, said",
  intent:
    "skal, skulle, må, måtte, bør, burde, vil, ville, kan, kunne, blir, vert, ønsker, ønskjer, planlegger, planlegg, ber om, should, will, must, may, would",
  correction: "nei, rettelse, jeg mente, eg meinte, nei vent, oi, feil",
  part: "fase, etappe, trinn, byggetrinn, del, delen, deler, delprosjekt, pulje, parsell, strekning, strekningen, kapittel, kap, modul, halve, halvparten, mesteparten, resten, noe, noko, noen, nokre, kun, bare, berre, only, første, fyrste, andre, tredje, siste",
  reason:
    "fordi, for di, avdi, pga, pga., på grunn av, grunnet, grunna, ettersom, som følge av, i påvente av, i vente på, because, because of, due to, siden, sidan, da, då, men, mens, selv om, sjølv om, så, slik at, etter at",
  link: "helt, heilt, dessverre, diverre, endelig, endeleg, fortsatt, fortsett, fremdeles, framleis, ligger, ligg, ligger an til, går, står, har, hadde, har fått, fått, har kommet, kommet, kome, arbeidet, arbeidet med, arbeid med, prosjektet, jobben med, alt, allerede, per i dag, så langt, hittil, på, is, are, was, now, marker, marker som, sett, sette",
  greeting: "hei bot, hei aktivitet, til orientering, obs, husk, fyi",
};

/** A phrase, and what it is. */
export interface Phrase {
  words: readonly string[];
  kind: Kind;
}

/** By their first word. */
export const BY_FIRST: ReadonlyMap<string, readonly Phrase[]> = byFirst();

function byFirst(): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [kind, list] of Object.entries(PHRASES)) {
    for (const phrase of list.split(",")) {
      const words = phrase.trim().split(" ");
      const first = words[0] ?? "";
      found.set(first, [...(found.get(first) ?? []), { words, kind: kind as Kind }]);
    }
  }
  return found;
}
