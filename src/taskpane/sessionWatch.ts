/** Time as the pane knows it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Calls `act` once after so many milliseconds; the returned function calls it off. */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** How long the warning stands before the session ends. */
export const warningMs = 20_000;
/** How long a session lasts at most, however much is done in it: a working day. */
export const longestMs = 10 * 3_600_000;

/** Moments of a session. Milliseconds since 1970-01-01 UTC. */
export interface SessionTimes {
  readonly begun: number;
  /** The last time that somebody touched pane or keyboard. */
  readonly active: number;
}

/** Where a session stands: how long until that changes, and what the user is warned of. */
export type Standing =
  | { readonly state: "open"; readonly next: number }
  | {
      readonly state: "ending";
      /** Nobody has done anything for a while, which a key changes; or the session is as old as one may be. */
      readonly why: "idle" | "old";
      readonly left: number;
    }
  | { readonly state: "over" };

/**
 * The rule: after `idleMs` without a sign of life comes a warning, and with it unanswered the end. A machine that slept
 * wakes up in a session that is over; a clock that was put back only lengthens what is left.
 */
export function standingAt({ begun, active }: SessionTimes, now: number, idleMs: number): Standing {
  const idleEnd = active + idleMs + warningMs;
  const oldEnd = begun + longestMs;
  const end = Math.min(idleEnd, oldEnd);
  const left = end - now;
  if (left <= 0) return { state: "over" };
  if (left <= warningMs) return { state: "ending", why: oldEnd <= idleEnd ? "old" : "idle", left };
  return { state: "open", next: left - warningMs };
}

interface Watching {
  readonly clock: Clock;
  readonly idleMs: number;
  /** Whether something the user began is still running: nobody is idle meanwhile. */
  readonly busy: () => boolean;
  readonly tell: (standing: Standing) => void;
  /** Called once, when the session is over. */
  readonly end: () => void;
}

export interface SessionWatch {
  /** Somebody moved or pressed the pointer; it does not answer the warning, as a table may shake. */
  readonly moved: () => void;
  /** A key, or the button of the warning. */
  readonly stayed: () => void;
  readonly stop: () => void;
}

/** How often the seconds of the warning are told anew. */
const secondMs = 1000;

/** Watches one session from now on until it ends or is stopped. */
export function watchSession({ clock, idleMs, busy, tell, end }: Watching): SessionWatch {
  const begun = clock.now();
  let active = begun;
  let warned = false;
  const look = (): void => {
    const now = clock.now();
    const running = busy();
    if (running) active = now;
    const standing = standingAt({ begun, active }, now, idleMs);
    if (standing.state === "over" && !running) {
      tell(standing);
      end();
      return;
    }
    // What the user began is brought to its end first, also where the session has become too old.
    const isOpen = running || standing.state === "open";
    if (!isOpen || warned) tell(isOpen ? { state: "open", next: secondMs } : standing);
    warned = !isOpen;
    const wait = standing.state === "open" ? standing.next : secondMs;
    callOff = clock.after(
      warned && "left" in standing ? Math.min(wait, standing.left) : wait,
      look
    );
  };
  let callOff = clock.after(idleMs, look);
  const again = (): void => {
    callOff();
    look();
  };
  /** A sign of life comes too late for a session that is over, such as on a machine that just woke up. */
  const alive = (): boolean =>
    standingAt({ begun, active }, clock.now(), idleMs).state !== "over" || busy();
  return {
    moved: () => {
      if (!alive()) again();
      else if (!warned) active = clock.now();
    },
    stayed: () => {
      if (!alive()) {
        again();
        return;
      }
      active = clock.now();
      if (warned) again();
    },
    stop: () => {
      callOff();
    },
  };
}
