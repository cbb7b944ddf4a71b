import { SimulateRound } from '@hailong/responses/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { Part, aProvince } from '../../kit/province';
import { WithRound, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { showFigures } from '../../kit/show-figures';
import { WithProcess } from '../../kit/servers/process';

/** 300 simulated responses of the round, the same ones each time. */
function simulatedResponses(): Part<WithProcess & WithRound, object> {
  return async ({ app, round }) => {
    const simulated = await app.get(SimulateRound).simulate({ round, responses: 300, seed: 7 });
    expect(expectOk(simulated)).toMatchObject({ stored: 300, refused: 0 });
    await showFigures(app, round);
    return {};
  };
}

/** A portal with an open round and its simulated responses. */
export const simulatedRound = aProvince()
  .with(aPortal())
  .with(aRound({ demonstration: true, changes: { toldApartBy: ['CHANNEL'] } }))
  .with(simulatedResponses());
