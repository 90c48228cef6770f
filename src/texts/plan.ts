/** What a plan leaves open, for the regional adviser. */

/** `K1, U13 og I8` */
function listing(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} og ${last}`;
}

/** `6 av 44 aktiviteter` */
function share(count: number, total: number): string {
  return `${count} av ${total} ${total === 1 ? "aktivitet" : "aktiviteter"}`;
}

/** A finding: what was seen, and what can be done about it. */
interface FindingText {
  text: string;
  advice: string;
}

export const NO_FINDINGS = "Planen har ingen åpne punkter.";

/** Activities without a deadline; `dated` are the codes of those that have an end. */
export function withoutDeadline(count: number, total: number, dated: readonly string[]): FindingText {
  const [first] = dated;
  const text = `${share(count, total)} står uten frist.`;
  if (first === undefined) return { text, advice: "De er løpende og trenger ingen frist." };
  return {
    text: `${text} ${dated.length} av dem er tidsavgrenset og trenger en: ${listing(dated)}.`,
    advice: `Avtal frist med den ansvarlige, og skriv for eksempel «frist ${first} 15. desember».`,
  };
}

/** Activities without a responsible role; `role` is one to take as an example. */
export function withoutResponsible(codes: readonly string[], total: number, role: string): FindingText {
  return {
    text: `${share(codes.length, total)} står uten ansvarlig: ${listing(codes)}.`,
    advice: `Avklar hvem som har ansvaret, og skriv for eksempel «ansvar ${codes[0] ?? ""} ${role}».`,
  };
}

/** Activities without funding. */
export function withoutFunding(codes: readonly string[], total: number): FindingText {
  return {
    text: `${share(codes.length, total)} står uten finansiering: ${listing(codes)}.`,
    advice: "Avklar finansieringen, og før den opp i planfilen når den er vedtatt.",
  };
}

/** Several activities with the same title. */
export function sameTitle(title: string, codes: readonly string[]): FindingText {
  return {
    text: `Tittelen «${title}» står ${codes.length} ganger: ${listing(codes)}.`,
    advice: "Skriv koden når du mener en bestemt av dem. I lister skiller de korte titlene dem.",
  };
}

/** Areas without an activity that the document says each area shall have. */
export function areasLack(areas: readonly string[], words: string, verbatim: string): FindingText {
  return {
    text: `${listing(areas)} har ingen aktivitet for ${words}, men planen sier: «${verbatim}»`,
    advice: "Avklar om det alt er på plass, eller om aktiviteten mangler i handlingsplanen.",
  };
}

/** One role (or source of funding) in several spellings, each with the codes where it stands so. */
export function speltDifferently(
  kind: "role" | "funding",
  name: string,
  spellings: readonly { spelling: string; codes: readonly string[] }[],
): FindingText {
  const what = kind === "role" ? "Rollen" : "Finansieringskilden";
  const ways = spellings.map(({ spelling, codes }) => `«${spelling}» (${listing(codes)})`);
  return {
    text: `${what} ${name} er skrevet på ${spellings.length} måter: ${listing(ways)}.`,
    advice: "De regnes som den samme. Rett skrivemåten ved neste rullering av planen.",
  };
}

/** Activities that belong to no objective or no strategy. */
export function withoutPlace(kind: "objectives" | "strategies", codes: readonly string[]): FindingText {
  const what = kind === "objectives" ? "noe delmål" : "noen strategi";
  return {
    text: `${codes.length === 1 ? "1 aktivitet" : `${codes.length} aktiviteter`} hører ikke til ${what}: ${listing(codes)}.`,
    advice: "Gjelder det hele satsingsområdet, kan det stå slik. Ellers: før det opp i planfilen.",
  };
}

/** The document does not say when it was adopted. */
export const NOT_ADOPTED: FindingText = {
  text: "Planen har ingen vedtaksdato; feltet står blankt i dokumentet.",
  advice: "Finn datoen i møteprotokollen, og før den opp i planfilen (adopted).",
};
