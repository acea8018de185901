import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import type { ClientDirectory } from "../../../app/directory";
import { searchClients } from "../../../app/searchClients";
import { commonTexts } from "../../../text/common";
import { homeTexts } from "../../../text/home";
import { ActionButton } from "../../fields/ActionButton";
import { usePane, useSignedIn } from "../../pane";
import { ClientRow } from "./ClientRow";

/** Rows that are shown at first and added at a time: a pane is short, and a search shortens the list faster. */
const step = 50;

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  search: { maxWidth: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  count: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly directory: ClientDirectory;
  /** Whether the list is being read again. */
  readonly busy: boolean;
  /** Reads the list again, with what colleagues have added and changed. */
  readonly onRefresh: () => void;
}

/** The clients, searched in memory: what is typed never leaves the pane. */
export function ClientList({ directory, busy, onRefresh }: Props) {
  const styles = useStyles();
  const { t } = usePane();
  const { session } = useSignedIn();
  const own = directory.entries.some(({ responsible }) => responsible.includes(session.user.id));
  const [text, setText] = useState("");
  const [whose, setWhose] = useState<"own" | "all">(own ? "own" : "all");
  const [ended, setEnded] = useState(false);
  const [shown, setShown] = useState(step);
  const wanted = useDeferredValue(text);
  const found = useMemo(
    () =>
      searchClients(
        directory.entries,
        { text: wanted, whose, state: ended ? "all" : "open" },
        session.user.id
      ),
    [directory, wanted, whose, ended, session.user.id]
  );
  const names = directory.scope === "names";
  const refresh = (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowClockwiseRegular />}
      disabledFocusable={busy}
      onClick={onRefresh}
    >
      {t(commonTexts.refresh)}
    </Button>
  );
  if (directory.entries.length === 0) {
    return (
      <>
        <Text>{t(homeTexts.noClients)}</Text>
        <div>{refresh}</div>
      </>
    );
  }
  return (
    <>
      <div role="search">
        <Field
          label={t(homeTexts.search)}
          hint={t(names ? homeTexts.searchHint : homeTexts.searchHintNumbers)}
        >
          <SearchBox
            className={styles.search}
            value={text}
            autoComplete="off"
            onChange={(_, data) => {
              setText(data.value);
              setShown(step);
            }}
          />
        </Field>
        <div className={styles.filters}>
          <RadioGroup
            layout="horizontal"
            aria-label={t(homeTexts.whose)}
            value={whose}
            onChange={(_, data) => {
              setWhose(data.value === "own" ? "own" : "all");
            }}
          >
            <Radio value="own" label={t(homeTexts.own)} />
            <Radio value="all" label={t(homeTexts.all)} />
          </RadioGroup>
          <Checkbox
            checked={ended}
            label={t(homeTexts.alsoEnded)}
            onChange={(_, data) => {
              setEnded(data.checked === true);
            }}
          />
        </div>
      </div>
      <div className={styles.filters}>
        <Text role="status" size={200} className={styles.count}>
          {found.length === 0 ? t(homeTexts.nobody) : t(homeTexts.found, { count: found.length })}
        </Text>
        {refresh}
      </div>
      <ul className={styles.list}>
        {found.slice(0, shown).map((entry) => (
          <ClientRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {found.length > shown ? (
        <ActionButton
          onClick={() => {
            setShown(shown + step);
          }}
        >
          {t(homeTexts.showMore)}
        </ActionButton>
      ) : null}
    </>
  );
}
