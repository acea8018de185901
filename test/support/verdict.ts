// What became of what virtual people wrote: told from the log of the shared file, so that every loss has a reason.
import type { Coauthoring, LogEntry, Person } from "../../src/excel-host";
import { shiftArea } from "../../src/excel-host";
import type { Change, Effect } from "../../src/excel-host/journal";

/** A text that somebody meant to stay in the file. Every text is written once. */
export interface Intent {
  readonly who: string;
  readonly text: string;
}

/** What became of it, and who did that at which version of the file. */
export interface Fate {
  readonly intent: Intent;
  readonly fate:
    | "kept"
    | "overwritten"
    | "deleted with its cells"
    | "deleted with its sheet"
    | "rolled back"
    | "thrown away offline"
    | "left in another file"
    | "not yet sent"
    | "unexplained";
  readonly by: string | null;
  readonly version: number | null;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The fate of every text. */
export function verdictOf(
  file: Coauthoring,
  people: readonly Person[],
  intents: readonly Intent[]
): Fate[] {
  const present = textsIn(file);
  const written = placesIn(file.cloud.log);
  return intents.map((intent): Fate => {
    if (present.has(intent.text)) return { intent, fate: "kept", by: null, version: null };
    const place = written.get(intent.text);
    return place === undefined
      ? neverArrived(file, people, intent)
      : afterArrival(file.cloud.log, intent, place);
  });
}

function textsIn(file: Coauthoring): ReadonlySet<unknown> {
  const sheets = file.cloud.model.worksheets;
  return new Set(sheets.flatMap(({ cells }) => [...cells.entries()].map(({ cell }) => cell.value)));
}

interface Written {
  readonly entry: number;
  readonly effect: number;
  readonly place: Place;
}

/** Where each text was first put. */
function placesIn(log: readonly LogEntry[]): ReadonlyMap<unknown, Written> {
  const places = new Map<unknown, Written>();
  log.forEach(({ change }, entry) => {
    change.forEach((one, effect) => {
      if (one.kind !== "cells") return;
      for (const { row, column, after } of one.cells) {
        const text = after?.value;
        if (typeof text !== "string" || places.has(text)) continue;
        places.set(text, { entry, effect, place: { sheet: one.sheet, row, column } });
      }
    });
  });
  return places;
}

/** Follows a text's cell through everything that came later. */
function afterArrival(log: readonly LogEntry[], intent: Intent, written: Written): Fate {
  let place = written.place;
  for (let at = written.entry; at < log.length; at += 1) {
    const { change, author, version, sequence } = log[at]!;
    const rest: Change = at === written.entry ? change.slice(written.effect + 1) : change;
    for (const effect of rest) {
      const next = followed(place, effect, intent.text);
      if (typeof next === "string") {
        const fate = sequence === 0 ? "rolled back" : next;
        return { intent, fate, by: author, version };
      }
      place = next;
    }
  }
  return { intent, fate: "unexplained", by: null, version: null };
}

function followed(place: Place, effect: Effect, text: string): Place | Fate["fate"] {
  if (effect.kind === "order" || effect.sheet !== place.sheet) return place;
  const { row, column } = place;
  if (effect.kind === "sheet") return effect.after === null ? "deleted with its sheet" : place;
  if (effect.kind === "shift") {
    const at = shiftArea({ top: row, left: column, bottom: row, right: column }, effect.shift);
    return at === null ? "deleted with its cells" : { ...place, row: at.top, column: at.left };
  }
  if (effect.kind !== "cells") return place;
  const isReplaced = effect.cells.some(
    (cell) =>
      cell.row === row &&
      cell.column === column &&
      cell.after?.value !== text &&
      cell.after?.value !== cell.before?.value
  );
  return isReplaced ? "overwritten" : place;
}

function neverArrived(file: Coauthoring, people: readonly Person[], intent: Intent): Fate {
  const { log } = file.cloud;
  const isIn = (change: Change) =>
    change.some(
      (effect) =>
        effect.kind === "cells" && effect.cells.some(({ after }) => after?.value === intent.text)
    );
  for (const { losses } of log) {
    const loss = losses.find(({ effect }) => isIn([effect]));
    if (loss === undefined) continue;
    const entry = log[loss.version - 1]!;
    const gone =
      loss.because.kind === "sheet" ? "deleted with its sheet" : "deleted with its cells";
    const fate = entry.sequence === 0 ? "rolled back" : gone;
    return { intent, fate, by: entry.author, version: entry.version };
  }
  const person = people.find(({ name }) => name === intent.who);
  const lost = person?.replica.losses.find(({ change }) => isIn(change));
  const none = { intent, by: intent.who, version: null };
  if (lost !== undefined && lost.because !== null) {
    const { author, version, sequence } = lost.because;
    const fate = sequence === 0 ? "rolled back" : "deleted with its cells";
    return { intent, fate, by: author, version };
  }
  if (lost !== undefined) {
    const fate = lost.reason === "forked" ? "left in another file" : "thrown away offline";
    return { ...none, fate };
  }
  if ((person?.replica.unconfirmed ?? 0) > 0) return { ...none, fate: "not yet sent" };
  return { ...none, fate: "unexplained", by: null };
}

/** How many texts met each fate. */
export function countsOf(fates: readonly Fate[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fate } of fates) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}
