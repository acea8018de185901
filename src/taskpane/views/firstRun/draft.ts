import type { FileLocation, RegisterSpec } from "../../../app/model";
import { passwordRules } from "../../../app/password";
import type { PasswordRules } from "../../../app/password";
import { codesOn } from "../../../domain/codes/catalogue";
import type { Language } from "../../../domain/language";
import type { LocalDate } from "../../../domain/localDate";
import { usualRetention } from "../../../domain/retention";
import type { Service } from "../../../domain/service";
import { services } from "../../../domain/service";
import type { NewPasswordValue } from "../../fields/NewPassword";
import { isComplete } from "../../fields/NewPassword";

/** What first run asks, as it is being filled in. */
export interface FirstRunDraft {
  readonly organisation: string;
  /** Codes of municipalities. */
  readonly municipalities: readonly string[];
  /** What is typed for the next municipality: kept until it names one. */
  readonly municipalityTyped: string;
  readonly location: FileLocation;
  readonly units: Readonly<Record<Service, readonly string[]>>;
  readonly name: string;
  readonly password: NewPasswordValue;
}

export const firstRunSteps = ["organisation", "units", "user"] as const;
export type FirstRunStep = (typeof firstRunSteps)[number];

/** Characters of a password for registers made here; shorter ones need a register secret. */
const minPassword = 15;

/** A draft with one unit for each service, as a small town has. */
export const newDraft = (unitNames: Readonly<Record<Service, string>>): FirstRunDraft => ({
  organisation: "",
  municipalities: [],
  municipalityTyped: "",
  location: "sharepoint",
  units: { outreach: [unitNames.outreach], workshop: [unitNames.workshop] },
  name: "",
  password: { password: "", again: "" },
});

const unitNames = (draft: FirstRunDraft): readonly string[] =>
  services.flatMap((service) => draft.units[service].map((name) => name.trim()));

/** What the founder's password is judged by. */
export const rulesOf = (draft: FirstRunDraft): PasswordRules =>
  passwordRules({ minPassword }, [draft.name, draft.organisation, ...unitNames(draft)]);

export type DraftProblem =
  "organisation" | "municipality" | "no-units" | "same-units" | "unit-name" | "user";

/** What is still missing of a step; `null` when one can go on. */
export function problemOf(draft: FirstRunDraft, step: FirstRunStep): DraftProblem | null {
  switch (step) {
    case "organisation":
      if (draft.organisation.trim() === "") return "organisation";
      return draft.municipalityTyped.trim() === "" ? null : "municipality";
    case "units": {
      const names = unitNames(draft);
      if (names.length === 0) return "no-units";
      if (names.includes("")) return "unit-name";
      return new Set(names.map((name) => name.toLowerCase())).size < names.length
        ? "same-units"
        : null;
    }
    case "user":
      return draft.name.trim() === "" || !isComplete(draft.password, rulesOf(draft))
        ? "user"
        : null;
  }
}

/** The draft with the typed municipality among the others, when there is one of that name. */
export function withTypedMunicipality(draft: FirstRunDraft, today: LocalDate): FirstRunDraft {
  const code = municipalityNamed(draft.municipalityTyped, today);
  if (code === null) return draft;
  const municipalities = [...new Set([...draft.municipalities, code])];
  return { ...draft, municipalities, municipalityTyped: "" };
}

/** The code of a municipality by its name in any language; `null` when there is none. */
function municipalityNamed(name: string, today: LocalDate): string | null {
  const wanted = name.trim().toLocaleLowerCase("fi");
  const found = codesOn("municipality", today).find(({ label }) =>
    Object.values(label).some((each: string) => each.toLocaleLowerCase("fi") === wanted)
  );
  return found?.code ?? null;
}

/** The register that a complete draft describes. */
export function specOf(draft: FirstRunDraft, language: Language): RegisterSpec {
  return {
    language,
    policy: {
      dueDates: {},
      idleMinutes: 10,
      location: draft.location,
      minPassword,
      published: {},
      sealStatistics: true,
      ...usualRetention,
    },
    organisation: {
      name: draft.organisation.trim(),
      ...(draft.municipalities.length === 0 ? {} : { municipalities: draft.municipalities }),
    },
    units: services.flatMap((service) =>
      draft.units[service].map((name) => ({ service, name: name.trim() }))
    ),
    founder: { name: draft.name.trim(), password: draft.password.password },
  };
}
