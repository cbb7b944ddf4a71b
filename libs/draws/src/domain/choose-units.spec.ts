import { chooseUnits } from './choose-units';

const units = (...sizes: readonly number[]) => sizes.map((size, at) => ({ name: `u${at}`, size }));
const names = (chosen: readonly { readonly unit: { readonly name: string } }[]) =>
  chosen.map(({ unit }) => unit.name);

describe('a choice of units in random order', () => {
  it('takes the first ones with equal chances, whatever their sizes', () => {
    const chosen = chooseUnits(units(5, 900, 1, 40), { count: 2, by: 'equal', start: 123 });
    expect(names(chosen)).toEqual(['u0', 'u1']);
    expect(chosen.map(({ chance }) => chance)).toEqual([0.5, 0.5]);
  });

  it('takes all, each for sure, when there are no more than asked for', () => {
    for (const by of ['equal', 'size'] as const) {
      const chosen = chooseUnits(units(5, 9), { count: 3, by, start: 7 });
      expect(chosen.map(({ chance }) => chance)).toEqual([1, 1]);
    }
  });

  it('chooses by size with exactly the stated chance: over all starts a unit comes as often as it says', () => {
    const frame = units(3, 10, 4, 6, 2, 5);
    const total = 30;
    const times = new Map<string, number>();
    const chances = new Map<string, number>();
    for (let start = 0; start < total; start += 1) {
      const chosen = chooseUnits(frame, { count: 2, by: 'size', start });
      expect(chosen).toHaveLength(2);
      for (const { unit, chance } of chosen) {
        times.set(unit.name, (times.get(unit.name) ?? 0) + 1);
        chances.set(unit.name, chance);
      }
    }
    for (const { name, size } of frame) {
      expect(times.get(name)).toBe(2 * size);
      expect(chances.get(name)).toBeCloseTo((2 * size) / total, 12);
    }
  });

  it('is worked out by hand: sizes 3, 10, 4, 6, 2, 5, two of them, start 41', () => {
    // T = 30, 41 mod 30 = 11; twice the cumulated sizes: 6, 26, 34, 46, 50, 60; 11 falls into u1, 41 into u3.
    expect(names(chooseUnits(units(3, 10, 4, 6, 2, 5), { count: 2, by: 'size', start: 41 }))).toEqual([
      'u1',
      'u3',
    ]);
  });

  it('takes a unit as large as a step for sure, then the next one that is as large as the smaller step', () => {
    const frame = units(100, 1, 30, 9, 10);
    const seen = new Set<string>();
    for (let start = 0; start < 20; start += 1) {
      const chosen = chooseUnits(frame, { count: 3, by: 'size', start });
      expect(chosen.filter(({ chance }) => chance === 1).map(({ unit }) => unit.size)).toEqual([100, 30]);
      expect(chosen).toHaveLength(3);
      for (const { unit, chance } of chosen) if (chance < 1) expect(chance).toBeCloseTo(unit.size / 20, 12);
      names(chosen).forEach((name) => seen.add(name));
    }
    expect(seen.size).toBe(5);
  });
});
