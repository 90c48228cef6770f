/** What the person who sets Teams up reads on the terminal. One clear line each. */
import { fine, remark, wrong } from "./finding.ts";

export const TEAMS_TROUBLE = {
  missing: (setting: string, has: string) => `${has} er satt, men ${setting} mangler. Teams trenger begge.`,
  noSecret: "Teams trenger MicrosoftAppPassword, eller CertificateThumbprint og CertificatePrivateKey.",
  halfCertificate: "CertificateThumbprint og CertificatePrivateKey må settes sammen.",
  badThumbprint:
    "CertificateThumbprint må være 40 tegn, 0–9 og a–f: «Thumbprint» (SHA-1) fra «Certificates & secrets» i Entra, uten kolon og mellomrom.",
  serviceUrlWithPort: (entry: string) =>
    `TEAMS_ALLOWED_SERVICE_URLS kan ikke ha port utenfor denne maskinen: ${entry}. Skriv verten uten port.`,
  badId: (setting: string) =>
    `${setting} er ikke en id fra Entra. Den ser slik ut: 1234abcd-12ab-34cd-56ef-1234567890ab`,
  badAuth: "TEAMS_AUTH kan bare være «off», og bare ved utvikling på egen maskin.",
  authOffNeedsLoopback: (host: string) =>
    `TEAMS_AUTH=off slipper alle inn, og går bare når boten lytter på 127.0.0.1, ikke på ${host}.`,
  authOffWithSecret:
    "TEAMS_AUTH=off kan ikke brukes sammen med MicrosoftAppPassword eller et sertifikat. Ta bort det ene.",
  badAddress: (setting: string) => `${setting} må være en adresse som begynner med https://`,
  badSwitch: (setting: string) => `${setting} må være «on» eller «off».`,
  badKey: "CertificatePrivateKey er ikke en privat RSA-nøkkel i PEM-format.",
} as const;

/** `teams-package`, and what can be wrong with it. */
/** What the program's log says of Teams. */
export const TEAMS_OPERATION = {
  unanswered: (count: number) =>
    `Teams: ${count === 1 ? "ett svar" : `${count} svar`} ble ikke sendt før programmet stoppet. Det som var meldt, er lagret.`,
} as const;

export const TEAMS_PACKAGE = {
  needsAppId:
    "MicrosoftAppId må settes før pakken kan lages. Det er «Microsoft App ID» fra Azure Bot, og ser slik ut: 1234abcd-12ab-34cd-56ef-1234567890ab",
  badVersion: (text: string) => `TEAMS_APP_VERSION=${text} er ingen versjon. Skriv tre tall, for eksempel 1.0.1`,
  tooLong: (setting: string, length: number) => `${setting} er for lang for Teams. Bruk høyst ${length} tegn.`,
  badAddress: (setting: string) => `${setting} må være en adresse som begynner med https://`,
  badSwitch: (setting: string) => `${setting} må være «on» eller «off».`,
  notWritten: (file: string) => `Får ikke skrevet ${file}. Velg en annen fil: npm run -s admin -- teams-package FIL`,
  written: (file: string, name: string, version: string) => `App-pakken ligger i ${file} (${name} ${version}).`,
  upload:
    "Last den opp i Teams administrasjonssenter under «Teams-apper → Administrer apper → Last opp ny app». En endret pakke må ha høyere TEAMS_APP_VERSION.",
  assumed: (settings: readonly string[], website: string) =>
    `Ikke satt: ${settings.join(", ")}. Pakken viser til ${website} der de mangler.`,
} as const;

/** What is wrong when Entra gives no token, by Entra's code (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const LOGIN_TROUBLE: Readonly<Record<string, string>> = {
  AADSTS7000215:
    "MicrosoftAppPassword er feil. Kopier «Value», ikke «Secret ID», fra «Certificates & secrets», eller lag en ny.",
  AADSTS7000222: "MicrosoftAppPassword er gått ut. Lag en ny under «Certificates & secrets».",
  AADSTS700016: "MicrosoftAppId finnes ikke i organisasjonen. Sjekk at id-en og MicrosoftAppTenantId hører sammen.",
  AADSTS90002: "MicrosoftAppTenantId finnes ikke. Kopier «Directory (tenant) ID» fra Entra.",
  AADSTS700027: "Sertifikatet er ikke lastet opp til appen i Entra, eller CertificateThumbprint hører til et annet.",
};

/** What to do about a refused login; `code` is Entra's, or null when it gave none. */
export function loginTroubleText(code: string | null): string {
  const known = code === null ? undefined : LOGIN_TROUBLE[code];
  return known ?? "Sjekk MicrosoftAppId, MicrosoftAppTenantId og hemmeligheten.";
}

/** `doctor`: one line for each thing checked. */
export const TEAMS_DOCTOR = {
  notSetUp: remark("Teams er ikke satt opp."),
  open: remark("TEAMS_AUTH=off: alle på denne maskinen slipper inn. Bare for utvikling."),
  settings: (appId: string, tenantId: string, withCertificate: boolean) =>
    fine(
      `Innstillingene er fullstendige: bot ${appId} i organisasjon ${tenantId}, med ${withCertificate ? "sertifikat" : "hemmelighet"}.`,
    ),
  secretIsId: wrong(
    "MicrosoftAppPassword ser ut som en «Secret ID». Kopier «Value» fra «Certificates & secrets», eller lag en ny.",
  ),
  login: fine("Innloggingen virker: boten fikk token fra Entra."),
  loginRefused: (text: string, code: string) => wrong(`Entra gir ikke boten token: ${text} (${code})`),
  loginUnreachable: (host: string) =>
    wrong(`Får ikke kontakt med ${host}. Sjekk nettet og brannmuren (https ut). Uten det kan boten ikke svare.`),
  keys: fine("Nøklene som Microsoft signerer med, er hentet."),
  keysUnreachable: (host: string) =>
    wrong(
      `Får ikke hentet Microsofts nøkler fra ${host}. Sjekk nettet og brannmuren (https ut). Uten dem slipper boten ingen inn.`,
    ),
  endpoint: (port: number) =>
    remark(
      `I Azure Bot under «Configuration» må «Messaging endpoint» være https://<adressen din>/api/messages, og den må føre til port ${port} her. Det kan ikke sjekkes herfra.`,
    ),
  slashCommands: remark(
    "TEAMS_SLASH_COMMANDS=on: virker bare der organisasjonen har private meldinger i kanaler. Lag pakken på nytt etter at du har endret den.",
  ),
  administrator: fine("AKTIVITET_ADMINISTRATORS nevner en administrator for Teams."),
  noAdministrator: wrong(
    "Ingen er satt opp som administrator i Teams. Skriv e-postadressen din eller teams:<objekt-id> (fra brukeren din i Entra) i AKTIVITET_ADMINISTRATORS, så noen kan koble kanaler og fordele ansvar.",
  ),
  noChannels: remark("Ingen kanaler i Teams er koblet til et område."),
  channel: (channel: string, area: string) => fine(`${channel} → ${area}.`),
  channelUnknown: (channel: string, area: string) =>
    wrong(
      `${channel} → ${area}: boten har ikke hørt noe derfra. Legg appen til i teamet, eller skriv @Aktivitet i kanalen.`,
    ),
  channelParked: (channel: string, area: string) =>
    wrong(
      `${channel} → ${area}: boten er ikke lenger med i teamet, eller kanalen er borte. Legg appen til igjen, eller koble fra.`,
    ),
} as const;
