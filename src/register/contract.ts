export type { RegisterSpec } from "./creation/foundation";
export type { Credentials } from "./credentials";
export type { InviteSpec } from "./users";
