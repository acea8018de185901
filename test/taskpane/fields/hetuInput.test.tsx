import { expect, test } from "@jest/globals";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToString } from "react-dom/server";
import type { Form } from "../../../src/taskpane/fields/form";
import { FormContext } from "../../../src/taskpane/fields/form";
import { HetuInput } from "../../../src/taskpane/fields/HetuInput";
import { PaneContext } from "../../../src/taskpane/pane";
import type { Pane } from "../../../src/taskpane/pane";
import { translate } from "../../../src/text/translate";
import { idOf } from "../support";

function shown(value: string | undefined): string {
  const nothing = (): void => undefined;
  const form = { client: idOf(1) } as unknown as Form;
  const pane = { app: {}, language: "fi", t: translate("fi") } as unknown as Pane;
  return renderToString(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={pane}>
        <FormContext value={form}>
          <HetuInput
            id="h"
            name="Henkilötunnus"
            value={value}
            onChange={nothing}
            onLeave={nothing}
          />
        </FormContext>
      </PaneContext>
    </FluentProvider>
  );
}

test("a code of the register is not in the page before it is asked for, and is not written over blindly", () => {
  const html = shown("140305A9125");
  expect(html).not.toContain("140305A9125");
  expect(html).toContain("Näytä: Henkilötunnus");
  expect(html).toMatch(/<input[^>]* readOnly=""/u);
});

test("a new code is seen while it is typed", () => {
  expect(shown(undefined)).not.toMatch(/<input[^>]* readOnly=""/u);
});
