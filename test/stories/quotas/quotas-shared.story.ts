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

  it("gives a place that one agency's form leaves to the earliest surplus form of any agency", async () => {
    await cell(2);
    const counted = [await send('P.1', '2018-08-01'), await send('P.1', '2018-08-02')];
    const late = await send('P.1', '2018-08-09');
    const [early, earlier] = [await send('P.2', '2018-08-05'), await send('P.3', '2018-08-04')];
    await takeOut('P.1', counted[0] ?? '');
    expect(await surplus()).toEqual([early, late]);
    await takeOut('P.1', counted[1] ?? '');
    expect(await surplus()).toEqual([late]);
    await takeOut('P.3', earlier);
    expect(await surplus()).toEqual([]);
    const trail = await province.db.admin<{ agency: string; actor: string }>(
      `select a.code as agency, c.actor from hailong.response_correction c join hailong.agency a using (agency_id)
       where c.valid order by c.at`,
    );
    expect(trail).toEqual([
      { agency: 'P.3', actor: 'tester of P.1' },
      { agency: 'P.2', actor: 'tester of P.1' },
      { agency: 'P.1', actor: 'tester of P.3' },
    ]);
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
    expect(await surplus()).toEqual([barred]);
    await mustAgree();
  });

  it('is exact when agencies take forms out at once while others arrive', async () => {
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
    expect(await takenOf(province.db, province.round.roundId)).toEqual([20]);
    expect(await surplus()).toHaveLength(5);
    await mustAgree();
  });

  it('differs from one of a single agency, whose place is filled in the transaction that frees it', async () => {
    await cell(1, { owner: 'P.1' });
    const leaving = await send('P.1', '2018-08-01');
    const waiting = await send('P.1', '2018-08-02');
    await takeOut('P.1', leaving);
    const rows = await province.db.admin<{ id: string; valid: boolean; surplus: boolean; writer: string }>(
      'select response_id as id, valid, surplus, xmin::text as writer from hailong.survey_response order by received_on',
    );
    const writer = rows[0]?.writer;
    expect(rows).toEqual([
      { id: leaving, valid: false, surplus: false, writer },
      { id: waiting, valid: true, surplus: false, writer },
    ]);
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
    const waiting = [await send('P.2', '2018-08-03'), await send('P.3', '2018-08-02')];
    await leaveFree(leaving);
    expectOk(await process(1).get(CloseRound).close(province.owner, province.round.roundId));
    expect(await surplus()).toEqual([waiting[0]]);
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
