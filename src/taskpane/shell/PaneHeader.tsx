import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { HomeRegular, LockClosedRegular, NavigationRegular } from "@fluentui/react-icons";
import { hasRegisterRight } from "../../app/rights";
import { commands } from "../../commands";
import type { View } from "../../commands/command";
import { shellTexts } from "../../text/shell";
import { useAppState, usePane } from "../pane";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    // The corner at the top right belongs to Office's own menu.
    padding: `${tokens.spacingVerticalXS} 40px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

const opened: Readonly<Record<string, View>> = {
  newClient: { name: "newClient" },
  anonymiseExpired: { name: "anonymise" },
  parkkiDelivery: { name: "parkki" },
};

/** Where one is and who is signed in, the way home, the other views, and the lock: always at the same place. */
export function PaneHeader() {
  const styles = useStyles();
  const { app, language, navigation, t } = usePane();
  const state = useAppState();
  const command = (id: string) => commands.find((each) => each.id === id);
  // Not an act of `useAct`: while the question about unsaved changes stands open, nobody counts as busy.
  const lock = (): void => {
    const context = {
      app,
      show: (view: View) => {
        navigation.go(view);
        return Promise.resolve();
      },
      mayLeave: () => navigation.mayLeave(),
    };
    command("lock")
      ?.run(context)
      .catch((error: unknown) => {
        navigation.tell(error);
      });
  };
  // The recovery code is shown once: nothing leads past it.
  if (state.phase !== "signedIn" || state.recoveryCode !== null) return null;
  const { user } = state.session;
  const lockText = command("lock")?.label;
  const homeText = command("showHome")?.label;
  return (
    <header className={styles.header}>
      <Button
        appearance="subtle"
        icon={<HomeRegular />}
        aria-label={homeText?.[language] ?? ""}
        onClick={() => {
          navigation.go({ name: "home" });
        }}
      />
      <Text className={styles.name} title={t(shellTexts.signedInAs, { name: user.name })}>
        {user.name}
      </Text>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<NavigationRegular />}
            aria-label={t(shellTexts.menu)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {commands
              .filter(({ id, enabled }) => id in opened && enabled(state))
              .map(({ id, label }) => (
                <MenuItem
                  key={id}
                  onClick={() => {
                    navigation.go(opened[id] ?? { name: "home" });
                  }}
                >
                  {label[language]}
                </MenuItem>
              ))}
            {hasRegisterRight(user, "employees") ? (
              <MenuItem
                onClick={() => {
                  navigation.go({ name: "users" });
                }}
              >
                {t(shellTexts.users)}
              </MenuItem>
            ) : null}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        appearance="subtle"
        icon={<LockClosedRegular />}
        aria-label={lockText?.[language] ?? ""}
        onClick={lock}
      />
    </header>
  );
}
