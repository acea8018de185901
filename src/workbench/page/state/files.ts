import { element } from "../frame/dom";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  element("a", { href: url, download: name }).click();
  // The browser reads the address after the click; it holds the bytes until then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Has the server write the workbook to its place on disk. */
export async function saveToDisk(bytes: Uint8Array): Promise<void> {
  const body = bytes as Uint8Array<ArrayBuffer>;
  const response = await fetch("/workbook.xlsx", { method: "POST", body });
  if (!response.ok) throw new Error(`saving failed: ${response.status}`);
}

/** The bytes of a text in Base64. */
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
