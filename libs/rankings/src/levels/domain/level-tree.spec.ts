import { CriteriaSet } from '@hailong/criteria/domain';
import { CRITERIA, FORM, collected, levels } from '../../results/domain/small-survey.spec-data';
import { countedAnswers } from './coded-answers';
import { coreTree, externalCode, externalTree, systemsOf } from './level-tree';

/** Set whose two criteria stand under codes of SIPAS, one of them uncertain. */
function coded(first: string, second: string, uncertain: readonly string[] = []): CriteriaSet {
  const [area] = CRITERIA.areas;
  const [one, other] = area?.factors ?? [];
  if (!area || !one || !other) throw new Error('the small survey has two factors');
  const codes = [first, 'OWN', second];
  const factors = [one, other].map((factor) => ({
    ...factor,
    criteria: factor.criteria.map((criterion) => {
      const SIPAS = criterion.code === 'OWN' ? undefined : criterion.code === 'C1' ? codes[0] : codes[2];
      return SIPAS === undefined
        ? criterion
        : { ...criterion, externalCodes: { SIPAS }, uncertainCodes: uncertain };
    }),
  }));
  return { ...CRITERIA, areas: [{ ...area, factors }] };
}

describe('the criteria of figures above rounds', () => {
  it('are those of the core that every unit asks, in the order of the core, with their codes in other systems', () => {
    const tree = coreTree(coded('25', '38'), { criteria: [{ coreCode: 'C1', factor: 'F1' }] });
    expect(tree.factors).toEqual([{ code: 'F1', label: { vi: 'Tiếp cận' }, weight: 3 }]);
    expect(tree.criteria).toMatchObject([
      { code: 'C1', factor: 'F1', externalCodes: [{ system: 'SIPAS', code: '25', uncertain: false }] },
    ]);
  });

  it('are the codes of another system, each once, by number, marked where a set is uncertain', () => {
    const { factors, criteria } = externalTree([coded('9', '38'), coded('38', '10', ['SIPAS'])], 'SIPAS');
    expect(factors).toEqual([]);
    expect(criteria.map(({ code, uncertain }) => [code, uncertain])).toEqual([
      ['9', false],
      ['10', true],
      ['38', true],
    ]);
    expect(systemsOf(coded('1', '2'))).toEqual(['SIPAS', 'SIPAS']);
    expect(externalTree([CRITERIA], 'SIPAS').criteria).toEqual([]);
  });

  it('have no code of a system that is named like a property of every object', () => {
    expect(
      externalCode({ code: 'C1', label: { vi: 'x' }, externalCodes: {} }, 'constructor'),
    ).toBeUndefined();
  });
});

describe('the answers of forms', () => {
  it('are counted under the code of their criterion; criteria without a code are left out', () => {
    const form = {
      ...collected(FORM, [...levels('Q1', 5, 1), ...levels('Q2', 5)]),
      criteriaSet: coded('7', '7'),
    };
    const { criteria, responses } = countedAnswers([form], (each) => externalCode(each, 'SIPAS'), 'pooled');
    expect(criteria.map(({ code, valid }) => [code, valid])).toEqual([
      ['7', 2],
      ['7', 0],
    ]);
    expect(responses).toBe(3);
  });
});
