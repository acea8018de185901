import { useEffect, useMemo, useState } from "react";
import type { JsonValue } from "../../domain/json";
import { sameJson } from "../../domain/json";
import { usePane } from "../pane";
import { withDerived } from "./derivedValues";
import type { FormProblem, FormSubject } from "./formProblems";
import { fieldId, isRefusal, problemsOfForm } from "./formProblems";
import type { FormRecord } from "./formRecord";
import { isChanged, withValue } from "./formRecord";
import { useAfterPress } from "./useAfterPress";

/** What somebody is writing: the records of a form, what of them has changed and what is wrong. */
export interface Draft {
  readonly records: readonly FormRecord[];
  /** Whether anything would be lost by leaving. */
  readonly changed: boolean;
  /** Everything wrong or missing, whether shown yet or not. */
  readonly problems: readonly FormProblem[];
  /** The problem to show at a field: once its writer has left it, and what stops a save once one was tried. */
  shownAt(record: string, key: string): FormProblem | null;
  set(record: string, key: string, value: JsonValue | undefined): void;
  /** The writer has left a field. */
  leave(record: string, key: string): void;
  add(record: FormRecord): void;
  remove(record: string): void;
  /** Puts one record in another's place, such as an opened one in place of a changed one. */
  replace(record: FormRecord): void;
  /** Shows what stops the save; whether nothing does. */
  check(): boolean;
  /** Begins anew with these records: after a save, or when changes are dropped. */
  reset(records: readonly FormRecord[]): void;
}

interface State {
  /** What the form began with. */
  readonly begun: readonly FormRecord[];
  readonly records: readonly FormRecord[];
  readonly left: ReadonlySet<string>;
  readonly checked: boolean;
}

const begin = (records: readonly FormRecord[]): State => ({
  begun: records,
  records,
  left: new Set(),
  checked: false,
});

/** Whether something was written since the form began. A new record that still is as it was offered is not. */
function differs(records: readonly FormRecord[], begun: readonly FormRecord[]): boolean {
  const first = new Map(begun.map((record) => [record.key, record.values]));
  return records.some((record) =>
    record.base === null ? !sameJson(record.values, first.get(record.key) ?? {}) : isChanged(record)
  );
}

/** The draft of a form. While it holds changes, the pane asks before it is left. */
export function useDraft(initial: readonly FormRecord[], subject: FormSubject): Draft {
  const { navigation } = usePane();
  const afterPress = useAfterPress();
  const [{ begun, records, left, checked }, setState] = useState(() => begin(initial));
  const { service, file, today } = subject;
  const problems = useMemo(
    () => problemsOfForm(records, { service, file, today }),
    [records, service, file, today]
  );
  const changed = differs(records, begun);
  useEffect(() => {
    navigation.setUnsaved(changed);
    return () => {
      navigation.setUnsaved(false);
    };
  }, [navigation, changed]);

  const update = (change: (records: readonly FormRecord[]) => readonly FormRecord[]): void => {
    setState((state) => ({ ...state, records: change(state.records) }));
  };
  return {
    records,
    changed,
    problems,
    shownAt: (record, key) => {
      const problem = problems.find((each) => each.record === record && each.key === key);
      if (problem === undefined) return null;
      const looked = left.has(fieldId(record, key)) || (checked && isRefusal(problem));
      return looked ? problem : null;
    },
    set: (key, field, value) => {
      update((all) =>
        all.map((record) =>
          record.key === key ? withDerived(withValue(record, field, value), field, today) : record
        )
      );
    },
    leave: (record, key) => {
      afterPress(() => {
        setState((state) => ({ ...state, left: new Set([...state.left, fieldId(record, key)]) }));
      });
    },
    add: (record) => {
      update((all) => [...all, record]);
    },
    remove: (key) => {
      update((all) => all.filter((record) => record.key !== key));
    },
    replace: (replacement) => {
      update((all) => all.map((record) => (record.key === replacement.key ? replacement : record)));
    },
    check: () => {
      setState((state) => ({ ...state, checked: true }));
      return !problems.some(isRefusal);
    },
    reset: (next) => {
      setState(begin(next));
    },
  };
}
