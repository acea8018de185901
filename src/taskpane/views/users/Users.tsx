import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { refreshUsers } from "../../../app/users";
import { commonTexts } from "../../../text/common";
import { usersTexts } from "../../../text/users";
import { ActionButton } from "../../fields/ActionButton";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Page } from "../../shell/Page";
import { useAct } from "../../useAct";
import { InviteForm } from "./InviteForm";
import { UserRow } from "./UserRow";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
});

/** Who has access: inviting, letting in, taking access away. */
export default function Users() {
  const styles = useStyles();
  const { app, t } = usePane();
  const refreshing = useAct(() => refreshUsers(app));
  const { run } = refreshing;
  useEffect(() => {
    run();
  }, [run]);
  const { users } = useSignedIn().session.summary;
  return (
    <Page title={t(usersTexts.title)}>
      <Text className={styles.intro}>{t(usersTexts.intro)}</Text>
      <ErrorNotice error={refreshing.error} onDismiss={refreshing.dismiss} />
      <ul className={styles.list}>
        {users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </ul>
      {users.some(({ status }) => status === "invited") ? (
        <div>
          <ActionButton busy={refreshing.busy} onClick={run}>
            {t(commonTexts.refresh)}
          </ActionButton>
        </div>
      ) : null}
      <InviteForm />
    </Page>
  );
}
