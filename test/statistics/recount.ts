// A second count of everything, written straight from the statistics page and docs/parkki-file.md with
// filters over people, sharing no code with src/statistics: slow, plain and independent on purpose.
import { codeLists } from "../../src/domain/codes/catalogue";
import type { CodeListKey } from "../../src/domain/codes/lists";
import type { Clientship, PeriodStat, SituationStat } from "../../src/domain/records";

export interface Question {
  readonly palvelu: string;
  readonly alku: string;
  readonly loppu: string;
  readonly muuttuja: string;
  readonly koodi: string;
  readonly sukupuoli: string;
  readonly ikaryhma: string;
  readonly kunta: string;
}

const bounds: Readonly<Record<string, readonly [number, number]>> = {
  A1: [0, 14],
  A2: [15, 17],
  A3: [18, 20],
  A4: [21, 24],
  A5: [25, 28],
  A6: [29, 200],
};

function age(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

const lists: Readonly<Record<string, CodeListKey>> = {
  koulutus_alussa: "education",
  koulutus_lopussa: "education",
  toiminta_alussa: "mainActivity",
  toiminta_lopussa: "mainActivity",
  saapuminen: "arrival",
  toimenpide: "workshopMeasure",
  toimenpidejaksot: "workshopMeasure",
  sijoittuminen: "placement",
};

/** One number of the file, counted anew from all the people. */
export function recount(
  people: readonly Clientship[],
  served: readonly string[],
  question: Question
): number {
  const { palvelu, alku, loppu, muuttuja, koodi } = question;

  const periodsOf = (who: Clientship): PeriodStat[] => {
    const here = who.periods.filter(({ stat: { startDate, endDate } }) => {
      if (startDate === undefined) return false;
      return !(startDate > loppu) && !(endDate !== undefined && endDate < alku);
    });
    here.sort((a, b) =>
      `${a.stat.startDate}${a.id}`.localeCompare(`${b.stat.startDate}${b.id}`, "en")
    );
    return here.map(({ stat }) => stat);
  };

  const spokenWith = ({ client: { stat } }: Clientship): boolean =>
    palvelu === "workshop" ||
    (stat.firstConversation !== undefined && stat.firstConversation <= loppu);

  const inStatistics = people.filter(
    ({ client: { stat } }) => stat.service === palvelu && !stat.removedFromStatistics
  );

  if (muuttuja === "ilmoitetut") {
    return inStatistics
      .filter((who) => !spokenWith(who))
      .filter(({ periods }) =>
        periods.some(({ stat: { notificationDate: told, startDate, endDate } }) => {
          const known = [told, startDate].filter((date) => date !== undefined).sort()[0];
          return (
            known !== undefined && known <= loppu && !(endDate !== undefined && endDate < alku)
          );
        })
      ).length;
  }

  const clients = inStatistics.filter((who) => spokenWith(who) && periodsOf(who).length > 0);

  const inPlace = clients.filter((who) => {
    const { gender, birthDate, municipality, addressProtected } = who.client.stat;
    if (question.sukupuoli !== "kaikki" && gender !== question.sukupuoli) return false;
    if (question.ikaryhma !== "kaikki") {
      const [youngest, oldest] = bounds[question.ikaryhma]!;
      if (birthDate === undefined) return false;
      const years = age(birthDate, loppu);
      if (years < youngest || years > oldest) return false;
    }
    if (question.kunta === "kaikki") return true;
    if (addressProtected) return false;
    const chosen = periodsOf(who)
      .map((period) => period.municipality)
      .filter((code) => code !== undefined);
    const home = chosen[chosen.length - 1] ?? municipality;
    if (home === undefined) return false;
    return question.kunta === "muu" ? !served.includes(home) : home === question.kunta;
  });

  const situations = (who: Clientship): SituationStat[] =>
    who.situations
      .filter(({ stat }) => stat.date !== undefined)
      .sort((a, b) => `${a.stat.date}${a.id}`.localeCompare(`${b.stat.date}${b.id}`, "en"))
      .map(({ stat }) => stat);

  const started = (who: Clientship) =>
    who.periods.filter(({ stat }) => stat.startDate !== undefined);
  const within = (date: string) => alku <= date && date <= loppu;

  switch (muuttuja) {
    case "asiakkaat":
      return inPlace.length;
    case "uudet":
      return inPlace.filter((who) =>
        within(
          started(who)
            .map((p) => p.stat.startDate!)
            .sort()[0]!
        )
      ).length;
    case "paattyneet":
      return inPlace.filter((who) => {
        if (started(who).some((p) => p.stat.endDate === undefined)) return false;
        return within(
          started(who)
            .map((p) => p.stat.endDate!)
            .sort()
            .reverse()[0]!
        );
      }).length;
    case "alle29":
      return inPlace.filter(
        ({ client: { stat } }) => stat.birthDate !== undefined && age(stat.birthDate, loppu) < 29
      ).length;
  }

  const answers = (who: Clientship): (string | undefined)[] => {
    switch (muuttuja) {
      case "koulutus_alussa":
        return [situations(who)[0]?.education];
      case "koulutus_lopussa":
        return [
          situations(who)
            .filter(({ date }) => date! <= loppu)
            .pop()?.education,
        ];
      case "toiminta_alussa":
        return [situations(who)[0]?.mainActivity];
      case "toiminta_lopussa":
        return [
          situations(who)
            .filter(({ date }) => date! <= loppu)
            .pop()?.mainActivity,
        ];
      case "saapuminen":
        return [periodsOf(who)[0]?.arrival];
      case "toimenpide":
      case "toimenpidejaksot":
        return periodsOf(who).map((period) => period.measure);
      case "sijoittuminen":
        return periodsOf(who)
          .filter((period) => period.endDate !== undefined && within(period.endDate))
          .map((period) => period.placementAfter);
      default:
        throw new Error(`no such variable: ${muuttuja}`);
    }
  };
  const known = codeLists[lists[muuttuja]!].codes.map(({ code }) => code);
  const fits = (answer: string | undefined): boolean =>
    answer !== undefined && (koodi === "kaikki" ? known.includes(answer) : answer === koodi);
  const perPeriod = muuttuja === "toimenpidejaksot" || muuttuja === "sijoittuminen";
  return perPeriod
    ? inPlace.flatMap((who) => answers(who).filter(fits)).length
    : inPlace.filter((who) => answers(who).some(fits)).length;
}
