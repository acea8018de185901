import nacl from "tweetnacl";
import { newId } from "../../src/vault/ids";
import { pooledRandom } from "../../src/vault/random";
import type { OpenRequest, SealRequest } from "../../src/vault/session";
import { vaultInProcess } from "../../src/vault/vaultInProcess";
import type { Figure } from "./measure";

/**
 * Values a round: a few milliseconds of work, so that most rounds of a busy machine pass undisturbed and the medians are of
 * those.
 */
const values = 100;
const rounds = 241;
/** Header of a cell's plain text, a short value and its padding: three blocks of 32 bytes. */
const plainBytes = 96;

/** What sealing and opening costs beside the bare cipher: in one run, taking turns, medians of many rounds. */
export async function measureSealing(): Promise<readonly Figure[]> {
  const { seal, open } = await cells();
  const bare = boxes();
  const all: { boxing: number; sealing: number; unboxing: number; opening: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push({
      boxing: await timed(bare.seal),
      sealing: await timed(seal),
      unboxing: await timed(bare.open),
      opening: await timed(open),
    });
  }
  const speed = (what: string, ms: readonly number[]): Figure => ({
    group: "short values",
    what,
    value: Math.round((values / median(ms)) * 1000),
    unit: "values/s",
    limit: null,
  });
  const ratio = (what: string, times: readonly number[]): Figure => ({
    group: "short values",
    what,
    value: median(times),
    unit: "times",
    limit: 4,
  });
  return [
    speed(
      "bare secretbox",
      all.map(({ boxing }) => boxing)
    ),
    speed(
      "bare secretbox.open",
      all.map(({ unboxing }) => unboxing)
    ),
    speed(
      "seal",
      all.map(({ sealing }) => sealing)
    ),
    speed(
      "open",
      all.map(({ opening }) => opening)
    ),
    ratio(
      "seal beside bare secretbox",
      all.map(({ sealing, boxing }) => sealing / boxing)
    ),
    ratio(
      "open beside bare secretbox.open",
      all.map(({ opening, unboxing }) => opening / unboxing)
    ),
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The cipher as its library offers it, nonces included, on as many bytes as a cell's plain text has. */
function boxes() {
  const key = nacl.randomBytes(nacl.secretbox.keyLength);
  const plain = nacl.randomBytes(plainBytes);
  const boxed = Array.from({ length: values }, () => {
    const nonce = nacl.randomBytes(nacl.secretbox.nonceLength);
    return { nonce, sealed: nacl.secretbox(plain, nonce, key) };
  });
  return {
    seal: () => {
      for (let at = 0; at < values; at++) {
        nacl.secretbox(plain, nacl.randomBytes(nacl.secretbox.nonceLength), key);
      }
    },
    open: () => {
      for (const { nonce, sealed } of boxed) nacl.secretbox.open(sealed, nonce, key);
    },
  };
}

/** One owner's cells, as opening a list asks for them: many at once. */
async function cells() {
  const random = pooledRandom();
  const ids = { register: newId(random), user: newId(random), unit: newId(random) };
  const owner = newId(random);
  const session = await vaultInProcess().createUser(ids);
  const { user, box } = await session.publicKeys();
  const names = (["identity", "case", "stat"] as const).map((name) => `${ids.unit}/${name}`);
  const { compartments, grants } = await session.newEpochs(
    names.map((c) => ({ c, e: 1, holders: [{ user, box }] }))
  );
  await session.loadCompartments(compartments);
  await session.loadGrants(grants);
  await session.createOwnerKeys([{ owner, place: ids.unit, n: 1 }]);
  const requests = Array.from({ length: values }, (_, at): SealRequest => ({
    place: { table: "records", owner, class: "stat", record: newId(random) },
    value: { birthDate: "2004-05-06", gender: "N" },
    rev: 1,
    lane: newId(random),
    seq: at + 1,
  }));
  const sealed = await session.seal(requests);
  const asked = sealed.map((outcome, at): OpenRequest => {
    const request = requests[at];
    if (!outcome.ok || request === undefined) throw new Error("did not seal");
    return { place: request.place, text: outcome.text };
  });
  return { seal: () => session.seal(requests), open: () => session.open(asked) };
}
