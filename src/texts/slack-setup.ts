/** What the person who sets Slack up reads on the terminal. One line each: what is wrong, and what to do. */
import { fine, remark, wrong } from "./finding.ts";
import { slackErrorText } from "./slack-app.ts";

const WHERE = "Se «Slack» i README.";

/** Why the program does not start. */
export const SLACK_SETUP = {
  noBotToken: (setting: string) =>
    `${setting} er satt, men SLACK_BOT_TOKEN mangler. Kopier «Bot User OAuth Token» (xoxb-…) fra appen. ${WHERE}`,
  notBotToken: `SLACK_BOT_TOKEN begynner ikke med xoxb-. Kopier «Bot User OAuth Token» fra «OAuth & Permissions». ${WHERE}`,
  notAppToken: `SLACK_APP_TOKEN begynner ikke med xapp-. Lag et «App-Level Token» med connections:write. ${WHERE}`,
  noWayIn: `SLACK_BOT_TOKEN er satt, men verken SLACK_APP_TOKEN (Socket Mode) eller SLACK_SIGNING_SECRET (HTTP). Sett en av dem. ${WHERE}`,
  badApiUrl: "SLACK_API_URL er ikke en https-adresse. Ta den bort for å bruke Slack selv.",
  badId: (name: string, letter: string) => `${name} er ikke en id. Den skal se ut som ${letter}012ABCDEF.`,
  refused: (setting: string, code: string) => `Slack godtar ikke ${setting}: ${slackErrorText(code, null)} (${code})`,
  otherTeam: (wanted: string, found: string) =>
    `SLACK_TEAM_ID=${wanted}, men tokenet hører til ${found}. Rett den ene av dem.`,
  otherApp: (wanted: string, found: string) =>
    `SLACK_APP_ID=${wanted}, men tokenet hører til ${found}. Rett den ene av dem.`,
} as const;

/** Said while it runs. No names, no text. */
export const SLACK_OPERATION = {
  waiting: "Får ikke kontakt med Slack ennå. Prøver igjen av meg selv.",
  dead: (code: string) => `Slack: ${slackErrorText(code, null)} (${code})`,
  unconnected: (code: string) =>
    `Slack (Socket Mode): ${slackErrorText(REFUSES_APP_TOKEN.has(code) ? "app_token_refused" : code, null)} (${code})`,
} as const;

/** What Slack answers about the app token alone; about the bot's token the same codes ask for something else. */
const REFUSES_APP_TOKEN: ReadonlySet<string> = new Set(["missing_scope", "not_allowed_token_type"]);

/** `doctor`: one line for each thing checked. */
export const SLACK_DOCTOR = {
  notSetUp: remark("Slack er ikke satt opp."),
  token: (team: string, bot: string) => fine(`Tokenet virker: ${bot} i ${team}.`),
  tokenRefused: (code: string) => wrong(`Tokenet virker ikke: ${slackErrorText(code, null)} (${code})`),
  unreachable: wrong("Får ikke kontakt med Slack. Sjekk nettet og brannmuren (https ut til slack.com)."),
  appToken: fine("App-tokenet virker (Socket Mode)."),
  appTokenRefused: (code: string) =>
    wrong(
      `App-tokenet virker ikke (${code}). Lag et nytt «App-Level Token» med connections:write, og slå på Socket Mode.`,
    ),
  http: remark(
    "HTTP: Slack må nå /slack/events over https utenfra. Trykk «Retry» ved adressen under «Event Subscriptions».",
  ),
  noWayIn: wrong(SLACK_SETUP.noWayIn),
  administrator: fine("AKTIVITET_ADMINISTRATORS nevner en administrator for Slack."),
  noAdministrator: wrong(
    "Ingen er satt opp som administrator i Slack. Skriv e-postadressen din eller slack:U… (medlems-ID-en fra profilen din) i AKTIVITET_ADMINISTRATORS, så noen kan koble kanaler og fordele ansvar.",
  ),
  scopes: (count: number) => fine(`Alle ${count} rettigheter er gitt.`),
  scopesUnknown: remark("Slack sa ikke hvilke rettigheter appen har."),
  missingScope: (scope: string, why: string) =>
    wrong(`Mangler ${scope} (${why}). Lim inn manifestet på nytt under «App Manifest», og installer appen på nytt.`),
  missingOptional: (scope: string, why: string) =>
    remark(`Uten ${scope} (${why}). Vil du ha det, lim inn manifestet på nytt og installer appen på nytt.`),
  noChannels: remark(
    "Ingen kanaler er koblet til et område. Koble med: npm run -s admin -- connect --platform slack --channel ID --area OMRÅDE",
  ),
  channel: (name: string, area: string) => fine(`${name} → ${area}.`),
  channelTrouble: (name: string, area: string, text: string) => wrong(`${name} → ${area}: ${text}`),
  notMember: (name: string) => slackErrorText("not_in_channel", name),
  archived: (name: string) => slackErrorText("is_archived", name),
} as const;

/** What each scope is for, in `doctor`. */
export const SCOPE_PURPOSES: Readonly<Record<string, string>> = {
  commands: "kommandoen /aktivitet og snarveiene",
  "chat:write": "svare og skrive i kanaler",
  "app_mentions:read": "svare når noen skriver @Aktivitet",
  "im:write": "sende beskjeder og påminnelser direkte",
  "im:history": "lese det som skrives til boten direkte",
  "users:read": "vite hvem som skriver, og hvem som er gjest",
  "files:write": "sende bilder av områdene",
  "users:read.email": "kjenne igjen samme person i Teams, og administratorer nevnt med e-postadresse",
  "channels:read": "se at koblede kanaler finnes",
  "groups:read": "se at koblede private kanaler finnes",
  "channels:history": "loggføre en melding med 📌, og se at en ukesmelding ikke alt er sendt",
  "groups:history": "det samme i private kanaler",
  "reactions:read": "loggføre en melding med 📌",
};

/** `connect`, and what can be wrong with it. */
export const CONNECT = {
  usage: "Bruk: npm run -s admin -- connect --platform slack|teams --channel ID --area OMRÅDE",
  badPlatform: (text: string) => `Kjenner ikke plattformen «${text}». Skriv slack eller teams.`,
  badChannel: (text: string) =>
    `«${text}» er ikke en kanal-id i Slack. Den begynner med C eller G, og står nederst i «Vis kanaldetaljer».`,
  badArea: (text: string, areas: string[]) => `Kjenner ikke området «${text}». Velg ett av: ${areas.join(", ")}.`,
  connected: (channel: string, area: string) =>
    `${channel} følger ${area}. En bot som kjører, ser det ved neste spørsmål.`,
} as const;
