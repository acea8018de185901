import { Text } from "@fluentui/react-components";
import { PersonAddRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { paintClientsView } from "../../../app/clientsView";
import { openClients } from "../../../app/directory";
import { commands } from "../../../commands";
import { commonTexts } from "../../../text/common";
import { homeTexts } from "../../../text/home";
import { ActionButton } from "../../fields/ActionButton";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Page } from "../../shell/Page";
import { Waiting } from "../../shell/Waiting";
import { useAct } from "../../useAct";
import { ClientList } from "./ClientList";
import { Findings } from "./Findings";
import { Today } from "./Today";

/** The front page: what is due, and the clients one may open. Listing them is told to the log once a session. */
export default function Home() {
  const { app, language, navigation, t } = usePane();
  const state = useSignedIn();
  const { session, directory } = state;
  const newClient = commands.find(({ id }) => id === "newClient");
  const list = useAct(async () => {
    await openClients(app);
  });
  const paint = useAct(() => paintClientsView(app));
  const { run } = list;
  const { run: repaint } = paint;
  const { user } = session;
  const mayList = user.rights.clients.see !== "none" || user.role === "statistician";
  useEffect(() => {
    if (directory === null && mayList) run();
  }, [directory, mayList, run]);
  useEffect(() => {
    if (directory !== null) repaint();
  }, [directory, repaint]);
  return (
    <Page title={t(homeTexts.title)}>
      <Findings findings={session.summary.findings} />
      <ErrorNotice error={list.error ?? paint.error} />
      {directory === null ? null : <Today directory={directory} />}
      {newClient?.enabled(state) === true ? (
        <div>
          <ActionButton
            primary
            icon={<PersonAddRegular />}
            onClick={() => {
              navigation.go({ name: "newClient" });
            }}
          >
            {newClient.label[language]}
          </ActionButton>
        </div>
      ) : null}
      {!mayList ? (
        <Text>{t(homeTexts.noRightToClients)}</Text>
      ) : directory === null ? (
        list.error === null ? (
          <Waiting />
        ) : (
          <div>
            <ActionButton onClick={list.run}>{t(commonTexts.tryAgain)}</ActionButton>
          </div>
        )
      ) : (
        <ClientList directory={directory} busy={list.busy} onRefresh={run} />
      )}
    </Page>
  );
}
