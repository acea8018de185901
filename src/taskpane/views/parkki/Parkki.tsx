import { Body1, Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { makeParkkiFile, previewDelivery, reopenDelivery } from "../../../app/delivery";
import type {
  DeliveryMade,
  DeliveryPreview,
  EarlierDeliveries as Earlier,
} from "../../../app/delivery";
import { labelOf } from "../../../domain/codes/catalogue";
import { isService } from "../../../domain/service";
import type { Service } from "../../../domain/service";
import { formatDate } from "../../../text/format";
import { parkkiTexts } from "../../../text/parkki";
import { ActionButton } from "../../fields/ActionButton";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Page } from "../../shell/Page";
import { useAct } from "../../useAct";
import { ClosedPeriod } from "./ClosedPeriod";
import { deliveryOptions, likeliestOption, servicesOf } from "./deliveryChoices";
import type { DeliveryOption } from "./deliveryChoices";
import { EarlierDeliveries } from "./EarlierDeliveries";
import { Figures } from "./Figures";
import { GapsList } from "./GapsList";
import { MadeNotice } from "./MadeNotice";
import { Publication } from "./Publication";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Menus that shrink to the pane. */
const narrow = {
  root: { style: { minWidth: 0 } },
  select: { style: { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
};

/** A PARkki delivery: which service and period, what is missing, what leaves, the file, and the earlier ones. */
export default function Parkki() {
  const styles = useStyles();
  const { app, language, t } = usePane();
  const { session } = useSignedIn();
  const today = app.today();
  const { policy } = session.summary;
  const options = deliveryOptions(today, policy);
  const offered = servicesOf(session);
  const [service, setService] = useState<Service>(offered[0] ?? "outreach");
  const [key, setKey] = useState(likeliestOption(options, today, policy)?.key ?? "");
  const [preview, setPreview] = useState<DeliveryPreview | null>(null);
  const [made, setMade] = useState<DeliveryMade | null>(null);
  const chosen = options.find((option) => option.key === key);
  const counting = useAct(async ({ period }: DeliveryOption, of: Service) => {
    setPreview(await previewDelivery(app, { service: of, period }));
  });
  const making = useAct(async (of: DeliveryPreview) => {
    try {
      const done = await makeParkkiFile(app, of);
      setMade(done);
      setPreview({ ...of, earlier: [...of.earlier, done.made], nextVersion: done.newest + 1 });
    } catch (error) {
      // The ledger may have been written before Excel refused to open the file: it is then among the earlier ones.
      setPreview(await previewDelivery(app, of));
      throw error;
    }
  });
  const reopening = useAct(async (of: Earlier, earlier: DeliveryMade["made"]) => {
    setMade(await reopenDelivery(app, of, earlier));
  });
  const start = (): void => {
    setPreview(null);
    setMade(null);
    making.dismiss();
    reopening.dismiss();
  };
  return (
    <Page title={t(parkkiTexts.title)}>
      <Body1>{t(parkkiTexts.intro)}</Body1>
      <div className={styles.choice}>
        {offered.length > 1 ? (
          <Field label={t(parkkiTexts.service)}>
            <Select
              {...narrow}
              value={service}
              onChange={(_, { value }) => {
                if (isService(value)) setService(value);
                start();
              }}
            >
              {offered.map((each) => (
                <option key={each} value={each}>
                  {labelOf("service", each, language)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <PeriodChoice
          options={options}
          value={key}
          onChange={(next) => {
            setKey(next);
            start();
          }}
        />
        {chosen?.unfinished === true ? (
          <Caption1>
            {t(parkkiTexts.unfinishedPeriod, { to: formatDate(chosen.period.to, language) })}
          </Caption1>
        ) : null}
        {preview === null && chosen?.closed === null ? (
          <div>
            <ActionButton
              primary
              busy={counting.busy}
              onClick={() => {
                start();
                counting.run(chosen, service);
              }}
            >
              {t(parkkiTexts.count)}
            </ActionButton>
          </div>
        ) : null}
      </div>
      <ErrorNotice error={counting.error} onDismiss={counting.dismiss} />
      {chosen === undefined || made === null ? null : <MadeNotice made={made} option={chosen} />}
      {chosen === undefined || chosen.closed === null ? null : (
        <ClosedPeriod
          key={`${service}/${key}`}
          closed={chosen.closed}
          period={chosen.period}
          service={service}
          busy={reopening.busy}
          onReopen={reopening.run}
        />
      )}
      {preview === null || chosen?.closed !== null ? null : (
        <>
          {made === null ? (
            <>
              <GapsList gaps={preview.gaps} />
              <Figures preview={preview} />
              <Making preview={preview} busy={making.busy} onMake={making.run} />
            </>
          ) : null}
          <ErrorNotice error={making.error} onDismiss={making.dismiss} />
          <EarlierDeliveries
            earlier={preview.earlier}
            busy={reopening.busy}
            onReopen={(earlier) => {
              reopening.run(preview, earlier);
            }}
          />
        </>
      )}
      <ErrorNotice error={reopening.error} onDismiss={reopening.dismiss} />
      <Publication />
    </Page>
  );
}

interface PeriodChoiceProps {
  readonly options: readonly DeliveryOption[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function PeriodChoice({ options, value, onChange }: PeriodChoiceProps) {
  const { language, t } = usePane();
  const chosen = options.find(({ key }) => key === value);
  const due = chosen?.overdue === true ? parkkiTexts.wasDue : parkkiTexts.due;
  const years = [...new Set(options.map(({ period }) => period.year))];
  return (
    <Field
      label={t(parkkiTexts.period)}
      {...(chosen === undefined || chosen.closed !== null
        ? {}
        : { hint: t(due, { due: formatDate(chosen.due, language) }) })}
    >
      <Select
        {...narrow}
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      >
        {years.map((year) => (
          <optgroup key={year} label={String(year)}>
            {options
              .filter(({ period }) => period.year === year)
              .map(({ key, period }) => (
                <option key={key} value={key}>
                  {t(parkkiTexts.periodOption, {
                    from: formatDate(period.from, language)
                      .replace(/\d{4}$/u, "")
                      .trim(),
                    to: formatDate(period.to, language),
                  })}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}

interface MakingProps {
  readonly preview: DeliveryPreview;
  readonly busy: boolean;
  readonly onMake: (preview: DeliveryPreview) => void;
}

function Making({ preview, busy, onMake }: MakingProps) {
  const { t } = usePane();
  return (
    <>
      {preview.gaps.length === 0 ? null : <Caption1>{t(parkkiTexts.makeAnyway)}</Caption1>}
      {preview.earlier.length === 0 ? null : (
        <Caption1>{t(parkkiTexts.alreadyMade, { version: preview.nextVersion })}</Caption1>
      )}
      <div>
        <ActionButton
          primary
          busy={busy}
          onClick={() => {
            onMake(preview);
          }}
        >
          {t(parkkiTexts.make)}
        </ActionButton>
      </div>
    </>
  );
}
