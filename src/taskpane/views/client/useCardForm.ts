import { useState } from "react";
import type { ClientCard } from "../../../app/clientCard";
import { giveNewNumber } from "../../../app/clientNumber";
import { saveClient } from "../../../app/saveClient";
import type { SaveOutcome } from "../../../app/saveClient";
import { fieldId, isRefusal } from "../../fields/formProblems";
import type { FormProblem } from "../../fields/formProblems";
import { draftOf } from "../../fields/formRecord";
import type { FormRecord } from "../../fields/formRecord";
import { useFieldFocus } from "../../fields/focusField";
import { useDraft } from "../../fields/useDraft";
import type { Draft } from "../../fields/useDraft";
import { usePane } from "../../pane";
import { useAct } from "../../useAct";
import type { Act } from "../../useAct";
import type { CardSection } from "./cardSections";
import { groupWith, sectionOf } from "./cardSections";
import { rebased, recordsOf } from "./rebase";
import type { Choice, Conflict } from "./rebase";

type Saved = Extract<SaveOutcome, { outcome: "saved" }>;

/** A card being read and changed: which section and groups are open, what is unsaved, and how the last save ended. */
export interface CardForm {
  readonly card: ClientCard;
  readonly draft: Draft;
  readonly section: CardSection;
  readonly goTo: (section: CardSection) => void;
  /** Whether a group of fields, or a record, is open as a form. */
  readonly isOpen: (group: string) => boolean;
  readonly open: (group: string) => void;
  readonly close: (group: string) => void;
  /** Goes to the place of a problem and moves the focus to its field. */
  readonly goToField: (record: string, path: string) => void;
  readonly goToProblem: (problem: FormProblem) => void;
  readonly save: () => void;
  readonly saving: Act<[ClientCard, readonly FormRecord[]]>;
  /** The refusals that the last try met; empty before the first. */
  readonly refusals: readonly FormProblem[];
  readonly conflict: Conflict | null;
  /** Saves again with the fields in conflict as chosen. */
  readonly resolve: (choices: ReadonlyMap<string, Choice>) => void;
  readonly discard: () => void;
  /** What the last save brought along; `null` when nothing has been saved since. */
  readonly saved: Saved | null;
  /** Gives the client a number of their own. What has been typed is lost, so it is offered only where nothing has been. */
  readonly renumbering: Act<[ClientCard]>;
}

export function useCardForm(opened: ClientCard): CardForm {
  const { app } = usePane();
  const [card, setCard] = useState(opened);
  const [section, setSection] = useState<CardSection>("basics");
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const draft = useDraft(recordsOf(opened), {
    service: card.entry.service,
    file: card.file,
    today: app.today(),
  });
  const focus = useFieldFocus();

  const show = (next: ClientCard): void => {
    setCard(next);
    setConflict(null);
    setTried(false);
    setOpenGroups(new Set());
    draft.reset(recordsOf(next));
  };
  const saving = useAct(async (from: ClientCard, records: readonly FormRecord[]) => {
    setSaved(null);
    const outcome = await saveClient(app, from, draftOf(records));
    if (outcome.outcome === "conflict") {
      setConflict(outcome);
      return;
    }
    show(outcome.card);
    setSaved(outcome);
  });
  const renumbering = useAct(async (from: ClientCard) => {
    show(await giveNewNumber(app, from));
  });
  const open = (group: string): void => {
    setSaved(null);
    setOpenGroups((groups) => new Set([...groups, group]));
  };
  const goToField = (record: string, path: string): void => {
    const [kind, key = ""] = path.split(".");
    setSection(sectionOf(path));
    open(kind === "client" ? (groupWith(key)?.key ?? "person") : record);
    focus(fieldId(record, key));
  };
  const goToProblem = ({ record, field }: FormProblem): void => {
    goToField(record, field);
  };
  const refusals = draft.problems.filter(isRefusal);
  return {
    card,
    draft,
    section,
    goTo: setSection,
    isOpen: (group) => openGroups.has(group),
    open,
    close: (group) => {
      setOpenGroups((groups) => new Set([...groups].filter((each) => each !== group)));
    },
    goToField,
    goToProblem,
    save: () => {
      setTried(true);
      const [first] = refusals;
      if (draft.check() || first === undefined) saving.run(card, draft.records);
      else goToProblem(first);
    },
    saving,
    refusals: tried ? refusals : [],
    conflict,
    resolve: (choices) => {
      if (conflict === null) return;
      const records = rebased(draft.records, conflict, choices);
      setCard(conflict.card);
      setConflict(null);
      draft.reset(records);
      saving.run(conflict.card, records);
    },
    discard: () => {
      show(card);
    },
    saved,
    renumbering,
  };
}
