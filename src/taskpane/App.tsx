import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { shellTexts } from "../text/shell";
import { useAppState, usePane, useStore } from "./pane";
import { ErrorNotice } from "./shell/ErrorNotice";
import { NotSaved } from "./shell/NotSaved";
import { PaneFooter } from "./shell/PaneFooter";
import { PaneHeader } from "./shell/PaneHeader";
import { SessionEnd } from "./shell/SessionEnd";
import { StorageNotices } from "./shell/StorageNotices";
import { UnsavedQuestion } from "./shell/UnsavedQuestion";
import { usePaneTheme } from "./shell/usePaneTheme";
import { Waiting } from "./shell/Waiting";
import { Refused } from "./views/Refused";
import { SignIn } from "./views/signIn/SignIn";

// What is not needed to sign in is loaded when it is first shown.
const FirstRun = lazy(() => import("./views/firstRun/FirstRun"));
const RecoveryCode = lazy(() => import("./views/firstRun/RecoveryCode"));
const Home = lazy(() => import("./views/home/Home"));
const Users = lazy(() => import("./views/users/Users"));
const Client = lazy(() => import("./views/client/Client"));
const NewClient = lazy(() => import("./views/newClient/NewClient"));
const Anonymise = lazy(() => import("./views/anonymise/Anonymise"));
const Parkki = lazy(() => import("./views/parkki/Parkki"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // A notice's heading has no full stop: what follows begins on a line of its own.
    "& .fui-MessageBarTitle": { display: "block" },
    // A contrast theme takes the colour that tells a link from text.
    "@media (forced-colors: active)": { "& .fui-Link": { textDecorationLine: "underline" } },
  },
  content: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
  },
});

/** The pane: header, the view that state and navigation call for, footer. */
export function App() {
  const styles = useStyles();
  const { navigation, t } = usePane();
  const problem = useStore(navigation.problem);
  return (
    <FluentProvider theme={usePaneTheme()}>
      <div className={styles.pane}>
        <PaneHeader />
        <main className={styles.content} aria-label={t(shellTexts.mainContent)}>
          <StorageNotices />
          <NotSaved />
          <ErrorNotice
            error={problem}
            onDismiss={() => {
              navigation.tell(null);
            }}
          />
          <Suspense fallback={<Waiting />}>
            <CurrentView />
          </Suspense>
        </main>
        <PaneFooter />
        <UnsavedQuestion />
        <SessionEnd />
      </div>
    </FluentProvider>
  );
}

function CurrentView() {
  const state = useAppState();
  switch (state.phase) {
    case "starting":
      return <Waiting />;
    case "empty":
      return <FirstRun />;
    case "refused":
      return <Refused error={state.error} />;
    case "signedOut":
      return <SignIn />;
    case "signedIn":
      return state.recoveryCode === null ? (
        <SignedInView />
      ) : (
        <RecoveryCode code={state.recoveryCode} />
      );
  }
}

function SignedInView() {
  const { view } = useStore(usePane().navigation.place);
  switch (view.name) {
    case "home":
      return <Home />;
    case "users":
      return <Users />;
    case "client":
      return <Client key={view.id} id={view.id} />;
    case "newClient":
      return <NewClient />;
    case "anonymise":
      return <Anonymise />;
    case "parkki":
      return <Parkki />;
  }
}
