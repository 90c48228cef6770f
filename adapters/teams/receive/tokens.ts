/**
 * Whether a request comes from Microsoft's connector. Ours rather than botbuilder's, which also takes tokens shaped like
 * the bot's own outbound one, answers a forged one with 500 and its reasons, and waits for keys without limit
 * (`promises.md`). Rules: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
import { verify } from "node:crypto";
import { Refused } from "../send/errors.ts";
import type { SigningKeys } from "./keys.ts";

/** What a token that holds promises. */
export interface Vouched {
  /** The one address that answers may be sent to. */
  serviceUrl: string;
}

export interface TokenRules {
  /** In lower case, as the settings give it. */
  appId: string;
  keys: SigningKeys;
  /** The clock on the wall, ms. */
  time(): number;
}

const ISSUER = "https://api.botframework.com";
const CHANNEL = "msteams";

/** Clocks differ: five minutes, as Microsoft's own libraries allow. Seconds. */
const SKEW = 300;

/** Characters. Real ones are about 1 kB. */
const LONGEST = 8192;

const BEARER = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/iu;

/**
 * Checks an `Authorization` header. Rejects with `Refused` (401), or `Unavailable` when the keys cannot be had. All that
 * can be seen without a key is checked first, so that rubbish never makes us download anything.
 */
export async function verifyToken(header: string | undefined, { appId, keys, time }: TokenRules): Promise<Vouched> {
  if (header === undefined || header.length > LONGEST) throw new Refused(401, "no token");
  const [, head = "", body = "", signature = ""] = BEARER.exec(header) ?? [];
  const { alg, kid } = decode(head);
  if (alg !== "RS256" || typeof kid !== "string") throw new Refused(401, "token: algorithm");
  const serviceUrl = checkClaims(decode(body), appId, time() / 1000);
  const key = await keys.find(kid);
  if (key === undefined) throw new Refused(401, "token: unknown key");
  if (key.endorsements !== null && !key.endorsements.includes(CHANNEL)) throw new Refused(401, "token: endorsement");
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify("RSA-SHA256", signed, key.key, Buffer.from(signature, "base64url")))
    throw new Refused(401, "token: forged");
  return { serviceUrl };
}

/** Each claim is demanded: one that is missing is as wrong as one that does not match. Returns the service URL. */
function checkClaims({ iss, aud, exp, nbf, serviceurl }: Record<string, unknown>, appId: string, now: number): string {
  if (iss !== ISSUER) throw new Refused(401, "token: issuer");
  if (typeof aud !== "string" || aud.toLowerCase() !== appId || appId === "") throw new Refused(401, "token: audience");
  if (typeof exp !== "number" || exp <= now - SKEW) throw new Refused(401, "token: expired");
  if (nbf !== undefined && !(typeof nbf === "number" && nbf <= now + SKEW)) throw new Refused(401, "token: not yet");
  if (typeof serviceurl !== "string" || serviceurl === "") throw new Refused(401, "token: service url");
  return serviceurl;
}

function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
