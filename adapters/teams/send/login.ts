/** The bot's own token, which it shows the connector: fetched from Entra, kept until it is nearly out. */
import { randomUUID, sign } from "node:crypto";
import type { Certificate, TeamsConfig } from "../setup/config.ts";
import { Unavailable } from "./errors.ts";

export interface Login {
  /** A token that is good for some minutes yet. Rejects with `Unavailable`. */
  token(): Promise<string>;
  /** The connector took this token for no good (401): it is shown no more. */
  refused(token: string): void;
}

const SCOPE = "https://api.botframework.com/.default";
const TIMEOUT_MS = 4000;

/** A token is renewed this long before it runs out. */
const MARGIN_MS = 5 * 60 * 1000;

/**
 * Client credentials of one tenant, with a secret or a certificate. `time` is the clock on the wall, in ms.
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow)
 */
export function createLogin(config: TeamsConfig, time: () => number): Login {
  const address = `${config.loginUrl}/${config.tenantId}/oauth2/v2.0/token`;
  let token = "";
  let until = 0;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const proof = proofOf(config, address, time());
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: config.appId,
      scope: SCOPE,
      ...proof,
    });
    const answer = await post(address, body);
    token = answer.token;
    until = time() + answer.seconds * 1000 - MARGIN_MS;
    return token;
  }

  return {
    async token() {
      if (time() < until) return token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    refused(shown) {
      // Another call may have got a new one meanwhile.
      if (shown === token) until = 0;
    },
  };
}

interface LoginAnswer {
  access_token?: unknown;
  expires_in?: unknown;
  error_description?: unknown;
}

/** Entra's code for what is wrong, ` AADSTS7000215`; the rest of what it says may name things. */
function codeIn(answer: LoginAnswer | null): string {
  const code = /^AADSTS\d+/u.exec(String(answer?.error_description ?? ""))?.[0];
  return code === undefined ? "" : ` ${code}`;
}

async function post(address: string, body: URLSearchParams): Promise<{ token: string; seconds: number }> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "error",
    });
    const answer = (await response.json()) as LoginAnswer | null;
    const token = answer?.access_token;
    if (!response.ok || typeof token !== "string") throw new Error(`status ${response.status}${codeIn(answer)}`);
    return { token, seconds: Number(answer?.expires_in) || 0 };
  } catch (error) {
    throw new Unavailable("login", { cause: error });
  }
}

function proofOf({ appId, password, certificate }: TeamsConfig, address: string, now: number): Record<string, string> {
  if (certificate === null) return { client_secret: password ?? "" };
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion(appId, certificate, address, Math.floor(now / 1000)),
  };
}

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
function assertion(appId: string, { thumbprint, key }: Certificate, audience: string, now: number): string {
  const x5t = Buffer.from(thumbprint, "hex").toString("base64url");
  const claims = { aud: audience, iss: appId, sub: appId, jti: randomUUID(), nbf: now - 60, exp: now + 600 };
  const encoded = [{ alg: "RS256", typ: "JWT", x5t }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const signed = encoded.join(".");
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}
