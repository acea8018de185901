import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";
import type { Field } from "../../domain/fields/catalogue";
import { formTexts } from "../../text/forms";
import { usePane } from "../pane";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useReveal } from "./useReveal";

const useStyles = makeStyles({
  show: { minWidth: "auto", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** A value that is shown when asked for. */
export function HiddenValue({ field, text }: { readonly field: Field; readonly text: string }) {
  const styles = useStyles();
  const { language, t } = usePane();
  const { shown, busy, error, show } = useReveal(field.type);
  if (shown) return text;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.show}
        icon={<EyeRegular />}
        disabledFocusable={busy}
        aria-label={t(formTexts.showOf, { name: field.label[language] })}
        onClick={show}
      >
        {t(formTexts.show)}
      </Button>
      <ErrorNotice error={error} />
    </>
  );
}
