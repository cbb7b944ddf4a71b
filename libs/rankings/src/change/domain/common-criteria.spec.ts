import { CriteriaSet } from '@hailong/criteria/domain';
import { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { CRITERIA } from '../../results/domain/small-survey.spec-data';
import { CriteriaOfPeriod, commonCriteria } from './common-criteria';

const COMPARABLE: ComparableCriteria = {
  ...{ leftOut: [], notShared: [], withoutCore: [] },
  criteria: [
    { coreCode: 'C1', factor: 'F1' },
    { coreCode: 'X2', factor: 'F2' },
  ],
  factors: [
    { code: 'F1', weight: 3 },
    { code: 'F2', weight: 1 },
  ],
};

function period(core: CriteriaSet = CRITERIA, ...asked: readonly string[]): CriteriaOfPeriod {
  const criteria = COMPARABLE.criteria.filter(
    ({ coreCode }) => asked.length === 0 || asked.includes(coreCode),
  );
  return { core, comparable: { ...COMPARABLE, criteria } };
}

/** Core with changes in its text, written as JSON. */
function reworded(from: string, to: string): CriteriaSet {
  return JSON.parse(JSON.stringify(CRITERIA).replaceAll(from, to)) as CriteriaSet;
}

describe('the criteria that two periods have in common', () => {
  it('are all of them where nothing has changed, under the factors and weights of the later period', () => {
    expect(commonCriteria(period(), period())).toEqual({ comparable: COMPARABLE, broken: [] });
  });

  it('lack those of another wording, with their factor where none is left of it', () => {
    const { comparable, broken } = commonCriteria(period(), period(reworded('"Trả lời"', '"Phản hồi"')));
    expect(broken).toEqual([{ coreCode: 'X2', reason: 'WORDING' }]);
    expect(comparable.criteria).toEqual([{ coreCode: 'C1', factor: 'F1' }]);
    expect(comparable.factors).toEqual([{ code: 'F1', weight: 3 }]);
  });

  it.each([
    ['words of a level', reworded('"Mức 4"', '"Khá"')],
    ['satisfied levels', reworded('["4","5"]', '["5"]')],
  ])('are none on a scale of other %s', (_, then) => {
    expect(commonCriteria(period(), period(then)).broken).toEqual([
      { coreCode: 'C1', reason: 'SCALE' },
      { coreCode: 'X2', reason: 'SCALE' },
    ]);
  });

  it('lack those that one of the rankings does not compare', () => {
    expect(commonCriteria(period(), period(CRITERIA, 'C1')).broken).toEqual([
      { coreCode: 'X2', reason: 'NOT_ASKED_THEN' },
    ]);
    expect(commonCriteria(period(CRITERIA, 'C1'), period()).broken).toEqual([
      { coreCode: 'X2', reason: 'NOT_ASKED_NOW' },
    ]);
  });
});
