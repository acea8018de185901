import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** Only the sheet is printed, black on white, whatever else the pane shows. */
const printStyle = `
[data-print] { display: none; }
@media print {
  body > *:not([data-print]) { display: none !important; }
  [data-print] { display: block; color: #000; background: #fff; font: 11pt/1.4 "Segoe UI", Arial, sans-serif; }
  [data-print] h1 { font-size: 16pt; margin: 0 0 4pt; }
  [data-print] table { width: 100%; border-collapse: collapse; margin: 12pt 0; }
  [data-print] th, [data-print] td { border-bottom: 0.5pt solid #666; padding: 3pt 6pt 3pt 0; text-align: left; vertical-align: top; }
  [data-print] tr { break-inside: avoid; }
  [data-print] thead { display: table-header-group; }
}`;

/** A page that is seen on paper only. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div data-print="">
      <style>{printStyle}</style>
      {children}
    </div>,
    document.body
  );
}
