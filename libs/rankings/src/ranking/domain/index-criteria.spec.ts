import { CRITERIA } from '../../results/domain/small-survey.spec-data';
import { indexCriteria } from './index-criteria';

describe('the criteria of a set in the index of a ranking', () => {
  it('are those that stand for a compared core criterion, under its factor in the core', () => {
    const found = indexCriteria(CRITERIA, { criteria: [{ coreCode: 'C1', factor: 'F-OF-CORE' }] });
    expect([...found.values()]).toEqual([{ code: 'C1', factor: 'F-OF-CORE' }]);
    expect(indexCriteria(CRITERIA, { criteria: [] }).size).toBe(0);
    expect(indexCriteria(undefined, { criteria: [{ coreCode: 'C1', factor: 'F' }] }).size).toBe(0);
  });
});
