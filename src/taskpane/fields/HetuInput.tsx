import { Button, Input } from "@fluentui/react-components";
import { EyeOffRegular, EyeRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CSSProperties } from "react";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly onLeave: () => void;
}

/**
 * A personal identity code. What was there before is hidden until asked for, so that nobody reads it over a shoulder;
 * a new one is seen while it is typed. No password field: browsers would offer to remember it.
 */
export function HetuInput({ id, name, value, onChange, onLeave, ...field }: Props) {
  const { t } = usePane();
  const [hidden, setHidden] = useState(value !== undefined);
  return (
    <Input
      {...field}
      id={id}
      value={value ?? ""}
      autoComplete="off"
      spellCheck={false}
      input={{ style: hidden ? mask : shown }}
      onChange={(_, data) => {
        onChange(data.value === "" ? undefined : data.value);
      }}
      onBlur={onLeave}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          icon={hidden ? <EyeRegular /> : <EyeOffRegular />}
          aria-label={t(hidden ? formTexts.showOf : formTexts.hideOf, { name })}
          onClick={() => {
            setHidden(!hidden);
          }}
        />
      }
    />
  );
}

const mask: CSSProperties & { WebkitTextSecurity: string } = { WebkitTextSecurity: "disc" };
const shown: CSSProperties = {};
