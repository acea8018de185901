import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

/** What was asked for on the command line. */
export type Command =
  | {
      readonly kind: "workbench";
      /** The .xlsx file to open; `null`: a trial register of synthetic clients. */
      readonly file: string | null;
      readonly port: number;
    }
  | {
      readonly kind: "demo";
      readonly clients: number;
      readonly seed: number;
      /** The folder to write to. */
      readonly out: string;
      readonly exact: boolean;
    }
  | {
      readonly kind: "verify";
      readonly file: string;
      /** Whose password opens the contents too; `null`: without any key. */
      readonly user: string | null;
      readonly json: boolean;
    }
  | { readonly kind: "help" };

/** The command line is not one that we know. The message is in Finnish and names what is wrong. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const usualPort = 3000;
const usual = { clients: "300", seed: "7", out: "out" } as const;
const mostClients = 10_000;

/**
 * Reads the arguments that follow the program's name.
 * @param environment - for `PORT`
 * @throws UsageError
 */
export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>
): Command {
  const [command, ...rest] = args;
  switch (command) {
    case "workbench":
      return readWorkbench(rest, environment["PORT"]);
    case "demo":
      return readDemo(rest);
    case "verify":
      return readVerify(rest);
    case "help":
    case "--help":
    case "-h":
      return { kind: "help" };
    case undefined:
      throw new UsageError("Komento puuttuu.");
    default:
      throw new UsageError(`Tuntematon komento: ${command}`);
  }
}

function readWorkbench(args: readonly string[], port: string | undefined): Command {
  const { positionals } = parse({ args: [...args], options: {}, allowPositionals: true });
  atMostOne(positionals);
  return {
    kind: "workbench",
    file: positionals[0] ?? null,
    port: wholeNumber("PORT", port ?? String(usualPort), 1, 65_535),
  };
}

function readDemo(args: readonly string[]): Command {
  const { values } = parse({
    args: [...args],
    options: {
      clients: { type: "string" },
      seed: { type: "string" },
      out: { type: "string" },
      exact: { type: "boolean" },
    },
  });
  return {
    kind: "demo",
    clients: wholeNumber("--clients", values.clients ?? usual.clients, 1, mostClients),
    seed: wholeNumber("--seed", values.seed ?? usual.seed, 0, 2 ** 32 - 1),
    out: values.out ?? usual.out,
    exact: values.exact ?? false,
  };
}

function readVerify(args: readonly string[]): Command {
  const { values, positionals } = parse({
    args: [...args],
    options: { user: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  atMostOne(positionals);
  const [file] = positionals;
  if (file === undefined) throw new UsageError("Tarkistettava tiedosto puuttuu.");
  return { kind: "verify", file, user: values.user ?? null, json: values.json ?? false };
}

/** Node's own words about a wrong option are English; they are the detail, not the message. */
function parse<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Valinta ei kelpaa (${detail})`, { cause });
  }
}

function atMostOne(positionals: readonly string[]): void {
  if (positionals.length > 1) throw new UsageError(`Liikaa tiedostoja: ${positionals.join(" ")}`);
}

function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = /^\d{1,10}$/u.test(text) ? Number(text) : NaN;
  if (!(value >= low && value <= high)) {
    throw new UsageError(`${name}: annettava kokonaisluku väliltä ${low}–${high}`);
  }
  return value;
}
