import type { ClientCase, ClientIdentity, ClientStat } from "../records";
import type { LocalDate } from "../localDate";
import type { Problem } from "./problem";
import type { Service } from "../service";
import { parseHetu } from "../hetu";
import { ageAt } from "../localDate";
import { checkFields, missingFields } from "./fieldRules";
import { refusal } from "./problem";

/** What a form or an import wants to save of a client. */
export interface ClientInput {
  readonly service: Service;
  readonly identity: ClientIdentity;
  readonly case: ClientCase;
  readonly stat: ClientStat;
}

/** Nobody is this old: an older birth date is a slip of the century. */
const oldest = 110;

/**
 * Everything wrong with a client. Refused: no name, a hetu in outreach, a birth date to come, unknown
 * codes, texts over their limit, a decision without its reason. Source: PAR manual 5.2, 4.4.
 */
export function validateClient(input: ClientInput, today: LocalDate): readonly Problem[] {
  const { service, identity, stat } = input;
  return [
    ...checkFields("client", identity, service),
    ...checkFields("client", input.case, service),
    ...checkFields("client", stat, service),
    ...checkName(service, identity),
    ...checkBirthDate(input, today),
    ...checkPast(stat, today),
    ...checkDecisions(stat),
    ...missingFields("client", stat, service, "start"),
  ];
}

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";

/** Outreach begins with any name, a nickname too; a workshop has an agreement with a named person. */
function checkName(service: Service, identity: ClientIdentity): readonly Problem[] {
  const { firstName, lastName, nickname } = identity;
  const named =
    service === "outreach"
      ? [firstName, lastName, nickname].some(isFilled)
      : isFilled(firstName) && isFilled(lastName);
  if (named) return [];
  const field = isFilled(firstName) ? "client.lastName" : "client.firstName";
  return [refusal(field, "missing-name")];
}

function checkBirthDate({ service, identity, stat }: ClientInput, today: LocalDate): Problem[] {
  const { birthDate } = stat;
  if (birthDate === undefined) return [];
  if (birthDate > today) return [refusal("client.birthDate", "future-date")];
  if (ageAt(birthDate, today) > oldest) return [refusal("client.birthDate", "date-too-early")];
  const hetu =
    service === "workshop" && identity.hetu !== undefined ? parseHetu(identity.hetu) : null;
  return hetu === null || hetu.birthDate === birthDate
    ? []
    : [refusal("client.birthDate", "hetu-birth-date-differs")];
}

/** What has happened cannot be in the future. */
function checkPast(stat: ClientStat, today: LocalDate): readonly Problem[] {
  const happened = ["firstConversation", "informedDate", "stillNeededDecided"] as const;
  return happened.flatMap((key) => {
    const date = stat[key];
    if (date === undefined) return [];
    if (date > today) return [refusal(`client.${key}`, "future-date")];
    return stat.birthDate !== undefined && date < stat.birthDate
      ? [refusal(`client.${key}`, "before-birth")]
      : [];
  });
}

/** A decision that keeps or hides data says why and until when (GDPR art. 5.2). */
function checkDecisions(stat: ClientStat): readonly Problem[] {
  const kept = stat.stillNeeded === "renewal" || stat.stillNeeded === "followUp";
  return [
    ...(stat.hold === true && !isFilled(stat.holdReason)
      ? [refusal("client.holdReason", "missing-reason")]
      : []),
    ...(stat.removedFromStatistics === true && !isFilled(stat.removedReason)
      ? [refusal("client.removedReason", "missing-reason")]
      : []),
    ...(kept && stat.neededUntil === undefined
      ? [refusal("client.neededUntil", "missing-until")]
      : []),
  ];
}
