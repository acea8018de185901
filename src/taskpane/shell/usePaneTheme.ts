import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The calm green of PAR from dark to light; contrast of 80 on white is 5.6 : 1. */
const brand: BrandVariants = {
  10: "#020403",
  20: "#0b1a15",
  30: "#0f2b22",
  40: "#12382c",
  50: "#154536",
  60: "#185341",
  70: "#1b614c",
  80: "#1e6f57",
  90: "#2f7d65",
  100: "#458b74",
  110: "#5a9984",
  120: "#70a794",
  130: "#86b5a4",
  140: "#9dc3b5",
  150: "#b4d2c6",
  160: "#cce0d8",
};

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
  // A link is read on the dark notices too, pointed at or not.
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[120],
  colorCompoundBrandForeground1: brand[120],
};

const query = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

const subscribe = (listener: () => void): (() => void) => {
  const media = query();
  media.addEventListener("change", listener);
  return () => {
    media.removeEventListener("change", listener);
  };
};

/**
 * Light or dark as the machine prefers: Office's own theme is unknown on the web. Windows' contrast themes need no
 * theme of ours, since Fluent leaves colours to them (`forced-colors`).
 */
export function usePaneTheme(): Theme {
  return useSyncExternalStore(subscribe, () => query().matches) ? dark : light;
}
