import { randomUUID } from 'node:crypto';
import { day } from '@hailong/kernel';
import { RevalueResponse, SubmitResponse, VerifyTallies } from '@hailong/responses/use-cases';
import { Submission } from '@hailong/responses/domain';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { addCell, takenOf } from '../../kit/limited-cells';
import { expectOk } from '../../kit/expect-ok';
import { recountAll } from '../../kit/recount-all';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

describe('an exact cell that several agencies share', () => {
  const described = aProvince().with(aProcess()).with(aRound());
  let province: Opened<typeof described>;
  let processes: INestApplicationContext[];
  beforeEach(async () => {
    province = await described.open();
    processes = [province.app, await province.process()];
  });
  afterEach(() => province.close());

  const process = (at: number) => processes[at % 2] as INestApplicationContext;
  const cell = (most: number, more: { cellId?: number; owner?: string } = {}) =>
    province.scopeOf(more.owner ?? 'P').then(({ agencyId }) =>
      addCell(province.db, {
        ...{ agencyId, roundId: province.round.roundId, meaning: 'exact', most },
        ...{ shared: more.owner === undefined, cellId: more.cellId ?? 101 },
      }),
    );
  const send = async (agencyCode: string, on: string, at = 0, more: Partial<Submission> = {}) => {
    const form: Submission = {
      ...{
        key: randomUUID(),
        roundId: province.round.roundId,
        agencyCode,
        group: 'citizens',
        channel: 'paper',
      },
      answers: [
        { item: 'Q1.1', level: '4' },
        { item: 'GY', level: 'no' },
      ],
      ...more,
    };
    return expectOk(
      await process(at)
        .get(SubmitResponse)
        .submit(form, { on: day(on), operator: 'clerk' }),
    ).receipt;
  };
  const takeOut = async (agencyCode: string, responseId: string, at = 0) => {
    const scope = await province.scopeOf(agencyCode);
    expectOk(
      await process(at).get(RevalueResponse).revalue(scope, { responseId, valid: false, reason: 'trùng' }),
    );
  };
  const surplus = async () =>
    (
      await province.db.admin<{ id: string }>(
        'select response_id as id from hailong.survey_response where valid and surplus order by received_on, response_id',
      )
    ).map(({ id }) => id);
  const mustAgree = async () => {
    for await (const { differences, cellDifferences } of process(0).get(VerifyTallies).verify('test'))
      expect([...differences, ...cellDifferences]).toEqual([]);
  };

  const close = async () =>
    expectOk(await process(1).get(CloseRound).close(province.owner, province.round.roundId));

  it('gives the places that are free at the close to surplus forms of any agency, in the trail of these', async () => {
    await cell(2);
    const counted = [await send('P.1', '2018-08-01'), await send('P.1', '2018-08-02')];
    await send('P.1', '2018-08-09');
    for (const agency of ['P.2', 'P.3']) await send(agency, '2018-08-05');
    for (const id of counted) await takeOut('P.1', id);
    expect(await surplus()).toHaveLength(3);
    await close();
    expect(await surplus()).toHaveLength(1);
    const trail = await province.db.admin<{ actor: string; reason: string }>(
      'select actor, reason from hailong.response_correction where valid',
    );
    const reason = expect.stringMatching(/moved up from surplus/) as string;
    expect(trail).toEqual(Array(2).fill({ actor: province.owner.actor, reason }));
    await mustAgree();
  });

  it('counts no response for which a cell of its agency has no slot', async () => {
    await cell(3);
    await cell(1, { cellId: 102, owner: 'P.2' });
    const leaving = await send('P.1', '2018-08-01');
    await send('P.1', '2018-08-01');
    await send('P.2', '2018-08-01');
    const barred = await send('P.2', '2018-08-02');
    await send('P.3', '2018-08-03');
    await takeOut('P.1', leaving);
    await close();
    expect(await surplus()).toEqual([barred]);
    await mustAgree();
  });

  it('is exact after the close when agencies have taken forms out at once while others arrived', async () => {
    await cell(20);
    const counted: { agency: string; id: string }[] = [];
    for (let at = 0; at < 20; at += 1) {
      const agency = `P.${1 + (at % 2)}`;
      counted.push({ agency, id: await send(agency, '2018-08-01', at) });
    }
    await Promise.all(Array.from({ length: 15 }, (_, at) => send(`P.${1 + (at % 3)}`, '2018-08-05', at)));
    await Promise.all([
      ...counted.map(({ agency, id }, at) => takeOut(agency, id, at)),
      ...Array.from({ length: 10 }, (_, at) => send(`P.${1 + (at % 3)}`, '2018-08-06', at)),
    ]);
    expect((await takenOf(province.db, province.round.roundId))[0]).toBeLessThanOrEqual(20);
    await close();
    expect(await takenOf(province.db, province.round.roundId)).toEqual([20]);
    expect(await surplus()).toHaveLength(5);
    await mustAgree();
  });

  /** Frees the slot of a counted form and gives it to none, as a process does that dies in between. */
  const leaveFree = async (leaving: string) => {
    await province.db.admin('update hailong.survey_response set valid = false where response_id = $1', [
      leaving,
    ]);
    await province.db.admin('update hailong.quota_cell set taken = 0 where most = 1');
    await recountAll(province.db);
  };

  it('gives a place that a process left free when it died to the form that waits, when the round closes', async () => {
    await cell(1);
    const leaving = await send('P.1', '2018-08-01');
    for (const agency of ['P.2', 'P.3']) await send(agency, '2018-08-03');
    await leaveFree(leaving);
    await close();
    expect(await surplus()).toHaveLength(1);
    await mustAgree();
  });

  it('gives a place that a process left free after the round had closed to the form that waits, before the round is final', async () => {
    await cell(1);
    const leaving = await send('P.1', '2018-08-01');
    await send('P.2', '2018-08-03');
    expectOk(await process(1).get(CloseRound).close(province.owner, province.round.roundId));
    await leaveFree(leaving);
    expectOk(await process(1).get(FinaliseRound).finalise(province.owner, province.round.roundId));
    expect(await surplus()).toEqual([]);
    await mustAgree();
  });
});
