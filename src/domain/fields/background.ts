import type { FieldTable } from "./field";

/**
 * Free texts of a client's background. Lengths keep ordinary text of the whole class within the 23,000
 * bytes that one sealed cell takes; more goes to the sheet of attachments.
 */
export const backgroundFields = {
  educationText: {
    number: 20,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Koulutustausta", sv: "Utbildningsbakgrund", en: "Educational background" },
    source: "Rauma register statement",
  },
  workExperience: {
    number: 21,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Työkokemus", sv: "Arbetserfarenhet", en: "Work experience" },
    source: "Rauma register statement",
  },
  skills: {
    number: 22,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Erityisosaaminen", sv: "Specialkunskaper", en: "Special skills" },
    source: "Rauma register statement",
  },
  strengths: {
    number: 23,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Vahvuudet", sv: "Styrkor", en: "Strengths" },
    source: "Rauma register statement",
  },
  goal: {
    number: 24,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Tavoite", sv: "Mål", en: "Goal" },
    source: "Rauma register statement",
  },
  health: {
    number: 25,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Terveys", sv: "Hälsa", en: "Health" },
    source: "Rauma register statement; GDPR art. 9",
  },
  family: {
    number: 26,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Perhe", sv: "Familj", en: "Family" },
    source: "Rauma register statement",
  },
  otherBackground: {
    number: 27,
    class: "case",
    type: "longText",
    maxLength: 1500,
    label: { fi: "Muut taustatiedot", sv: "Övrig bakgrund", en: "Other background" },
    source: "Rauma register statement",
  },
  notes: {
    number: 28,
    class: "case",
    type: "longText",
    maxLength: 4000,
    label: { fi: "Lisätiedot", sv: "Tilläggsuppgifter", en: "Notes" },
    source: "Own",
  },
} as const satisfies FieldTable;
