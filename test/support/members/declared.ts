import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

/** A member of one of Excel's classes, as Microsoft's types declare it. */
export interface DeclaredMember {
  readonly name: string;
  readonly kind: "property" | "method";
  /** A property that can be set. */
  readonly isWritable: boolean;
  /** The requirement set that brought it, for instance `ExcelApi`, and its version. */
  readonly set: string;
  readonly version: string;
}

export interface DeclaredClass {
  readonly name: string;
  readonly members: readonly DeclaredMember[];
}

const TAG = /\[Api set: ?(\w+) (\d+\.\d+)/;

const folderOf = (name: string): string =>
  dirname(createRequire(join(process.cwd(), "package.json")).resolve(`${name}/package.json`));

/**
 * The classes of the namespace `Excel` in `@types/office-js`, with the members that carry a requirement
 * set. What has none is the client's own: `load`, `set`, `toJSON`, `track` …
 */
export function declaredClasses(): DeclaredClass[] {
  const text = readFileSync(join(folderOf("@types/office-js"), "index.d.ts"), "utf8");
  const start = text.indexOf("\ndeclare namespace Excel {");
  // The shapes of what `toJSON` answers follow the classes; they are as long again.
  const end = text.indexOf("\n    namespace Interfaces {", start);
  const source = ts.createSourceFile(
    "excel.d.ts",
    `${text.slice(start, end)}\n}`,
    ts.ScriptTarget.Latest
  );
  const classes: DeclaredClass[] = [];
  source.forEachChild((namespace) => {
    if (!ts.isModuleDeclaration(namespace) || namespace.body === undefined) return;
    namespace.body.forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name !== undefined) {
        classes.push({ name: node.name.text, members: membersOf(node, source.text) });
      }
    });
  });
  return classes.filter(({ members }) => members.length > 0);
}

function membersOf(node: ts.ClassDeclaration, text: string): DeclaredMember[] {
  const members = new Map<string, DeclaredMember>();
  for (const member of node.members) {
    const name = member.name !== undefined && ts.isIdentifier(member.name) ? member.name.text : "";
    const tag = TAG.exec(text.slice(member.pos, member.end));
    // Overloads are one member.
    if (name === "" || tag === null || members.has(name)) continue;
    const isProperty = ts.isPropertyDeclaration(member);
    const isReadonly = ts.canHaveModifiers(member)
      ? ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)
      : false;
    members.set(name, {
      name,
      kind: isProperty ? "property" : "method",
      isWritable: isProperty && isReadonly !== true,
      set: tag[1] ?? "",
      version: tag[2] ?? "",
    });
  }
  return [...members.values()];
}

/**
 * With which method on the wire the client registers each event: `Worksheet.onChanged` is
 * `_RegisterDataChangedEvent`. Only Microsoft's client knows these names.
 */
export function eventRegistrations(): ReadonlyMap<string, string> {
  const file = join(folderOf("@microsoft/office-js"), "dist/excel-win32-16.01.debug.js");
  const events = /defineProperty\((\w+)\.prototype, "(on\w+)"[^]{0,600}?_this\.(_Register\w+)\(/g;
  const found = new Map<string, string>();
  for (const [, type, event, method] of readFileSync(file, "utf8").matchAll(events)) {
    found.set(`${type ?? ""}.${event ?? ""}`, method ?? "");
  }
  return found;
}
