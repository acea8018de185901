/* What views see of the register: types only, so that no view reaches past the use cases. */
export type { RegisterSpec, InviteSpec, OpenRegister } from "../register";
export type {
  ClientFile,
  DamagedRecord,
  EraseProgress,
  FieldConflict,
  FileLocation,
  Finding,
  RegisterSummary,
  UnitSummary,
  UserRole,
  UserStatus,
  UserSummary,
} from "../register/model";
