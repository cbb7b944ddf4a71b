import { clusterDesignEffect, intraclassCorrelation } from './cluster-design';
import { clusteredShare } from './cluster-error';

describe('the design effect of planned clusters', () => {
  it.each([
    [{ meanSize: 31, correlation: 0.05 }, 2.5],
    [{ meanSize: 1, correlation: 0.3 }, 1],
    [{ meanSize: 20, correlation: 0 }, 1],
    [{ meanSize: 20, correlation: 1 }, 20],
    [{ meanSize: 20, correlation: 0.1, sizeVariation: 0.5 }, 3.4],
  ])('of %j is %d', (design, effect) => {
    expect(clusterDesignEffect(design)).toBeCloseTo(effect, 12);
  });

  it('gives back the correlation that it was made of', () => {
    for (const correlation of [0, 0.02, 0.5, 1])
      expect(intraclassCorrelation(clusterDesignEffect({ meanSize: 25, correlation }), 25)).toBeCloseTo(
        correlation,
        12,
      );
    expect(intraclassCorrelation(1.2, 1)).toBeUndefined();
  });

  /* Five of five and none of five: all of a cluster agree, R = ½, v = 2/1 · 2·2.5²/100 = ¼, ten times that of ten answers, ¼/10. */
  it('tells of measured clusters whose people all agree that they are as alike as can be', () => {
    const { designEffect = NaN } = clusteredShare([
      { satisfied: 5, answered: 5 },
      { satisfied: 0, answered: 5 },
    ])!;
    expect(designEffect).toBeCloseTo(10, 12);
    expect(intraclassCorrelation(designEffect, 5)).toBeGreaterThanOrEqual(1);
  });

  it.each([
    { meanSize: 0.5, correlation: 0.1 },
    { meanSize: Infinity, correlation: 0.1 },
    { meanSize: 5, correlation: -0.1 },
    { meanSize: 5, correlation: 1.1 },
    { meanSize: 5, correlation: 0.1, sizeVariation: -1 },
  ])('is refused for %j', (design) => {
    expect(() => clusterDesignEffect(design)).toThrow(RangeError);
  });

  it('is refused where it cannot have been measured', () => {
    expect(() => intraclassCorrelation(-1, 5)).toThrow(RangeError);
    expect(() => intraclassCorrelation(1, 0)).toThrow(RangeError);
  });
});
