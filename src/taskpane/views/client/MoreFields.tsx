import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { periodTexts } from "../../../text/clientCard";
import { FieldGrid } from "../../fields/FieldGrid";
import { useForm } from "../../fields/form";
import type { FormRecord } from "../../fields/formRecord";
import { usePane } from "../../pane";

interface Props {
  readonly record: FormRecord;
  readonly fields: readonly string[];
  readonly asked?: readonly string[];
}

/** Fields that are seldom needed, shown when asked for. Those with a value or a problem are always shown. */
export function MoreFields({ record, fields, asked = [] }: Props) {
  const { t } = usePane();
  const { draft } = useForm();
  const [all, setAll] = useState(false);
  const needed = fields.filter(
    (key) => record.values[key] !== undefined || draft.shownAt(record.key, key) !== null
  );
  const shown = all ? fields : needed;
  return (
    <>
      {shown.length === 0 ? null : <FieldGrid record={record} fields={shown} asked={asked} />}
      {needed.length === fields.length ? null : (
        <div>
          <Link
            as="button"
            aria-expanded={all}
            onClick={() => {
              setAll(!all);
            }}
          >
            {t(all ? periodTexts.fewerFields : periodTexts.moreFields)}
          </Link>
        </div>
      )}
    </>
  );
}
