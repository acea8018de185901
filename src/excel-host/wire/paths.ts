import { ExcelError } from "../errors";
import { Args } from "../objects/args";
import type { HostObject } from "../objects/object";
import { isHostObject, memberNamed } from "../objects/object";
import { rangeOf } from "../objects/range";
import type { Session } from "../session";
import type { ArgumentInfo, ObjectPath } from "./request";

/** Follows the object paths of a batch. An object is found once; the batch goes on with what was found. */
export class Paths {
  /** Where the batch is, as `Worksheet.getRange`, for the error's location. */
  location = "";
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: ReadonlyMap<number, ObjectPath>,
    private readonly session: Session,
    private readonly root: HostObject,
    private readonly service: (name: string) => HostObject | null
  ) {}

  /** The object of a path; `null` for a null object and for everything that is reached through one. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths.get(id);
    if (path === undefined) throw new ExcelError("InvalidArgument", "ObjectPathId");
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.kind) {
      case "root":
        return this.root;
      case "null":
        return null;
      case "service": {
        const service = this.service(path.name);
        if (service === null) throw new ExcelError("ApiNotAvailable", path.name);
        return service;
      }
      case "reference": {
        const target = this.session.book.references.get(path.name);
        if (target === undefined) throw new ExcelError("InvalidReference");
        return rangeOf(target);
      }
      case "property": {
        const parent = this.resolve(path.parent);
        return parent === null ? null : this.child(parent, path.name);
      }
      case "indexer": {
        const parent = this.resolve(path.parent);
        if (parent === null) return null;
        this.locate(parent, "GetItem");
        if (parent.type.item === undefined) throw new ExcelError("ApiNotAvailable", this.location);
        return parent.type.item(parent.target, this.args(path.args), this.session);
      }
      case "method": {
        const parent = this.resolve(path.parent);
        if (parent === null) return null;
        const result = this.call(parent, path.name, path.args);
        if (result === null || isHostObject(result)) return result;
        throw new ExcelError("InvalidArgument", this.location);
      }
    }
  }

  /** Calls a method; the arguments may be objects of other paths. */
  call(object: HostObject, name: string, info: ArgumentInfo): unknown {
    this.locate(object, name);
    if (name === "_KeepReference" && object.type.keep !== undefined) {
      return object.type.keep(object.target, this.session);
    }
    const methods = object.type.methods ?? {};
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw new ExcelError("ApiNotAvailable", this.location);
    const args = this.args(info);
    this.locate(object, name);
    return method(object.target, args, this.session);
  }

  private child(parent: HostObject, name: string): HostObject | null {
    this.locate(parent, name);
    const member = memberNamed(parent.type.children, name);
    const child = member === null ? undefined : parent.type.children?.[member];
    if (child === undefined) throw new ExcelError("ApiNotAvailable", this.location);
    return child(parent.target, this.session);
  }

  locate(object: HostObject, member: string): void {
    this.location = `${object.type.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  args(info: ArgumentInfo): Args {
    return new Args(info.values.map((_, index) => this.argument(info, index)));
  }

  /** One argument, with the objects that it refers to. */
  argument(info: ArgumentInfo, index: number): unknown {
    return this.withObjects(info.values[index], info.paths[index]);
  }

  private withObjects(value: unknown, path: unknown): unknown {
    if (typeof path === "number" && path > 0) {
      const object = this.resolve(path);
      if (object === null) throw new ExcelError("ItemNotFound");
      return object;
    }
    if (Array.isArray(value) && Array.isArray(path)) {
      return value.map((entry, index) => this.withObjects(entry, path[index]));
    }
    return value;
  }
}
