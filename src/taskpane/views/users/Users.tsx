import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usersTexts } from "../../../text/users";
import { usePane, useSignedIn } from "../../pane";
import { Page } from "../../shell/Page";
import { InviteForm } from "./InviteForm";
import { UserRow } from "./UserRow";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
});

/** Who has access: inviting, letting in, taking access away. */
export default function Users() {
  const styles = useStyles();
  const { t } = usePane();
  const { users } = useSignedIn().session.summary;
  return (
    <Page title={t(usersTexts.title)}>
      <Text className={styles.intro}>{t(usersTexts.intro)}</Text>
      <ul className={styles.list}>
        {users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </ul>
      <InviteForm />
    </Page>
  );
}
