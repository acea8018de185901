import { oneAtATime } from "./queue";

/** Where our controls are in the manifest: the ribbon takes updates by tab and group only. */
export interface RibbonLayout {
  readonly tab: string;
  /** Control ids by group id. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export interface OfficeRibbon {
  /**
   * Enables and disables controls by id; controls not named stay as they were. Does nothing when nothing changes,
   * because an update empties Excel's undo on the desktop and takes the focus from the pane on the web.
   *
   * @throws RangeError for a control that the layout does not have
   */
  setEnabled(controls: Readonly<Record<string, boolean>>): Promise<void>;
  /**
   * Ties each action id of the manifest to what it does. To be called before anything is awaited, or Excel drops
   * the first click.
   *
   * @param failed - told what an action rejected with
   */
  associate(
    actions: Readonly<Record<string, () => Promise<void>>>,
    failed: (error: unknown) => void
  ): void;
  showPane(): Promise<void>;
}

interface CommandEvent {
  completed?: () => void;
}

/** The ribbon of the loaded library. */
export function officeRibbon(office: typeof Office, layout: RibbonLayout): OfficeRibbon {
  const known = new Set(Object.values(layout.groups).flat());
  const enqueue = oneAtATime();
  let shown = new Map<string, boolean>();

  const update = async (controls: Readonly<Record<string, boolean>>): Promise<void> => {
    const wanted = new Map([...shown, ...Object.entries(controls)]);
    const isShown = [...wanted].every(([id, enabled]) => shown.get(id) === enabled);
    if (isShown || !office.context.requirements.isSetSupported("RibbonApi", "1.1")) return;
    await office.ribbon.requestUpdate(tabUpdate(layout, wanted));
    shown = wanted;
  };

  return {
    async setEnabled(controls) {
      const unknown = Object.keys(controls).find((id) => !known.has(id));
      if (unknown !== undefined) throw new RangeError(`no control ${unknown} on the ribbon`);
      await enqueue(() => update(controls));
    },
    associate(actions, failed) {
      for (const [id, run] of Object.entries(actions)) {
        office.actions.associate(id, (event?: CommandEvent) => {
          run()
            .catch(failed)
            .finally(() => event?.completed?.());
        });
      }
    },
    showPane: () => office.addin.showAsTaskpane(),
  };
}

function tabUpdate(
  { tab, groups }: RibbonLayout,
  wanted: ReadonlyMap<string, boolean>
): Office.RibbonUpdaterData {
  const updates = Object.entries(groups).map(([id, controls]) => ({
    id,
    controls: controls.flatMap((control) => {
      const enabled = wanted.get(control);
      return enabled === undefined ? [] : [{ id: control, enabled }];
    }),
  }));
  return { tabs: [{ id: tab, groups: updates.filter(({ controls }) => controls.length > 0) }] };
}
