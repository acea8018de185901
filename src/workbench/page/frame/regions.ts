/** The parts of the page between which F6 moves, and what gets the focus in each. */
const REGIONS: readonly string[] = [
  ".title button, .title summary",
  ".ribbon .command, .ribbon [role=tab]",
  ".window:not([hidden]) .address",
  ".window:not([hidden]) .grid",
  ".window:not([hidden]) .sheets [role=tab][aria-selected=true]",
  ".window:not([hidden]) .pane:not([hidden]) iframe",
  ".developer [role=tab][aria-selected=true]",
];

/** The containers of the regions, in their order. */
const CONTAINERS = [
  ".title",
  ".ribbon",
  ".formula",
  ".grid-area",
  ".sheets",
  ".pane",
  ".developer",
];

/** Moves the focus to the next part of the page, or back: F6, as in Office. Tab moves cells in the grid. */
export function nextRegion(back: boolean): void {
  const { activeElement } = document;
  const here = CONTAINERS.findIndex((one) => (activeElement?.closest(one) ?? null) !== null);
  const step = back ? -1 : 1;
  for (let count = 1; count <= REGIONS.length; count += 1) {
    const at = (here + step * count + 2 * REGIONS.length) % REGIONS.length;
    const target = document.querySelector<HTMLElement>(REGIONS[at] ?? "");
    if (target === null) continue;
    target.focus();
    return;
  }
}
