import { ExcelError } from "../errors";
import { isShortcutOfExcel, normalShortcut } from "../shortcuts";
import type { ObjectType } from "./object";

/** `Office.actions`: key combinations of the add-in's actions, as the manifest and the person want them. */
export const ACTION_SERVICE: ObjectType<Readonly<Record<string, never>>> = {
  name: "ActionService",
  scalars: {},
  methods: {
    GetShortcuts: (_service, _args, session) => Object.fromEntries(session.window.shortcuts),
    AreShortcutsInUse: (_service, args) => {
      const wanted = args.raw(0);
      if (!Array.isArray(wanted)) throw new ExcelError("InvalidArgument");
      return wanted.map((one) => isShortcutOfExcel(validShortcut(one)));
    },
    ReplaceShortcuts: (_service, args, session) => {
      const { shortcuts } = session.window;
      const changes = Object.entries(args.record(0)).map(([action, shortcut]) => {
        const before = shortcuts.get(action);
        if (before === undefined) throw new ExcelError("InvalidArgument", action);
        // `null` leaves the action with the combination that it has.
        return [action, shortcut === null ? before : validShortcut(shortcut)] as const;
      });
      for (const [action, shortcut] of changes) shortcuts.set(action, shortcut);
    },
  },
};

function validShortcut(value: unknown): string {
  const shortcut = typeof value === "string" ? normalShortcut(value) : null;
  if (shortcut === null) throw new ExcelError("InvalidArgument", String(value));
  return shortcut;
}
