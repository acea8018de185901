import {
  Badge,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { UserSummary } from "../../../app/model";
import { hasRegisterRight } from "../../../app/rights";
import { accept, deactivate } from "../../../app/users";
import { commonTexts } from "../../../text/common";
import { roleTexts, userStatusTexts } from "../../../text/roles";
import { usersTexts } from "../../../text/users";
import { ActionButton } from "../../fields/ActionButton";
import { usePane, useSignedIn } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useAct } from "../../useAct";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const colours = {
  invited: "informative",
  enrolled: "warning",
  active: "success",
  deactivated: "subtle",
} as const;

/** A user: who, which role and units, and what can be done. */
export function UserRow({ user }: { readonly user: UserSummary }) {
  const styles = useStyles();
  const { app, language, t } = usePane();
  const { session } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const letIn = useAct(() => accept(app, user.id));
  const remove = useAct(async () => {
    await deactivate(app, user.id);
    setAsking(false);
  });
  const units = session.summary.units.filter(({ id }) => user.units.includes(id));
  const you = user.id === session.user.id;
  const mayChange = hasRegisterRight(session.user, "access");
  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <Text weight="semibold">
          {user.name}
          {you ? ` (${t(usersTexts.you)})` : ""}
        </Text>
        <Badge appearance="tint" color={colours[user.status]}>
          {userStatusTexts[user.status][language]}
        </Badge>
      </div>
      <Text size={200} className={styles.quiet}>
        {[
          ...(user.role === null ? [] : [roleTexts[user.role][language]]),
          user.role === "main" ? t(usersTexts.allUnits) : units.map(({ name }) => name).join(", "),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <ErrorNotice error={letIn.error} />
      {mayChange && user.status === "enrolled" ? (
        <>
          <Text size={200}>{t(usersTexts.letInHelp)}</Text>
          <div>
            <ActionButton primary busy={letIn.busy} onClick={letIn.run}>
              {t(usersTexts.letIn)}
            </ActionButton>
          </div>
        </>
      ) : null}
      {mayChange && !you && user.status !== "deactivated" ? (
        <div>
          <ActionButton
            onClick={() => {
              setAsking(true);
            }}
          >
            {t(usersTexts.deactivate)}
          </ActionButton>
        </div>
      ) : null}
      <Dialog
        modalType="alert"
        open={asking}
        onOpenChange={(_, data) => {
          setAsking(data.open);
        }}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t(usersTexts.deactivateTitle, { name: user.name })}</DialogTitle>
            <DialogContent>
              {t(usersTexts.deactivateHelp)}
              <ErrorNotice error={remove.error} />
            </DialogContent>
            <DialogActions fluid>
              <ActionButton primary busy={remove.busy} onClick={remove.run}>
                {t(usersTexts.deactivate)}
              </ActionButton>
              <ActionButton
                onClick={() => {
                  setAsking(false);
                }}
              >
                {t(commonTexts.cancel)}
              </ActionButton>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </li>
  );
}
