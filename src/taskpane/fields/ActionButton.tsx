import { Button, Spinner } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly type?: "button" | "submit";
  readonly primary?: boolean;
  readonly icon?: ReactElement;
}

/** A button of the pane. While its act runs it stays focusable, says that it is busy and does nothing. */
export function ActionButton(props: Props) {
  const {
    children,
    onClick,
    busy = false,
    disabled = false,
    type = "button",
    primary,
    icon,
  } = props;
  const look: ButtonProps["appearance"] = primary === true ? "primary" : "secondary";
  return (
    <Button
      type={type}
      appearance={look}
      aria-busy={busy}
      disabledFocusable={busy || disabled}
      {...(icon === undefined && !busy ? {} : { icon: busy ? <Spinner size="tiny" /> : icon })}
      {...(onClick === undefined || busy ? {} : { onClick })}
    >
      {children}
    </Button>
  );
}
