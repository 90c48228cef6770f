/** What the connector answers, as the rest of the adapter knows it. */
import { cleanName } from "../../shared/names.ts";
import { ConnectorError, Unavailable } from "./errors.ts";
import type { Member } from "./port.ts";

/** Teams says more about a member than botbuilder's types do. */
export function memberOf(found: object): Member {
  const fields = new Map<string, unknown>(Object.entries(found));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    id: text("id"),
    aadObjectId: text("aadObjectId") ?? text("objectId"),
    name: cleanName(text("name") ?? ""),
    email: text("email") ?? text("userPrincipalName"),
    principal: text("userPrincipalName"),
    role: text("userRole"),
    tenant: text("tenantId"),
  };
}

/** Runs a call to the connector. Rejects with `ConnectorError`, or `Unavailable` when the bot got no token. */
export async function asConnectorCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof Unavailable ? error : connectorError(error);
  }
}

function connectorError(error: unknown): ConnectorError {
  const { statusCode, code, response } = error as {
    statusCode?: unknown;
    code?: unknown;
    response?: { headers: { get(name: string): string | undefined } };
  };
  const seconds = Number(response?.headers.get("retry-after") ?? Number.NaN);
  return new ConnectorError(
    typeof statusCode === "number" ? statusCode : null,
    Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
    typeof code === "string" ? code : null,
  );
}
