import { firstStart, lastEnd } from "../../../domain/periods";
import type { ClientCard } from "../../../app/clientCard";
import { gapsOf } from "../../../domain/validation/gaps";
import type { LocalDate } from "../../../domain/localDate";
import type { JsonObject } from "../../../domain/json";
import type { Problem } from "../../../domain/validation/problem";
import { fieldOf } from "../../../domain/fields/catalogue";
import type { Service } from "../../../domain/service";
import type { cardGroupTexts } from "../../../text/clientCard";
import { clientCardTexts } from "../../../text/clientCard";

/** The sections of a card, in the order of its menu. */
export const cardSections = ["basics", "background", "situation", "periods", "ending"] as const;
export type CardSection = (typeof cardSections)[number];

export const sectionTexts = {
  basics: clientCardTexts.basics,
  background: clientCardTexts.background,
  situation: clientCardTexts.situation,
  periods: clientCardTexts.periods,
  ending: clientCardTexts.ending,
} as const satisfies Record<CardSection, unknown>;

/** A group of the client's own fields, read and changed together. */
export interface FieldGroupSpec {
  readonly key: keyof typeof cardGroupTexts;
  readonly section: CardSection;
  readonly fields: readonly string[];
}

const groups: readonly FieldGroupSpec[] = [
  {
    key: "person",
    section: "basics",
    fields: [
      "firstName",
      "lastName",
      "nickname",
      "hetu",
      "birthDate",
      "birthDateEstimated",
      "gender",
      "motherTongue",
      "motherTongueOther",
      "municipality",
    ],
  },
  { key: "clientship", section: "basics", fields: ["firstConversation", "responsible"] },
  {
    key: "contact",
    section: "basics",
    fields: ["addressProtected", "phone", "email", "street", "postcode", "postOffice"],
  },
  { key: "close", section: "basics", fields: ["guardians", "notifier"] },
  { key: "informing", section: "basics", fields: ["informedDate", "informedHow"] },
  {
    key: "competence",
    section: "background",
    fields: ["goal", "strengths", "skills", "educationText", "workExperience"],
  },
  { key: "wellbeing", section: "background", fields: ["health", "family"] },
  { key: "other", section: "background", fields: ["otherBackground", "notes"] },
  { key: "need", section: "ending", fields: ["stillNeeded", "neededUntil", "stillNeededDecided"] },
  { key: "hold", section: "ending", fields: ["hold", "holdReason"] },
  { key: "removed", section: "ending", fields: ["removedFromStatistics", "removedReason"] },
];

/** Hidden while turvakielto is on, until asked for. */
export const protectedFields = [
  "phone",
  "email",
  "street",
  "postcode",
  "postOffice",
  "municipality",
];

/** The groups of a section with the fields that the service has and the values call for. */
export function groupsOf(
  section: CardSection,
  service: Service,
  values: JsonObject
): readonly FieldGroupSpec[] {
  return groups
    .filter((group) => group.section === section)
    .map((group) => ({
      ...group,
      fields: group.fields.filter(
        (key) => isOfService(key, service) && isCalledFor(key, service, values)
      ),
    }));
}

/** The group that a field of the client belongs to; `null` for fields that no group shows. */
export const groupWith = (field: string): FieldGroupSpec | null =>
  groups.find(({ fields }) => fields.includes(field)) ?? null;

function isOfService(key: string, service: Service): boolean {
  const only = fieldOf("client", key)?.service;
  return only === undefined || only === service;
}

/** Some fields are asked only with others; one that has a value is always shown. */
function isCalledFor(key: string, service: Service, values: JsonObject): boolean {
  if (values[key] !== undefined) return true;
  switch (key) {
    case "birthDateEstimated":
      return service === "outreach";
    case "motherTongueOther":
      return values["motherTongue"] === "MU";
    case "neededUntil":
      return values["stillNeeded"] === "renewal" || values["stillNeeded"] === "followUp";
    case "stillNeededDecided":
      return false;
    case "holdReason":
      return values["hold"] === true;
    case "removedReason":
      return values["removedFromStatistics"] === true;
    default:
      return true;
  }
}

/** The section where a field of a record is filled in. */
export function sectionOf(path: string): CardSection {
  const [kind, key = ""] = path.split(".");
  if (kind === "period") return "periods";
  if (kind === "situation") return "situation";
  return groupWith(key)?.section ?? "basics";
}

/** Mandatory statistics that the saved client lacks, each field once. */
export function cardGaps({ entry }: ClientCard, today: LocalDate): readonly Problem[] {
  const gaps = gapsOf(entry.service, entry.clientship, today);
  const fields = gaps.map(({ field }) => field);
  return gaps.filter(({ field }, at) => fields.indexOf(field) === at);
}

/** Whether the question about the need of the data can be answered: everything ended, or nobody was reached. */
export function canDecideNeed({ entry }: ClientCard): boolean {
  const { periods } = entry.clientship;
  return lastEnd(periods) !== null || (periods.length > 0 && firstStart(periods) === null);
}
