/** The two sides of PAR: outreach youth work (etsivä nuorisotyö) and youth workshops (nuorten työpajat). */
export const services = ["outreach", "workshop"] as const;

/** One of the two services. A client belongs to exactly one of them. */
export type Service = (typeof services)[number];

/** Whether a value read from outside names a service. */
export function isService(value: unknown): value is Service {
  return services.some((service) => service === value);
}
