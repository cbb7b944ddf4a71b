import { day } from '@hailong/kernel';
import { aRound } from '../../scheme/domain/scheme.spec-data';
import { partsInRound } from './level-errors';

const group = (code: string, questionnaireId: number, second?: number) => ({
  ...{ code, label: { vi: code }, respondents: ['citizen' as const], questionnaireId },
  ...(second !== undefined && { secondForm: { questionnaireId: second, percent: 50, seed: 0 } }),
});

it('the error of a unit stands on both forms of a group, as its figures do', () => {
  const participants = [{ agencyId: 7, rankingGroup: 'department' }];
  const round = aRound(1, { participants, groups: [group('a', 10, 20), group('b', 30)] });
  const forms = new Map([10, 20].map((id) => [id, {}]));
  const year = { kind: 'year' as const, from: day('2026-01-01'), to: day('2026-12-31') };
  const asked = { part: {}, forms, period: year };
  const found = partsInRound(asked, round, 7);
  expect(found.map((part) => [part.group, part.questionnaireId])).toEqual([
    [0, 10],
    [0, 20],
  ]);
  expect(partsInRound(asked, round, 8)).toEqual([]);
  const [from, to] = [day('2026-04-01'), day('2026-06-30')];
  const quarter = partsInRound({ ...asked, period: { kind: 'months', from, to } }, round, 7);
  expect(quarter.map(({ sealed }) => sealed)).toEqual([
    { from, to },
    { from, to },
  ]);
});
