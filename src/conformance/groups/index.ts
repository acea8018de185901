import type { Group } from "../expectation";
import { addressing } from "./addressing";
import { batches } from "./batches";
import { events } from "./events";
import { formats } from "./formats";
import { moving } from "./moving";
import { names } from "./names";
import { protection } from "./protection";
import { tables } from "./tables";
import { validation } from "./validation";
import { values } from "./values";
import { wholeBook } from "./wholeBook";
import { worksheets } from "./worksheets";

/** Every group, in the order of the page. */
export const groups: readonly Group[] = [
  batches,
  values,
  addressing,
  formats,
  moving,
  worksheets,
  tables,
  names,
  validation,
  protection,
  events,
  wholeBook,
];
