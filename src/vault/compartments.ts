/** The classes of a record's fields, by the word that is also their column. */
export const sealClasses = ["identity", "case", "stat"] as const;

/** One of {@link sealClasses}: each has its own owner key and its own compartment in a unit. */
export type SealClass = (typeof sealClasses)[number];

/** The number of a class in storage: 1 identity, 2 case, 3 stat. */
export function classNumber(sealClass: SealClass): number {
  return sealClasses.indexOf(sealClass) + 1;
}

/** The register-wide compartments. */
export const registerCompartments = ["org", "sdc", "audit"] as const;

/** Who holds what is bound to these names: `<unitId>/identity` … or one of {@link registerCompartments}. */
export type CompartmentName = string;

/** Where an owner's keys are wrapped: a unit's id, `org` or `sdc`. */
export type Place = string;

/** The compartment that wraps an owner's key of a class. The register-wide places have one for all. */
export function compartmentOf(place: Place, sealClass: SealClass): CompartmentName {
  return place === "org" || place === "sdc" ? place : `${place}/${sealClass}`;
}

/** The three compartments of a unit. */
export function unitCompartments(unitId: string): readonly CompartmentName[] {
  return sealClasses.map((sealClass) => compartmentOf(unitId, sealClass));
}
