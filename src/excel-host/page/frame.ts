import type { ClientInfo } from "./clientInfo";
import type { ClientLine, ClientShim } from "./clientShim";
import { createClientShim } from "./clientShim";

/** The part of `Window` that is used; pages are reached only through it. */
export interface PageWindow {
  name: string;
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: { readonly origin: string };
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/** The iframe's name carries what the client must know before its first script runs. */
const NAME_PREFIX = "excel-host:";

const textOf = (data: unknown): string | null =>
  typeof data === "object" &&
  data !== null &&
  "excelHost" in data &&
  typeof data.excelHost === "string"
    ? data.excelHost
    : null;

/**
 * Runs in the add-in's page, before office.js: connects it to the page that plays Excel around it. Does
 * nothing, and answers `false`, in a page that is not in such a frame.
 */
export function installInFrame(page: PageWindow): boolean {
  if (!page.name.startsWith(NAME_PREFIX)) return false;
  const info = JSON.parse(page.name.slice(NAME_PREFIX.length)) as ClientInfo;
  const line: ClientLine = {
    send: (text) => {
      page.parent.postMessage({ excelHost: text }, page.location.origin);
    },
    onMessage: (receive) => {
      page.addEventListener("message", (event) => {
        const text = event.source === page.parent ? textOf(event.data) : null;
        if (text !== null) receive(text);
      });
    },
  };
  const { external, bridge } = createClientShim(info, line, page);
  // `window.external` exists in browsers and cannot be replaced everywhere, but its members can be set.
  const target = page as PageWindow & {
    external?: Record<string, unknown>;
    _richApiNativeBridge?: ClientShim["bridge"];
  };
  target.external ??= {};
  Object.assign(target.external, external);
  target._richApiNativeBridge = bridge;
  return true;
}

/** The part of an iframe that is used. */
export interface AddinFrame {
  name: string;
  readonly contentWindow: { postMessage(message: unknown, targetOrigin: string): void } | null;
}

/**
 * Runs in the page that plays Excel, before the iframe is given its address: joins it to a connection.
 * Both pages are of one origin.
 *
 * @returns the way out: the frame hears nothing any more
 */
export function attachFrame(
  page: PageWindow,
  frame: AddinFrame,
  info: ClientInfo,
  line: ClientLine
): () => void {
  frame.name = NAME_PREFIX + JSON.stringify(info);
  const hear = (event: MessageEvent) => {
    const isFrame = event.source !== null && event.source === frame.contentWindow;
    const text = isFrame ? textOf(event.data) : null;
    if (text !== null) line.send(text);
  };
  page.addEventListener("message", hear);
  line.onMessage((text) => {
    frame.contentWindow?.postMessage({ excelHost: text }, page.location.origin);
  });
  return () => {
    page.removeEventListener("message", hear);
  };
}
