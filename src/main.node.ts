/* Programs that run in Node: the one place where their pieces are put together. */
import { readArguments, UsageError, type Command } from "./cli/arguments";
import { demoCommand } from "./cli/demo/demoCommand";
import type { ExitCode, Output } from "./cli/output";
import { usage } from "./cli/usage";
import { runVerify } from "./cli/verify/runVerify";
import { isParError } from "./domain/errors";
import { FileError } from "./excel-host/file";
import { openDemoOffice } from "./node/demoOffice";
import { fileApp } from "./node/fileApp";
import { describeFileProblem } from "./node/fileProblem";
import { serveWorkbench } from "./node/serveWorkbench";
import { describeError } from "./text/errors";

const output: Output = {
  write: (line) => console.log(line),
  tell: (line) => console.error(line),
};

async function run(command: Command): Promise<ExitCode> {
  switch (command.kind) {
    case "help":
      output.write(usage);
      return 0;
    case "demo":
      return demoCommand(await openDemoOffice(command.seed), command, output);
    case "verify": {
      const app = await fileApp(command.file);
      return runVerify(app, command, process.env["PAR_PASSWORD"], output);
    }
    case "workbench":
      return serveWorkbench({ root: process.cwd(), ...command }, output);
  }
}

/** Tells why it could not be done, in words where we have them. */
function explain(error: unknown): void {
  if (error instanceof UsageError) output.tell(`${error.message}\n\n${usage}`);
  else if (isParError(error)) {
    const { what, todo } = describeError(error, "fi");
    output.tell(`${what} ${todo}`);
  } else if (error instanceof FileError) output.tell(describeFileProblem(error));
  else if (isFileTrouble(error)) output.tell(`Tiedostoa ei voi lukea: ${error.message}`);
  else output.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const isFileTrouble = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

async function main(): Promise<ExitCode> {
  try {
    return await run(readArguments(process.argv.slice(2), process.env));
  } catch (error) {
    explain(error);
    return 2;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
