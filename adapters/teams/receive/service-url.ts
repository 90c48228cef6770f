/** Where answers may be sent. The bot's own token goes there, so it is Microsoft's or nobody's (`promises.md`, P12). */
import { isLoopbackName } from "../../shared/loopback.ts";

/** A host here stands for itself and all below it. */
const MICROSOFT = ["smba.trafficmanager.net", "botframework.com", "teams.microsoft.com"];

export interface ServiceUrlRules {
  /** Host names (https), or origins with a port; on this machine `127.0.0.1:3980` as well. */
  allowed: readonly string[];
  /** True to let in every address on this machine: development without authentication. */
  anyLoopback: boolean;
}

/** True when the token may go to `text`: https to a host that is allowed, or an allowed origin on this machine. */
export function mayServe(text: string, { allowed, anyLoopback }: ServiceUrlRules): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, hostname, port, origin, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  if (isLoopbackName(hostname))
    return anyLoopback || allowed.some((entry) => entry === host || originOf(entry) === origin);
  const hosts = [...MICROSOFT, ...allowed.map(hostOf)];
  return (
    protocol === "https:" && port === "" && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  );
}

function originOf(entry: string): string | null {
  return URL.canParse(entry) ? new URL(entry).origin : null;
}

function hostOf(entry: string): string {
  return (entry.includes("://") ? new URL(entry).hostname : entry).toLowerCase();
}
