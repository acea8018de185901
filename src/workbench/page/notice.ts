import { element } from "./dom";

/** How long a notice stays, in milliseconds. */
const SHOWN_FOR = 6000;

/** Says something at the lower edge, once, until it goes by itself. */
export function showNotice(text: string): void {
  document.querySelector(".notice")?.remove();
  const notice = element("p", { className: "notice", role: "status" }, text);
  document.body.append(notice);
  setTimeout(() => {
    notice.remove();
  }, SHOWN_FOR);
}
