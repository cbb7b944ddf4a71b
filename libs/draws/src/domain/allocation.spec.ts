import { sizesOf } from './allocation';

const strata = (populations: Record<string, number>) =>
  Object.entries(populations).map(([name, population]) => ({ name, population }));
const allot = (
  populations: Record<string, number>,
  kind: 'proportional' | 'equal',
  total: number,
  minimum = 0,
) => Object.fromEntries(sizesOf(strata(populations), { kind, total, minimum }) ?? []);

describe('the sizes of strata', () => {
  it('fixed sizes are the same number for each stratum, except for the named ones', () => {
    const sizes = sizesOf(strata({ a: 5, b: 900 }), { kind: 'fixed', each: 30, exceptions: { b: 45, x: 7 } });
    expect(Object.fromEntries(sizes ?? [])).toEqual({ a: 30, b: 45 });
  });

  it('proportional sizes follow the populations by largest remainder and add up to the total', () => {
    // The usual worked example of the method: quotas 4.7, 1.6, 1.58, 1.2, 0.61, 0.31.
    const votes = { a: 47_000, b: 16_000, c: 15_800, d: 12_000, e: 6_100, f: 3_100 };
    expect(allot(votes, 'proportional', 10)).toEqual({ a: 5, b: 2, c: 1, d: 1, e: 1, f: 0 });
  });

  it('of equal remainders the larger stratum gets the last unit, then the earlier name', () => {
    expect(allot({ a: 1, b: 3 }, 'proportional', 2)).toEqual({ a: 0, b: 2 });
    expect(allot({ a: 10, b: 30, c: 20 }, 'equal', 4)).toEqual({ a: 1, b: 2, c: 1 });
    expect(allot({ b: 5, a: 5 }, 'proportional', 1)).toEqual({ a: 1, b: 0 });
  });

  it('small strata are raised to the minimum while the total is kept', () => {
    expect(allot({ a: 10_000, b: 40, c: 20 }, 'proportional', 100, 10)).toEqual({ a: 80, b: 10, c: 10 });
  });

  it('strata that fall below the minimum when others are raised are raised, too', () => {
    const sizes = allot({ a: 88, b: 11, c: 1 }, 'proportional', 100, 11);
    expect(sizes).toEqual({ a: 78, b: 11, c: 11 });
    const tight = allot({ a: 700, b: 290, c: 10 }, 'proportional', 30, 9);
    expect(tight).toEqual({ a: 12, b: 9, c: 9 });
  });

  it('sizes are undefined when the total is below all minima together', () => {
    expect(sizesOf(strata({ a: 1, b: 1 }), { kind: 'equal', total: 9, minimum: 5 })).toBeUndefined();
  });

  it('a size may exceed the population of a stratum, which shows that it is short', () => {
    expect(allot({ a: 3, b: 100 }, 'equal', 20)).toEqual({ a: 10, b: 10 });
  });
});
