/** What an `…Async` method of Office's common API answered. */
export interface Answer<T> {
  readonly status: string;
  readonly value: T;
  /** 0 when it succeeded. */
  readonly code: number;
}

/** Waits for the callback of a method of Office's common API. */
export const answerOf = <T>(
  ask: (done: (result: Office.AsyncResult<T>) => void) => void
): Promise<Answer<T>> =>
  new Promise((resolve) => {
    ask(({ status, value, error }) => {
      const isFailure = String(status) === "failed";
      resolve({ status: String(status), value, code: isFailure ? error.code : 0 });
    });
  });
