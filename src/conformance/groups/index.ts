import type { Group } from "../expectation";
import { values } from "./values";

/** Every group, in the order of the page. */
export const groups: readonly Group[] = [values];
