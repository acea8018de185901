import { ExcelError } from "../errors";
import { Args } from "../objects/args";
import type { HostObject } from "../objects/object";
import { bind, isHostObject, memberNamed } from "../objects/object";
import { rangeOf } from "../objects/range";
import { RANGE_AREAS } from "../objects/rangeAreas";
import type { Session } from "../session";
import type { ArgumentInfo, ObjectPath } from "./request";

/** No client nests arguments in arguments deeper than this. */
const MAX_NESTED = 32;
/** What office.js writes for an object inside of a plain one: the number of the object's path. */
const OBJECT_PLACE = "_ObjectPathId";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Follows the object paths of a batch. An object is found once; the batch goes on with what was found. */
export class Paths {
  /** Where the batch is, as `Worksheet.getRange`, for the error's location. */
  location = "";
  private readonly found = new Map<number, HostObject | null>();
  private readonly following = new Set<number>();

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
    for (const step of this.ancestors(id)) this.found.set(step, this.followed(step));
    return this.found.get(id) ?? null;
  }

  /** What has to be found to find an object, from the outermost on. Long chains take no depth of stack. */
  private ancestors(id: number): number[] {
    const chain = new Set<number>();
    for (let at: number | null = id; at !== null && !this.found.has(at); at = this.parentOf(at)) {
      if (chain.has(at)) throw new ExcelError("InvalidArgument", "ObjectPathId");
      chain.add(at);
    }
    return [...chain].reverse();
  }

  private parentOf(id: number): number | null {
    const path = this.path(id);
    return "parent" in path ? path.parent : null;
  }

  private path(id: number): ObjectPath {
    const path = this.paths.get(id);
    if (path === undefined) throw new ExcelError("InvalidArgument", "ObjectPathId");
    return path;
  }

  /** @throws ExcelError `InvalidArgument` for an object among whose own arguments it is */
  private followed(id: number): HostObject | null {
    if (this.following.has(id) || this.following.size > MAX_NESTED) {
      throw new ExcelError("InvalidArgument", "ObjectPathId");
    }
    this.following.add(id);
    try {
      return this.follow(this.path(id));
    } finally {
      this.following.delete(id);
    }
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
        const areas = this.session.book.areaReferences.get(path.name);
        if (areas !== undefined) return bind(RANGE_AREAS, areas);
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
    return this.withObjects(info.values[index], info.paths[index], 0);
  }

  private withObjects(value: unknown, path: unknown, depth: number): unknown {
    if (depth > MAX_NESTED) throw new ExcelError("InvalidArgument", this.location);
    if (typeof path === "number" && path > 0) {
      const object = this.resolve(path);
      if (object === null) throw new ExcelError("ItemNotFound");
      return object;
    }
    if (Array.isArray(value) && Array.isArray(path)) {
      return value.map((entry, index) => this.withObjects(entry, path[index], depth + 1));
    }
    return isRecord(value) ? this.withInnerObjects(value, depth) : value;
  }

  /** Inside of a plain object, as in `{ list: { source: range } }`, office.js names a path in the object's place. */
  private withInnerObjects(value: Readonly<Record<string, unknown>>, depth: number): unknown {
    if (Object.hasOwn(value, OBJECT_PLACE))
      return this.withObjects(null, value[OBJECT_PLACE], depth);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        this.withObjects(entry, undefined, depth + 1),
      ])
    );
  }
}
