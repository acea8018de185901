import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Finding } from "../../../app/model";
import { describeFinding } from "../../../app/findings";
import { homeTexts } from "../../../text/home";
import { usePane } from "../../pane";

/** What opening the register found that does not agree with what was signed, and what to do. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { language, t } = usePane();
  if (findings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t(homeTexts.findings)}</MessageBarTitle>
        {findings.map((finding) => (
          <div key={`${finding.code} ${JSON.stringify(finding.params)}`}>
            {describeFinding(finding, language)}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
