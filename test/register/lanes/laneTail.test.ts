import { beforeEach, describe, expect, test } from "@jest/globals";
import { actKind } from "../../../src/audit/acts";
import { noDetails } from "../../../src/audit/details";
import { planAppends } from "../../../src/audit/lane";
import { actWithoutRows } from "../../../src/audit/packing";
import type { Seen } from "../../../src/audit/record";
import { readHeader } from "../../../src/audit/header";
import { readTip } from "../../../src/audit/tip";
import { continueLane } from "../../../src/register/lanes/laneTail";
import { fromBase64url } from "../../../src/vault/base64url";
import { chainHead, type Desk, openDesk, startTime, write } from "../../audit/fixtures";
import { ids } from "../../vault/people";

const opened = actWithoutRows(actKind.clientOpened, noDetails);
const colleague: Seen = { lane: ids.lane, appends: 3, head: new Uint8Array(8) };
let desk: Desk;
let now: number;

beforeEach(async () => {
  desk = await openDesk(1);
  now = startTime;
});

async function tell(others: readonly Seen[] = []): Promise<void> {
  now += 1000;
  const request = { acts: [opened], others, outboxFrom: 1, chainHead, time: now };
  write(desk, await planAppends(desk.state, request, desk.owner.session));
}

/** What the owner's next session makes of the lane's cells: all it reads are those from the tip's append on. */
function resumed(appends: readonly string[] = desk.appends) {
  const tip = readTip(desk.tip);
  const head = {
    column: 0,
    headerText: desk.headerText,
    tipText: desk.tip,
    header: readHeader(desk.headerText),
    tip,
  };
  const texts = appends.slice(Math.max(tip.appends - 1, 0));
  return continueLane(ids.register, fromBase64url(desk.owner.keys.sign), { head, texts });
}

describe("going on with a lane", () => {
  test("nobody continues one whose end was changed", async () => {
    await tell();
    await tell();
    expect(await resumed([desk.appends[0]!, desk.appends[0]!])).toBeNull();
    expect(await resumed([desk.appends[0]!])).toBeNull();
    expect(await resumed([...desk.appends, desk.appends[0]!])).toBeNull();
  });

  test("the state read from the workbook is the one that was left", async () => {
    expect(await resumed()).toEqual(desk.state);
    await tell([colleague]);
    expect(await resumed()).toEqual(desk.state);
  });

  test("what a crash left beyond the tip counts", async () => {
    await tell();
    const { tip } = desk;
    await tell();
    const left = desk.state;
    desk.tip = tip;
    expect(await resumed()).toEqual(left);
  });
});
