/** Where a command writes: lines of text, so that tests can read them. */
export interface Output {
  /** What was asked for. */
  readonly write: (line: string) => void;
  /** Progress and problems. */
  readonly tell: (line: string) => void;
}

/** What the shell is told: 0 all is well, 1 something is wrong with what was looked at, 2 it could not be done. */
export type ExitCode = 0 | 1 | 2;
