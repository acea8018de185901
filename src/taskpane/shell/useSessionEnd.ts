import { useEffect, useRef, useState } from "react";
import { lock } from "../../app/signIn";
import { ParError } from "../../domain/errors";
import { useAppState, usePane } from "../pane";
import type { SessionWatch, Standing } from "../sessionWatch";
import { watchSession } from "../sessionWatch";
import { isActing } from "../useAct";

const moves = ["pointerdown", "pointermove", "wheel"] as const;

interface SessionEnding {
  /** `null` while there is nothing to tell. */
  readonly standing: Standing | null;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Follows whether the signed-in user is still there, and ends the session of whoever is not. */
export function useSessionEnd(): SessionEnding {
  const { app, clock, navigation } = usePane();
  const state = useAppState();
  const session = state.phase === "signedIn" ? state.session : null;
  const idleMs = (session?.summary.policy.idleMinutes ?? 0) * 60_000;
  const [standing, setStanding] = useState<Standing | null>(null);
  const watch = useRef<SessionWatch | null>(null);
  const ending = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (session === null) return undefined;
    const end = (): void => {
      watch.current?.stop();
      navigation.reset({ name: "home" });
      lock(app)
        .then(() => {
          navigation.tell(new ParError("locked"));
        })
        .catch((error: unknown) => {
          navigation.tell(error);
        });
    };
    const watching = watchSession({ clock, idleMs, busy: isActing, tell: setStanding, end });
    watch.current = watching;
    ending.current = end;
    for (const move of moves) document.addEventListener(move, watching.moved, true);
    document.addEventListener("keydown", watching.stayed, true);
    return () => {
      watching.stop();
      watch.current = null;
      ending.current = null;
      setStanding(null);
      for (const move of moves) document.removeEventListener(move, watching.moved, true);
      document.removeEventListener("keydown", watching.stayed, true);
    };
  }, [app, clock, navigation, session, idleMs]);
  return {
    standing: session === null ? null : standing,
    stay: () => watch.current?.stayed(),
    leave: () => ending.current?.(),
  };
}
