import { Button, Input } from "@fluentui/react-components";
import { CalendarTodayRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { LocalDate } from "../../domain/localDate";
import { formatFinnishDate, parseLocalDate } from "../../domain/localDate";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { parseTypedDate } from "./typedDate";

interface Props {
  readonly id: string;
  /** A day, or what was typed when it is not one. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly onLeave: () => void;
  /** Whether a button fills in this day; not for birth dates. */
  readonly offersToday?: boolean;
}

const shown = (value: string | undefined): string => {
  const day = parseLocalDate(value);
  return day === null ? (value ?? "") : formatFinnishDate(day);
};

/** A day that is typed: `1.2.2026`, `1.2.26` and `010226` are all read. What is not a day stays as typed. */
export function DateInput({ id, value, onChange, onLeave, offersToday = false, ...field }: Props) {
  const { app, t } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const today: LocalDate = app.today();
  const take = (text: string): void => {
    setTyped(text);
    onChange(text.trim() === "" ? undefined : (parseTypedDate(text, today) ?? text.trim()));
  };
  return (
    <Input
      {...field}
      id={id}
      style={{ maxWidth: "170px" }}
      value={typed ?? shown(value)}
      placeholder={t(formTexts.datePattern)}
      autoComplete="off"
      onChange={(_, { value: text }) => {
        take(text);
      }}
      onBlur={() => {
        setTyped(null);
        onLeave();
      }}
      {...(offersToday && value === undefined
        ? {
            contentAfter: (
              <Button
                appearance="transparent"
                size="small"
                icon={<CalendarTodayRegular />}
                title={t(formTexts.today)}
                aria-label={t(formTexts.today)}
                onClick={() => {
                  setTyped(null);
                  onChange(today);
                }}
              />
            ),
          }
        : {})}
      input={{ style: { minWidth: 0, width: "100%" } }}
    />
  );
}
