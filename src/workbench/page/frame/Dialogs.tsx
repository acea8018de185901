import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { ExcelHost } from "../../../excel-host";
import type { AddinDialog } from "../../../excel-host/common/dialog";
import { AddinPage } from "./AddinPage";
import { Icon } from "./icons";
import { useWorkbench } from "./useWorkbench";

/** The dialogs that add-ins have open (`displayDialogAsync`), each over the whole window. */
export function Dialogs(): ReactElement {
  const { hosts } = useWorkbench();
  const dialogs = hosts.flatMap((host, number) =>
    host.dialogs.list.map((dialog) => ({ dialog, host, key: `${number}-${dialog.owner.id}` }))
  );
  return (
    <>
      {dialogs.map(({ dialog, host, key }) => (
        <DialogFrame key={key} dialog={dialog} host={host} />
      ))}
    </>
  );
}

function DialogFrame(props: {
  readonly dialog: AddinDialog;
  readonly host: ExcelHost;
}): ReactElement {
  const { dialog, host } = props;
  const { words, ribbon } = useWorkbench();
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), [dialog]);
  const { width, height, isInPixels, hidesTitle } = dialog.options;
  const size = isInPixels ? { width, height } : { width: `${width}vw`, height: `${height}vh` };
  return (
    <dialog
      ref={box}
      className="addin-dialog"
      aria-label={words.dialog.title}
      style={size}
      onCancel={(event) => {
        event.preventDefault();
        dialog.close();
      }}
    >
      <header>
        <span>{hidesTitle ? "" : ribbon.addinName}</span>
        <button
          type="button"
          className="icon-only"
          title={words.dialog.close}
          aria-label={words.dialog.close}
          onClick={() => dialog.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <AddinPage
        title={words.dialog.title}
        url={dialog.options.url}
        line={dialog.line}
        storage={() => host.states.storage}
        info={() => dialog.info}
      />
    </dialog>
  );
}
