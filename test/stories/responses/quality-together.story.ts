import { randomUUID } from 'node:crypto';
import { day } from '@hailong/kernel';
import { RankRound, ReadResults } from '@hailong/rankings/use-cases';
import { ExamineQuality, RevalueResponse, SubmitResponse } from '@hailong/responses/use-cases';
import { ProvinceScope } from '@hailong/database';
import { showFigures } from '../../kit/show-figures';
import { expectOk } from '../../kit/expect-ok';
import { differencesOf } from './differences-of';
import { aProvince, Opened } from '../../kit/province';
import { aProcess } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

describe('examinations while forms come in', () => {
  const described = aProvince()
    .with(aProcess({ intake: { batchLimit: 7 } }))
    .with(aRound());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const criteria = [4, 5, 6, 3].flatMap((n, at) =>
    Array.from({ length: n }, (_, index) => `Q${at + 1}.${index + 1}`),
  );
  /**
   * Every second form is a straight line of 5, the others are of 2 and 4 alternately; of these every fourth one has a
   * serial in order, which an examination finds out and arrival does not.
   */
  const send = (n: number) =>
    province.app.get(SubmitResponse).submit(
      {
        ...{ key: randomUUID(), roundId: province.round.roundId, agencyCode: `P.${(n % 3) + 1}` },
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
      await province.app
        .get(ExamineQuality)
        .examine(await province.scopeOf(agencyCode), province.round.roundId),
    );

  const revalue = async (n: number, responseId: string, valid: boolean) => {
    const scope = await province.scopeOf(`P.${(n % 3) + 1}`);
    expectOk(
      await province.app.get(RevalueResponse).revalue(scope, { responseId, valid, reason: 'kiểm tra lại' }),
    );
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
    expect(await differencesOf(province.app)).toEqual([]);
    const classes = await province.db.admin(
      'select tally_class as "tallyClass", sum(responses)::int as n, sum(invalid)::int as invalid from hailong.tally group by 1 order by 1',
    );
    expect(classes).toEqual([
      { tallyClass: 0, n: 156, invalid: 24 },
      { tallyClass: 2, n: 276, invalid: 24 },
    ]);
  });

  it('leave the figures as they are: a sign is no proof', async () => {
    await showFigures(province.app, province.round);
    const question = { roundId: province.round.roundId };
    const scope = await province.scopeOf('P.1');
    const { groups } = expectOk(await province.app.get(ReadResults).ofOwn(scope, question));
    expect(groups.map(({ results: { responses, index } }) => [responses, index])).toEqual([[144, 75]]);
    const ranked = await province.app.get(RankRound).rank(ProvinceScope.of(undefined, 'test'), question);
    expect(expectOk(ranked).ranking.entries.map(({ n, index }) => [n, index])).toEqual(
      Array(3).fill([144, 75]),
    );
  });

  it('leave no results of a field that the round does not have: it is refused by name', async () => {
    const question = { roundId: province.round.roundId, field: 'land' };
    const verdict = await province.app.get(ReadResults).ofOwn(await province.scopeOf('P.1'), question);
    expect(verdict.ok ? [] : verdict.problems).toMatchObject([{ code: 'FIELD_UNKNOWN', place: 'field' }]);
  });
});
