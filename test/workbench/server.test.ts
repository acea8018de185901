// The workbench's server, over real HTTP on this machine.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { saveFile } from "../../src/workbench/server/saveFile";
import type { Workbench } from "../../src/workbench/server/startWorkbench";
import { startWorkbench, workbenchFile } from "../../src/workbench/server/startWorkbench";

let folder = "";
let workbench: Workbench;
const file = (): string => join(folder, "rekisteri.xlsx");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbench-"));
  const dist = join(folder, "dist");
  await mkdir(join(dist, "workbench"), { recursive: true });
  await writeFile(join(dist, "headers.json"), '{"Content-Security-Policy":"default-src \'none\'"}');
  await writeFile(join(dist, "taskpane.html"), "pane");
  await writeFile(join(dist, "workbench/index.html"), "page");
  await writeFile(join(dist, "workbench/beforeOffice.js"), "before();");
  await writeFile(join(folder, "secret.json"), "secret");
  await writeFile(file(), "old");
  workbench = await startWorkbench({
    port: 0,
    dist,
    file: { name: "rekisteri.xlsx", bytes: new TextEncoder().encode("old"), path: file() },
    demoUsers: [{ name: "Testi", password: "salasana", role: "Pääkäyttäjä" }],
  });
});

afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});

/** A request as it is, without a browser tidying it up. */
function raw(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request(workbench.url + path, { path, ...rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, body: Buffer.concat(chunks).toString(), headers });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

test("a file that is not there yet is a new workbook; a folder that is not there is an error", async () => {
  const path = join(folder, "new.xlsx");
  expect(await workbenchFile(path)).toEqual({ name: "new.xlsx", bytes: null, path });
  await expect(workbenchFile(join(folder, "nowhere", "new.xlsx"))).rejects.toThrow("ENOENT");
});

describe("what is refused", () => {
  test.each(["/../secret.json", "/%2e%2e/secret.json", "/workbench/../../secret.json"])(
    "a path that leads out of the folder: %s",
    async (path) => {
      expect((await raw(path)).status).toBe(404);
    }
  );

  test("another host name", async () => {
    expect((await raw("/", { headers: { host: "evil.example" } })).status).toBe(403);
  });

  test("saving from another site", async () => {
    const headers = { origin: "https://evil.example" };
    const answer = await raw("/workbook.xlsx", { method: "POST", headers, body: "evil" });
    expect(answer.status).toBe(403);
    expect(await readFile(file(), "utf8")).toBe("old");
  });

  test("posting anywhere else, and other methods", async () => {
    expect((await raw("/taskpane.html", { method: "POST", body: "x" })).status).toBe(404);
    expect((await raw("/workbook.xlsx", { method: "DELETE" })).status).toBe(404);
  });
});

describe("what is served", () => {
  test("the pane with the headers its build prescribes", async () => {
    const { body, headers } = await raw("/taskpane.html");
    expect(body).toBe("pane");
    expect(headers["content-security-policy"]).toBe("default-src 'none'");
  });

  test("the page, which nobody may frame", async () => {
    const { body, headers } = await raw("/");
    expect(body).toBe("page");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("Microsoft's Office.js with Excel's own objects before it", async () => {
    const { body } = await raw("/officejs/office.js");
    expect(body.startsWith("before();")).toBe(true);
    expect(body).toContain("Microsoft");
    expect((await raw("/officejs/fi-fi/office_strings.js")).status).toBe(200);
  });

  test("the workbook and who can sign in", async () => {
    expect((await raw("/workbook.xlsx")).body).toBe("old");
    expect(JSON.parse((await raw("/session.json")).body)).toMatchObject({
      fileName: "rekisteri.xlsx",
      hasPath: true,
      demoUsers: [{ name: "Testi" }],
    });
  });
});

describe("saving", () => {
  test("replaces the file as a whole and leaves nothing beside it", async () => {
    const answer = await raw("/workbook.xlsx", { method: "POST", body: "new" });
    expect(answer.status).toBe(204);
    expect(await readFile(file(), "utf8")).toBe("new");
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("that fails leaves what was there", async () => {
    const target = join(folder, "kansio");
    await mkdir(target);
    await expect(saveFile(target, new Uint8Array([1]))).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
