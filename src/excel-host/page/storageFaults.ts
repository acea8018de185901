/** What is wrong with the storage of an add-in's page: it has no room left, or there is none. */
export type StorageFault = "full" | "gone";

interface Refusable {
  readonly prototype: object;
}

/** The classes of a page that keep something; those that a page does not have are left out. */
export interface StorageScope {
  readonly IDBFactory?: Refusable;
  readonly IDBDatabase?: Refusable;
  readonly IDBObjectStore?: Refusable;
  /** Of `localStorage` and `sessionStorage`. */
  readonly Storage?: Refusable;
}

/** Which methods refuse, by class, and in which words of the browser. */
const STRUCK: Readonly<
  Record<
    StorageFault,
    { readonly error: string; readonly methods: Record<keyof StorageScope, string[]> }
  >
> = {
  full: {
    error: "QuotaExceededError",
    methods: {
      IDBFactory: [],
      IDBDatabase: [],
      IDBObjectStore: ["put", "add"],
      Storage: ["setItem"],
    },
  },
  gone: {
    error: "SecurityError",
    methods: {
      IDBFactory: ["open", "databases"],
      IDBDatabase: ["transaction"],
      IDBObjectStore: ["put", "add", "get", "getAll", "delete", "openCursor"],
      Storage: ["setItem", "getItem", "removeItem"],
    },
  },
};

/**
 * Makes a page's own storage fail while `fault` says so, with the errors that browsers give: the add-in's real code
 * meets them. Browsers report a full disk when a request or its transaction ends; here the call itself throws, which
 * ends the transaction without a change all the same.
 *
 * @param scope - `window`, or in Node the classes of a stand-in
 * @returns undoes it
 */
export function strikeStorage(scope: StorageScope, fault: () => StorageFault | null): () => void {
  const names = ["IDBFactory", "IDBDatabase", "IDBObjectStore", "Storage"] as const;
  const undo = names.flatMap((name) => {
    const prototype = scope[name]?.prototype;
    if (prototype === undefined) return [];
    const methods = new Set([...STRUCK.full.methods[name], ...STRUCK.gone.methods[name]]);
    return [...methods].flatMap((method) => {
      const original = Object.getOwnPropertyDescriptor(prototype, method);
      const call: unknown = original?.value;
      if (original === undefined || typeof call !== "function") return [];
      const struck = function (this: unknown, ...args: unknown[]): unknown {
        const now = fault();
        if (now !== null && STRUCK[now].methods[name].includes(method)) {
          throw new DOMException(`${name}.${method}`, STRUCK[now].error);
        }
        return Reflect.apply(call as (...all: unknown[]) => unknown, this, args);
      };
      Object.defineProperty(prototype, method, { ...original, value: struck });
      return [() => Object.defineProperty(prototype, method, original)];
    });
  });
  return () => {
    for (const restore of undo) restore();
  };
}
