import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import {
  encodeBody,
  encodeTrailer,
  nextHead,
  readAppend,
  writeAppend,
} from "../../src/audit/append";
import { type Details, encodeDetails } from "../../src/audit/details";
import { firstHead, readHeader, writeHeader } from "../../src/audit/header";
import { type OutboxRow, writeOutbox, writesOfRow } from "../../src/audit/outbox";
import type { AuditRecord } from "../../src/audit/record";
import { readTip, signTip, writeTip } from "../../src/audit/tip";
import { verifyLane } from "../../src/audit/verifyLane";
import { erasure, writeHash } from "../../src/audit/writes";
import { concat, u32 } from "../../src/vault/bytes";
import { hmac } from "../../src/vault/hash";
import { idBytes } from "../../src/vault/ids";
import { asKey, type SignSeed } from "../../src/vault/keys";
import { lp } from "../../src/vault/lp";
import { box } from "../../src/vault/secretbox";
import type { SignRequest } from "../../src/vault/session";
import { labelled, sign, signPublicOf, verify } from "../../src/vault/signature";

interface Vectors {
  readonly register: string;
  readonly user: string;
  readonly lane: string;
  readonly signSeed: string;
  readonly laneKey: string;
  readonly chainHead: string;
  readonly time: number;
  readonly keyForAudit: string;
  readonly keyForUser: string;
  readonly header: string;
  readonly writeHashes: readonly {
    readonly sheet: 1 | 2 | 3 | 4;
    readonly row: string;
    readonly part: number;
    readonly cells: readonly string[];
    readonly hash: string;
  }[];
  readonly appends: readonly {
    readonly kind: number;
    readonly time: number;
    readonly nonce: string;
    readonly details: Details;
    readonly rows: readonly OutboxRow[];
    readonly erased: readonly string[];
    readonly seen: readonly {
      readonly lane: string;
      readonly appends: number;
      readonly head: string;
    }[];
    readonly outbox: string;
    readonly text: string;
    readonly head: string;
    readonly tip: string;
  }[];
}

const vectors = JSON.parse(readFileSync("test/vectors/audit.json", "utf8")) as Vectors;
const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const seed = asKey<SignSeed>(unhex(vectors.signSeed));
const session = {
  sign: (requests: readonly SignRequest[]) =>
    Promise.resolve(
      requests.map(({ label, bytes }) =>
        sign(seed, labelled(label, idBytes(vectors.register), bytes))
      )
    ),
};

function recordOf(append: Vectors["appends"][number], seq: number): AuditRecord {
  const context = lp("PAR1.record", idBytes(vectors.register), idBytes(vectors.lane), u32(seq));
  const nonce = unhex(append.nonce);
  const sealed = box(encodeDetails(append.details), nonce, hmac(unhex(vectors.laneKey), context));
  return {
    kind: append.kind,
    seq,
    time: append.time,
    writes: [...append.rows.flatMap(writesOfRow), ...append.erased.map((row) => erasure(1, row))],
    seen: append.seen.map(({ lane, appends, head }) => ({ lane, appends, head: unhex(head) })),
    sealed: concat(nonce, sealed),
  };
}

describe("golden vectors of audit lanes", () => {
  test("hashes of rows", () => {
    for (const { sheet, row, part, cells, hash } of vectors.writeHashes) {
      expect(hex(writeHash(sheet, row, part, cells))).toBe(hash);
    }
  });

  test("header, appends, tips and outboxes are written byte for byte", async () => {
    const { text, header } = await writeHeader(
      {
        lane: vectors.lane,
        user: vectors.user,
        time: vectors.time,
        chainHead: unhex(vectors.chainHead),
        epoch: 1,
        keyForAudit: unhex(vectors.keyForAudit),
        keyForUser: unhex(vectors.keyForUser),
      },
      session
    );
    expect(text).toBe(vectors.header);
    let head = firstHead(header);
    let trailer: Uint8Array = new Uint8Array(0);
    for (const [at, append] of vectors.appends.entries()) {
      const outbox = writeOutbox(append.rows);
      expect(outbox).toBe(append.outbox);
      const body = encodeBody([recordOf(append, at + 1)], outbox);
      head = nextHead(head, trailer, body);
      expect(hex(head)).toBe(append.head);
      const tip = await signTip(
        {
          lane: vectors.lane,
          appends: at + 1,
          outboxFrom: 1,
          head,
          time: append.time,
          chainHead: unhex(vectors.chainHead),
        },
        session
      );
      trailer = encodeTrailer(tip);
      expect(writeAppend(body, trailer)).toBe(append.text);
      expect(writeTip(tip)).toBe(append.tip);
    }
  });

  test("are read as what they were made from, and verify", async () => {
    expect(readHeader(vectors.header)).toMatchObject({ lane: vectors.lane, user: vectors.user });
    for (const [at, append] of vectors.appends.entries()) {
      expect(readAppend(append.text).records).toEqual([recordOf(append, at + 1)]);
      expect(readTip(append.tip).appends).toBe(at + 1);
    }
    const report = await verifyLane(
      {
        header: vectors.header,
        tip: vectors.appends.at(-1)!.tip,
        appends: vectors.appends.map(({ text }) => text),
        outboxes: vectors.appends.map(({ outbox }) => outbox),
      },
      { register: vectors.register, signKeyOf: () => signPublicOf(seed), verify }
    );
    expect(report.findings).toEqual([]);
    expect(report.proven).toBe(vectors.appends.length);
  });
});
