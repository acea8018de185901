import { useLayoutEffect, useState, type RefObject } from "react";

/** How much room buttons take: large with words below, small with words beside, small without words. */
export type Level = "large" | "medium" | "small";

const LEVELS: readonly Level[] = ["large", "medium", "small"];

/**
 * The roomiest level at which everything fits into its box, measured again when the box or its contents
 * change.
 */
export function useFit(box: RefObject<HTMLElement | null>, contents: unknown): Level {
  const [level, setLevel] = useState<Level>("large");
  useLayoutEffect(() => {
    const node = box.current;
    if (node === null) return;
    const fit = (): void => {
      const fitting = LEVELS.find((one) => {
        node.dataset["level"] = one;
        return node.scrollWidth <= node.clientWidth;
      });
      const chosen = fitting ?? "small";
      node.dataset["level"] = chosen;
      setLevel(chosen);
    };
    const sizes = new ResizeObserver(fit);
    sizes.observe(node);
    return () => sizes.disconnect();
  }, [box, contents]);
  return level;
}
