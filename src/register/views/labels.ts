import type { Service } from "../../domain/service";
import type { RegisterRight, ClientReach, UserRole, UserStatus } from "../model";

/** Words of the visible sheets in one language; `text/` has them, register/ only paints. */
export interface ViewLabels {
  readonly front: FrontLabels;
  readonly clients: ClientsLabels;
  readonly users: UsersLabels;
  readonly roles: RolesLabels;
}

export interface FrontLabels {
  readonly title: string;
  /** What this workbook is and that it opens with the add-in, a paragraph an item. */
  readonly paragraphs: readonly string[];
}

export interface ClientsLabels {
  readonly number: string;
  readonly service: string;
  readonly unit: string;
  readonly status: string;
  readonly letters: string;
  readonly responsible: string;
  readonly services: Readonly<Record<Service, string>>;
}

export interface UsersLabels {
  readonly name: string;
  readonly role: string;
  readonly units: string;
  readonly status: string;
  readonly roles: Readonly<Record<UserRole, string>>;
  readonly statuses: Readonly<Record<UserStatus, string>>;
}

export interface RolesLabels {
  readonly name: string;
  readonly see: string;
  readonly change: string;
  readonly rights: string;
  readonly reaches: Readonly<Record<ClientReach, string>>;
  readonly registerRights: Readonly<Record<RegisterRight, string>>;
}
