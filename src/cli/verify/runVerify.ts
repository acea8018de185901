import type { AppContext } from "../../app/context";
import type { Command } from "../arguments";
import { UsageError } from "../arguments";
import type { ExitCode, Output } from "../output";
import { printReport } from "./printReport";
import { verifyFile } from "./verifyFile";

/**
 * The command `verify`. The file is only read: signing in to check the contents is told in a copy in memory, which is
 * thrown away.
 * @param password - of the user named, from the environment
 * @throws UsageError when a user is named and no password given; ParError when the file is no register or the user cannot sign in
 */
export async function runVerify(
  app: AppContext,
  { user, json }: Extract<Command, { kind: "verify" }>,
  password: string | undefined,
  output: Output
): Promise<ExitCode> {
  if (user !== null && password === undefined) {
    throw new UsageError("Salasana puuttuu: anna se ympäristömuuttujassa PAR_PASSWORD.");
  }
  const reader = user === null ? null : { name: user, password: password ?? "" };
  const report = await verifyFile(app, reader);
  if (json) output.write(JSON.stringify(report, null, 2));
  else for (const line of printReport(report, user !== null)) output.write(line);
  return report.ok ? 0 : 1;
}
