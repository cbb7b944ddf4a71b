import { intervalOfIndex } from '@hailong/statistics/domain';
import { lastDay } from '@hailong/surveys/domain';
import { ANALYST } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { ANNOUNCE, RANK, READ, Ranking, SAVE, Scheme } from './scheme-operations';
import {
  CRITERIA,
  Criteria,
  NEXT_FORMS,
  NextForms,
  OwnPage,
  OWN_STANDING,
  SENSITIVITY,
  Sensitivity,
} from './sensitivity-operations';
import { entered } from './three-rounds';
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

  it('says which of its rounds are not final, and of each agency how its respondents were found', async () => {
    const { pending, entries } = await rank();
    const { code, document } = province.round;
    expect(pending).toEqual([
      {
        ...{ until: lastDay(document.window), shown: 600, waiting: 0, round: { code } },
        ...{ withoutFigures: [], fieldsWithout: [] },
      },
    ]);
    expect(new Set(entries.flatMap(({ samplings }) => samplings))).toEqual(new Set(['ISSUED']));
    const { stdout } = await province.operator.run(['rank', '--scheme', CODE]);
    expect(stdout).toContain(`round not final: ${code}, nhận phiếu đến`);
  });

  it('says how many forms of its open rounds wait for their block, as progress tells them', async () => {
    await entered(province)(province.publicRoundId, 'P.11', { field: 'dat-dai', satisfied: 2, not: 1 });
    const { pending } = await rank();
    expect(pending).toMatchObject([{ shown: 600, waiting: 3 }]);
    const { stdout } = await province.operator.run(['rank', '--scheme', CODE]);
    expect(stdout).toContain('forms shown: 600; phiếu chờ khối · forms waiting: 3');
  });

  it('takes small agencies that its terms pool as one, with their forms added up, and none of them by itself', async () => {
    const pool = { code: 'nho', title: 'Các sở nhỏ', agencies: ['P.6', 'P.7'] };
    const scheme = { ...INPUT, code: 'gop', pooledUnits: [pool] };
    const saved = await ask<Scheme>(SAVE, { input: { ...scheme, minimumResponses: 61 } });
    expect(saved.terms.find(({ code }) => code === 'pooledUnits.nho')?.textEn).toBe('Các sở nhỏ: P.6, P.7');
    await ask(ANNOUNCE, { code: 'gop' });
    // Each has 60 forms, 48 of them satisfied: alone too few, together as precise as 119 answers.
    const strict = await rank({ code: 'gop' });
    expect(strict.entries).toMatchObject([
      {
        ...{ agency: null, rank: 1, n: 120, index: 80, interval: intervalOfIndex(0.8, 119) },
        pool: { code: 'nho', agencies: [{ code: 'P.6' }, { code: 'P.7' }] },
      },
    ]);
    expect(new Set(strict.excluded.map(({ code }) => code))).toEqual(new Set(['BELOW_MINIMUM']));
    expect(strict.excluded.map(({ agency }) => agency.code).sort()).toEqual(
      TEN.filter((code) => !pool.agencies.includes(code)).sort(),
    );
    const { operator } = province;
    await operator.json('scheme', 'save', operator.file('gop.json', scheme));
    const draft = await ask<Scheme>(READ, { code: 'gop', version: 2 });
    expect(draft.differences.map(({ code }) => code)).toEqual(['minimumResponses']);
    await operator.json('scheme', 'announce', 'gop');
    expect((await rank({ code: 'gop' })).entries).toHaveLength(9);
    const { stdout } = await operator.run(['rank', '--scheme', 'gop']);
    expect(stdout).toMatch(/nho +Các sở nhỏ \(P\.6, [^\n]+\n +P\.7\)/);
  });

  it('with a pool stands in every use of it, by the name of the pool', async () => {
    const { ranked, forms, variants } = await ask<Sensitivity>(SENSITIVITY, { code: 'gop' });
    expect([ranked, forms]).toEqual([9, 600]);
    const mix = variants.find(({ code }) => code === 'standard-mix');
    expect(mix).toMatchObject({ ranked: 9, forms: 600, withoutRank: [] });
    const { ranked: next } = await ask<NextForms>(NEXT_FORMS, { code: 'gop', forms: 10 });
    expect(next).toHaveLength(9);
    const { problems } = await ask<Criteria>(CRITERIA, { code: 'gop', agency: 'P.6' });
    expect(problems).toMatchObject([{ code: 'POOLED_AGENCY_UNSUITED', place: 'agency' }]);
  });

  it('shows each agency of a pool the page of the pool, marked as that, with nothing of the agency alone', async () => {
    const [six, seven] = [
      await ask<OwnPage>(OWN_STANDING, { code: 'gop', agency: 'P.6' }),
      await ask<OwnPage>(OWN_STANDING, { code: 'gop', agency: 'P.7' }),
    ];
    expect(six).toEqual(seven);
    expect(six).toMatchObject({
      entry: { n: 120, agency: null, pool: { code: 'nho', agencies: [{ code: 'P.6' }, { code: 'P.7' }] } },
      pooledTextEn:
        'These are the figures of the pool "Các sở nhỏ" (P.6, P.7) together, of no agency in it alone.',
    });
    expect(six.ranksTextEn).toContain('This pool alone:');
    const alone = await ask<OwnPage>(OWN_STANDING, { code: 'gop', agency: 'P.8' });
    expect(alone).toMatchObject({
      entry: { n: 60, agency: { code: 'P.8' }, pool: null },
      pooledTextEn: null,
    });
    const { stdout } = await province.operator.run(['standing', '--agency', 'P.6', '--scheme', 'gop']);
    for (const text of [six.pooledTextEn, 'P.7 – Sở P.7', 'n = 120']) expect(stdout).toContain(text);
    expect(stdout).not.toContain('n = 60');
  });

  it('is refused pools of an agency that there is not, that stands in two, or of several groups', async () => {
    const pool = (code: string, ...codes: string[]) => ({ code, title: code, agencies: codes });
    const problemsOf = async (...pooledUnits: object[]) =>
      (await ask<Scheme>(SAVE, { input: { ...INPUT, code: 'sai', pooledUnits } })).problems;
    expect(await problemsOf(pool('a', 'P.6', 'khong-co'))).toEqual([
      { code: 'NOT_FOUND', place: 'pooledUnits[0].agencies[1]' },
    ]);
    expect(await problemsOf(pool('a', 'P.6', 'P.7'), pool('b', 'P.7', 'P.8'))).toEqual([
      { code: 'POOL_AGENCY_REPEATED', place: 'pooledUnits[1].agencies[0]' },
    ]);
    const groups = [
      { code: 'so', label: 'Các sở', kinds: ['department'] },
      { code: 'tinh', label: 'Tỉnh', kinds: ['province'] },
    ];
    const input = { ...INPUT, code: 'sai', rankingGroups: groups, pooledUnits: [pool('a', 'P', 'P.7')] };
    const { operator } = province;
    expect(await operator.problemsOf('scheme', 'save', operator.file('sai.json', input))).toEqual([
      ['POOL_GROUPS_DIFFERENT', 'pooledUnits[0]'],
    ]);
  });
});
