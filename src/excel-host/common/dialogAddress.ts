import { CommonError, STATUS } from "./numbers";

/** Browsers hold these for secure without a certificate; real Excel demands https of them too. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The address of a dialog's page.
 *
 * @throws CommonError 12005 unless it is a whole address with https, or on this machine
 */
export function secureUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLocal = url?.protocol === "http:" && LOOPBACK.has(url.hostname);
  if (url === null || !(url.protocol === "https:" || isLocal)) {
    throw new CommonError(STATUS.httpsRequired);
  }
  return url;
}

/** The origin of an address, or the text itself when it is none. */
export const originOf = (text: string): string =>
  URL.canParse(text) ? new URL(text).origin : text;

/**
 * Whether a message may go from a page to another (requirement set DialogOrigin 1.1): without a target
 * only to a page of the same origin, else to that origin, and with `*` to any.
 */
export function mayBeTold(from: string, to: string, targetOrigin: unknown): boolean {
  if (targetOrigin === "*") return true;
  if (typeof targetOrigin !== "string" || targetOrigin === "") return from === to;
  return originOf(targetOrigin) === to;
}
