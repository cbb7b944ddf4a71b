import { RandomNormals, RandomWords } from '../rank-sets/random-normals';
import { FunnelUnit, funnel } from './funnel';

const unit = (satisfied: number, answers: number): FunnelUnit => ({ share: satisfied / answers, answers });
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6) as number);

const TEN = [
  ...[unit(18, 20), unit(45, 60), unit(85, 100), unit(160, 200), unit(27, 30)],
  ...[unit(300, 400), unit(70, 80), unit(38, 50), unit(110, 120), unit(240, 300)],
];

describe('the funnel around the mean of all', () => {
  const found = funnel(TEN)!;

  it('gives the reference values of ten units', () => {
    expect(found.centre).toBeCloseTo(0.803676, 6);
    expect(found.overdispersion).toBeCloseTo(1.229749, 6);
    expect(found.varianceBetween).toBeCloseTo(0.000465085, 9);
    expect(found.units.map(({ z }) => z)).toEqual(
      close([
        ...[1.084478, -1.046725, 1.166205, -0.130894, 1.328208],
        ...[-2.702633, 1.60602, -0.77751, 3.116051, -0.160312],
      ]),
    );
    expect(found.units.map(({ zOverdispersed }) => zOverdispersed)).toEqual(
      close([
        ...[1.053858, -0.964873, 1.024894, -0.103821, 1.27311],
        ...[-1.830846, 1.44469, -0.725858, 2.678182, -0.116786],
      ]),
    );
  });

  it('lets a large unit be as the others that chance alone would put below, and another stay above', () => {
    expect(found.units[5]).toMatchObject({ band: 'as-others' });
    expect(found.units[5]?.z).toBeLessThan(-1.96);
    expect(found.units.map(({ band }) => band).filter((band) => band !== 'as-others')).toEqual(['above']);
    expect(found.units[8]?.band).toBe('above');
  });

  it('gives each unit the same band in any order', () => {
    expect(
      funnel(TEN.toReversed())
        ?.units.toReversed()
        .map(({ band }) => band),
    ).toEqual(found.units.map(({ band }) => band));
  });
});

describe('the funnel', () => {
  it('around a target holds the units against it, not against each other', () => {
    const low = [unit(70, 100), unit(72, 100), unit(71, 100)];
    expect(funnel(low)?.units.map(({ band }) => band)).toEqual(Array(3).fill('as-others'));
    const held = funnel(low, { target: 0.9 })!;
    expect(held.centre).toBe(0.9);
    // By hand: (0.7 − 0.9)/√(0.9 · 0.1/100) = −6.667.
    expect(held.units[0]?.z).toBeCloseTo(-20 / 3, 9);
    expect(funnel([unit(70, 100)], { target: 0.9 })).toMatchObject({
      varianceBetween: 0,
      units: [{ band: 'below' }],
    });
  });

  it('finds hardly more units outside than chance allows where units differ by chance alone', () => {
    const words = RandomWords.ofSeed(17);
    const units = Array.from({ length: 400 }, () => {
      const satisfied = Array.from({ length: 80 }, () => words.nextShare() < 0.85).filter(Boolean).length;
      return unit(satisfied, 80);
    });
    const outside = funnel(units)!.units.filter(({ band }) => band !== 'as-others').length;
    expect(outside / units.length).toBeLessThan(0.08);
  });

  it('measures the variance between units that truly differ', () => {
    const normals = new RandomNormals(23);
    const units = Array.from({ length: 400 }, () => ({
      share: 0.8 + 0.04 * normals.next() + Math.sqrt(0.16 / 500) * normals.next(),
      answers: 500,
    }));
    // Winsorising draws the largest distances in, so that the estimate is lower than 0.04².
    const between = Math.sqrt(funnel(units)!.varianceBetween);
    expect(between).toBeGreaterThan(0.03);
    expect(between).toBeLessThan(0.042);
  });

  it('has no spread where all answers agree, and does not exist without a unit', () => {
    const agreeing = funnel([unit(20, 20), unit(300, 300)]);
    expect(agreeing).toMatchObject({ centre: 1, overdispersion: 0, varianceBetween: 0 });
    expect(agreeing?.units.map(({ band }) => band)).toEqual(['as-others', 'as-others']);
    expect(funnel([])).toBeUndefined();
  });

  it('is refused for units and targets that are none', () => {
    for (const wrong of [
      unit(3, 2),
      unit(-1, 2),
      { share: 0, answers: 0 },
      { share: 0.5, answers: Infinity },
    ])
      expect(() => funnel([wrong])).toThrow(RangeError);
    for (const target of [0, 1, NaN]) expect(() => funnel(TEN, { target })).toThrow(RangeError);
  });
});
