import type { LimitedCell } from './limited-cell';
import { LimitedCells } from './limited-cells';

const all = { unitClass: null, group: null, channel: null, field: null, procedureGroup: null };
const cell = (changes: Partial<LimitedCell>): LimitedCell => ({
  ...{ agencyId: 1, roundId: 1, cellId: 1, rule: 'q', meaning: 'exact', most: 1, shared: false },
  ...all,
  ...changes,
});
const asked = { agencyId: 1, unitClass: 'so', group: 0, channel: 2 };
/** Four fields; group 1 belongs to field 3, group 2 to field 3 as well, group 3 to none. */
const LISTS = { fields: 4, homes: [3, 3, 0] };
const services = (...cells: Partial<LimitedCell>[]) => new LimitedCells(cells.map(cell), LISTS).services;
const faultOf = (of: ReturnType<typeof services>, field: number, procedureGroup = 0) =>
  of.faultOf({ ...asked, field, procedureGroup });
const choices = (of: ReturnType<typeof services>) =>
  of.choicesOf(asked).map(({ field, procedureGroup }) => [field, procedureGroup]);

describe('exact cells by field', () => {
  const byField = services({ field: 1 }, { field: 2 }, { field: 3, procedureGroup: 1 });

  it('ask a form for its field: without it the form may belong to any of them', () => {
    expect(faultOf(byField, 0)).toBe('missing');
    expect(faultOf(byField, 1)).toBeUndefined();
  });

  it('have no place for another field', () => {
    expect(faultOf(byField, 4)).toBe('outside');
  });

  it('ask for the group of procedures where one of their fields is told apart by it, and only there', () => {
    expect(faultOf(byField, 3)).toBe('missing');
    expect(faultOf(byField, 3, 1)).toBeUndefined();
    expect(faultOf(byField, 3, 2)).toBe('outside');
    expect(faultOf(byField, 2, 3)).toBeUndefined();
  });

  it('offer the services that have a place, each as far as it is told apart', () => {
    expect(choices(services({ field: 1 }, { field: 3 }))).toEqual([
      [1, 0],
      [3, 0],
    ]);
    expect(choices(services({ field: 1 }, { field: 3, procedureGroup: 1 }))).toEqual([
      [1, 0],
      [1, 3],
      [3, 1],
    ]);
  });
});

describe('cells of another group, channel or agency', () => {
  it('ask nothing', () => {
    const elsewhere = services({ field: 1, group: 1 }, { field: 1, channel: 0 }, { field: 1, agencyId: 2 });
    expect(faultOf(elsewhere, 0)).toBeUndefined();
    expect(choices(elsewhere)).toEqual([]);
  });
});

describe('a ceiling by field', () => {
  const ceiling = services({ field: 1, meaning: 'ceiling' });

  it('cannot be escaped by a form that does not say its field', () => {
    expect(faultOf(ceiling, 0)).toBe('missing');
  });

  it('leaves all other fields alone and offers them', () => {
    expect(faultOf(ceiling, 2)).toBeUndefined();
    expect(choices(ceiling)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
  });
});

describe('cells by group of procedures alone', () => {
  const byGroup = services({ procedureGroup: 1 }, { procedureGroup: 3 });

  it('ask for the group and take its field from it', () => {
    expect(faultOf(byGroup, 0)).toBe('missing');
    expect(faultOf(byGroup, 3, 1)).toBeUndefined();
    expect(choices(byGroup)).toEqual([
      [0, 3],
      [3, 1],
    ]);
  });
});

describe('a group of procedures with another field than its own', () => {
  it('contradicts itself, also where no cell asks', () => {
    expect(faultOf(services(), 2, 1)).toBe('different');
    expect(faultOf(services({ field: 2 }, { procedureGroup: 1 }), 2, 1)).toBe('different');
    expect(faultOf(services(), 2, 3)).toBeUndefined();
    expect(faultOf(services(), 0, 1)).toBeUndefined();
  });
});

describe('cells that name no service', () => {
  it('take a form whatever it says', () => {
    expect(faultOf(services({ channel: 2 }), 0)).toBeUndefined();
    expect(choices(services({ channel: 2 }))).toEqual([]);
  });
});
