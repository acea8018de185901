// A synthetic young person as a form holds them.
import type { AppContext } from "../../../src/app/context";
import type { NewClientDraft } from "../../../src/app/saveClient";
import { localDate } from "../../../src/domain/localDate";
import type { Service } from "../../../src/domain/service";
import { unitOf } from "./office";

/** A draft of a client of a service; `changes` replace what the client itself says. */
export const draftOf = (
  app: AppContext,
  service: Service,
  changes: Partial<NewClientDraft["client"]> = {}
): NewClientDraft => ({
  service,
  unit: unitOf(app, service),
  client: {
    identity: { firstName: "Aino", lastName: "Esimerkki" },
    case: {},
    stat: { gender: "N", birthDate: localDate("2006-05-04") },
    ...changes,
  },
  periods: [{ base: null, stat: { startDate: localDate("2026-09-01"), arrival: "H01" }, case: {} }],
});
