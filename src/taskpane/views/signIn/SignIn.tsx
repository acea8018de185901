import {
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterSummary } from "../../../app/model";
import { shellTexts } from "../../../text/shell";
import { signInTexts } from "../../../text/signIn";
import { useAppState, usePane } from "../../pane";
import { Page } from "../../shell/Page";
import { EnrolForm } from "./EnrolForm";
import { PasswordForm } from "./PasswordForm";
import { RecoveryForm } from "./RecoveryForm";
import { useFormStyles } from "../../fields/useFormStyles";

type Way = "password" | "invite" | "recovery";

/** Signing in: with a password, with an invitation for the first time, or with the recovery code. */
export function SignIn() {
  const styles = useFormStyles();
  const { t } = usePane();
  const state = useAppState();
  const [way, setWay] = useState<Way>("password");
  if (state.phase !== "signedOut") return null;
  const { summary } = state.register;
  if (way === "invite") {
    return (
      <Page title={t(signInTexts.inviteTitle)} key={way}>
        <EnrolForm
          summary={summary}
          onBack={() => {
            setWay("password");
          }}
        />
      </Page>
    );
  }
  if (way === "recovery") {
    return (
      <Page title={t(signInTexts.forgot)} key={way}>
        <RecoveryForm
          onBack={() => {
            setWay("password");
          }}
        />
      </Page>
    );
  }
  return (
    <Page title={t(signInTexts.title)} key={way}>
      <Text>{t(signInTexts.intro)}</Text>
      <FirstTime summary={summary} />
      <PasswordForm />
      <div className={styles.links}>
        <Link
          as="button"
          onClick={() => {
            setWay("invite");
          }}
        >
          {t(signInTexts.haveInvite)}
        </Link>
        <Link
          as="button"
          onClick={() => {
            setWay("recovery");
          }}
        >
          {t(signInTexts.forgot)}
        </Link>
      </div>
      <Text size={200} className={styles.quiet}>
        {t(shellTexts.productInWords)}
      </Text>
    </Page>
  );
}

/** On a machine that has not seen the register: the code that must be the same on every machine. */
function FirstTime({ summary }: { readonly summary: RegisterSummary }) {
  const styles = useFormStyles();
  const { t } = usePane();
  if (summary.known) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(signInTexts.firstTimeTitle)}</MessageBarTitle>
        {t(signInTexts.firstTime)}
        <div className={styles.code} aria-label={t(signInTexts.headCode)}>
          {summary.headCode}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
