/**
 * Who may talk to the local page: this machine, and only from the page itself. It has no passwords, so another site
 * open in the same browser (CSRF), a name that points to 127.0.0.1 (DNS rebinding) and a proxy in front are refused.
 */
import type { IncomingMessage } from "node:http";

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/** Set by proxies, tunnels and the services in front of them: then the person is not on this machine, although the connection is. */
const FORWARDED =
  /^(?:via$|forwarded$|x-forwarded|x-original-|x-real-ip$|x-proxy|x-envoy-|x-arr-|cdn-loop$|cf-|fly-|fastly-|true-client-ip$|x-(?:client|cluster-client|remote|originating)-(?:ip|addr)$)/;

/** True when both ends of the connection, and the name that was asked for, are this machine. */
export function isFromThisMachine(request: IncomingMessage): boolean {
  return (
    LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? "") &&
    LOOPBACK_HOST.test(request.headers.host ?? "") &&
    !Object.keys(request.headers).some((name) => FORWARDED.test(name))
  );
}

/** True when a page of this very origin sent the request; browsers always name the origin of a POST. */
export function isFromOwnPage(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  return request.headers.origin === `http://${request.headers.host}` && (site === undefined || site === "same-origin");
}

/** True for `application/json`, which another site cannot send without asking first. */
export function isJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "");
}
