/** Texts about posts on their way out: for the administrator, never for the one who was to get them. */
import type { PostKind } from "../model/outbox.ts";

const KINDS: Record<PostKind, string> = {
  digest: "Ukesmeldingen",
  lines: "Kanallinjen",
  notice: "Beskjeden",
  nudge: "Påminnelsen",
  report: "Rapporten",
  answer: "Svaret",
};

export const DELIVERY = {
  kinds: KINDS,
  somebody: "en person",
  doubtfulTitle: (what: string, where: string) => `${what} til ${where} er usikker`,
  doubtful: (title: string) => `Svaret uteble, så jeg vet ikke om den kom fram. Se etter den i samtalen: «${title}»`,
  itArrived: "Den kom fram",
  sendAgain: "Send på nytt",
  heldTitle: (platform: string) => `Ukesmeldinger venter på ${platform}`,
  held: (names: string) => `Det gjelder ${names}. Jeg prøver igjen av meg selv så lenge det ikke er for sent.`,
  failedTitle: (what: string, where: string) => `${what} til ${where} kom ikke fram`,
  lost: (title: string) => `Det gjelder: «${title}»`,
  decidedArrived: "Notert: den kom fram.",
  decidedAgain: "Den sendes på nytt ved neste anledning.",
  decidedToldSince: "Den sendes ikke. Nyhetene er lagt ut i en nyere ukesmelding.",
  notEditedTitle: (what: string, where: string) => `${what} i ${where} ble ikke rettet`,
  notEdited: "Det som er tatt tilbake, står der ennå. Prøv på nytt, eller slett meldingen der.",
  /** Words that were taken back stand there still. */
  stillStands: (what: string, where: string, day: string) =>
    `${what} ${day} i ${where} får jeg ikke endret. Det du tok tilbake, kan stå der ennå: se etter, og slett det der.`,
  notUndecided: "Den er allerede avgjort. Se kanaler for hvordan det står til.",
} as const;

const TROUBLES: Record<string, (where: string) => string> = {
  not_in_channel: (where) => `Jeg er ikke med i ${where}. Skriv /invite @Aktivitet der.`,
  channel_not_found: (where) =>
    `Jeg finner ikke ${where}. Skriv /invite @Aktivitet der, eller koble til en annen kanal.`,
  is_archived: (where) => `${where} er arkivert. Koble området til en annen kanal.`,
  bot_removed: (where) => `Jeg er fjernet fra ${where}. Legg til Aktivitet der igjen.`,
  http_403: (where) => `Jeg får ikke skrive i ${where}. Legg til Aktivitet der igjen.`,
  http_404: (where) => `Jeg finner ikke ${where}. Er den slettet, koble området til en annen kanal.`,
  unknown_conversation: (where) => `Jeg har ikke hørt noe fra ${where}. Skriv @Aktivitet der én gang.`,
  account_inactive: () => "Slack har slått av boten. Installer den på nytt.",
  token_revoked: () => "Slack har trukket tilbake tilgangen. Installer boten på nytt.",
  missing_scope: () => "Boten mangler en tilgang i Slack. Kjør doctor og følg rådet der.",
  unreachable: (where) => `Jeg får ikke kontakt med ${where}. Kjør doctor og følg rådet der.`,
  "too-late": () => "Den ble for sen og ble ikke sendt. Nyhetene kommer i neste.",
};

/** What is wrong and what to do, in one line; null for what is not known, and perhaps passes by itself. */
export function knownTroubleText(trouble: string | null, where: string): string | null {
  return (trouble === null ? undefined : TROUBLES[trouble])?.(where) ?? null;
}

/** The same, with something to do in any case. */
export function deliveryTroubleText(trouble: string | null, where: string): string {
  return knownTroubleText(trouble, where) ?? "Plattformen tok ikke imot meldingen. Kjør doctor, og prøv så på nytt.";
}
