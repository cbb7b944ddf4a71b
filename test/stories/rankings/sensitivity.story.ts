import { intervalOfIndex } from '@hailong/statistics/domain';
import { ANALYST, administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Opened, aProvince } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { statementsOf } from '../../kit/statements-of';
import { ANNOUNCE, RANK, Ranking, SAVE } from './scheme-operations';
import {
  CRITERIA,
  Criteria,
  NEXT_FORMS,
  NextForms,
  SENSITIVITY,
  Sensitivity,
} from './sensitivity-operations';
import { MORE_DEPARTMENTS, TEN, TOLD_APART, tenAgencies } from './ten-agencies';

const CODE = 'xep-hang';
const CORE = 'bac-kan-266-2018';

describe('the sensitivity of the ranking of a scheme', () => {
  const described = aProvince('2018-08-15', 9)
    .with(aPortal())
    .with(anOperator())
    .with(agencies(MORE_DEPARTMENTS))
    .with(aRound({ changes: TOLD_APART }))
    .with(tenAgencies());
  let province: Opened<typeof described>;
  const ask = <T>(operation: string, variables: object = {}) =>
    province.ask<T>(operation, variables, ANALYST);
  const sensitivity = (question: object = {}) => ask<Sensitivity>(SENSITIVITY, { code: CODE, ...question });
  const variant = async (code: string) => {
    const found = (await sensitivity()).variants.find((each) => each.code === code);
    if (!found) throw new Error(`there is no variant ${code}`);
    return {
      ...found,
      movedMost: found.movedMost.map((agency) => agency.code),
      withoutRank: found.withoutRank.map((agency) => agency.code),
      bandChanges: found.bandChanges.map(({ agency, from, to }) => [agency.code, from, to]),
    };
  };
  beforeAll(async () => {
    province = await described.open();
    await ask(SAVE, { input: { code: CODE, title: 'Xếp hạng', year: 2018, core: CORE } });
    await ask(ANNOUNCE, { code: CODE });
  });
  afterAll(() => province.close());

  it('shows every variant in one view, with the reasons of those that cannot be computed', async () => {
    const { variants, ranked, forms } = await sensitivity();
    expect([ranked, forms]).toEqual([10, 600]);
    const computed = variants.filter(({ obstacleEn }) => obstacleEn === null).map(({ code }) => code);
    expect(computed).toEqual([
      ...['method.mean-of-criteria', 'method.mean-of-factors', 'method.mean-score'],
      ...[
        'without-factor.F1',
        'without-factor.F2',
        'without-factor.F3',
        'without-factor.F4',
        'without-factor.F5',
      ],
      ...['without-channel.paper', 'without-channel.post', 'standard-mix'],
    ]);
    const others = variants.flatMap(({ code, obstacleEn }) =>
      obstacleEn === null ? [] : [[code, obstacleEn]],
    );
    expect(others).toEqual([
      ['method.weighted-factors', expect.stringMatching(/same weight/)],
      ['method.overall-question', expect.stringMatching(/^No form asks/)],
    ]);
    const { entries } = await ask<Ranking>(RANK, { code: CODE });
    expect(entries.map(({ agency }) => agency.code).slice(-3)).toEqual(['P.5', 'P.1', 'P.2']);
  });

  it('under another method or without a factor tells how far ranks move, and of which agencies', async () => {
    // P.5 falls below P.1: of the 24 pairs that are not tied one changes its order.
    const { correlation, ...mean } = await variant('method.mean-of-criteria');
    expect(correlation).toBeCloseTo(22 / 24, 12);
    expect(mean).toMatchObject({
      ...{ ranked: 10, forms: 600, largestMove: 1, movedMost: ['P.1', 'P.5'], bandChanges: [] },
    });
    expect(await variant('method.mean-score')).toMatchObject({ ranked: 10, banded: false, bandChanges: [] });
    expect(await variant('without-factor.F2')).toMatchObject({ largestMove: 7, movedMost: ['P.5'] });
    // Nine agencies have no answer but to the factor that is left out.
    const alone = await variant('without-factor.F1');
    expect(alone).toMatchObject({ ranked: 1, correlation: null, largestMove: 0 });
    expect(alone.withoutRank).toEqual(expect.arrayContaining(TEN.filter((code) => code !== 'P.5')));
  });

  it('without a channel names the agencies whose band changes, and those that have too few forms left', async () => {
    expect(await variant('without-channel.paper')).toMatchObject({
      ...{ ranked: 9, forms: 270, withoutRank: ['P.4'] },
      bandChanges: [['P.2', 'BELOW', 'AS_OTHERS']],
    });
    expect(await variant('without-channel.post')).toMatchObject({ ranked: 10, bandChanges: [] });
    const { summaryEn } = await sensitivity();
    expect(summaryEn).toBe(
      '1 of 10 ranked agencies keep their band in all 10 variants that have bands; 9 without a rank in at least one of them.',
    );
  });

  it('in one mix of service fields ranks an agency with the others where its fields alone told it apart', async () => {
    // P.1 ties with the seven best, from rank 9; 17 pairs stay apart, of which one changes its order.
    const { correlation, ...mix } = await variant('standard-mix');
    expect(correlation).toBeCloseTo(15 / Math.sqrt(24 * 17), 12);
    expect(mix).toMatchObject({
      ...{ ranked: 10, forms: 600, largestMove: 8, movedMost: ['P.1'], withoutRank: [] },
    });
  });

  it('comes with a proposal of the next forms: those that lack a rank first, and no more than were asked for', async () => {
    const strict = { code: 'toi-thieu-70', title: 'Tối thiểu', year: 2018, core: CORE, minimumResponses: 61 };
    await ask(SAVE, { input: strict });
    await ask(ANNOUNCE, { code: strict.code });
    const lacking = await ask<NextForms>(NEXT_FORMS, { code: strict.code, forms: 7 });
    expect(lacking.ranked).toEqual([]);
    expect(lacking.lacking.map(({ lacks, proposed }) => [lacks, proposed])).toEqual([
      ...Array.from({ length: 7 }, () => [1, 1]),
      ...Array.from({ length: 3 }, () => [1, 0]),
    ]);
    const { ranked, toldApart } = await ask<NextForms>(NEXT_FORMS, { code: CODE });
    expect(ranked.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(500);
    expect(toldApart.pairs).toBe(9);
    expect(toldApart.proposed).toBeGreaterThanOrEqual(toldApart.equal);
    const { stdout } = await province.operator.run(['allocate', '--scheme', CODE, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ asked: 500, toldApart, lacking: [] });
    const printed = await province.operator.run(['allocate', '--scheme', CODE]);
    expect(printed.stdout).toMatch(
      /phân biệt được: hiện nay \d+ \/ 9; [^]*Neighbours told apart: \d+ \/ 9 now/,
    );
  });

  it('is computed once until a block is added', async () => {
    const other = { code: 'it-phieu-hon', title: 'Khác', year: 2018, core: CORE, minimumResponses: 20 };
    await ask(SAVE, { input: other });
    await ask(ANNOUNCE, { code: other.code });
    const answers: unknown[] = [];
    const statements = () => statementsOf(async () => answers.push(await sensitivity({ code: other.code })));
    const [first, again] = [await statements(), await statements()];
    // The error of a single agency takes three statements or more: the second reading asks for none.
    expect(first).toBeGreaterThan(3 * TEN.length);
    expect(again).toBeLessThan(3 * TEN.length);
    expect(answers[1]).toEqual(answers[0]);
  });

  it('is the same on the command line, in a table and in JSON', async () => {
    const { operator } = province;
    const { variants } = await sensitivity();
    const said = await operator.json<Sensitivity>('sensitivity', '--scheme', `${CODE}@1`);
    expect(said.variants.map(({ code, correlation = null }) => [code, correlation])).toEqual(
      variants.map(({ code, correlation }) => [code, correlation]),
    );
    const { stdout } = await operator.run(['sensitivity', '--scheme', CODE, '--group', 'department']);
    expect(stdout).toMatch(/standard-mix +10 +600 +0,74 +8 +P\.1 /);
    expect(stdout).toMatch(/P\.2 .*thấp hơn mức chung của nhóm → ngang mức chung của nhóm/);
    expect(stdout).toMatch(/P\.4 .*mất hạng · rank lost/);
    expect(stdout).toMatch(/method\.overall-question[^]*No form asks the overall question/);
    expect(await operator.problemsOf('sensitivity', '--scheme', 'không')).toEqual([
      ['NOT_FOUND', '--scheme'],
    ]);
  });

  it('has beside it each criterion of an agency with its interval, and no rank', async () => {
    const { criteria, agency } = await ask<Criteria>(CRITERIA, { code: CODE, agency: 'P.5' });
    expect([agency.code, criteria.length]).toEqual(['P.5', 22]);
    const byCode = new Map(criteria.map(({ code, ...figure }) => [code, figure]));
    // 48 of 60 forms, each a sampling unit: as precise as n − 1 answers.
    expect(byCode.get('F1.1')).toMatchObject({
      ...{ n: 60, share: 80, printed: '80,00%', interval: intervalOfIndex(0.8, 59) },
    });
    expect(byCode.get('F2.1')).toMatchObject({ n: 2, share: 0, interval: intervalOfIndex(0, 2) });
    expect(byCode.get('F3.1')).toMatchObject({ n: 0, share: null, printed: null, interval: null });
  });

  it('is for the province alone, and refuses what the scheme does not have', async () => {
    expect((await sensitivity({ group: 'commune' })).problems).toEqual([
      { code: 'SCHEME_GROUP_UNKNOWN', place: 'group' },
    ]);
    expect((await sensitivity({ code: 'khong-co' })).problems).toEqual([
      { code: 'NOT_FOUND', place: 'code' },
    ]);
    for (const [agency, code] of [
      ['P.3', 'SCHEME_AGENCY_UNSUITED'],
      ['khong-co', 'NOT_FOUND'],
    ]) {
      const { problems } = await ask<Criteria>(CRITERIA, { code: CODE, agency });
      expect(problems).toEqual([{ code, place: 'agency' }]);
    }
    for (const operation of [SENSITIVITY, CRITERIA]) {
      const variables = { code: CODE, ...(operation === CRITERIA && { agency: 'P.1' }) };
      const refused = await province.portal.ask(operation, variables, administratorOf('P.1'));
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
