/** An Excel that speaks Office.js's wire protocol over an .xlsx file. */
export { Connection } from "./connection";
export type { Count } from "./counters";
export { ExcelError } from "./errors";
export type { ExcelErrorCode } from "./errors";
export type { Fault, StateName } from "./fault";
export { faultCatalogue, faultNames } from "./faultCatalogue";
export type { FaultName, NamedFault } from "./faultCatalogue";
export type { PlannedFault, PlanOptions, RandomFaults } from "./faults";
export { createExcelHost, ExcelHost } from "./host";
export type { HostOptions } from "./host";
export * from "./model";
export type { ClientInfo, ClientLine } from "./page";
export type { Intervention, InterventionName } from "./interventions";
export type { OpenWorkbook } from "./openWorkbook";
export { PROFILES } from "./profile";
export type { Profile, ProfileName } from "./profile";
export { WindowUser } from "./windowUser";
export type { WireMessage } from "./wireRecorder";
