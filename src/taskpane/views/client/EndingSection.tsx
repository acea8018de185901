import { Body1 } from "@fluentui/react-components";
import type { Retention } from "../../../domain/retention";
import { endingTexts } from "../../../text/clientCard";
import { formatDate, formatList } from "../../../text/format";
import { retentionBlockTexts, retentionRuleTexts } from "../../../text/retention";
import { usePane } from "../../pane";
import { canDecideNeed } from "./cardSections";
import { GroupsSection } from "./GroupsSection";
import type { CardForm } from "./useCardForm";

/** How long the data are kept, whether they are still needed, and what keeps them or leaves them out of statistics. */
export function EndingSection({ form }: { readonly form: CardForm }) {
  const { t } = usePane();
  const decidable = canDecideNeed(form.card);
  return (
    <>
      <Body1>
        <Keeping retention={form.card.entry.retention} />
      </Body1>
      <Body1>{t(decidable ? endingTexts.explanation : endingTexts.notYet)}</Body1>
      <GroupsSection form={form} section="ending" locked={decidable ? [] : ["need"]} />
    </>
  );
}

function Keeping({ retention }: { readonly retention: Retention }) {
  const { language, t } = usePane();
  switch (retention.state) {
    case "ongoing":
      return t(endingTexts.ongoing);
    case "kept":
      return t(endingTexts.kept, { date: formatDate(retention.until, language) });
    case "blocked":
      return t(endingTexts.blocked, {
        rule: lower(t(retentionRuleTexts[retention.rule])),
        blocks: lower(
          formatList(
            retention.blocks.map((block) => lower(t(retentionBlockTexts[block]))),
            language
          )
        ),
      });
    case "expired":
      return t(endingTexts.expired, {
        date: formatDate(retention.since, language),
        rule: lower(t(retentionRuleTexts[retention.rule])),
      });
  }
}

/** A sentence as a part of another. */
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase("fi") + text.slice(1);
