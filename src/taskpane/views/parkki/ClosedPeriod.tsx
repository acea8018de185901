import { Body1, Caption1, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { earlierDeliveries } from "../../../app/delivery";
import type { EarlierDeliveries as Earlier } from "../../../app/delivery";
import type { ClosedYear } from "../../../app/publication";
import type { DeliveryPeriod } from "../../../domain/deliveries";
import { parseLocalDate } from "../../../domain/localDate";
import type { Service } from "../../../domain/service";
import { commonTexts } from "../../../text/common";
import { formatDate } from "../../../text/format";
import { parkkiTexts } from "../../../text/parkki";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";
import { EarlierDeliveries } from "./EarlierDeliveries";

interface Props {
  readonly closed: ClosedYear;
  readonly period: DeliveryPeriod;
  readonly service: Service;
  readonly busy: boolean;
  readonly onReopen: (of: Earlier, made: Earlier["earlier"][number]) => void;
}

/** A period whose year is published: nothing is counted, what was made then can be opened again. */
export function ClosedPeriod({ closed, period, service, busy, onReopen }: Props) {
  const { app, language, t } = usePane();
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const reading = useAct(async () => {
    setEarlier(await earlierDeliveries(app, { service, period }));
  });
  const { run } = reading;
  useEffect(() => {
    run();
  }, [run]);
  const day = parseLocalDate(closed.day);
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {t(parkkiTexts.closed, {
            year: period.year,
            published: closed.published,
            day: day === null ? closed.day : formatDate(day, language),
          })}
        </MessageBarBody>
      </MessageBar>
      <ErrorNotice error={reading.error} onDismiss={reading.dismiss} />
      {reading.busy ? <Caption1 role="status">{t(commonTexts.loading)}</Caption1> : null}
      {earlier?.earlier.length === 0 ? <Body1>{t(parkkiTexts.noneMade)}</Body1> : null}
      {earlier === null ? null : (
        <EarlierDeliveries
          earlier={earlier.earlier}
          busy={busy}
          onReopen={(made) => {
            onReopen(earlier, made);
          }}
        />
      )}
    </>
  );
}
