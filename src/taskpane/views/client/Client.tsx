import { useEffect, useState } from "react";
import { openClientCard } from "../../../app/clientCard";
import type { ClientCard } from "../../../app/clientCard";
import type { RecordId } from "../../../domain/ids";
import { commonTexts } from "../../../text/common";
import { ActionButton } from "../../fields/ActionButton";
import { usePane } from "../../pane";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { Waiting } from "../../shell/Waiting";
import { useAct } from "../../useAct";
import { ClientView } from "./ClientView";

/** Opens a client's card; the log is told by the use case before anything is seen. */
export default function Client({ id }: { readonly id: RecordId }) {
  const { app, t } = usePane();
  const [card, setCard] = useState<ClientCard | null>(null);
  const opening = useAct(async () => {
    setCard(await openClientCard(app, id));
  });
  const { run } = opening;
  useEffect(() => {
    run();
  }, [run]);
  if (card !== null) return <ClientView opened={card} />;
  if (opening.error === null) return <Waiting />;
  return (
    <>
      <ErrorNotice error={opening.error} />
      <ActionButton onClick={run}>{t(commonTexts.tryAgain)}</ActionButton>
    </>
  );
}
