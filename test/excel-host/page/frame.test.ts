import { describe, expect, test } from "@jest/globals";
import { createExcelHost } from "../../../src/excel-host";
import type { PageWindow } from "../../../src/excel-host/page";
import { attachFrame, clientInfoOf, installInFrame } from "../../../src/excel-host/page";

type Listener = (event: MessageEvent) => void;

/** A window that delivers messages at once; `from` is what listeners see as the source. */
class FakeWindow implements PageWindow {
  name = "";
  parent: PageWindow["parent"] = this;
  readonly location = { origin: "http://localhost:3000" };
  readonly listeners: Listener[] = [];
  constructor(private readonly from?: () => unknown) {}
  addEventListener(_type: "message", listener: Listener): void {
    this.listeners.push(listener);
  }
  removeEventListener(_type: "message", listener: Listener): void {
    this.listeners.splice(this.listeners.indexOf(listener), 1);
  }
  postMessage(data: unknown): void {
    const event = { data, source: this.from?.() } as MessageEvent;
    for (const listener of this.listeners) listener(event);
  }
}

type Installed = FakeWindow & {
  external: { GetHostInfo(): string };
  _richApiNativeBridge: {
    onMessageFromHost: (text: string) => void;
    sendMessageToHost(text: string): void;
  };
};

async function framed() {
  const host = await createExcelHost({ name: "rekisteri.xlsx" });
  const connection = host.connect();
  const inner: FakeWindow = new FakeWindow(() => outer);
  const outer: FakeWindow = new FakeWindow(() => inner);
  inner.parent = outer;
  const frame = { name: "", contentWindow: inner };
  const detach = attachFrame(outer, frame, clientInfoOf(host.book), connection);
  inner.name = frame.name;
  const isFramed = installInFrame(inner);
  return { host, connection, inner: inner as Installed, outer, detach, isFramed };
}

const question = JSON.stringify({
  id: 1,
  type: 1,
  flags: 0,
  message: {
    url: "ProcessQuery",
    body: {
      Actions: [{ Id: 2, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["name"] } }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
    },
  },
});

describe("a frame in a page that plays Excel", () => {
  test("a page outside of such a frame is left alone", () => {
    const page = new FakeWindow();
    page.name = "something else";
    expect(installInFrame(page)).toBe(false);
    expect("external" in page).toBe(false);
  });

  test("tells office.js its host and carries messages both ways", async () => {
    const { host, inner, isFramed } = await framed();
    expect(isFramed).toBe(true);
    expect(inner.external.GetHostInfo()).toBe("Excel|Win32|16.01|fi-FI|||disableLogging|1");
    const answers: string[] = [];
    inner._richApiNativeBridge.onMessageFromHost = (text) => answers.push(text);
    inner._richApiNativeBridge.sendMessageToHost(question);
    await host.settled();
    expect(answers[0]).toContain("rekisteri.xlsx");
  });

  test("messages of strangers and strange messages are not heard", async () => {
    const { host, outer } = await framed();
    const stranger = new FakeWindow(() => "stranger");
    stranger.listeners.push(...outer.listeners);
    stranger.postMessage({ excelHost: question });
    outer.postMessage({ excelHost: 5 });
    outer.postMessage("text");
    await host.settled();
    expect(host.counters.read().syncs).toBe(0);
  });

  test("a detached frame is not heard any more", async () => {
    const { host, inner, detach } = await framed();
    detach();
    inner._richApiNativeBridge.sendMessageToHost(question);
    await host.settled();
    expect(host.counters.read().syncs).toBe(0);
  });
});
