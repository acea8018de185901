import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { clientCardTexts } from "../../../text/clientCard";
import { ActionButton } from "../../fields/ActionButton";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import type { CardForm } from "./useCardForm";

/** Two clients have one number: says so, and gives this one another. Not while something is unsaved, which would be lost. */
export function SharedNumber({ form: { card, draft, renumbering } }: { readonly form: CardForm }) {
  const { t } = usePane();
  if (!card.sharesNumber) return null;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {t(clientCardTexts.sharedNumber, { number: card.entry.number })}
        </MessageBarBody>
        {card.changeable && !draft.changed ? (
          <MessageBarActions>
            <ActionButton
              busy={renumbering.busy}
              onClick={() => {
                renumbering.run(card);
              }}
            >
              {t(clientCardTexts.newNumber)}
            </ActionButton>
          </MessageBarActions>
        ) : null}
      </MessageBar>
      <ErrorNotice error={renumbering.error} onDismiss={renumbering.dismiss} />
    </>
  );
}
