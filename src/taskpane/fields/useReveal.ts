import { useState } from "react";
import { showIdentityCode } from "../../app/identityCode";
import { usePane } from "../pane";
import { useAct } from "../useAct";
import { useForm } from "./form";

/** A value that stays hidden until somebody asks to see it. */
export interface Reveal {
  readonly shown: boolean;
  readonly busy: boolean;
  /** Why it could not be shown; `null` when nothing went wrong. */
  readonly error: unknown;
  readonly show: () => void;
  readonly hide: () => void;
}

/**
 * Hides a value until it is asked for. The identity code of a client who is in the register is shown once the log
 * knows of it; whatever was only typed so far is nobody's secret yet.
 */
export function useReveal(type: string, initially = false): Reveal {
  const { app } = usePane();
  const { client } = useForm();
  const [shown, setShown] = useState(initially);
  const { run, busy, error } = useAct(async () => {
    if (type === "hetu" && client !== null) await showIdentityCode(app, client);
    setShown(true);
  });
  return {
    shown,
    busy,
    error,
    show: run,
    hide: () => {
      setShown(false);
    },
  };
}
