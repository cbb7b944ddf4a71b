import { day } from '@hailong/kernel';
import { ListPopulation, PopulationRow } from '@hailong/dossiers/domain';
import type { SurveyRound } from '@hailong/surveys/domain';
import { Populations } from './cell-population';
import { targetsOf } from './cell-target';
import { quota, roundOf } from './quota.spec-data';
import { cellsOf } from './quota-cell';

const AGENCY = 7;
const TODAY = day('2026-08-15');
const outcomes = { granted: 0, late: 0, refused: 0, withdrawn: 0 };
const row = (reported: number, more: Partial<PopulationRow> = {}): PopulationRow => ({
  ...{ field: null, procedureGroup: null, applicant: null, dossiers: reported, stated: null, statedBy: null },
  ...{ source: 'dossiers', asOf: TODAY, reported, reachable: 0, outcomes },
  ...more,
});
const list = (field: string | null, members: number, group = 'bodies'): ListPopulation => ({
  ...{ group, field, members },
});

const census = { kind: 'census' } as const;
const BODIES: SurveyRound['groups'][number] = {
  ...{ code: 'bodies', label: { vi: 'Cơ quan phối hợp' }, questionnaireId: 1 },
  ...{ respondents: ['agency'], frame: 'bodies' },
};
const PEOPLE: SurveyRound['groups'][number] = {
  ...{ code: 'people', label: { vi: 'Người dân' }, questionnaireId: 2 },
  ...{ respondents: ['citizen', 'organization'] },
};

function targets(
  round: SurveyRound,
  { rows, lists }: { rows?: readonly PopulationRow[]; lists?: readonly ListPopulation[] },
) {
  const populations = new Populations(
    round,
    new Map([[AGENCY, rows ?? [row(0)]]]),
    new Map([[AGENCY, lists ?? []]]),
  );
  return targetsOf(cellsOf(round, AGENCY), round.quotas, populations).map(
    ({ population, target, source }) => [...[population, target, source]],
  );
}

describe('N of a group with a list', () => {
  const one = (rule: Parameters<typeof quota>[1], over: Parameters<typeof quota>[2] = {}) =>
    ({ ...roundOf([quota('q', rule, over)]), groups: [BODIES] }) satisfies SurveyRound;

  it('N is the number of members, whatever dossiers were reported or numbers stated', () => {
    const rows = [row(900, { stated: 1200, dossiers: 1200, source: 'counts' })];
    expect(targets(one(census), { rows, lists: [list('dat-dai', 17), list('ho-tich', 9)] })).toEqual([
      [26, 26, 'list'],
    ]);
  });

  it('a percentage, tiers and Slovin are taken of the members', () => {
    const lists = [list(null, 400)];
    expect(targets(one({ kind: 'percent', percent: 10 }), { lists })).toEqual([[400, 40, 'list']]);
    expect(targets(one({ kind: 'slovin', error: 0.05, rounding: 'up' }), { lists })).toEqual([
      [400, 200, 'list'],
    ]);
  });

  it('a field counts its own members; a list without fields does not tell them apart', () => {
    const lists = [list('dat-dai', 17), list(null, 3)];
    const byField = one(census, { field: 'dat-dai' });
    expect(targets(byField, { lists })).toEqual([[17, 17, 'list']]);
    expect(targets(one(census, { field: 'ho-tich' }), { lists })).toEqual([[0, 0, 'list']]);
    expect(targets(byField, { lists: [list(null, 20)] })).toEqual([[null, null, '']]);
  });

  it('without a member N is the stated number, and never that of the dossiers', () => {
    expect(targets(one(census), { rows: [row(900)] })).toEqual([[null, null, '']]);
    const rows = [row(900, { stated: 320 })];
    expect(targets(one(census), { rows })).toEqual([[320, 320, 'counts 2026-08-15']]);
  });
});

describe('N of a round with a list and dossiers', () => {
  const mixed = (over: Parameters<typeof quota>[2] = {}) =>
    ({ ...roundOf([quota('q', census, over)]), groups: [BODIES, PEOPLE] }) satisfies SurveyRound;
  const lists = [list('dat-dai', 17), list('ho-tich', 9)];
  const rows = [row(100), row(80, { applicant: 'citizen' }), row(20, { applicant: 'organization' })];

  it('each group has N of its own frame, and a cell of all groups the sum', () => {
    expect(targets(mixed({ each: ['group'] }), { rows, lists })).toEqual([
      [26, 26, 'list'],
      [100, 100, 'dossiers'],
    ]);
    expect(targets(mixed(), { rows, lists })).toEqual([[126, 126, 'list, dossiers']]);
  });

  it('N of all groups is unknown while the list is empty', () => {
    expect(targets(mixed(), { rows })).toEqual([[null, null, '']]);
  });
});
