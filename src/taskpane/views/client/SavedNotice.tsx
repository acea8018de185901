import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { clientCardTexts } from "../../../text/clientCard";
import { commonTexts } from "../../../text/common";
import { formatList } from "../../../text/format";
import { problemFieldName } from "../../../text/problems";
import { usePane } from "../../pane";
import type { CardForm } from "./useCardForm";

/** Says that the save succeeded, and what of a colleague's came along. */
export function SavedNotice({ form: { saved } }: { readonly form: CardForm }) {
  const { language, t } = usePane();
  if (saved === null) return null;
  const fields = saved.merged.map(({ kind, field }) =>
    problemFieldName({ field: `${kind}.${field}` }, language)
  );
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        {fields.length === 0
          ? t(commonTexts.saved)
          : t(clientCardTexts.savedMerged, { fields: formatList([...new Set(fields)], language) })}
      </MessageBarBody>
    </MessageBar>
  );
}
