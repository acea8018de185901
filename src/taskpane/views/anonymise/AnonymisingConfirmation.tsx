import {
  Body1,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { anonymise } from "../../../app/anonymise";
import type {
  AnonymisingPlan,
  AnonymisingReport,
  AnonymisingRequest,
} from "../../../app/anonymise";
import { isParError } from "../../../domain/errors";
import { anonymiseTexts } from "../../../text/anonymise";
import { commonTexts } from "../../../text/common";
import { signInTexts } from "../../../text/signIn";
import { ActionButton } from "../../fields/ActionButton";
import { useFocusOnArrival } from "../../fields/focusField";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";

type Progress = Parameters<NonNullable<AnonymisingRequest["onProgress"]>>[0];

interface Props {
  readonly plan: AnonymisingPlan;
  readonly onReport: (report: AnonymisingReport) => void;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
  title: { margin: 0 },
  count: { maxWidth: "120px" },
});

/** Typed confirmation and password, then the run with its progress; it can be stopped between clients. */
export function AnonymisingConfirmation({ plan, onReport }: Props) {
  const styles = useStyles();
  const { app, t } = usePane();
  const [confirmation, setConfirmation] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [stopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const count = plan.expired.length;
  const counted = confirmation.trim() === String(count);
  const running = useAct(async () => {
    stopped.current = false;
    setStopping(false);
    try {
      const report = await anonymise(app, {
        plan,
        confirmation,
        password,
        onProgress: setProgress,
        cancelled: () => stopped.current,
      });
      onReport(report);
    } finally {
      setProgress(null);
      setPassword("");
    }
  });
  const wrongPassword = isParError(running.error, "wrong-credentials");
  useLeaving(running.busy, stopped);
  if (running.busy) {
    return (
      <RunningNotice
        progress={progress}
        stopping={stopping}
        onStop={() => {
          stopped.current = true;
          setStopping(true);
        }}
      />
    );
  }
  return (
    <form
      className={styles.form}
      aria-labelledby="confirmation"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (counted && password !== "") running.run();
      }}
    >
      <Subtitle2 as="h2" id="confirmation" className={styles.title}>
        {t(anonymiseTexts.confirm)}
      </Subtitle2>
      {wrongPassword ? null : <ErrorNotice error={running.error} onDismiss={running.dismiss} />}
      <Field
        label={t(anonymiseTexts.typeCount, { count })}
        {...(asked && !counted
          ? { validationMessage: t(anonymiseTexts.wrongCount, { count }) }
          : {})}
      >
        <Input
          className={styles.count}
          inputMode="numeric"
          autoComplete="off"
          value={confirmation}
          input={{ style: { minWidth: 0 } }}
          onChange={(_, { value }) => {
            setConfirmation(value);
          }}
        />
      </Field>
      <Field
        label={t(anonymiseTexts.password)}
        {...(wrongPassword
          ? { validationMessage: t(anonymiseTexts.wrongPassword) }
          : asked && password === ""
            ? { validationMessage: t(signInTexts.fillIn) }
            : {})}
      >
        <Input
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => {
            setPassword(value);
          }}
        />
      </Field>
      <div>
        <ActionButton primary type="submit">
          {count === 0 ? t(anonymiseTexts.finish) : t(anonymiseTexts.run, { count })}
        </ActionButton>
      </div>
    </form>
  );
}

/** While it runs, leaving is asked about; whoever leaves stops the run after the client at hand. */
function useLeaving(busy: boolean, stopped: { current: boolean }): void {
  const { navigation } = usePane();
  useEffect(() => {
    navigation.setUnsaved(busy);
  }, [navigation, busy]);
  useEffect(
    () => () => {
      stopped.current = true;
      navigation.setUnsaved(false);
    },
    [navigation, stopped]
  );
}

interface RunningProps {
  readonly progress: Progress | null;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

function RunningNotice({ progress, stopping, onStop }: RunningProps) {
  const styles = useStyles();
  const { t } = usePane();
  const element = useFocusOnArrival<HTMLDivElement>();
  return (
    <div className={styles.form} ref={element} tabIndex={-1}>
      <div role="status">
        <Body1>
          {stopping
            ? t(anonymiseTexts.stopping)
            : progress === null
              ? t(anonymiseTexts.running)
              : t(commonTexts.progress, { done: progress.done, total: progress.total })}
        </Body1>
      </div>
      <ProgressBar
        aria-label={t(anonymiseTexts.running)}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(progress.total, 1) })}
      />
      <div>
        <ActionButton disabled={stopping} onClick={onStop}>
          {t(anonymiseTexts.stop)}
        </ActionButton>
      </div>
    </div>
  );
}
