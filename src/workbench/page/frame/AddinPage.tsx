import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { ClientInfo, ClientLine } from "../../../excel-host/page";
import { attachFrame } from "../../../excel-host/page";
import type { StorageFault, StorageScope } from "../../../excel-host/page/storageFaults";
import { strikeStorage } from "../../../excel-host/page/storageFaults";
import { element } from "./dom";

/**
 * A page of the add-in in a frame that is joined to the host. The frame lives as long as its line.
 *
 * @param props.info - asked once, when the page begins
 * @param props.url - pages are served from here, whatever address the add-in was built for
 */
export function AddinPage(props: {
  readonly title: string;
  readonly url: string;
  readonly line: ClientLine;
  readonly info: () => ClientInfo;
  /** What is wrong with the storage of the page at the moment. */
  readonly storage: () => StorageFault | null;
}): ReactElement {
  const { line } = props;
  // What it is called and where it is matter when it begins; who wants another page gives another key.
  const [{ title, url, info, storage }] = useState(props);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The frame must know its Excel before it is in the page, where its first script may run.
    const frame = element("iframe", { title });
    const detach = attachFrame(window, frame, info(), line);
    const { pathname, search, hash } = new URL(url);
    frame.src = pathname + search + hash;
    frame.addEventListener("load", () => {
      if (frame.contentWindow !== null) strikeStorage(frame.contentWindow as StorageScope, storage);
    });
    place.current?.replaceChildren(frame);
    return detach;
  }, [line, title, url, info, storage]);
  return <div ref={place} className="addin-page" />;
}
