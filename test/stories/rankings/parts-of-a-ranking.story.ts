import { intervalOfIndex } from '@hailong/statistics/domain';
import { ANALYST } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { ANNOUNCE, RANK, Ranking, SAVE } from './scheme-operations';
import { MORE_DEPARTMENTS, TEN, TOLD_APART, tenAgencies } from './ten-agencies';

const CODE = 'xep-hang';
const INPUT = { title: 'Xếp hạng', year: 2018, core: 'bac-kan-266-2018' };

describe('the ranking of a scheme', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal())
    .with(anOperator())
    .with(agencies(MORE_DEPARTMENTS))
    .with(aRound({ changes: TOLD_APART }))
    .with(tenAgencies());
  let province: Opened<typeof described>;
  const ask = <T>(operation: string, variables: object = {}) =>
    province.ask<T>(operation, variables, ANALYST);
  const rank = (question: object = {}) => ask<Ranking>(RANK, { code: CODE, ...question });
  const of = (ranking: Ranking, code: string) => ranking.entries.find(({ agency }) => agency?.code === code);
  beforeAll(async () => {
    province = await described.open();
    await ask(SAVE, { input: { code: CODE, ...INPUT } });
    await ask(ANNOUNCE, { code: CODE });
  });
  afterAll(() => province.close());

  it('on one service field counts its forms alone, which add up over the fields', async () => {
    const [land, civil] = [await rank({ field: 'dat-dai' }), await rank({ field: 'ho-tich' })];
    expect(land).toMatchObject({ field: { code: 'dat-dai' }, notToldApart: 0, roundsLeftOut: [] });
    // Land pleases 21 of 30 everywhere but at P.2, where no form on paper is satisfied.
    expect(of(land, 'P.2')).toMatchObject({ rank: 10, n: 30, index: (100 * 8) / 30 });
    expect(of(land, 'P.1')).toMatchObject({ rank: 1, n: 40, index: 70, interval: intervalOfIndex(0.7, 39) });
    expect(civil.excluded.map(({ code, n, agency }) => [code, n, agency.code])).toEqual([
      ['BELOW_MINIMUM', 20, 'P.1'],
    ]);
    const all = await rank();
    for (const code of TEN.filter((each) => each !== 'P.1'))
      expect((of(land, code)?.n ?? 0) + (of(civil, code)?.n ?? 0)).toBe(of(all, code)?.n);
    // The forms of the field that rate the second factor: two of P.5 alone are of the other field.
    expect((await rank({ field: 'dat-dai', factor: 'F2' })).entries).toEqual([]);
    expect((await rank({ field: 'thue' })).problems).toEqual([
      { code: 'SCHEME_FIELD_UNKNOWN', place: 'field' },
    ]);
    const { stdout } = await province.operator.run(['rank', '--scheme', CODE, '--field', 'dat-dai']);
    expect(stdout).toContain('on one service field alone: dat-dai – Đất đai');
    expect(await province.operator.problemsOf('rank', '--scheme', CODE, '--field', 'thue')).toEqual([
      ['SCHEME_FIELD_UNKNOWN', 'field'],
    ]);
  });
});
