import { detailedProgress } from './agency-progress';
import { CellWithTarget } from '@hailong/quotas/domain';
import { cellOf, nightOf, receivedOf, seenOf, timeOf, unitClassOf } from './progress.spec-data';
import { behindPosition, isAfter, provinceProgress } from './province-progress';

/** Group 2 of Bến Tre's plan: exactly 10, 10, 20 and 20 forms over four fields. */
const BEN_TRE = [10, 10, 20, 20].map((target, index) =>
  cellOf({ cellId: index + 1, field: index + 1, rule: 'ben-tre', meaning: 'exact', most: target, target }),
);

const detailed = (
  cells: readonly CellWithTarget[],
  seen: Parameters<typeof receivedOf>[0],
  nights: Parameters<typeof receivedOf>[1] = [],
) =>
  detailedProgress({
    agencyId: 1,
    cells,
    received: receivedOf(seen, nights),
    unitClassOf,
    time: timeOf(),
    drawn: false,
  });

describe('the progress of an agency', () => {
  const seen = [
    seenOf({ field: 1, channel: 0, seen: 3 }),
    seenOf({ field: 1, channel: 2, seen: 6 }),
    seenOf({ field: 2, seen: 2 }),
    seenOf({ field: 3, seen: 25 }),
    seenOf({ seen: 2 }),
  ];
  const nights = [
    nightOf({ others: 10 }),
    nightOf({ field: 1, seen: 8, others: 5 }),
    nightOf({ field: 2, others: 5 }),
  ];

  it('each field of Bến Tre counts over all channels: seen forms of now, all others as of the last night', () => {
    const { cells } = detailed(BEN_TRE, seen, nights);
    expect(cells.map(({ forms, shortfall }) => ({ ...forms, shortfall }))).toEqual([
      { received: 14, seen: 9, shortfall: 0 },
      { received: 7, seen: 2, shortfall: 3 },
      { received: 25, seen: 25, shortfall: 0 },
      { received: 0, seen: 0, shortfall: 20 },
    ]);
    expect(cells.map(({ doneShare }) => doneShare)).toEqual([1, 0.7, 1, 0]);
  });

  it('the shortfall of a rule is a sum: too much in one field never hides what another lacks', () => {
    const [rule] = detailed(BEN_TRE, seen, nights).rules;
    expect(rule).toMatchObject({ rule: 'ben-tre', cells: 4, cellsMet: 2, target: 60, shortfall: 23 });
    expect(rule?.doneShare).toBeCloseTo(37 / 60, 12);
    expect(rule?.neededPerDay).toBe(2.3);
    const floors = [1, 2].map((field) => cellOf({ cellId: field, field, target: 10 }));
    const [floor] = detailed(floors, [seenOf({ field: 1, seen: 25 }), seenOf({ field: 2, seen: 4 })]).rules;
    expect(floor).toMatchObject({ target: 20, shortfall: 6, cellsMet: 1 });
  });

  it('a shortfall is never negative, and a share never more than the whole target', () => {
    const [floor] = detailed([cellOf({ target: 10 })], [seenOf({ seen: 25 })]).cells;
    expect(floor).toMatchObject({ shortfall: 0, doneShare: 1, status: 'met', neededPerDay: undefined });
    const [nothing] = detailed([cellOf({ target: 0 })], []).cells;
    expect(nothing).toMatchObject({ shortfall: 0, doneShare: 1, status: 'met' });
  });

  it('a rule without target has counts and no shortfall', () => {
    const { cells, rules } = detailed([cellOf({ meaning: 'none' })], [seenOf({ seen: 8 })]);
    for (const each of [cells[0], rules[0]]) {
      expect(each?.forms.received).toBe(8);
      for (const name of ['target', 'shortfall', 'doneShare', 'status', 'neededPerDay'] as const)
        expect(each?.[name]).toBeUndefined();
    }
    expect(rules[0]?.cellsWithoutTarget).toBe(1);
  });

  it('two rules that count the same forms are never added', () => {
    const all = cellOf({ cellId: 9, rule: 'all', target: 60 });
    const { rules, forms } = detailed([all, ...BEN_TRE], seen, nights);
    expect(rules.map(({ rule, target }) => [rule, target])).toEqual([
      ['all', 60],
      ['ben-tre', 60],
    ]);
    expect(forms).toEqual({ received: 48, seen: 38 });
  });

  it('cells cross dimensions, and a group is told from a channel of the same number', () => {
    const crossed = [
      cellOf({ cellId: 1, group: 1, channel: 2 }),
      cellOf({ cellId: 2, group: 2, channel: 1 }),
      cellOf({ cellId: 3, procedureGroup: 4, unitClass: 'phuong' }),
    ];
    const { cells } = detailed(crossed, [
      seenOf({ group: 1, channel: 2, seen: 5 }),
      seenOf({ group: 2, channel: 1, procedureGroup: 4, seen: 7 }),
    ]);
    expect(cells.map(({ forms }) => forms.received)).toEqual([5, 7, 7]);
  });

  it('a cell of several agencies shows the forms of this one, and not the target of all', () => {
    const shared = cellOf({ agencyId: 9, shared: true, unitClass: 'phuong', target: 500, population: 800 });
    const elsewhere = cellOf({ ...shared, unitClass: 'xa' });
    const { cells } = detailed([shared, elsewhere], [seenOf({ seen: 12 })]);
    expect(cells).toHaveLength(1);
    expect(cells[0]).toMatchObject({ forms: { received: 12 }, status: undefined });
    expect(cells[0]?.target).toBeUndefined();
  });
});

describe('the progress of a round', () => {
  const ACCOUNT = { screenedOut: 0, surplus: 1, invalid: 2 };
  /** Province 100 over district 10 (itself taking part) over 1 and 2; 3 stands alone. */
  const parentOf = new Map([
    [100, null],
    [10, 100],
    [1, 10],
    [2, 10],
    [3, null],
  ]);
  const counted = [
    [1, 30],
    [2, 5],
    [3, 60],
    [10, 8],
  ] as const;
  const progress = provinceProgress({
    cells: [
      ...counted.map(([agencyId], index) => cellOf({ agencyId, target: [20, 10, 100, 10][index] ?? 0 })),
      cellOf({ agencyId: 100, cellId: 2, rule: 'wards', shared: true, unitClass: 'phuong', target: 50 }),
    ],
    received: receivedOf(
      counted.map(([agencyId, n]) => seenOf({ agencyId, seen: n })),
      [],
    ),
    accounts: new Map(counted.map(([agencyId, n]) => [agencyId, { ...ACCOUNT, valid: n }])),
    participants: [1, 2, 3, 10],
    parentOf,
    time: timeOf(),
  });

  it('each agency counts once in every agency above it', () => {
    const units = new Map(progress.units.map((unit) => [unit.agencyId, unit]));
    expect([...units.keys()].sort((a, b) => a - b)).toEqual([10, 100]);
    expect(units.get(10)).toMatchObject({
      participants: 3,
      forms: { valid: 43, surplus: 3, invalid: 6, received: 52 },
    });
    expect(units.get(10)?.rules).toEqual(units.get(100)?.rules);
    expect(units.get(10)?.rules[0]).toMatchObject({ target: 40, shortfall: 7, cells: 3, cellsMet: 1 });
  });

  it('the whole is the sum of the participants, and a shared cell counts once', () => {
    const sum = (of: (agency: (typeof progress.agencies)[number]) => number) =>
      progress.agencies.reduce((total, agency) => total + of(agency), 0);
    expect(progress.forms.valid).toBe(sum(({ forms }) => forms.valid ?? NaN));
    expect(progress.forms.received).toBe(sum(({ forms }) => forms.received));
    const [own, wards] = progress.rules;
    expect(own?.target).toBe(sum(({ rules }) => rules[0]?.target ?? 0));
    expect(own?.shortfall).toBe(sum(({ rules }) => rules[0]?.shortfall ?? 0));
    expect(wards).toMatchObject({ rule: 'wards', target: 50, shortfall: 7, forms: { received: 43 } });
  });

  it('agencies are listed most behind first, by share and then by number, with the forms that each needs a day', () => {
    expect(progress.agencies.map(({ agencyId, neededPerDay }) => [agencyId, neededPerDay])).toEqual([
      [2, 0.5],
      [3, 4],
      [10, 0.2],
      [1, undefined],
    ]);
  });

  it('the list can be read page by page: a position names the agencies after it', () => {
    const [first, ...rest] = progress.agencies;
    if (!first) throw new Error('nobody takes part');
    expect(
      progress.agencies.filter((agency) => isAfter(behindPosition(agency), behindPosition(first))),
    ).toEqual(rest);
  });

  it('twenty thousand cells are counted in one pass over the rows', () => {
    const agencies = Array.from({ length: 200 }, (_, index) => index + 1);
    const fields = Array.from({ length: 100 }, (_, index) => index + 1);
    const places = agencies.flatMap((agencyId) => fields.map((field) => ({ agencyId, field })));
    const many = provinceProgress({
      cells: places.map((place, index) => cellOf({ ...place, cellId: index, target: 2 })),
      received: receivedOf(places.map((place) => seenOf({ ...place, seen: 1 }))),
      accounts: new Map(),
      participants: agencies,
      parentOf: new Map(),
      time: timeOf(),
    });
    expect(many.rules[0]).toMatchObject({ cells: 20_000, target: 40_000, shortfall: 20_000 });
  });
});
