/** The register kept in a workbook: what use cases call. */
export { confirmPassword, signOut } from "./signOut";
export { recordDelivery, recordIdentityCode, recordPrint } from "./tellLog";
export { createClient } from "./createClient";
export { createMemory } from "./memory";
export { createRegister, type CreatedRegister } from "./creation/createRegister";
export { enrol, type EnrolmentSpec } from "./enrol";
export { eraseClients, type EraseRequest } from "./eraseClients";
export { LiveSession } from "./session";
export { openClient } from "./openClient";
export { openDirectory } from "./directory";
export { openRegister, OpenRegister } from "./open";
export { paintClients } from "./paintClientsView";
export { hasRegisterRight, mayAddTo, mayChange, mayOpen } from "./chain/rights";
export { readRegisterWide, saveRegisterWide, type WideKind } from "./registerWide";
export { renumberClient } from "./renumberClient";
export { sharesNumber } from "./clientNumber";
export { readSnapshot } from "./readSnapshot";
export { readSurroundings } from "./readSurroundings";
export { saveClient } from "./saveClient";
export { signIn } from "./signIn";
export {
  acceptEnrolment,
  addUnit,
  deactivate,
  invite,
  type InviteSpec,
  refreshUsers,
  type RoleSpec,
  setPolicy,
  setRole,
} from "./users";
export { verifyContents, type ContentFinding, type ContentsReport } from "./verifyContents";
export { verifyStorage } from "./verify/verifyStorage";
export type { ClientsViewRow } from "./views/clients";
export type { Credentials } from "./credentials";
export type { Finding as StorageFinding } from "./verify/findings";
export type { RegisterDeps } from "./deps";
export type { RegisterSpec } from "./creation/foundation";
