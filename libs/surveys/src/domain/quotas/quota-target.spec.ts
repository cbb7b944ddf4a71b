import { QuotaTarget } from './quota-rule';
import { quotaTarget } from './quota-target';

const hue: QuotaTarget = {
  kind: 'tiers',
  tiers: [
    { from: 0, count: 'all' },
    { from: 100, count: 100 },
    { from: 1000, count: 200 },
    { from: 5000, count: 500 },
  ],
};

describe('a quota target', () => {
  it.each([
    [0, 0],
    [1, 1],
    [99, 99],
    [100, 100],
    [999, 100],
    [1000, 200],
    [4999, 200],
    [5000, 500],
    [86_933, 500],
  ])('by the tiers of Huế for %i dossiers is %i', (population, target) => {
    expect(quotaTarget(hue, population)).toBe(target);
  });

  it.each([
    [0, 0],
    [50, 45],
    [99, 80],
    [100, 80],
    [400, 200],
    [999, 286],
    [1000, 286],
    [4999, 371],
    [5000, 371],
    [10_000, 385],
    [86_933, 399],
  ])('by Slovin at 5 %% for %i is %i', (population, target) => {
    expect(quotaTarget({ kind: 'slovin', error: 0.05 }, population)).toBe(target);
  });

  it('by Slovin at 10 % for 86 933 is 100, rounded up from 99.885', () => {
    expect(quotaTarget({ kind: 'slovin', error: 0.1 }, 86_933)).toBe(100);
  });

  it.each([
    [10_000, 385, 385],
    [86_933, 399, 398],
    [400, 200, 200],
    [99, 80, 79],
  ])(
    'by Slovin for %i is %i rounded up, %i to the nearest where the plan says so',
    (population, up, nearest) => {
      const rule = { kind: 'slovin', error: 0.05 } as const;
      expect(quotaTarget({ ...rule, rounding: 'up' }, population)).toBe(up);
      expect(quotaTarget({ ...rule, rounding: 'nearest' }, population)).toBe(nearest);
    },
  );

  it('in percent is rounded up, but not for the noise of the computer', () => {
    expect(quotaTarget({ kind: 'percent', percent: 10 }, 101)).toBe(11);
    expect(quotaTarget({ kind: 'percent', percent: 1.1 }, 3000)).toBe(33);
    expect(quotaTarget({ kind: 'percent', percent: 0 }, 3000)).toBe(0);
  });

  it('that is fixed does not depend on the population', () => {
    expect(quotaTarget({ kind: 'exact', count: 26 }, 3)).toBe(26);
    expect(quotaTarget({ kind: 'minimum', count: 60 }, 0)).toBe(60);
  });

  it('of a census is everybody', () => {
    expect(quotaTarget({ kind: 'census' }, 17)).toBe(17);
  });

  it('is undefined, not 0, where the plan sets none', () => {
    expect(quotaTarget({ kind: 'none' }, 500)).toBeUndefined();
  });

  it('is nothing that a ceiling asks for', () => {
    expect(quotaTarget({ kind: 'ceiling', count: 100 }, 500)).toBeUndefined();
  });

  it('that depends on the population is undefined, not 0, while nobody knows the population', () => {
    for (const rule of [hue, { kind: 'census' }, { kind: 'percent', percent: 10 }] satisfies QuotaTarget[])
      expect(quotaTarget(rule, undefined)).toBeUndefined();
    expect(quotaTarget({ kind: 'exact', count: 26 }, undefined)).toBe(26);
  });
});
