/** Several people on one workbook, each in an Excel of their own. */
export type { Cloud, LogEntry } from "./cloud";
export { Coauthoring, createCoauthoring, Person } from "./coauthoring";
export type { CoauthoringOptions } from "./coauthoring";
export { createNetworkDrive, DriveWindow, NetworkDrive } from "./networkDrive";
export type { NetworkDriveOptions } from "./networkDrive";
export type { Delays } from "./network";
export type { ReplicaLoss } from "./replica";
export type { Loss } from "./transform";
