import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { DeliveryPreview } from "../../../app/delivery";
import { formatInstant } from "../../../text/format";
import { parkkiTexts } from "../../../text/parkki";
import { usePane } from "../../pane";

type Made = DeliveryPreview["earlier"][number];

interface Props {
  readonly earlier: readonly Made[];
  readonly busy: boolean;
  readonly onReopen: (made: Made) => void;
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/** Deliveries of this period from the ledger, the newest first; each opens exactly as it left. */
export function EarlierDeliveries({ earlier, busy, onReopen }: Props) {
  const styles = useStyles();
  const { language, t } = usePane();
  if (earlier.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="earlier">
      <Subtitle2 as="h2" id="earlier" className={styles.title}>
        {t(parkkiTexts.earlier)}
      </Subtitle2>
      {[...earlier].reverse().map((made) => {
        const time = formatInstant(new Date(made.made), language);
        return (
          <div key={`${made.made}/${made.fileHash}`} className={styles.line}>
            <Body1>
              {made.version === null
                ? t(parkkiTexts.earlierOf, { time })
                : t(parkkiTexts.earlierVersion, { time, version: made.version })}
            </Body1>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={t(parkkiTexts.reopenOf, { time })}
              onClick={() => {
                onReopen(made);
              }}
            >
              {t(parkkiTexts.reopen)}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
