import { Button, Input } from "@fluentui/react-components";
import { EyeOffRegular, EyeRegular } from "@fluentui/react-icons";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useReveal } from "./useReveal";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly onLeave: () => void;
}

/** Stands for a code that is hidden: the page itself does not hold it either. */
const dots = "•••••••••••";

/**
 * A personal identity code. What was there before is hidden until asked for, so that nobody reads it over a shoulder,
 * and is changed only once it is seen; a new one is seen while it is typed. No password field: browsers would offer
 * to remember it.
 */
export function HetuInput({ id, name, value, onChange, onLeave, ...field }: Props) {
  const { t } = usePane();
  const { shown, busy, error, show, hide } = useReveal("hetu", value === undefined);
  const hidden = !shown && value !== undefined;
  return (
    <>
      <Input
        {...field}
        id={id}
        value={hidden ? dots : (value ?? "")}
        readOnly={hidden}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, data) => {
          onChange(data.value === "" ? undefined : data.value);
        }}
        onBlur={onLeave}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={hidden ? <EyeRegular /> : <EyeOffRegular />}
            disabledFocusable={busy}
            aria-label={t(hidden ? formTexts.showOf : formTexts.hideOf, { name })}
            onClick={hidden ? show : hide}
          />
        }
      />
      <ErrorNotice error={error} />
    </>
  );
}
