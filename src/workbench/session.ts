/** What the server tells the page of the workbench before it starts: `GET /session.json`. */
export interface WorkbenchSession {
  /** The name in the title bar. */
  readonly fileName: string;
  /** False when the workbook has no place on disk yet; *Save* then downloads it. */
  readonly hasPath: boolean;
  /** False for a new, empty workbook. */
  readonly hasFile: boolean;
  /** Who can sign in to the trial register; empty for anybody's own file. */
  readonly demoUsers: readonly DemoUser[];
}

/** A synthetic user of the trial register. */
export interface DemoUser {
  readonly name: string;
  readonly password: string;
  /** In Finnish, as it is shown. */
  readonly role: string;
}
