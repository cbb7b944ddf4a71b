import { CriteriaSet, criteriaOf } from '@hailong/criteria/domain';
import { criteriaSet, questionnaire } from '../../fixtures/labels/template-parts';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound } from '../../kit/loaded-round';

interface SetJson {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly core: { readonly id: string; readonly code: string };
}

describe('criteria that operators add to the core', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const load = (name: string, extension: object) => [
    'load',
    'extension',
    operator.file(name, extension),
    '--as',
    'T1.01',
  ];

  it('make a draft of the whole set, named after the file, that can be published', async () => {
    const mine = await operator.json<SetJson>(...load('so-mot.json', { ...EXTENSION, core: 'mc' }));
    expect(mine).toMatchObject({ code: 'so-mot', version: 1, state: 'draft', core: { code: 'mc' } });
    await operator.json('publish', 'criteria', mine.id, '--as', 'T1.01');
    const { differences } = await operator.json<{ differences: { en: string }[] }>(
      ...['diff', 'criteria', mine.core.id, mine.id],
    );
    expect(differences.map(({ en }) => en)).toEqual([
      expect.stringContaining('Bộ của Sở Một'),
      expect.stringContaining('S1.F'),
      expect.stringContaining('S1.1'),
      expect.stringContaining('S1.2'),
    ]);
  });

  it('name the core by its code, with a version or without, or by its id', async () => {
    const first = await operator.json<SetJson>(...load('a.json', { ...EXTENSION, core: 'mc' }));
    for (const [at, core] of [first.core.id, 'mc@1'].entries()) {
      const code = `theo-so-${at}`;
      const next = await operator.json<SetJson>(...load('b.json', { ...EXTENSION, core }), '--code', code);
      expect([next.code, next.core]).toEqual([code, first.core]);
    }
    expect(await operator.problemsOf(...load('c.json', EXTENSION))).toEqual([['KEY_MISSING', 'core']]);
    for (const core of ['a', 'mc@2', 'criteria-set:999999999', 'questionnaire:1', '1'])
      expect(await operator.problemsOf(...load('c.json', { ...EXTENSION, core }))).toEqual([
        ['CORE_UNKNOWN', 'core'],
      ]);
  });

  it('cannot leave out what the core makes obligatory, nor stand under what it does not have', async () => {
    const extension = {
      title: 'Bộ hụt',
      core: 'mc',
      omitted: ['ND61.1'],
      criteria: [{ factor: 'la', code: 'S1.1', label: 'Chỗ ngồi chờ' }],
    };
    expect(await operator.problemsOf(...load('hut.json', extension))).toEqual([
      ['CORE_CRITERION_LOCKED', 'omitted[0]'],
      ['FACTOR_UNKNOWN', 'criteria[0].factor'],
    ]);
  });

  it('of a wrong shape are refused with every path', async () => {
    const extension = {
      core: 'mc',
      omited: [],
      factors: [{ area: 'TTHC', code: 'S1.F', label: { vi: 1 }, weight: '2' }],
      criteria: [{ factor: 'MC', label: 'Chỗ ngồi chờ', externalCodes: { SIPAS: 3 } }],
    };
    expect(await operator.problemsOf(...load('dang.json', extension))).toEqual([
      ['KEY_UNKNOWN', 'omited'],
      ['KEY_MISSING', 'title'],
      ['VALUE_UNSUITED', 'factors[0].label.vi'],
      ['VALUE_UNSUITED', 'factors[0].weight'],
      ['KEY_MISSING', 'criteria[0].code'],
      ['VALUE_UNSUITED', 'criteria[0].externalCodes.SIPAS'],
    ]);
  });

  it('are rated by no questionnaire whose set does not have them: it is refused with the item', async () => {
    const less = operator.file('thieu.json', withoutFirstCriterion(criteriaSet('nd61-2018')));
    const { id } = await operator.json<SetJson>('load', 'criteria', less, '--as', 'T1.02');
    const form = operator.file('phieu.json', questionnaire('nd61-2018'));
    const args = ['load', 'questionnaire', form, '--as', 'T1.02'];
    const [[code, place] = [], ...more] = await operator.problemsOf(...args, '--criteria', id);
    expect([code, more]).toEqual(['CRITERION_UNKNOWN', []]);
    expect(place).toMatch(/^sections\[\d\]\.items\[\d\]\.criterion$/);
    expect(await operator.problemsOf(...args)).toEqual([['CRITERIA_OPTION_MISSING', '--criteria']]);
  });
});

/** The core's area, a factor under it, a criterion under either factor; the core is still to be named. */
const EXTENSION = {
  title: 'Bộ của Sở Một',
  factors: [{ area: 'TTHC', code: 'S1.F', label: 'Tiện nghi' }],
  criteria: [
    { factor: 'MC', code: 'S1.1', label: 'Bản vẽ mẫu dễ hiểu', externalCodes: { SIPAS: '31' } },
    { factor: 'S1.F', code: 'S1.2', label: { vi: 'Chỗ ngồi chờ', en: 'Seats' } },
  ],
};

function withoutFirstCriterion(set: CriteriaSet): CriteriaSet {
  const first = criteriaOf(set)[0]?.criterion.code;
  const areas = set.areas.map((area) => ({
    ...area,
    factors: area.factors.map((factor) => ({
      ...factor,
      criteria: factor.criteria.filter(({ code }) => code !== first),
    })),
  }));
  return { ...set, areas };
}
