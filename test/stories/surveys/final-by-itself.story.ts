import { RoundListeners } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { CloseRound, FinaliseDue, OpenRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { draftFromTemplate } from '../../../apps/demonstration/src/draft-from-template';
import { administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { BAC_KAN, aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { surveyContext } from '../../kit/servers/process';

const CLOSE = `mutation ($id: ID!) { it: closeSurveyRound(id: $id) { ... on SurveyRoundMoved { round { state closedOn finalOn } } } }`;
const ROUND = `query ($id: ID!) { it: surveyRound(id: $id) { state closedOn finalOn } }`;

describe('a closed round that its agency does not make final', () => {
  const described = aProvince('2018-08-15').with(aPortal()).with(aRound());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(() => province.close());

  const owner = administratorOf('P');
  const close = () => province.ask(CLOSE, { id: province.publicRoundId }, owner);
  const read = () => province.ask(ROUND, { id: province.publicRoundId }, owner);
  const finalised = async (app: INestApplicationContext = province.app) =>
    (await app.get(FinaliseDue).finalise('finalising')).map(({ code }) => code);
  const steps = (roundCode: string) =>
    province.db.admin<{ actor: string; action: string }>(
      `select actor, action from hailong.audit_entry where subject = $1 and action in ('open-round', 'close-round', 'finalise-round') order by at`,
      [roundCode],
    );
  /** A second round beside the first one, closed on the same day. */
  const another = async (): Promise<RoundRecord> => {
    const { round } = await draftFromTemplate(province.app, province.owner, {
      ...{ template: BAC_KAN, participants: [{ agencyCode: 'P.1' }], codePrefix: 'khac' },
    });
    return expectOk(await province.app.get(OpenRound).open(province.owner, round.roundId)).round;
  };

  it('says on which day it will be final, from its close on', async () => {
    expect(await read()).toEqual({ state: 'OPEN', closedOn: null, finalOn: null });
    const closed = { state: 'CLOSED', closedOn: '2018-08-15', finalOn: '2018-09-14' };
    expect(await close()).toEqual({ round: closed });
    expect(await read()).toEqual(closed);
  });

  it('is made final thirty days after its close and not a day before, once, and its forms are accounted for', async () => {
    await close();
    province.today('2018-09-13');
    expect(await finalised()).toEqual([]);
    province.today('2018-09-14');
    expect(await finalised()).toEqual([province.round.code]);
    expect(await finalised()).toEqual([]);
    expect(await read()).toEqual({ state: 'FINAL', closedOn: '2018-08-15', finalOn: null });
    expect((await steps(province.round.code)).slice(-2)).toEqual([
      { actor: 'admin of P', action: 'close-round' },
      { actor: 'finalising', action: 'finalise-round' },
    ]);
  });

  it('is made final once by two processes at the same time, and an agency that was earlier is left alone', async () => {
    await close();
    province.today('2018-09-14');
    const other = await surveyContext(province.db.appUrl, { clock: province.clock });
    const both = await Promise.all([finalised(), finalised(other)]);
    await other.close();
    expect(both.flat()).toEqual([province.round.code]);
    expect((await steps(province.round.code)).map(({ action }) => action)).toEqual([
      ...['open-round', 'close-round', 'finalise-round'],
    ]);
  });

  it('does not stop the others when it fails, and is made final as soon as it can be', async () => {
    const second = await another();
    await close();
    expectOk(await province.app.get(CloseRound).close(province.owner, second.roundId));
    let broken = true;
    province.app.get(RoundListeners).add({
      before: (_, { roundId }) => {
        if (broken && roundId === province.round.roundId) throw new Error('the disk is full');
        return Promise.resolve([]);
      },
    });
    province.today('2018-10-01');
    await expect(finalised()).rejects.toThrow(/1 rounds are final, and not all is done of 1/);
    expect((await steps(second.code)).at(-1)).toEqual({ actor: 'finalising', action: 'finalise-round' });
    expect(await read()).toMatchObject({ state: 'CLOSED', finalOn: '2018-09-14' });
    broken = false;
    expect(await finalised()).toEqual([province.round.code]);
  });

  it('becomes final in the background where the host wishes it, after as many days as the host sets', async () => {
    await close();
    const { clock, db } = province;
    const app = await surveyContext(db.appUrl, { clock, rounds: { everySeconds: 0.01, finalAfterDays: 2 } });
    const final = new Promise<string>((resolve) =>
      app.get(RoundListeners).add({
        warnings: (step) => {
          resolve(step);
          return Promise.resolve([]);
        },
      }),
    );
    province.today('2018-08-17');
    expect(await final).toBe('finalise');
    await app.close();
    expect(await read()).toMatchObject({ state: 'FINAL' });
  });

  it('is made final by hand with `hailong seal`, which names it; `round close` says on which day it will be', async () => {
    const second = await another();
    await close();
    const { operator } = await anOperator()(province);
    expect(await operator.json('seal')).toMatchObject({ finalised: [province.round.code] });
    expect((await operator.run(['seal'])).stdout).toMatch(/No round is due to become final/);
    const days = { variables: { HAILONG_FINAL_AFTER_DAYS: '45' } };
    const closed = await operator.run(['round', 'close', second.code], days);
    const [row] = await province.db.admin<{ day: string }>(
      `select (closed_on + 45)::text as day from hailong.survey_round where code = '${second.code}'`,
    );
    expect(closed.stdout).toContain(`becomes final by itself on: ${row?.day}`);
    const wrong = await operator.run(['seal'], { variables: { HAILONG_FINAL_AFTER_DAYS: '0' } });
    expect(wrong).toMatchObject({ code: 2 });
  });
});
