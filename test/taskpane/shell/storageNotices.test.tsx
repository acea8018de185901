import { expect, test } from "@jest/globals";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import type { OpenRegister } from "../../../src/app/model";
import { createStore } from "../../../src/app/state";
import type { AppState } from "../../../src/app/state";
import { userId } from "../../../src/domain/ids";
import { PaneContext } from "../../../src/taskpane/pane";
import type { Pane } from "../../../src/taskpane/pane";
import { StorageNotices } from "../../../src/taskpane/shell/StorageNotices";
import { translate } from "../../../src/text/translate";

const essi = { id: userId.require("aaaaaaaaaaaaaaaa"), name: "Essi Etsivä" };

function shown(writable: boolean, lastUse: OpenRegister["lastUse"]): string {
  const register = { lastUse, summary: { users: [essi], writable } };
  const state = createStore({ phase: "signedOut", register } as unknown as AppState);
  const pane = {
    app: { state },
    language: "fi",
    t: translate("fi"),
    storage: createStore(true),
  } as unknown as Pane;
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={pane}>
        <StorageNotices />
      </PaneContext>
    </FluentProvider>
  ).replace(/<!-- -->/gu, "");
}

const at = Date.UTC(2026, 1, 3, 12, 5);

test("a file open for reading only says what to do, and who may have it open", () => {
  const words = shown(false, { at, by: essi.id });
  expect(words).toContain("Tiedosto on avattu vain luettavaksi");
  expect(words).toContain("Viimeksi rekisteriä käytti Essi Etsivä, 3.2.2026 klo 14.05.");
});

test("nobody is named who is no user, and nothing is said of a file that can be written", () => {
  expect(shown(false, { at, by: userId.require("bbbbbbbbbbbbbbbb") })).not.toContain("Viimeksi");
  expect(shown(false, null)).not.toContain("Viimeksi");
  expect(shown(true, { at, by: essi.id })).not.toContain("luettavaksi");
});
