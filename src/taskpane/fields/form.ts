import { createContext, useContext } from "react";
import type { RecordId } from "../../domain/ids";
import type { Service } from "../../domain/service";
import type { AppState } from "../../app/state";
import type { Draft } from "./useDraft";

type SignedIn = Extract<AppState, { phase: "signedIn" }>;

/** Somebody who uses the register, as a form shows them. */
export type FormUser = SignedIn["session"]["summary"]["users"][number];

/** What the fields of a form share. */
export interface Form {
  readonly draft: Draft;
  readonly service: Service;
  /** Whose card it is; `null` for a client who is not in the register yet. */
  readonly client: RecordId | null;
  readonly users: readonly FormUser[];
}

export const FormContext = createContext<Form | null>(null);

/** The form around a field. @throws Error outside of a form */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error("outside of a form");
  return form;
}
