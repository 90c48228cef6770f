/** The keys that Microsoft signs with: downloaded when needed, kept, never waited for longer than 4 s. */
import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { isLoopbackName } from "../../shared/loopback.ts";
import { Unavailable } from "../send/errors.ts";

export interface SigningKey {
  key: KeyObject;
  /** The channels that the key may speak for; null when the key says nothing about it. */
  endorsements: readonly string[] | null;
}

export interface SigningKeys {
  /** The key with this id; undefined when there is none. Rejects with `Unavailable` when it cannot be found out. */
  find(id: string): Promise<SigningKey | undefined>;
}

const TIMEOUT_MS = 4000;
const FRESH_MS = 24 * 60 * 60 * 1000;

/** An unknown key id makes us look again, at most this often: whoever invents ids makes us do nothing. */
const LOOK_AGAIN_MS = 60 * 1000;

/** The keys named by an OpenID metadata document. `time` is the clock on the wall, in ms. */
export function createSigningKeys(metadata: string, time: () => number): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | null = null;

  function load(): Promise<void> {
    if (loading === null) triedAt = time();
    loading ??= download(metadata)
      .then((found) => {
        keys = found;
        loadedAt = time();
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  }

  return {
    async find(id) {
      const known = keys.get(id);
      const age = time() - loadedAt;
      const isOld = age > FRESH_MS && time() - triedAt > LOOK_AGAIN_MS;
      if (known === undefined ? age > LOOK_AGAIN_MS : isOld) {
        // A key that was good yesterday still is when Microsoft is silent today, and not everybody waits for that.
        await load().catch((error: unknown) => {
          if (known === undefined) throw error;
        });
      }
      return keys.get(id);
    },
  };
}

async function download(metadata: string): Promise<ReadonlyMap<string, SigningKey>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const { jwks_uri: address } = fields(await getJson(metadata, signal));
    if (typeof address !== "string" || !isSafe(address, metadata)) throw new Error("no jwks_uri");
    const { keys } = fields(await getJson(address, signal));
    return new Map((Array.isArray(keys) ? keys : []).flatMap(readKey));
  } catch (error) {
    throw new Unavailable("signing keys", { cause: error });
  }
}

async function getJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal, redirect: "error" });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** https, or this machine when the metadata itself is there. */
function isSafe(address: string, metadata: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (isLoopbackName(hostname) && isLoopbackName(new URL(metadata).hostname));
}

/** Anything that is not an RSA key with an id is passed over. */
function readKey(entry: unknown): [string, SigningKey][] {
  const { kid, kty, n, e, endorsements } = fields(entry);
  if (typeof kid !== "string" || kty !== "RSA" || typeof n !== "string" || typeof e !== "string") return [];
  const jwk: JsonWebKey = { kty, n, e };
  const names = Array.isArray(endorsements) ? endorsements.filter((name) => typeof name === "string") : null;
  try {
    return [[kid, { key: createPublicKey({ key: jwk, format: "jwk" }), endorsements: names }]];
  } catch {
    return [];
  }
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
