// Synthetic clientships for the tests of statistics: drawn by fast-check, or written by hand.
import fc from "fast-check";
import { codeLists } from "../../src/domain/codes/catalogue";
import type { CodeListKey } from "../../src/domain/codes/lists";
import type { RecordId, RegisterId } from "../../src/domain/ids";
import { recordId, registerId } from "../../src/domain/ids";
import type { LocalDate } from "../../src/domain/localDate";
import { addDays, localDate } from "../../src/domain/localDate";
import type { ClientStat, Clientship, PeriodStat, SituationStat } from "../../src/domain/records";
import type { Service } from "../../src/domain/service";
import type { Counting } from "../../src/statistics/counts";
import { canonicalRows } from "../../src/statistics/dataRow";
import type { Delivery } from "../../src/statistics/delivery";

/** The id number `n`: the same for the same number. */
export function idOf(n: number): RecordId {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(0, Math.imul(n, 2654435761) >>> 0);
  new DataView(bytes.buffer).setUint32(6, n);
  return recordId.fromBytes(bytes);
}

export const register: RegisterId = registerId.fromBytes(new Uint8Array(10).fill(7));

/** How the tests count unless they say otherwise. */
export function counting(service: Service, served: readonly string[] = [], year = 2026): Counting {
  const key = Uint8Array.from({ length: 32 }, (_, at) => at);
  return { service, served, rounding: { registerId: register, year, key } };
}

/** A clientship by hand. Periods and situations get ids in the order they are written in. */
export function person(
  n: number,
  client: ClientStat,
  periods: readonly PeriodStat[] = [],
  situations: readonly SituationStat[] = []
): Clientship {
  const record = <Stat>(stat: Stat, at: number) => ({
    id: idOf(n * 100 + at),
    unit: null,
    number: null,
    stat,
  });
  return {
    client: { id: idOf(n), unit: null, number: n, stat: { roundingSeed: `seed-${n}`, ...client } },
    periods: periods.map((stat, at) => record(stat, at + 1)),
    situations: situations.map((stat, at) => record(stat, at + 50)),
  };
}

const day = (from: string, days: number): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: 0, max: days }).map((later) => addDays(localDate(from), later));

const codeFrom = (list: CodeListKey): fc.Arbitrary<string> =>
  fc.constantFrom(...codeLists[list].codes.slice(0, 4).map(({ code }) => code), "EI", "?unknown");

/** Sometimes absent: an empty field is what statistics have to survive. */
function maybe<Shape extends object>(shape: {
  [Key in keyof Shape]?: fc.Arbitrary<NonNullable<Shape[Key]>>;
}): fc.Arbitrary<Shape> {
  return fc.record(shape as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [],
  }) as unknown as fc.Arbitrary<Shape>;
}

/** Any day around the year, and often one on which something turns. */
const aroundTheYear = fc.oneof(
  day("2025-06-01", 800),
  fc
    .constantFrom(
      "2025-12-31",
      "2026-01-01",
      "2026-04-30",
      "2026-05-01",
      "2026-08-31",
      "2026-12-31"
    )
    .map(localDate)
);

const periodStat: fc.Arbitrary<PeriodStat> = fc
  .tuple(
    maybe<PeriodStat>({
      notificationDate: aroundTheYear,
      startDate: aroundTheYear,
      arrival: codeFrom("arrival"),
      measure: codeFrom("workshopMeasure"),
      placementAfter: codeFrom("placement"),
      municipality: fc.constantFrom("049", "091", "148"),
      otherController: fc.boolean(),
    }),
    fc.option(aroundTheYear)
  )
  .map(([stat, end]) => {
    const begun = stat.startDate ?? stat.notificationDate;
    return end === null || begun === undefined || end < begun ? stat : { ...stat, endDate: end };
  });

const situationStat = maybe<SituationStat>({
  date: aroundTheYear,
  education: codeFrom("education"),
  mainActivity: codeFrom("mainActivity"),
});

const rarely = fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0);

const clientStat = maybe<ClientStat>({
  gender: fc.constantFrom("M", "N", "X"),
  birthDate: day("1990-01-01", 7300),
  municipality: fc.constantFrom("049", "091", "148", "EI"),
  firstConversation: aroundTheYear,
  addressProtected: rarely,
  removedFromStatistics: rarely,
});

/** Any clientships of both services, at most `max`, with gaps and overlaps of every sort. */
export function clientships(max: number): fc.Arbitrary<readonly Clientship[]> {
  const one = fc.tuple(
    fc.constantFrom<Service>("outreach", "workshop"),
    clientStat,
    fc.array(periodStat, { maxLength: 4 }),
    fc.array(situationStat, { maxLength: 3 })
  );
  return fc
    .array(one, { maxLength: max })
    .map((drawn) =>
      drawn.map(([service, stat, periods, situations], at) =>
        person(at + 1, { ...stat, service }, periods, situations)
      )
    );
}

/** A workshop of `size` complete clients, the same for the same size. */
export function workshopOf(size: number): readonly Clientship[] {
  return Array.from({ length: size }, (_, at) => {
    const start = addDays(localDate("2026-01-05"), (at * 7) % 300);
    return person(
      at + 1,
      {
        service: "workshop",
        gender: ["M", "N", "M", "N", "X"][at % 5] ?? "M",
        birthDate: addDays(localDate("1994-03-01"), (at * 131) % 6000),
        municipality: at % 3 === 0 ? "091" : "049",
        motherTongue: "fi",
      },
      [
        {
          startDate: start,
          ...(at % 2 === 0
            ? { endDate: addDays(start, 60), placementAfter: `J0${(at % 8) + 1}` }
            : {}),
          arrival: `H0${(at % 3) + 1}`,
          measure: `P0${(at % 5) + 1}`,
        },
      ],
      [{ date: start, education: `K${at % 5}`, mainActivity: `T0${(at % 8) + 1}` }]
    );
  });
}

/** A delivery with its thousands of rows as one text, which compares in a moment. */
export function inShort(delivery: Delivery): unknown {
  return { ...delivery, rows: canonicalRows(delivery.rows) };
}
