import { Spinner } from "@fluentui/react-components";
import { shellTexts } from "../../text/shell";
import { usePane } from "../pane";

/** The register is being read; every wait behind it ends in an answer or an error of the port's time-out. */
export function Waiting() {
  const { t } = usePane();
  return <Spinner role="status" label={t(shellTexts.starting)} labelPosition="below" />;
}
