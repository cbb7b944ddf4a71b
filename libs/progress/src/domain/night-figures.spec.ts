import { day } from '@hailong/kernel';
import type { FormClass } from '@hailong/surveys/domain';
import { missedNights } from './counted-nights';
import { everyTold } from './night-address';
import { ClassedForms, NightFigures, NightRow, nextFigures, nightRows } from './night-figures';

const K = 5;
const none = { seen: 0, touched: 0, independent: 0 };

const forms = (receivedOn: string, formClass: FormClass, n: number, field = 0): ClassedForms => ({
  ...{ agencyId: 1, group: 0, channel: 0, field, procedureGroup: 0 },
  receivedOn: day(receivedOn),
  formClass,
  forms: n,
});
const rowsOf = (came: readonly ClassedForms[], nights: readonly string[], before: readonly NightRow[] = []) =>
  nightRows({
    agencyId: 1,
    forms: came,
    nights: nights.map(day),
    before,
    told: everyTold([['field']]),
    smallest: K,
  });
const othersOf = (rows: readonly NightRow[], field: number) =>
  rows.filter((row) => row.field === field).map(({ night, others }) => [night, others]);

describe('the step of a night', () => {
  it('is taken by k independent forms, and shows whole ks', () => {
    const after = (n: number) => nextFigures(undefined, { ...none, independent: n }, K).others;
    expect([4, 5, 9, 10, 23].map(after)).toEqual([0, 5, 5, 10, 20]);
  });

  it('is never taken by forms that the agency may have touched, however many', () => {
    expect(nextFigures(undefined, { ...none, touched: 400, independent: 4 }, K).others).toBe(0);
    expect(nextFigures(undefined, { ...none, touched: 3, independent: 6 }, K).others).toBe(5);
  });

  it('no single form moves the figure, whatever the agency added before it', () => {
    for (let touched = 0; touched < 12; touched += 1)
      for (let known = 0; known < 24; known += 1) {
        const before = nextFigures(undefined, { ...none, touched, independent: known }, K);
        const moved: NightFigures[] = [];
        for (let more = 1; more < K; more += 1)
          moved.push(nextFigures(before, { ...none, touched, independent: before.independent + more }, K));
        expect(moved.map(({ others }) => others)).toEqual(moved.map(() => before.others));
      }
  });

  it('shows seen forms as they are', () => {
    expect(nextFigures(undefined, { ...none, seen: 3 }, K)).toEqual({ seen: 3, independent: 0, others: 0 });
  });
});

describe('the forms of nights', () => {
  it('count what was received before the night, and each address by itself', () => {
    const came = [forms('2026-08-10', 'independent', 5, 1), forms('2026-08-11', 'independent', 3, 2)];
    const rows = rowsOf(came, ['2026-08-11', '2026-08-12']);
    expect(othersOf(rows, 1)).toEqual([
      ['2026-08-11', 5],
      ['2026-08-12', 5],
    ]);
    expect(othersOf(rows, 2)).toEqual([]);
    expect(othersOf(rows, -1)).toEqual([
      ['2026-08-11', 5],
      ['2026-08-12', 5],
    ]);
  });

  it('go on from the night before, also at an address that is told apart for the first time', () => {
    const before = rowsOf([forms('2026-08-10', 'independent', 7, 1)], ['2026-08-11']);
    const came = [forms('2026-08-10', 'independent', 7, 1), forms('2026-08-11', 'independent', 4, 1)];
    expect(othersOf(rowsOf(came, ['2026-08-12'], before), 1)).toEqual([['2026-08-12', 5]]);
    const fifth = [...came, forms('2026-08-11', 'independent', 1, 1)];
    expect(othersOf(rowsOf(fifth, ['2026-08-12'], before), 1)).toEqual([['2026-08-12', 10]]);
  });

  it('have a row of the whole where no form came, so that the night is known as counted', () => {
    expect(rowsOf([], ['2026-08-12'])).toMatchObject([{ night: '2026-08-12', field: -1, others: 0 }]);
  });
});

describe('the nights to be counted', () => {
  it('are those that were missed, no more than a forecast uses, and none twice', () => {
    expect(missedNights(day('2026-08-12'), day('2026-08-15'))).toEqual([
      '2026-08-13',
      '2026-08-14',
      '2026-08-15',
    ]);
    expect(missedNights(day('2026-08-15'), day('2026-08-15'))).toEqual([]);
    expect(missedNights(undefined, day('2026-08-15'))).toHaveLength(15);
    expect(missedNights(day('2026-01-01'), day('2026-08-15'))[0]).toBe('2026-08-01');
  });
});
