import { ExcelError } from "../errors";
import type { WorkbookModel } from "../model";
import type { Session } from "../session";
import type { HostObject, ObjectType } from "./object";
import { bind } from "./object";

interface SettingTarget {
  readonly model: WorkbookModel;
  readonly key: string;
}

const settingObject = (model: WorkbookModel, key: string): HostObject =>
  bind(SETTING, { model, key });

function put({ model, key }: SettingTarget, value: unknown, session: Session): void {
  if (key === "" || value === undefined) throw new ExcelError("InvalidArgument");
  model.settings.set(key, value);
  session.book.touch();
}

/** `Excel.Setting`: a JSON value in the file, for this add-in. */
export const SETTING: ObjectType<SettingTarget> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ model, key }) => model.settings.get(key) ?? null, set: put },
  },
  methods: {
    Delete: ({ model, key }, _args, session) => {
      model.settings.delete(key);
      session.book.touch();
    },
  },
};

/** `Excel.SettingCollection`. */
export const SETTING_COLLECTION: ObjectType<WorkbookModel> = {
  name: "SettingCollection",
  scalars: {},
  items: (model) => [...model.settings.keys()].map((key) => settingObject(model, key)),
  item: (model, args) => {
    if (!model.settings.has(args.text(0))) throw new ExcelError("ItemNotFound");
    return settingObject(model, args.text(0));
  },
  methods: {
    Add: (model, args, session) => {
      put({ model, key: args.text(0) }, args.raw(1), session);
      return settingObject(model, args.text(0));
    },
    GetItemOrNullObject: (model, args) =>
      model.settings.has(args.text(0)) ? settingObject(model, args.text(0)) : null,
    GetCount: ({ settings }) => settings.size,
  },
};
