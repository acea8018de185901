import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ShieldLockRegular } from "@fluentui/react-icons";
import type { ClientCard } from "../../../app/clientCard";
import { clientCardTexts } from "../../../text/clientCard";
import { commonTexts } from "../../../text/common";
import { statusTexts } from "../../../text/status";
import { useFocusOnArrival } from "../../fields/focusField";
import { usePane, useSignedIn } from "../../pane";
import { cardGaps, cardSections, sectionOf, sectionTexts } from "./cardSections";
import type { CardSection } from "./cardSections";
import type { CardForm } from "./useCardForm";

const wide = "@media (min-width: 520px)";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    // Below the pane's own header.
    top: "41px",
    zIndex: 1,
    // A low pane keeps its room for the card itself.
    "@media (max-height: 480px)": { position: "static" },
    marginTop: `calc(-1 * ${tokens.spacingVerticalM})`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: {
    ...typographyStyles.subtitle1,
    margin: 0,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
  age: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  menu: { marginTop: tokens.spacingVerticalXS, [wide]: { display: "none" } },
  menuButton: { width: "100%", justifyContent: "space-between" },
  row: {
    display: "none",
    [wide]: { display: "flex", flexWrap: "wrap", marginTop: tokens.spacingVerticalXS },
  },
  current: {
    color: tokens.colorBrandForeground1,
    boxShadow: `inset 0 -2px ${tokens.colorBrandStroke1}`,
    borderRadius: 0,
  },
});

/** Who the card is of and where the clientship stands, always in sight; the menu of the card's sections. */
export function ClientHeader({ form }: { readonly form: CardForm }) {
  const styles = useStyles();
  const { t } = usePane();
  const { entry } = form.card;
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const unit = useSignedIn().session.summary.units.find(({ id }) => id === entry.unit)?.name;
  const service = t(commonTexts[entry.service]);
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <h1 ref={heading} tabIndex={-1} className={styles.name}>
          <ClientName card={form.card} />
        </h1>
        <Age card={form.card} />
      </div>
      <div className={styles.line}>
        <Badge appearance="tint" color={entry.status === "ongoing" ? "brand" : "informative"}>
          {t(statusTexts[entry.status])}
        </Badge>
        {entry.addressProtected ? (
          <Badge appearance="tint" color="severe" icon={<ShieldLockRegular />}>
            {t(clientCardTexts.protectedTitle)}
          </Badge>
        ) : null}
        {entry.clientship.client.stat.hold === true ? (
          <Badge appearance="tint" color="informative">
            {t(clientCardTexts.held)}
          </Badge>
        ) : null}
        <Caption1 title={t(commonTexts.clientNumber, { number: entry.number })}>
          {t(clientCardTexts.shortNumber, { number: entry.number })}
        </Caption1>
        <Caption1>{unit === undefined ? service : `${service}, ${unit}`}</Caption1>
      </div>
      <SectionMenu form={form} />
    </header>
  );
}

function ClientName({ card: { entry } }: { readonly card: ClientCard }) {
  const { t } = usePane();
  const name =
    entry.name === "" ? t(clientCardTexts.nameUnknown, { number: entry.number }) : entry.name;
  const nickname =
    entry.nickname === "" || entry.nickname === entry.name
      ? ""
      : ` ${t(clientCardTexts.nicknamed, { name: entry.nickname })}`;
  return name + nickname;
}

function Age({ card: { entry } }: { readonly card: ClientCard }) {
  const styles = useStyles();
  const { t } = usePane();
  if (entry.age === null) return null;
  const estimated = entry.clientship.client.stat.birthDateEstimated === true;
  const text = estimated ? clientCardTexts.ageEstimated : commonTexts.age;
  return <span className={styles.age}>{t(text, { years: entry.age })}</span>;
}

/** One button that opens the list of sections in a narrow pane; all of them in a row from 520 px. */
function SectionMenu({ form }: { readonly form: CardForm }) {
  const styles = useStyles();
  const { app, t } = usePane();
  const gaps = cardGaps(form.card, app.today());
  const missing = (section: CardSection): string | null => {
    const count = gaps.filter(({ field }) => sectionOf(field) === section).length;
    return count === 0 ? null : t(clientCardTexts.missingCount, { count });
  };
  return (
    <nav aria-label={t(clientCardTexts.sections)}>
      <div className={styles.menu}>
        <Menu
          positioning={{ align: "start", matchTargetSize: "width" }}
          checkedValues={{ section: [form.section] }}
          onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
            const section = cardSections.find((each) => each === chosen);
            if (section !== undefined) form.goTo(section);
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              className={styles.menuButton}
              aria-label={`${t(clientCardTexts.section)}: ${t(sectionTexts[form.section])}`}
            >
              {t(sectionTexts[form.section])}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {cardSections.map((section) => (
                <MenuItemRadio
                  key={section}
                  name="section"
                  value={section}
                  secondaryContent={missing(section)}
                >
                  {t(sectionTexts[section])}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <div className={styles.row}>
        {cardSections.map((section) => (
          <Button
            key={section}
            appearance="subtle"
            size="small"
            className={mergeClasses(section === form.section && styles.current)}
            {...(section === form.section ? { "aria-current": "true" as const } : {})}
            onClick={() => {
              form.goTo(section);
            }}
          >
            {t(sectionTexts[section])}
          </Button>
        ))}
      </div>
    </nav>
  );
}
