import { hkdf as hkdfOf } from "@noble/hashes/hkdf.js";
import { hmac as hmacOf } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { strFromU8, unzipSync } from "fflate";
import { argon2id } from "hash-wasm";
import nacl from "tweetnacl";

/*
 * A reader of register workbooks written from docs/workbook-format.md alone: it shares no code with the register, and shows
 * that the page is enough to get one's data out. It verifies what it needs and no more.
 */

type Bytes = Uint8Array;
type Cells = ReadonlyMap<string, string>;

/** One client as the reader's user sees them. */
export interface ReadClient {
  readonly number: string;
  readonly unit: string;
  readonly identity: Members;
  readonly case: Members;
  readonly stat: Members;
}

type Members = Readonly<Record<string, unknown>> | null;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const textOf = (bytes: Bytes): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const join = (...parts: readonly Bytes[]): Bytes => Uint8Array.from(Buffer.concat(parts));
const big = (value: number, length: number): Bytes =>
  Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
const number = (bytes: Bytes, at: number, length: number): number =>
  bytes.slice(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
const b64 = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "base64url"));
const equal = (a: Bytes, b: Bytes): boolean => Buffer.compare(a, b) === 0;

const lp = (...fields: readonly (string | Bytes)[]): Bytes =>
  join(
    big(fields.length, 1),
    ...fields.flatMap((field) => {
      const bytes = typeof field === "string" ? utf8(field) : field;
      return [big(bytes.length, 2), bytes];
    })
  );
const hmac = (key: Bytes, message: Bytes): Bytes => hmacOf(sha256, key, message);
const hkdf = (input: Bytes, info: Bytes, salt: Bytes = new Uint8Array(0)): Bytes =>
  hkdfOf(sha256, input, salt, info, 32);

function tagged(text: string, tag: string): Bytes {
  if (!text.startsWith(`${tag}.`)) throw new Error(`not a ${tag}`);
  return b64(text.slice(tag.length + 1));
}

/* §2.2: cells from the file */

const unescape = (text: string): string =>
  text
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, "&");
const runs = (xml: string): string =>
  [...xml.replace(/<rPh.*?<\/rPh>/gsu, "").matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gsu)]
    .map(([, text = ""]) => unescape(text))
    .join("");

/** The rows of a sheet: texts by column letters. */
function sheetRows(parts: Readonly<Record<string, Bytes>>, name: string): readonly Cells[] {
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array(0));
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>|<si\/>/gsu)].map(
    ([, item = ""]) => runs(item)
  );
  const entry = new RegExp(`<sheet [^>]*name="${name}"[^>]*>`, "u").exec(part("xl/workbook.xml"));
  const [, id = ""] = /r:id="([^"]+)"/u.exec(entry?.[0] ?? "") ?? [];
  const links = part("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/gu) ?? [];
  const link = links.find((one) => one.includes(`Id="${id}"`)) ?? "";
  const [, target = ""] = /Target="\/?(?:xl\/)?([^"]+)"/u.exec(link) ?? [];
  const rows: Cells[] = [];
  const rowPattern = /<row [^>]*?r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gsu;
  for (const [, row = "", inside = ""] of part(`xl/${target}`).matchAll(rowPattern)) {
    const cells = new Map<string, string>();
    for (const [, head = "", body = ""] of inside.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const [, column = ""] = /r="([A-Z]+)\d+"/u.exec(head) ?? [];
      const [, shown = ""] = /<v>(.*?)<\/v>/su.exec(body) ?? [];
      const isShared = /\bt="s"/u.test(head);
      const isInline = /\bt="inlineStr"/u.test(head);
      const text = isInline ? runs(body) : isShared ? (strings[Number(shown)] ?? "") : shown;
      if (text !== "") cells.set(column, text);
    }
    rows[Number(row) - 1] = cells;
  }
  return Array.from(rows, (cells: Cells | undefined) => cells ?? new Map<string, string>());
}

/* §6: the chain */

interface Grant {
  readonly u: string;
  readonly c: string;
  readonly e: number;
  readonly k: string;
}

interface ChainBody {
  readonly user?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly sign?: string;
  readonly founder?: { readonly user: string; readonly name: string; readonly sign: string };
  readonly recovery?: { readonly user: string; readonly sign: string };
  readonly grants?: readonly Grant[];
}

class Chain {
  readonly signKeys = new Map<string, Bytes>();
  readonly names = new Map<string, string>();
  readonly units = new Map<string, string>();
  readonly passwords = new Map<string, string>();
  readonly grants: Grant[] = [];
  head = "";

  constructor(rows: readonly Cells[], register: string) {
    const columns = new Set(rows.flatMap((cells) => [...cells.keys()]));
    const records: Bytes[] = [];
    for (const column of columns) {
      const texts = rows.map((cells) => cells.get(column) ?? "");
      this.passwords.set(texts[0] ?? "", texts[2] ?? "");
      records.push(
        ...texts.slice(3).flatMap((text) => (text === "" ? [] : [tagged(text, "PUC1")]))
      );
    }
    let prev: Bytes = new Uint8Array(32);
    for (const record of records.sort((a, b) => number(a, 2, 4) - number(b, 2, 4))) {
      const end = 64 + number(record, 62, 2);
      const body = JSON.parse(textOf(record.slice(64, end))) as ChainBody;
      this.apply(record[1] ?? 0, body);
      const key = this.signKeys.get(textOf(record.slice(46, 62)));
      const signed = join(utf8("PAR1.chain"), big(0, 1), utf8(register), record.slice(0, end));
      const isSigned = key && nacl.sign.detached.verify(signed, record.slice(end), key);
      if (!isSigned || !equal(record.slice(14, 46), prev)) throw new Error("a broken chain");
      prev = sha256(join(big(0, 1), record));
      const first8 = Buffer.from(sha256(prev).slice(0, 8)).toString("base64url");
      this.head = `${number(record, 2, 4)}.${first8}`;
    }
  }

  private apply(op: number, body: ChainBody): void {
    const { founder, recovery, user = "", name = "", unit = "", sign } = body;
    for (const first of [founder, recovery]) {
      if (op === 1 && first) this.signKeys.set(first.user, b64(first.sign));
    }
    if (op === 1 && founder) this.names.set(founder.user, founder.name);
    if (op === 2) this.units.set(unit, name);
    if (op === 4) this.names.set(user, name);
    if (op === 6 && sign) this.signKeys.set(user, b64(sign));
    this.grants.push(...(body.grants ?? []));
  }
}

/* §5: keys */

async function userSeed(blob: Bytes, register: string, password: string): Promise<Bytes> {
  const user = textOf(blob.slice(1, 17));
  const salt = blob.slice(17, 33);
  const [m, t, p] = [number(blob, 33, 4), number(blob, 37, 1), number(blob, 38, 1)];
  const slow = await argon2id({
    password: utf8(password.normalize("NFKC")),
    salt,
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: 32,
    outputType: "binary",
  });
  const costs = [big(0x13, 1), big(m, 4), big(t, 1), big(p, 1)];
  const kek = hkdf(slow, lp("PAR1.kek", register, user, ...costs, salt), salt);
  if (!equal(hmac(kek, utf8("PAR1.commit")), blob.slice(40, 72))) throw new Error("wrong password");
  return opened(blob.slice(96, 144), blob.slice(72, 96), kek);
}

function opened(box: Bytes, nonce: Bytes, key: Bytes): Bytes {
  const plain = nacl.secretbox.open(box, nonce, key);
  if (plain === null) throw new Error("a box does not open");
  return plain;
}

function unsealed(sealed: Bytes, secret: Bytes, info: Bytes): Bytes {
  const sender = sealed.slice(0, 32);
  const receiver = nacl.scalarMult.base(secret);
  const key = hkdf(nacl.scalarMult(secret, sender), info, join(sender, receiver));
  return opened(sealed.slice(32), new Uint8Array(24), key);
}

const classes = ["identity", "case", "stat"] as const;
type ClassName = (typeof classes)[number];

/** The owner keys of `_avaimet` that the user's compartments open, by owner, class and generation. */
function ownerKeys(
  rows: readonly Cells[],
  register: string,
  seeds: ReadonlyMap<string, Bytes>
): ReadonlyMap<string, readonly Bytes[]> {
  const keys = new Map<string, readonly Bytes[]>();
  for (const cells of rows.slice(1)) {
    const [owner = "", place = ""] = [cells.get("A"), cells.get("C")];
    for (const [at, column] of ["D", "E", "F"].entries()) {
      const text = cells.get(column) ?? "";
      if (text === "") continue;
      const isSealed = text.startsWith("PS1");
      const bytes = tagged(text, isSealed ? "PS1" : "PK1");
      const name = ["org", "sdc"].includes(place) ? place : `${place}/${classes[at] ?? ""}`;
      const epoch = bytes.slice(2, 4);
      const seed = seeds.get(`${name} ${number(epoch, 0, 2)}`);
      if (seed === undefined) continue;
      const info = [register, owner, name, bytes.slice(1, 6)] as const;
      const plain = isSealed
        ? unsealed(
            bytes.slice(6),
            hkdf(seed, lp("PAR1.box", register, name, epoch)),
            lp("PAR1.dek.sealed", ...info)
          )
        : opened(
            bytes.slice(30),
            bytes.slice(6, 30),
            hmac(hkdf(seed, lp("PAR1.wrap", register, name, epoch)), lp("PAR1.dek", ...info))
          );
      const key = `${owner} ${bytes[1] ?? 0} ${number(bytes, 4, 2)}`;
      keys.set(key, [...(keys.get(key) ?? []), plain.slice(0, 32)]);
    }
  }
  return keys;
}

/* §3: cells */

function openCell(
  text: string,
  register: string,
  { id, owner, name }: { readonly id: string; readonly owner: string; readonly name: ClassName },
  keys: ReadonlyMap<string, readonly Bytes[]>
): Members {
  const cell = tagged(text, "PC1");
  const context = lp("PAR1.cell", register, "records", id, name, big(1, 3), cell.slice(1, 6));
  for (const key of keys.get(`${owner} ${cell[1] ?? 0} ${number(cell, 4, 2)}`) ?? []) {
    const plain = nacl.secretbox.open(cell.slice(30), cell.slice(6, 30), hmac(key, context));
    if (plain === null) continue;
    if (!equal(plain.slice(0, 16), sha256(context).slice(0, 16))) throw new Error("a moved cell");
    if (plain[16] === 0) return null;
    return JSON.parse(textOf(plain.slice(29, 29 + number(plain, 27, 2)))) as Members;
  }
  throw new Error("a cell without its key");
}

/** The clients of a register workbook with all their members, for a user who may see everybody. */
export async function readClients(
  file: Bytes,
  userName: string,
  password: string
): Promise<readonly ReadClient[]> {
  const parts = unzipSync(file);
  const meta = new Map(
    sheetRows(parts, "_meta").map((cells) => [cells.get("A") ?? "", cells.get("B") ?? ""])
  );
  const register = meta.get("register") ?? "";
  const chain = new Chain(sheetRows(parts, "_ketju"), register);
  if (chain.head !== meta.get("head")) throw new Error("the head is not the chain's");
  const [user = ""] = [...chain.names].find(([, name]) => name === userName) ?? [];
  const blob = tagged(chain.passwords.get(user) ?? "", "PW1");
  const secret = hkdf(
    await userSeed(blob, register, password),
    lp("PAR1.user.box", register, user)
  );
  const seeds = new Map(
    chain.grants
      .filter(({ u }) => u === user)
      .map(({ c, e, k }) => {
        const info = lp("PAR1.grant", register, user, c, big(e, 2));
        return [`${c} ${e}`, unsealed(b64(k), secret, info)] as const;
      })
  );
  const keys = ownerKeys(sheetRows(parts, "_avaimet"), register, seeds);
  return sheetRows(parts, "_tiedot")
    .filter((cells) => cells.get("B") === "client")
    .map((cells) => {
      const [id = "", owner = ""] = [cells.get("A"), cells.get("C")];
      const members = (column: string, name: ClassName): Members =>
        openCell(cells.get(column) ?? "", register, { id, owner, name }, keys);
      return {
        number: cells.get("I") ?? "",
        unit: chain.units.get(cells.get("D") ?? "") ?? "",
        identity: members("F", "identity"),
        case: members("G", "case"),
        stat: members("H", "stat"),
      };
    })
    .sort((a, b) => Number(a.number) - Number(b.number));
}
