import { randomUUID } from 'node:crypto';
import { day } from '@hailong/kernel';
import { RankRound, ReadResults } from '@hailong/rankings/use-cases';
import { ExamineQuality, RevalueResponse, SubmitResponse, VerifyTallies } from '@hailong/responses/use-cases';
import { ProvinceScope } from '@hailong/database';
import { INestApplicationContext } from '@nestjs/common';
import { PreparedRound, expectOk, openBacKanRound } from '../../kit/open-round';
import { surveyContext } from '../../kit/survey-context';
import { TestDatabase, testDatabase } from '../../kit/test-database';

describe('examinations while forms come in', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let prepared: PreparedRound;
  beforeAll(async () => {
    db = await testDatabase();
    app = await surveyContext(db.appUrl, { intake: { batchLimit: 7 } });
    prepared = await openBacKanRound(app);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const criteria = [4, 5, 6, 3].flatMap((n, at) =>
    Array.from({ length: n }, (_, index) => `Q${at + 1}.${index + 1}`),
  );
  /**
   * Every second form is a straight line of 5, the others are of 2 and 4 alternately; of these every fourth one has a
   * serial in order, which an examination finds out and arrival does not.
   */
  const send = (n: number) =>
    app.get(SubmitResponse).submit(
      {
        ...{ key: randomUUID(), roundId: prepared.round.roundId, agencyCode: `P.${(n % 3) + 1}` },
        ...{ group: 'citizens', channel: 'paper', serial: n % 8 === 0 ? `BK-${n}` : undefined },
        answers: [
          ...criteria.map((item, at) => ({ item, level: n % 2 ? '5' : at % 2 ? '4' : '2' })),
          { item: 'GY', level: 'no' },
        ],
      },
      { on: day('2018-08-15'), operator: 'an' },
    );
  const examine = async (agencyCode: string) =>
    expectOk(
      await app.get(ExamineQuality).examine(await prepared.scopeOf(agencyCode), prepared.round.roundId),
    );

  const revalue = async (n: number, responseId: string, valid: boolean) => {
    const scope = await prepared.scopeOf(`P.${(n % 3) + 1}`);
    expectOk(await app.get(RevalueResponse).revalue(scope, { responseId, valid, reason: 'kiểm tra lại' }));
  };
  /** Every fifth form is taken out as soon as it is in, and every second of these put back at once. */
  const sendAndRevalue = async (n: number) => {
    const { receipt } = expectOk(await send(n));
    if (n % 5 === 0) await revalue(n, receipt, false);
    if (n % 20 === 0 || n % 20 === 5) await revalue(n, receipt, true);
  };

  it('and are taken out and put back lose, double and misplace nothing: every tally of every tally class is what its responses add up to', async () => {
    const work: Promise<unknown>[] = [];
    for (let n = 0; n < 480; n += 1) {
      work.push(sendAndRevalue(n));
      if (n % 60 === 59) {
        work.push(...['P.1', 'P.2', 'P.3', 'P.1'].map(examine));
        await work.at(-1);
      }
    }
    await Promise.all(work);
    for (const code of ['P.1', 'P.2', 'P.3']) await examine(code);
    const found = [];
    for await (const { differences } of app.get(VerifyTallies).verify('test')) found.push(...differences);
    expect(found).toEqual([]);
    const classes = await db.admin(
      'select tally_class as "tallyClass", sum(responses)::int as n, sum(invalid)::int as invalid from hailong.tally group by 1 order by 1',
    );
    expect(classes).toEqual([
      { tallyClass: 0, n: 156, invalid: 24 },
      { tallyClass: 2, n: 276, invalid: 24 },
    ]);
  });

  it('leave figures as they were by default, and without flagged forms give another one, which says so', async () => {
    const scope = await prepared.scopeOf('P.1');
    const of = async (flagged?: 'included' | 'excluded') => {
      const question = { roundId: prepared.round.roundId, flagged };
      const { formsCounted, groups } = expectOk(await app.get(ReadResults).ofOwn(scope, question));
      const [group] = groups;
      return {
        formsCounted,
        n: group?.results.responses,
        index: group?.results.index,
        marked: group?.marked,
      };
    };
    const marked = { flagged: 92, surplus: 0 };
    expect(await of()).toEqual({
      formsCounted: { flagged: 'included', surplus: 'excluded' },
      n: 144,
      index: 75,
      marked,
    });
    expect(await of('excluded')).toEqual({
      formsCounted: { flagged: 'excluded', surplus: 'excluded' },
      ...{ n: 52, index: 50, marked },
    });
    const ranked = await app
      .get(RankRound)
      .rank(ProvinceScope.of(undefined, 'test'), { roundId: prepared.round.roundId, flagged: 'excluded' });
    const { ranking, markedOf } = expectOk(ranked);
    expect(ranking.entries.map(({ n, index, agencyId }) => [n, index, markedOf(agencyId)])).toEqual(
      Array(3).fill([52, 50, marked]),
    );
  });

  it('results of a field that the round does not have are refused by name', async () => {
    const question = { roundId: prepared.round.roundId, field: 'land' };
    const verdict = await app.get(ReadResults).ofOwn(await prepared.scopeOf('P.1'), question);
    expect(verdict.ok ? [] : verdict.problems).toMatchObject([{ code: 'FIELD_UNKNOWN', place: 'field' }]);
  });
});
