import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  appendLimit,
  encodeBody,
  encodeTrailer,
  readAppend,
  writeAppend,
} from "../../src/audit/append";
import { decodeDetails, encodeDetails } from "../../src/audit/details";
import { AuditError } from "../../src/audit/errors";
import { readHeader } from "../../src/audit/header";
import { groupRows, readOutbox, writeOutbox, writesOfRow } from "../../src/audit/outbox";
import { encodeRecord, takeRecord } from "../../src/audit/record";
import { readTip, writeTip } from "../../src/audit/tip";
import { encodeWrite, erasure, takeWrite, writeHash } from "../../src/audit/writes";
import { ByteReader } from "../../src/vault/byteReader";
import { VaultError } from "../../src/vault/errors";
import { ids, seededRandom } from "../vault/people";
import { chainHead, openDesk, recordRow, sampleRecord, startTime } from "./fixtures";

const id = fc.stringMatching(/^[a-z2-7]{16}$/u);
const u32 = fc.nat(0xffff_ffff);
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** Runs a decoder over altered input; only the named refusals may come out. */
function refusedOrRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AuditError || error instanceof VaultError) return null;
    throw error;
  }
}

const random = seededRandom(3);
function mutated(text: string): string {
  const [kind = 0, a = 0, b = 0, c = 0] = random(4);
  const at = ((a << 8) | b) % (text.length + 1);
  const alphabet = 'ABab01-_.=+ \u00e4\u{1F600}[]{}",:null';
  const put = alphabet.charAt(c % alphabet.length);
  if (kind < 100) return text.slice(0, at) + put + text.slice(at + 1);
  if (kind < 160) return text.slice(0, at) + put + text.slice(at);
  if (kind < 220) return text.slice(0, at) + text.slice(at + 1 + (c % 5));
  return text.slice(0, at);
}

describe("details", () => {
  const details = fc.record({
    client: fc.option(id),
    right: fc.constantFrom(0, 1, 2, 3, 4),
    outcome: fc.constantFrom(0, 1),
    number: u32,
    fields: fc.array(fc.nat(0xffff), { maxLength: 255 }),
  });

  test("come back, in blocks of 32 bytes", () => {
    fc.assert(
      fc.property(details, (value) => {
        const encoded = encodeDetails(value);
        expect(encoded.length % 32).toBe(0);
        expect(decodeDetails(encoded)).toEqual(value);
      })
    );
  });

  test("with another right, padding or length are refused", () => {
    const good = encodeDetails({ client: null, right: 0, outcome: 0, number: 0, fields: [] });
    for (const [at, value] of [
      [16, 5],
      [17, 2],
      [31, 1],
      [22, 200],
    ] as const) {
      const bad = good.slice();
      bad[at] = value;
      expect(refusedOrRead(() => decodeDetails(bad))).toBeNull();
    }
    const longer = new Uint8Array(64);
    expect(refusedOrRead(() => decodeDetails(longer))).toBeNull();
  });
});

describe("writes and records", () => {
  test("a write of an unknown sheet or part, or an erasure with a hash, is refused", () => {
    const good = encodeWrite(erasure(1, ids.record));
    for (const [at, value] of [
      [0, 0],
      [0, 5],
      [17, 4],
      [21, 1],
      [30, 1],
      [1, 0x41],
    ] as const) {
      const bad = good.slice();
      bad[at] = value;
      expect(refusedOrRead(() => takeWrite(new ByteReader(bad)))).toBeNull();
    }
  });

  test("the hash of a row depends on every cell, its order, row, part and sheet", () => {
    const hashes = [
      writeHash(1, ids.record, 0, ["a", "b"]),
      writeHash(1, ids.record, 0, ["b", "a"]),
      writeHash(1, ids.record, 0, ["ab", ""]),
      writeHash(1, ids.record, 1, ["a", "b"]),
      writeHash(1, ids.otherRecord, 0, ["a", "b"]),
      writeHash(2, ids.record, 0, ["a", "b"]),
    ];
    expect(new Set(hashes.map(String)).size).toBe(hashes.length);
  });

  test("records come back", () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.nat(255),
          seq: u32,
          time: fc.nat(Number.MAX_SAFE_INTEGER),
          writes: fc.array(
            fc.record({
              sheet: fc.constant(1 as const),
              row: id,
              part: fc.constantFrom(0, 1, 2, 3),
              rev: u32,
              hash: bytes(16),
            }),
            { maxLength: 30 }
          ),
          seen: fc.array(fc.record({ lane: id, appends: u32, head: bytes(8) }), { maxLength: 16 }),
          sealed: fc.nat(3).chain((blocks) => bytes(72 + 32 * blocks)),
        }),
        (record) => {
          const reader = new ByteReader(encodeRecord(record));
          expect(takeRecord(reader)).toEqual(record);
          expect(reader.left).toBe(0);
        }
      )
    );
  });

  test("more than sixteen heads, and details of another length, are refused", () => {
    const record = sampleRecord();
    const seen = Array.from({ length: 17 }, () => record.seen[0]!);
    expect(() => encodeRecord({ ...record, seen })).toThrow(AuditError);
    expect(() => encodeRecord({ ...record, sealed: record.sealed.slice(1) })).toThrow(AuditError);
  });
});

describe("outboxes", () => {
  const cells = { identity: 90, case: 400 };

  test("come back, and tell the writes of their rows", () => {
    const row = recordRow(ids.client, ids.record, 4, [cells.identity, null, cells.case]);
    expect(readOutbox(writeOutbox([row]))).toEqual([row]);
    expect(writesOfRow(row).map(({ part, rev }) => [part, rev])).toEqual([
      [0, 4],
      [1, 4],
      [3, 4],
    ]);
  });

  test("of two owners, of unknown sheets, of too few cells or in other JSON are refused", () => {
    const row = recordRow(ids.client, ids.record, 1, [90, 90, 90]);
    const other = recordRow(ids.otherClient, ids.otherRecord, 1, [90, 90, 90]);
    for (const text of [
      writeOutbox([row, other]),
      "PO1.[]",
      'PO1.[[4,"a"]]',
      'PO1.[[1,"a"]]',
      'PO1.[[2,null,"1","","","","","",""]]',
      writeOutbox([row]).replace(",", ", "),
      "PO2.[]",
    ]) {
      expect(refusedOrRead(() => readOutbox(text))).toBeNull();
    }
  });

  test("never pass a cell's limit: long rows are told in pieces, owners apart", () => {
    const long = recordRow(ids.client, ids.record, 1, [31_000, 31_000, 31_000]);
    const short = recordRow(ids.client, ids.otherRecord, 1, [90, 90, 90]);
    const other = recordRow(ids.otherClient, ids.otherClient, 1, [90, 90, 90]);
    const groups = groupRows([long, short, other]);
    for (const group of groups) expect(writeOutbox(group).length).toBeLessThanOrEqual(32_767);
    expect(groups).toHaveLength(4);
    const told = groups.flat().flatMap(writesOfRow);
    for (const write of [long, short, other].flatMap(writesOfRow))
      expect(told).toContainEqual(write);
  });

  test("a cell that fits nowhere is refused", () => {
    expect(() => groupRows([recordRow(ids.client, ids.record, 1, [33_000, null, null])])).toThrow(
      AuditError
    );
  });
});

describe("cells of a lane under mutation", () => {
  test("headers, tips, appends and outboxes are refused or read as another text", async () => {
    const desk = await openDesk(1);
    const tip = {
      ...readTip(desk.tip),
      chainHead,
      time: startTime,
    };
    const body = encodeBody([sampleRecord(1), sampleRecord(2)], "PO1.x");
    const append = writeAppend(body, encodeTrailer(tip));
    const outbox = writeOutbox([recordRow(ids.client, ids.record, 1, [90, null, 90])]);
    const samples = [
      [desk.headerText, (text: string) => readHeader(text).bytes.length],
      [desk.tip, (text: string) => writeTip(readTip(text))],
      [
        append,
        (text: string) => {
          const read = readAppend(text);
          return writeAppend(read.bodyBytes, read.trailerBytes);
        },
      ],
      [outbox, (text: string) => writeOutbox(readOutbox(text))],
    ] as const;
    for (const [sample, read] of samples) {
      expect(read(sample)).toEqual(typeof read(sample) === "number" ? 299 : sample);
      for (let round = 0; round < 3000; round++) {
        const text = mutated(sample);
        const again = refusedOrRead(() => read(text));
        if (typeof again === "string") expect(again).toBe(text);
      }
    }
  });

  test("an append longer than a cell is refused", () => {
    expect(() => writeAppend(new Uint8Array(appendLimit), new Uint8Array(108))).toThrow(AuditError);
  });
});
