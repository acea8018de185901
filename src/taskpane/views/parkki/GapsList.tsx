import {
  Body1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { DeliveryPreview } from "../../../app/delivery";
import { mayOpen } from "../../../app/rights";
import { commonTexts } from "../../../text/common";
import { parkkiTexts } from "../../../text/parkki";
import { problemFieldName } from "../../../text/problems";
import { usePane, useSignedIn } from "../../pane";

type Gap = DeliveryPreview["gaps"][number];

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    maxHeight: "240px",
    overflowY: "auto",
  },
  line: { paddingBlock: tokens.spacingVerticalXXS },
});

/** Who lacks mandatory statistics, by asiakasnumero; whoever may open the client goes there. */
export function GapsList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const styles = useStyles();
  const { language, t } = usePane();
  if (gaps.length === 0) {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t(parkkiTexts.complete)}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(parkkiTexts.gaps, { count: gaps.length })}</MessageBarTitle>
        {t(parkkiTexts.gapsTodo)}
        <ul className={styles.list}>
          {gaps.map((gap) => (
            <li key={gap.clientId} className={styles.line}>
              <GapNumber gap={gap} />
              <Body1>
                {": "}
                {gap.fields.map((field) => problemFieldName({ field }, language)).join(", ")}
              </Body1>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function GapNumber({ gap: { clientId, number } }: { readonly gap: Gap }) {
  const { navigation, t } = usePane();
  const { session, directory } = useSignedIn();
  const entry = directory?.entries.find(({ id }) => id === clientId);
  const openable =
    directory?.scope === "names" && entry !== undefined && mayOpen(session.user, entry);
  const words = t(commonTexts.clientNumber, { number: entry?.number ?? number ?? "" });
  if (!openable) return <Body1>{words}</Body1>;
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        navigation.go({ name: "client", id: clientId });
      }}
    >
      {words}
    </Link>
  );
}
