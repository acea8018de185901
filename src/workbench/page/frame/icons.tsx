import type { ReactElement } from "react";

/** Lines of the icons on a field of 20 by 20. */
const PATHS = {
  save: "M4 3.5h9.5L16.5 6.5v10h-13v-13zM6.5 3.5v4h6v-4M6 16.5v-5.5h8v5.5",
  download: "M10 3v9.5M6 8.8l4 4 4-4M3.5 16.5h13",
  window: "M3.5 4.5h13v11h-13zM3.5 7.5h13",
  windows: "M3 6.5h10v10H3zM7 6.5v-3h10v10h-4",
  split: "M3 4h14v12H3zM10 4v12",
  pane: "M3 4h14v12H3zM12.5 4v12",
  dark: "M15.8 12.2A6.5 6.5 0 0 1 7.8 4.2a6.5 6.5 0 1 0 8 8z",
  light:
    "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  tools: "M3 5h14v11H3zM5.5 8l2.5 2.3-2.5 2.3M10 13h4",
  key: "M12.8 3.5a3.8 3.8 0 1 1-3.4 5.5L3.5 15v2h2.7v-1.8H8v-1.8h1.7l1.2-1.5M14 6.6h.01",
  close: "M5 5l10 10M15 5L5 15",
  add: "M10 4v12M4 10h12",
  check: "M4 10.5l4 4 8-9",
  down: "M5.5 8l4.5 4.5L14.5 8",
  up: "M5.5 12.5L10 8l4.5 4.5",
  funnel: "M3.5 4.5h13L11.5 10.5v6l-3-2v-4z",
  clearFilter: "M3.5 4.5h13L11.5 10.5v6l-3-2v-4zM13 13l4 4M17 13l-4 4",
  ascending: "M6 4v12M3 13l3 3 3-3M11.5 8.5l2.5-5.5 2.5 5.5M12.3 6.8h3.4M12 11.5h4.5l-4.5 5.5h4.5",
  descending: "M6 4v12M3 13l3 3 3-3M12 3h4.5L12 8.5h4.5M11.5 17l2.5-5.5 2.5 5.5M12.3 15.2h3.4",
  search: "M8.7 3.5a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4zM12.6 12.6l4.2 4.2",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  copy: "M7 7h9v10H7zM13 7V4H4v10h3",
  pause: "M7 4.5v11M13 4.5v11",
  play: "M6.5 4l9 6-9 6z",
  language:
    "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4zM2.8 10h14.4M10 2.8c-4 4.5-4 10 0 14.4M10 2.8c4 4.5 4 10 0 14.4",
} as const;

export type IconName = keyof typeof PATHS;

/** A picture for what its neighbours or its button say in words. */
export const Icon = ({ name }: { readonly name: IconName }): ReactElement => (
  <svg className="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
