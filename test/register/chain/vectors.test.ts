import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { writeRecords } from "../../../src/register/chain/author";
import type { ChainAct } from "../../../src/register/chain/body";
import { readRecord } from "../../../src/register/chain/record";
import { replayChain } from "../../../src/register/chain/replay";
import type { ChainState } from "../../../src/register/chain/state";
import { idBytes } from "../../../src/vault/ids";
import { asKey, type SignSeed } from "../../../src/vault/keys";
import type { SignRequest } from "../../../src/vault/session";
import { labelled, sign } from "../../../src/vault/signature";

interface Vectors {
  readonly register: string;
  /** Ed25519 seeds in hex by user id. */
  readonly signSeeds: Readonly<Record<string, string>>;
  readonly records: readonly {
    readonly signer: string;
    readonly time: number;
    readonly act: ChainAct;
    readonly text: string;
    readonly hash: string;
  }[];
  /** A second record at the place of the last one: which of the two counts. */
  readonly fork: {
    readonly signer: string;
    readonly time: number;
    readonly act: ChainAct;
    readonly text: string;
    readonly winner: string;
  };
}

const vectors = JSON.parse(readFileSync("test/vectors/chain.json", "utf8")) as Vectors;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function penOf(user: string, time: number) {
  const seed = asKey<SignSeed>(new Uint8Array(Buffer.from(vectors.signSeeds[user] ?? "", "hex")));
  const session = {
    sign: (requests: readonly SignRequest[]) =>
      Promise.resolve(
        requests.map(({ label, bytes }) =>
          sign(seed, labelled(label, idBytes(vectors.register), bytes))
        )
      ),
  };
  return { user, time, session };
}

describe("golden vectors of the chain", () => {
  test("every operation is written byte for byte", async () => {
    let state: ChainState | null = null;
    let before: ChainState | null = null;
    for (const { signer, time, act, text, hash } of vectors.records) {
      before = state;
      const written = await writeRecords(state, [act], penOf(signer, time));
      expect(written.records.map((record) => [record.text, hex(record.hash)])).toEqual([
        [text, hash],
      ]);
      ({ state } = written);
    }
    const { signer, time, act, text } = vectors.fork;
    const sibling = await writeRecords(before, [act], penOf(signer, time));
    expect(sibling.records.map((record) => record.text)).toEqual([text]);
    const ops = new Set(vectors.records.map(({ act: { op } }) => op));
    expect(ops.size).toBe(10);
  });

  test("every operation is read as what it was made from", () => {
    for (const [at, { text, act, signer, time, hash }] of vectors.records.entries()) {
      const record = readRecord(text);
      expect(record).toMatchObject({ seq: at + 1, signer, time, act });
      expect(hex(record.hash)).toBe(hash);
    }
  });

  test("the chain replays, and of two records at its end the right one counts", async () => {
    const cells = vectors.records.map(({ text }, place) => ({ text, place }));
    const whole = await replayChain(cells, vectors.register);
    expect(whole.problems).toEqual([]);
    const forked = await replayChain(
      [{ text: vectors.fork.text, place: 99 }, ...cells],
      vectors.register
    );
    expect(hex(forked.state!.head.hash)).toBe(vectors.fork.winner);
    expect(forked.problems.map(({ code }) => code)).toEqual(["fork"]);
  });
});
