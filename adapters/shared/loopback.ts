/** This machine, by name. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/iu;

/** True for a host name or address that never leaves this machine. */
export function isLoopbackName(host: string): boolean {
  return LOOPBACK.test(host);
}
