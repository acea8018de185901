import { ParError } from "../domain/errors";
import type { Service } from "../domain/service";
import type { Counting } from "../statistics/counts";
import type { Tally } from "../statistics/tally";
import { decodeTally } from "../statistics/tally";
import { readRegisterWide, saveRegisterWide } from "../register";
import type { LiveSession } from "../register";
import type { AppContext } from "./context";

/** What the figures of one year need besides the clients themselves. */
export interface StatisticsYear {
  readonly year: number;
  readonly counting: (service: Service) => Counting;
  readonly tally: (service: Service) => Tally;
}

const keyBytes = 32;

/**
 * Reads the year's rounding key and tally and the municipalities served; draws the key the first time a year is
 * counted. Of two keys drawn at the same moment everybody takes the one with the lower record id.
 * @throws ParError `no-right` for whoever does not hold the statistics' keys
 */
export async function readStatisticsYear(
  app: AppContext,
  session: LiveSession,
  year: number
): Promise<StatisticsYear> {
  const wide = await readRegisterWide(session, ["organisation", "rounding", "tally"]);
  const served = wide.organisation.flatMap(({ stat }) => stat?.municipalities ?? []);
  const key = keyOfYear(wide.rounding, year) ?? (await drawKey(app, session, year));
  const tallies = wide.tally.map(({ stat }) => stat).filter((stat) => stat?.year === year);
  return {
    year,
    counting: (service) => ({
      service,
      served,
      rounding: { registerId: session.summary.id, year, key },
    }),
    tally: (service) =>
      decodeTally(
        tallies.flatMap((stat) =>
          stat?.service === service && stat.content !== undefined ? [stat.content] : []
        )
      ),
  };
}

interface StoredKey {
  readonly id: string;
  readonly stat: { readonly year?: number; readonly key?: string } | null;
}

function keyOfYear(records: readonly StoredKey[], year: number): Uint8Array | null {
  const [first] = records
    .filter(({ stat }) => stat?.year === year)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return first === undefined ? null : decodeKey(first.stat?.key ?? "");
}

async function drawKey(app: AppContext, session: LiveSession, year: number): Promise<Uint8Array> {
  const key = encodeKey(app.register.random(keyBytes));
  await saveRegisterWide(session, [{ kind: "rounding", base: null, stat: { year, key } }]);
  const { rounding } = await readRegisterWide(session, ["rounding"]);
  return keyOfYear(rounding, year) ?? decodeKey(key);
}

const encodeKey = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @throws ParError `damaged-register` */
function decodeKey(hex: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/u.test(hex)) throw new ParError("damaged-register", { part: "rounding" });
  return Uint8Array.from({ length: keyBytes }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16)
  );
}
