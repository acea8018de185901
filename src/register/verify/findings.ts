import type { LaneFindingCode } from "../../audit/laneReport";

/** How bad a finding is. Only an `error` says that something is not as its author left it. */
export type Severity = "error" | "notice";

/** Every finding that needs no key, with its severity. */
export const severities = {
  // sheets and cells
  "sheet-missing": "error",
  "sheet-visible": "notice",
  "not-text": "error",
  "stray-text": "error",
  "headers-changed": "error",
  /** A column or a row of `_meta` that a newer version has added. */
  "addition-unknown": "notice",
  /** A very hidden sheet that the register did not make. */
  "sheet-unknown": "notice",
  /** A defined name that the register did not make. */
  "name-unknown": "notice",
  /** A view was deleted or renamed; the next sign-in makes it again. */
  "view-missing": "notice",
  /** A sheet of users or roles shows what the chain never said. */
  "view-changed": "error",
  /** A sheet of users or roles shows what the chain said before: it was not painted again. */
  "view-behind": "notice",
  // _meta
  "meta-changed": "error",
  "meta-behind": "notice",
  "newer-format": "error",
  // _ketju
  "chain-unreadable": "error",
  "chain-signature": "error",
  "chain-newer": "error",
  "chain-rule": "error",
  "chain-fork": "notice",
  "chain-missing": "error",
  "chain-misplaced": "error",
  /** Lanes have seen chain records that are not there. */
  "chain-truncated": "error",
  /** A column that belongs to nobody, or a second one of the same user. */
  "chain-column": "error",
  "enrolment-missing": "error",
  "enrolment-invalid": "error",
  "enrolment-replaced": "error",
  "password-missing": "error",
  "password-invalid": "error",
  "password-replaced": "error",
  // _loki
  "lane-header-broken": "error",
  "lane-user-unknown": "error",
  "lane-duplicate": "error",
  "lane-missing": "error",
  "lane-shortened": "error",
  "lane-forked": "error",
  /** Opened before its user was let in. */
  "lane-unauthorised": "error",
  "append-missing": "error",
  "append-broken": "error",
  "append-disordered": "error",
  /** Written after its user was deactivated. */
  "append-unauthorised": "error",
  /** Tells of a write that its user's role does not allow. */
  "write-unauthorised": "error",
  /** Erases an owner that no chain record erases. */
  "erasure-unauthorised": "error",
  "tip-broken": "error",
  "tip-behind": "notice",
  "outbox-missing": "error",
  "outbox-changed": "error",
  "outbox-left": "notice",
  // rows of _tiedot, _avaimet and _liitteet
  "row-changed": "error",
  "cell-changed": "error",
  /** A row that no lane tells of. */
  "row-unknown": "error",
  "row-missing": "error",
  "row-duplicate": "notice",
  /** Copies of rows that no crash explains. */
  "row-copied": "error",
  /** Two clients with one asiakasnumero: added at the same moment by people who did not see each other's. */
  "number-shared": "notice",
  /** What was erased is still there. */
  "erased-present": "error",
  "key-signature": "error",
  /** Cannot be judged because the lane that told of it is damaged or missing. */
  "row-unproven": "notice",
  /** A crash between log and row: the next sign-in writes it from the outbox. */
  "write-pending": "notice",
  // what a machine remembers
  "other-founder": "error",
  "chain-rolled-back": "error",
  "lane-rolled-back": "error",
  /** Older than remembered, and a main user has put a backup back. */
  "lane-restored": "notice",
} as const satisfies Readonly<Record<string, Severity>> &
  Readonly<Record<LaneFindingCode, Severity>>;

/** A code of {@link severities}. */
export type FindingCode = keyof typeof severities;

/** Something that does not agree with what was signed. Ids and places only, never a value. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** `""` where a defined name belongs to no sheet. */
  readonly sheet: string;
  /** An A1 address, the id of a row or lane that is missing, or a defined name. */
  readonly place: string;
  /** Whose cell, lane or column it is, or who wrote last; absent where unknown. */
  readonly user?: string;
  /** When what should be there was written, milliseconds since 1970-01-01 UTC; absent where unknown. */
  readonly since?: number;
}

/** What else is known of a finding. */
export interface FindingMore {
  readonly user?: string | undefined;
  readonly since?: number | undefined;
}

/** Collects findings: the same code at the same place counts once. */
export class Findings {
  private readonly found = new Map<string, Finding>();

  add(code: FindingCode, sheet: string, place: string, { user, since }: FindingMore = {}): void {
    const key = `${code} ${sheet} ${place}`;
    if (this.found.has(key)) return;
    this.found.set(key, {
      code,
      severity: severities[code],
      sheet,
      place,
      ...(user === undefined ? {} : { user }),
      ...(since === undefined ? {} : { since }),
    });
  }

  /** All findings in the order in which they were made. */
  all(): readonly Finding[] {
    return [...this.found.values()];
  }
}
