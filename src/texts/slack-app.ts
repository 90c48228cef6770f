/** What Aktivitet says in Slack beside its cards: when Slack or the time did not suffice. */

export const SLACK_APP = {
  late: "Dette tar lengre tid enn vanlig. Svaret kommer her om litt.",
  lateTitle: "Lagrer fortsatt …",
  lateForm:
    "Dette tar lengre tid enn vanlig. Svaret kommer her om litt. Lukker du vinduet, kan du se etter med «historikk».",
  failedTitle: "Noe gikk galt",
  unknownCommand: "Den kommandoen kjenner jeg ikke. Skriv /aktivitet hjelp for å se hva jeg kan.",
  unknownSender: "Jeg får ikke slått opp hvem du er i Slack akkurat nå, og da kan du bare lese. Prøv igjen om litt.",
  staleForm: "Skjemaet er fra en eldre utgave av boten. Ingenting er lagret. Åpne det på nytt.",
  notSaidTitle: "Fikk ikke svart der",
  notOpenedTitle: "Skjemaet ble ikke åpnet",
  notOpened: "Det tok for lang tid. Prøv en gang til, eller skriv her, for eksempel «bredbånd: 60 %».",
  notReadTitle: "Fikk ikke loggført meldingen",
  notRead:
    "Jeg får ikke lese meldingen du merket med 📌. Er jeg med i kanalen? Prøv «Loggfør på aktivitet» på meldingen i stedet.",
  logMessage: "Velg aktivitet",
  someone: "en i kanalen",
  botMessageTitle: "Kan ikke loggføres",
  botMessage: "Meldingen er ikke skrevet av en person, så den kan ikke loggføres.",
  emptyMessage: "Meldingen har ingen tekst, så det er ikke noe å loggføre.",
  chooseActivity: "Velg en aktivitet.",
  messageGone: "Finner ikke meldingen lenger. Er den slettet, eller er jeg tatt ut av kanalen?",
} as const;

/** Slack's error codes, each with the next step. `{channel}` is put in where it is known. */
const ERRORS: Readonly<Record<string, string>> = {
  not_in_channel: "Jeg er ikke med i {channel}. Skriv /invite @Aktivitet der.",
  channel_not_found: "Finner ikke {channel}. Er den privat, må noen der skrive /invite @Aktivitet.",
  is_archived: "{channel} er arkivert. Koble området til en annen kanal.",
  restricted_action: "Arbeidsområdet lar ikke apper skrive i {channel}. Be en administrator i Slack om å åpne for det.",
  msg_too_long: "Meldingen er for lang for Slack. Spør om noe smalere.",
  msg_blocks_too_long: "Meldingen er for lang for Slack. Spør om noe smalere.",
  invalid_blocks: "Slack godtok ikke kortet. Si fra til den som drifter boten.",
  invalid_blocks_format: "Slack godtok ikke kortet. Si fra til den som drifter boten.",
  ratelimited: "Slack ber oss vente litt. Prøv igjen om et minutt.",
  account_inactive: "Boten er slått av eller fjernet i Slack. Installer appen på nytt, og sett inn det nye tokenet.",
  token_revoked: "Botens token er trukket tilbake. Installer appen på nytt i Slack, og sett inn det nye tokenet.",
  token_expired: "Botens token er utløpt. Installer appen på nytt i Slack, og sett inn det nye tokenet.",
  invalid_auth: "Slack kjenner ikke botens token. Kopier det på nytt fra «OAuth & Permissions».",
  not_authed: "Slack kjenner ikke botens token. Kopier det på nytt fra «OAuth & Permissions».",
  app_token_refused: "Slack godtar ikke SLACK_APP_TOKEN. Lag et nytt «App-Level Token» med connections:write.",
  missing_scope:
    "Appen mangler en rettighet i Slack. Installer den på nytt med manifestet. Kjør doctor for å se hvilken.",
  user_not_found: "Finner ikke personen i Slack.",
  user_not_in_channel: "Personen er ikke med i {channel}.",
  expired_trigger_id: "Det tok for lang tid å åpne skjemaet. Trykk en gang til.",
  trigger_expired: "Det tok for lang tid å åpne skjemaet. Trykk en gang til.",
  expired_url: "Knappen er for gammel til å svare her. Skriv kommandoen på nytt.",
  used_url: "Knappen er brukt for mange ganger. Skriv kommandoen på nytt.",
  no_answer: "Får ikke kontakt med Slack. Prøver igjen av meg selv.",
  http_500: "Slack har problemer nå. Prøver igjen av meg selv.",
  http_503: "Slack har problemer nå. Prøver igjen av meg selv.",
};

/** One sentence or two about what Slack answered, with the next step. `channel`: `#infrastruktur`, or null. */
export function slackErrorText(code: string, channel: string | null): string {
  const text =
    ERRORS[code] ??
    `Slack svarte «${code.replace(/[^\w.-]/gu, "").slice(0, 60)}». Prøv igjen, og kjør doctor hvis det gjentar seg.`;
  const place = channel ?? "kanalen";
  const written = text.replace("{channel}", place);
  return written.charAt(0).toUpperCase() + written.slice(1);
}
