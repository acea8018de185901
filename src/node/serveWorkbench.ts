import { createServer } from "node:net";
import { demoUsers } from "../cli/demo/demoUsers";
import type { ExitCode, Output } from "../cli/output";
import { localDateAt } from "../domain/localDate";
import { roleTexts } from "../text/roles";
import { buildWorkbench } from "../workbench/server/buildWorkbench";
import {
  startWorkbench,
  workbenchFile,
  type WorkbenchFile,
} from "../workbench/server/startWorkbench";
import { trialFile } from "./trialFile";

/** What to serve, and from where. */
export interface Serving {
  /** The folder of package.json. */
  readonly root: string;
  /** `null`: the trial register. */
  readonly file: string | null;
  readonly port: number;
}

/**
 * The command `workbench`: builds the pane, makes or opens the workbook, and serves both until the program is ended.
 * @throws what the file system says of a folder that is not there
 */
export async function serveWorkbench(
  { root, file, port }: Serving,
  output: Output
): Promise<ExitCode> {
  if (!(await isFree(port))) {
    output.tell(
      `Portti ${port} on jo käytössä. Sulje toinen ohjelma tai valitse muu portti: PORT=${port + 1} npm start`
    );
    return 2;
  }
  const own = file === null ? null : await workbenchFile(file);
  output.tell(
    "Rakennetaan apuohjelmaa ja avataan työkirjaa; ensimmäisellä kerralla tässä menee minuutti."
  );
  const address = `http://localhost:${port}`;
  const [dist, opened] = await Promise.all([buildWorkbench(root, address), own ?? trial()]);
  const users = demoUsers.map(({ name, password, role }) => ({
    name,
    password,
    role: roleTexts[role].fi,
  }));
  const { url } = await startWorkbench({
    port,
    dist,
    file: opened,
    demoUsers: own === null ? users : [],
  });
  for (const line of greeting(url, own, users)) output.write(line);
  return 0;
}

const trial = async (): Promise<WorkbenchFile> => ({
  name: "kokeilurekisteri.xlsx",
  bytes: await trialFile(localDateAt(new Date())),
  path: null,
});

function greeting(
  url: string,
  own: WorkbenchFile | null,
  users: readonly { readonly name: string; readonly password: string; readonly role: string }[]
): readonly string[] {
  const end = "Lopetus: Ctrl+C";
  if (own !== null) {
    const what = own.bytes === null ? `Uusi, tyhjä työkirja ${own.name}` : own.name;
    return ["", `${what} on auki osoitteessa ${url}`, end];
  }
  return [
    "",
    `Kokeilurekisteri on auki osoitteessa ${url}`,
    "",
    "Asiakkaat ovat keksittyjä. Kirjaudu valintanauhan välilehdeltä PAR jollakin näistä:",
    ...users.map(
      ({ name, password, role }) => `  ${name.padEnd(20)} ${password.padEnd(32)} ${role}`
    ),
    "",
    "Salasanat ovat julkisia ja kevyesti suojattuja: älä kirjaa tähän oikeita ihmisiä.",
    end,
  ];
}

/** Whether a program could listen there: asked before a minute is spent on building. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    probe.listen(port, "127.0.0.1", () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
