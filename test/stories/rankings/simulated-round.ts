import { clockAt, day } from '@hailong/kernel';
import { SimulateRound } from '@hailong/responses/use-cases';
import { PreparedRound, expectOk, openBacKanRound } from '../../kit/open-round';
import { RunningPortal, runningPortal } from '../../kit/portal-app';

export interface SimulatedRound {
  readonly portal: RunningPortal;
  readonly prepared: PreparedRound;
}

/** A portal with an open round and 300 simulated responses of it, the same ones each time. */
export async function simulatedRound(): Promise<SimulatedRound> {
  const portal = await runningPortal({ clock: clockAt(day('2018-08-15')) });
  const prepared = await openBacKanRound(portal.app, { demonstration: true });
  const { stored, refused } = expectOk(
    await portal.app.get(SimulateRound).simulate({ round: prepared.round, responses: 300, seed: 7 }),
  );
  expect([stored, refused]).toEqual([300, 0]);
  return { portal, prepared };
}
