/* The pane: the one place where the pieces that run inside Excel are put together. */
import type { AppContext } from "./app/context";
import { openWorkbook } from "./app/openWorkbook";
import type { AppState } from "./app/state";
import { createStore } from "./app/state";
import { commands, enabledCommands } from "./commands";
import { ribbonLayout } from "./commands/ribbonLayout";
import { localDateAt } from "./domain/localDate";
import { readEnvironment } from "./office/environment";
import { officeWorkbook } from "./office/officeWorkbook";
import { loadedExcel, loadedOffice, whenReady } from "./office/ready";
import { officeRibbon } from "./office/ribbon";
import { pageTimer } from "./office/timer";
import { pageMemory } from "./store/pageMemory";
import { webLock } from "./store/webLock";
import { createNavigation } from "./taskpane/navigation";
import { paneLanguage } from "./taskpane/language";
import { renderPane } from "./taskpane/renderPane";
import { renderStartProblem } from "./taskpane/renderStartProblem";
import { viewLabels } from "./text/workbookViews";
import { vaultOnDemand } from "./vault/onDemand";
import { vaultInWorker } from "./vault/sessionWorker";

declare const BUILD_VERSION: string;

/** Milliseconds that the browser has for opening its database. */
const STORAGE_PATIENCE = 5000;

const state = createStore<AppState>({ phase: "starting" });
/** Whether this machine keeps what we ask it to. */
const storage = createStore(true);
const navigation = createNavigation();
const office = loadedOffice();

let started: (app: AppContext) => void;
const running = new Promise<AppContext>((resolve) => {
  started = resolve;
});

// Before anything is awaited: Excel drops the first click of a command that is not associated by then.
const ribbon = office === undefined ? null : officeRibbon(office, ribbonLayout);
ribbon?.associate(
  Object.fromEntries(
    commands.map(({ id, run }) => [
      id,
      async () => {
        const app = await running;
        await ribbon.showPane();
        // Excel keeps other commands waiting until this one is done, and a question in the pane may take its time.
        run({
          app,
          show: (view) => {
            navigation.go(view);
            return Promise.resolve();
          },
          mayLeave: () => navigation.mayLeave(),
        }).catch((error: unknown) => {
          navigation.tell(error);
        });
      },
    ])
  ),
  (error) => {
    navigation.tell(error);
  }
);

async function start(root: HTMLElement): Promise<void> {
  const ready = await whenReady(office, pageTimer);
  const Excel = loadedExcel();
  if (ready.kind !== "ready" || Excel === undefined) {
    renderStartProblem(root, ready.kind === "ready" ? "other-host" : ready.kind);
    return;
  }
  const environment = readEnvironment(ready.office);
  const memory = await pageMemory({
    partition: environment.storagePrefix,
    takeLock: webLock,
    onLoss: () => {
      storage.set(false);
    },
    late: new Promise((resolve) => pageTimer(() => resolve(null), STORAGE_PATIENCE)),
  });
  const app: AppContext = {
    register: {
      workbook: officeWorkbook({ Excel, Office: ready.office, setTimer: pageTimer }),
      memory,
      // The Worker and its cryptography are fetched when somebody signs in, not before.
      vault: vaultOnDemand(() =>
        vaultInWorker(new Worker(new URL("./main.worker.ts", import.meta.url)))
      ),
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
      now: () => Date.now(),
      labels: viewLabels,
    },
    today: () => localDateAt(new Date()),
    after: (ms, act) => pageTimer(act, ms),
    state,
  };
  renderPane(root, {
    app,
    navigation,
    language: paneLanguage(environment.displayLanguage),
    version: BUILD_VERSION,
    storage,
    clock: { now: app.register.now, after: app.after },
  });
  state.subscribe(() => {
    ribbon?.setEnabled(enabledCommands(state.get())).catch((error: unknown) => {
      navigation.tell(error);
    });
  });
  started(app);
  await openWorkbook(app);
}

const root = document.getElementById("pane");
if (root === null) throw new Error("the page has no place for the pane");
start(root).catch((error: unknown) => {
  navigation.tell(error);
});
