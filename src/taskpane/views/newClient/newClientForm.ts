import type { NewClientDraft } from "../../../app/saveClient";
import { mayAddTo } from "../../../app/rights";
import type { AppState } from "../../../app/state";
import { fieldsOf } from "../../../domain/fields/catalogue";
import type { JsonObject } from "../../../domain/json";
import type { LocalDate } from "../../../domain/localDate";
import { parseLocalDate } from "../../../domain/localDate";
import type { Service } from "../../../domain/service";
import type { FormRecord } from "../../fields/formRecord";
import { draftOf, newRecord } from "../../fields/formRecord";
import type { Person } from "./similarClients";

type Session = Extract<AppState, { phase: "signedIn" }>["session"];
export type Unit = Session["summary"]["units"][number];

/** The names of the form's records. */
export const newKeys = { client: "new-client", period: "new-period", situation: "new-situation" };

/** The units to which the user may add clients; one's own first. */
export function unitsToAddTo({ user, summary }: Session): readonly Unit[] {
  const allowed = summary.units.filter(({ id }) => mayAddTo(user, id));
  const own = allowed.filter(({ id }) => user.units.includes(id));
  return [...own, ...allowed.filter((unit) => !own.includes(unit))];
}

/** The fields of each part of the form; the rest of a client is filled in on the card. */
export const formFields = {
  who: (service: Service): readonly string[] =>
    service === "outreach"
      ? ["firstName", "lastName", "nickname", "birthDate", "birthDateEstimated"]
      : ["firstName", "lastName", "birthDate"],
  basics: (service: Service, client: JsonObject): readonly string[] => [
    ...(service === "workshop" ? ["hetu"] : []),
    "gender",
    "motherTongue",
    ...(client["motherTongue"] === "MU" ? ["motherTongueOther"] : []),
    "municipality",
    "responsible",
  ],
  contact: ["phone", "email"],
  period: (service: Service): readonly string[] =>
    service === "outreach"
      ? ["notificationDate", "startDate", "arrival"]
      : ["startDate", "plannedEndDate", "measure", "arrival"],
  situation: ["date", "education", "mainActivity", "livelihood", "housing"],
} as const;

/** The first conversation belongs to the client but is asked with the period, where it happens. */
export const conversationField = "firstConversation";

/** What the form begins with: the writer is responsible, the period begins when the writer says so. */
export const initialRecords = (user: Session["user"]): readonly FormRecord[] => [
  newRecord("client", newKeys.client, { responsible: [user.id] }),
  newRecord("period", newKeys.period),
];

/** A new situation of the form, on the day the period begins where that is known. */
export function firstSituation(period: FormRecord | undefined, today: LocalDate): FormRecord {
  const start = parseLocalDate(period?.values["startDate"]);
  const date = start !== null && start <= today ? start : today;
  return newRecord("situation", newKeys.situation, { date });
}

/** Who is being written, for finding the same person in the register. */
export function personOf({ values }: FormRecord): Person {
  const text = (key: string): string => {
    const value = values[key];
    return typeof value === "string" ? value : "";
  };
  return {
    firstName: text("firstName"),
    lastName: text("lastName"),
    nickname: text("nickname"),
    birthDate: parseLocalDate(values["birthDate"]),
  };
}

/** What is to be saved; `null` while the form has no client. */
export function newClientDraft(records: readonly FormRecord[], unit: Unit): NewClientDraft | null {
  const { client, ...rest } = draftOf(records);
  return client === undefined ? null : { ...rest, client, service: unit.service, unit: unit.id };
}

/** What was filled in for one service and does not exist in the other, such as a hetu in outreach. */
export function fieldsToClear(
  records: readonly FormRecord[],
  service: Service
): readonly { readonly record: string; readonly field: string }[] {
  return records.flatMap(({ key: record, kind, values }) =>
    fieldsOf(kind)
      .filter((field) => field.service !== undefined && field.service !== service)
      .filter(({ key }) => values[key] !== undefined)
      .map(({ key }) => ({ record, field: key }))
  );
}
