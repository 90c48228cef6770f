/** Microsoft's signing keys, made here: real RSA, real RS256. */
import { generateKeyPairSync, randomUUID, sign } from "node:crypto";

export const APP_ID = "11111111-aaaa-4bbb-8ccc-222222222222";
export const TENANT = "33333333-aaaa-4bbb-8ccc-444444444444";

export interface Signer {
  /** As it stands in the key document. */
  jwk: object;
  /** A bearer token with these claims; `header` replaces what is in the usual one. */
  token(claims: object, header?: object): string;
}

/** A key pair, and tokens signed with it. `endorsements` null: the key says nothing about channels. */
export function createSigner(endorsements: string[] | null = ["msteams"]): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = randomUUID();
  return {
    jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig", ...(endorsements !== null && { endorsements }) },
    token(claims, header = {}) {
      const parts = [{ alg: "RS256", typ: "JWT", kid, ...header }, claims].map((part) =>
        Buffer.from(JSON.stringify(part)).toString("base64url"),
      );
      const signature = sign("RSA-SHA256", Buffer.from(parts.join(".")), privateKey).toString("base64url");
      return [...parts, signature].join(".");
    },
  };
}

/** The claims of Microsoft's connector, good for an hour. A claim that is `undefined` in `changes` is left out. */
export function goodClaims(serviceUrl: string, changes: object = {}): object {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: "https://api.botframework.com",
    aud: APP_ID,
    nbf: now - 60,
    exp: now + 3600,
    serviceurl: serviceUrl,
    ...changes,
  };
}
