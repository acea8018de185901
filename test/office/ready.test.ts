import { describe, expect, test } from "@jest/globals";
import { READY_WITHIN, whenReady } from "../../src/office/ready";
import { manualTimer } from "./manualTimer";
import { mockOffice, supporting } from "./mockOffice";

const HostType = { Excel: "Excel", Word: "Word" };
const everything = { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.1" };

const office = (host: string | undefined, sets: Record<string, string> = everything) =>
  mockOffice({
    HostType,
    onReady: () => Promise.resolve({ host: null, platform: null }),
    context: { ...(host !== undefined && { host }), requirements: supporting(sets) },
  });

describe("whenReady", () => {
  test("tells when office.js was not loaded at all", async () => {
    await expect(whenReady(undefined, manualTimer().setTimer)).resolves.toEqual({
      kind: "no-library",
    });
  });

  test("gives up after ten seconds when office.js never becomes ready", async () => {
    const timer = manualTimer();
    const never = mockOffice({ onReady: () => new Promise(() => undefined) });
    const readiness = whenReady(never, timer.setTimer);
    expect(timer.waits()).toEqual([READY_WITHIN]);
    expect(READY_WITHIN).toBe(10_000);
    timer.ring();
    await expect(readiness).resolves.toEqual({ kind: "never-ready" });
  });

  test("tells a plain browser from another Office program", async () => {
    const { setTimer } = manualTimer();
    await expect(whenReady(office(undefined), setTimer)).resolves.toEqual({
      kind: "outside-office",
    });
    await expect(whenReady(office("Word"), setTimer)).resolves.toEqual({ kind: "other-host" });
  });

  test("names what an old Excel lacks", async () => {
    const old = office("Excel", { ExcelApi: "1.14" });
    await expect(whenReady(old, manualTimer().setTimer)).resolves.toEqual({
      kind: "too-old",
      missing: ["SharedRuntime 1.1", "RibbonApi 1.1"],
    });
  });

  test("is ready in Excel, whatever onReady guessed, and stops waiting", async () => {
    const timer = manualTimer();
    const excel = office("Excel");
    await expect(whenReady(excel, timer.setTimer)).resolves.toEqual({
      kind: "ready",
      office: excel,
    });
    expect(timer.waits()).toEqual([]);
  });

  test("passes on what office.js itself throws", async () => {
    const broken = mockOffice({ onReady: () => Promise.reject(new Error("broken")) });
    await expect(whenReady(broken, manualTimer().setTimer)).rejects.toThrow("broken");
  });
});
