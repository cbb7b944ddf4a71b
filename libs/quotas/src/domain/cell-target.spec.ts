import { day } from '@hailong/kernel';
import { Populations } from './cell-population';
import { SavedTarget, targetsOf, targetsToSave } from './cell-target';
import { PopulationRow } from '@hailong/dossiers/domain';
import { cellsOf } from './quota-cell';
import { quota, roundOf, tiersOfHue, units } from './quota.spec-data';

const TODAY = day('2024-08-15');
const outcomes = { granted: 0, late: 0, refused: 0, withdrawn: 0 };
const row = (dossiers: number, more: Partial<PopulationRow> = {}): PopulationRow => ({
  ...{ field: null, procedureGroup: null, applicant: null, dossiers, stated: null, statedBy: null },
  ...{ source: 'dossiers', asOf: TODAY, reported: dossiers, reachable: 0, outcomes },
  ...more,
});
type Rows = Readonly<Record<number, readonly PopulationRow[]>>;

function targets(round: ReturnType<typeof roundOf>, rows: Rows, owner = 7) {
  const byAgency = new Map(Object.entries(rows).map(([id, own]) => [Number(id), own]));
  return targetsOf(cellsOf(round, owner), round.quotas, new Populations(round, byAgency)).map(
    ({ population, target, source }) => [population, target, source],
  );
}

describe('what a cell asks for', () => {
  it.each([
    [1, 1],
    [99, 99],
    [100, 100],
    [999, 100],
    [1000, 200],
    [4999, 200],
    [5000, 500],
  ])('the tiers of Huế ask among %i dossiers of an agency for %i', (dossiers, target) => {
    const round = roundOf([quota('q', tiersOfHue, { each: ['agency'] })]);
    expect(targets(round, { 7: [row(dossiers)] })).toEqual([[dossiers, target, 'dossiers']]);
  });

  it('a target is open while N is not known, and 0 only when it was stated that there were none', () => {
    const round = roundOf([quota('q', tiersOfHue, { each: ['agency'] })]);
    expect(targets(round, { 7: [row(0)] })).toEqual([[null, null, '']]);
    expect(targets(round, { 7: [row(0, { stated: 0 })] })).toEqual([[0, 0, 'dossiers']]);
    expect(targets(roundOf([quota('q', { kind: 'exact', count: 26 })]), {})).toEqual([[null, 26, '']]);
  });

  it('a target is computed among the dossiers of its field and of the applicants of its respondent group', () => {
    const census = { kind: 'census' } as const;
    const round = roundOf([
      quota('f', census, { field: 'dat-dai' }),
      quota('p', census, { procedureGroup: 'so-do' }),
      quota('g', census, { each: ['group'] }),
    ]);
    const rows = [
      row(50),
      row(30, { field: 'dat-dai' }),
      row(8, { procedureGroup: 'so-do' }),
      row(6, { applicant: 'agency' }),
      row(40, { applicant: 'citizen' }),
      row(4, { applicant: 'organization' }),
    ];
    expect(targets(round, { 7: rows }).map(([population]) => population)).toEqual([30, 8, 44, 6]);
  });

  it('a target is open for a field where dossiers were never told apart by field, and 0 for a field that had none', () => {
    const round = roundOf([quota('q', { kind: 'census' }, { each: ['field'] })]);
    expect(targets(round, { 7: [row(50)] }).map(([population]) => population)).toEqual([null, null]);
    const told = [row(50), row(50, { field: 'dat-dai' })];
    expect(targets(round, { 7: told }).map(([population]) => population)).toEqual([50, 0]);
  });

  it('a target of one channel is open: which dossiers will be answered through it is not known', () => {
    const round = roundOf([quota('q', { kind: 'census' }, { each: ['channel'] })]);
    const open = targets(round, { 7: [row(50)] });
    expect(open.length).toBeGreaterThan(1);
    for (const each of open) expect(each).toEqual([null, null, '']);
  });

  it('a target of one kind of applicants is open while only the total was stated', () => {
    const round = roundOf([
      quota('c', { kind: 'census' }, { group: 'dan' }),
      quota('a', { kind: 'census' }, { group: 'cq' }),
    ]);
    const [people, others] = round.groups;
    if (!people || !others) throw new Error('two groups are needed');
    const citizens = { ...round, groups: [{ ...people, respondents: ['citizen' as const] }, others] };
    const stated = row(999, { stated: 999, source: 'counts', reported: 0 });
    expect(targets(citizens, { 7: [stated] })).toEqual([
      [null, null, ''],
      [null, null, ''],
    ]);
    const told = { stated: 0, source: 'counts', reported: 0, applicant: 'agency' } as const;
    expect(
      targets(citizens, { 7: [stated, row(0, told)] })
        .at(-1)
        ?.slice(0, 2),
    ).toEqual([0, 0]);
  });

  it('a target of numbers that no agency can have can still be stored', () => {
    const participants = units(['xa', 300]);
    const round = roundOf([quota('q', { kind: 'census' })], { participants });
    const rows = Object.fromEntries(participants.map(({ agencyId }) => [agencyId, [row(10_000_000)]]));
    expect(targets(round, rows, 1)).toEqual([[2_147_483_647, 2_147_483_647, 'dossiers']]);
  });

  it('a target of a field without a count is open, though another field was stated', () => {
    const round = roundOf([quota('q', { kind: 'census' }, { each: ['field'] })]);
    const stated = { stated: 40, source: 'counts', reported: 0 } as const;
    const field = row(40, { ...stated, field: 'dat-dai' });
    const population = (rows: readonly PopulationRow[]) =>
      targets(round, { 7: rows }).map(([dossiers]) => dossiers);
    expect(population([row(40, stated), field])).toEqual([40, null]);
    // Dossiers that say no field enumerate none, however many they are.
    expect(population([row(90, { stated: 40 }), field])).toEqual([40, null]);
    const none = row(0, { ...stated, stated: 0, field: 'ho-tich' });
    expect(population([row(40, stated), field, none])).toEqual([40, 0]);
  });

  it('a target for citizens and organisations is computed among a stated total', () => {
    const round = roundOf([quota('q', tiersOfHue, { group: 'dan' })]);
    const rows = [
      row(999, { stated: 999, source: 'counts', asOf: day('2024-06-30') }),
      row(40, { applicant: 'citizen' }),
    ];
    expect(targets(round, { 7: rows })).toEqual([[999, 100, 'counts 2024-06-30']]);
  });

  it('a target of several agencies is computed among all of its class, and tells how many of them reported', () => {
    const participants = units(['xa', 2], ['phuong', 1]);
    const round = roundOf([quota('q', { kind: 'percent', percent: 10 }, { each: ['unitClass'] })], {
      participants,
    });
    const rows = { 10: [row(100)], 11: [row(0)], 12: [row(55)] };
    expect(targets(round, rows, 1)).toEqual([
      [100, 10, 'dossiers (1/2)'],
      [55, 6, 'dossiers'],
    ]);
  });
});

describe('a target that is computed again', () => {
  const now = { cellId: 1, population: 1000, target: 200, source: 'dossiers' };
  const kept = (more: Partial<SavedTarget> = {}): SavedTarget => ({
    ...{ ...now, agencyId: 7, asOf: TODAY, frozen: false },
    ...more,
  });

  it('a target is saved when N or the target differs, and not when nothing changed', () => {
    expect(targetsToSave([now], [kept()], false)).toEqual([]);
    expect(targetsToSave([now], [kept({ population: 999, target: 100 })], false)).toEqual([now]);
    expect(targetsToSave([now], [], false)).toEqual([now]);
    const unknown = { cellId: 1, population: null, target: null, source: '' };
    expect(targetsToSave([unknown], [], false)).toEqual([]);
  });

  it('a target is frozen when the round closes, once', () => {
    expect(targetsToSave([now], [kept()], true)).toEqual([now]);
    expect(targetsToSave([now], [kept({ frozen: true, target: 100 })], true)).toEqual([]);
    expect(targetsToSave([now], [kept({ frozen: true, target: 100 })], false)).toEqual([]);
  });
});
