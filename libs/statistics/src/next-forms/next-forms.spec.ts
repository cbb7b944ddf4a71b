import { RandomWords } from '../rank-sets/random-normals';
import { steadyStandardError } from '../rank-sets/steady-error';
import { Z_95 } from '../wilson';
import { SampledUnit, nextForms } from './next-forms';
import { shareOut } from './share-out';
import { chanceToldApart } from './told-apart';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Shares of units of very different gaps, at equal distances and in close groups. */
const TRUTHS = [
  [0.97, 0.955, 0.93, 0.925, 0.89, 0.86, 0.855, 0.85, 0.81, 0.77, 0.765, 0.7],
  Array.from({ length: 15 }, (_, at) => 0.96 - 0.02 * at),
  [0.95, 0.945, 0.94, 0.9, 0.895, 0.89, 0.85, 0.845, 0.84, 0.8],
];

/** Way to give out forms. */
type Rule = (units: readonly SampledUnit[], forms: number) => readonly number[];

const equally: Rule = (units, forms) =>
  units.map(
    (_, at) => Math.round(((at + 1) * forms) / units.length) - Math.round((at * forms) / units.length),
  );
const byNeyman: Rule = (units, forms) => {
  const receivers = units.map(({ share, forms: before }) => ({
    ...{ variance: share * (1 - share) + 0.001, forms: before, most: Infinity, given: 0 },
  }));
  shareOut(receivers, forms);
  return receivers.map(({ given }) => given);
};

/**
 * Surveys units of known shares: 100 forms each, then eight rounds of 500 forms given out by a rule.
 * @returns neighbours told apart in the right and in the wrong order, mean of all surveys
 */
function surveyed(truth: readonly number[], rule: Rule, surveys = 15): { right: number; wrong: number } {
  let [right, wrong] = [0, 0];
  for (let seed = 0; seed < surveys; seed += 1) {
    const words = RandomWords.ofSeed(seed);
    const units = truth.map((share) => ({ share, satisfied: 0, forms: 0 }));
    const collect = (forms: readonly number[]) =>
      units.forEach((unit, at) => {
        for (let form = 0; form < forms[at]!; form += 1)
          unit.satisfied += Number(words.nextShare() < unit.share);
        unit.forms += forms[at]!;
      });
    const known = () => units.map(({ satisfied, forms }) => ({ share: satisfied / forms, forms }));
    collect(truth.map(() => 100));
    for (let round = 0; round < 8; round += 1) collect(rule(known(), 500));
    const found = known();
    found.slice(1).forEach((worse, at) => {
      const better = found[at]!;
      const error = Math.hypot(
        ...[better, worse].map(({ share, forms }) => steadyStandardError(share, forms)),
      );
      right += Number(better.share - worse.share > Z_95 * error);
      wrong += Number(worse.share - better.share > Z_95 * error);
    });
  }
  return { right: right / surveys, wrong: wrong / surveys };
}

describe('the next forms', () => {
  it('tell a tenth more neighbours apart than equal or Neyman allocation, hardly any in the wrong order', () => {
    const total = (rule: Rule) => {
      const found = TRUTHS.map((truth) => surveyed(truth, rule));
      return { right: sum(found.map(({ right }) => right)), wrong: sum(found.map(({ wrong }) => wrong)) };
    };
    const ours = total((units, forms) => nextForms(units, { forms }));
    for (const rule of [equally, byNeyman]) expect(ours.right).toBeGreaterThan(1.1 * total(rule).right);
    expect(ours.wrong).toBeLessThan(ours.right / 10);
  });

  it('go to neighbours that they can tell apart, not to those that are apart or cannot be', () => {
    const [clear, near, nearer, same, equal] = nextForms(
      [
        { share: 0.99, forms: 400 },
        { share: 0.9, forms: 400 },
        { share: 0.86, forms: 400 },
        { share: 0.6, forms: 400 },
        { share: 0.6, forms: 400 },
      ],
      { forms: 500 },
    );
    expect((near ?? 0) + (nearer ?? 0)).toBe(500);
    expect([clear, same, equal]).toEqual([0, 0, 0]);
  });

  it('are all given out, in whole numbers, and never more than can still come', () => {
    const words = RandomWords.ofSeed(12);
    for (let trial = 0; trial < 20; trial += 1) {
      const units = Array.from({ length: 1 + (words.next() % 8) }, () => ({
        share: (words.next() % 101) / 100,
        forms: 20 + (words.next() % 300),
        open: words.next() % 200,
      }));
      const given = nextForms(units, { forms: 500 });
      expect(
        given.every((forms, at) => Number.isInteger(forms) && forms >= 0 && forms <= units[at]!.open),
      ).toBe(true);
      expect(sum(given)).toBe(Math.min(500, sum(units.map(({ open }) => open))));
      expect(
        sum(
          nextForms(
            units.map(({ share, forms }) => ({ share, forms })),
            { forms: 500 },
          ),
        ),
      ).toBe(500);
    }
    expect(nextForms([], { forms: 500 })).toEqual([]);
  });

  it('do not depend on the order of the units', () => {
    const units = [0.95, 0.92, 0.9, 0.83, 0.8].map((share, at) => ({ share, forms: 100 + 30 * at }));
    expect(nextForms(units.toReversed(), { forms: 500 }).toReversed()).toEqual(
      nextForms(units, { forms: 500 }),
    );
  });

  it.each([
    [{ share: 1.1, forms: 10 }, 500],
    [{ share: 0.5, forms: 0 }, 500],
    [{ share: 0.5, forms: 10, open: 1.5 }, 500],
    [{ share: 0.5, forms: 10 }, -1],
    [{ share: 0.5, forms: 10 }, 0.5],
  ])('are refused for %j and %d forms', (unit, forms) => {
    expect(() => nextForms([unit], { forms })).toThrow(RangeError);
  });
});

describe('the chance to tell two neighbours apart', () => {
  const unit = (share: number, given: number) => ({ share, variance: 0.1, forms: 100, given });

  it('is known without further forms', () => {
    expect(chanceToldApart(unit(0.95, 0), unit(0.8, 0), 1.96)).toBe(1);
    expect(chanceToldApart(unit(0.85, 0), unit(0.8, 0), 1.96)).toBe(0);
  });

  it('is that of the normal distribution around the present difference', () => {
    // s² = 0.002, s'² = 0.001: (0.05 − 2 · 0.0316228)/0.0316228 = −0.418861, below which lie 0.337659.
    expect(chanceToldApart(unit(0.85, 100), unit(0.8, 100), 2)).toBeCloseTo(0.337659, 5);
  });

  it('nears that of the true order where very many forms follow', () => {
    // Φ(0.05/√0.002) = Φ(1.118034) = 0.868224.
    expect(chanceToldApart(unit(0.85, 1e12), unit(0.8, 1e12), 2)).toBeCloseTo(0.868224, 4);
  });
});
