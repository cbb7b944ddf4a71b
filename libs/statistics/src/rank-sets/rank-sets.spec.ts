import { drawScores } from './draws';
import { RandomNormals, RandomWords } from './random-normals';
import {
  RankSet,
  couldBeAmongBest,
  couldBeAmongWorst,
  rankSets,
  rankSetsInSteps,
  simultaneousRankSetsInSteps,
} from './rank-sets';
import { ScoredUnit, pairStatistic, unitPairs } from './unit-pairs';
import { resultOf, resultWithPauses } from './workload';

const best = (sets: readonly RankSet[]) => sets.map((set) => set.best);
const worst = (sets: readonly RankSet[]) => sets.map((set) => set.worst);
const within = (inner: RankSet, outer: RankSet) => inner.best >= outer.best && inner.worst <= outer.worst;
const unit = (score: number, standardError: number): ScoredUnit => ({ score, standardError });

/** Ten scores from 1 to 3 with the same distance. */
const TEN = Array.from({ length: 10 }, (_, at) => unit(1 + (2 * at) / 9, 0.2));
const TERMS = { seed: 5, draws: 99 };

/** Units with random scores and errors, some of them equal, some certain. */
function someUnits(seed: number): readonly ScoredUnit[] {
  const words = RandomWords.ofSeed(seed);
  const size = 2 + (words.next() % 9);
  return Array.from({ length: size }, () => unit((words.next() % 30) / 10, (words.next() % 5) / 10));
}
const SOME = Array.from({ length: 16 }, (_, seed) => someUnits(seed));

/** The procedure as the paper words it: every draw is compared anew in every step. */
function wordForWord(
  units: readonly ScoredUnit[],
  { seed, draws: count }: typeof TERMS,
  only?: number,
): RankSet[] {
  const pairs = unitPairs(units);
  const { size, precisions } = pairs;
  const { scores } = resultOf(drawScores(pairs, count, seed));
  const all = units.flatMap((_, j) => units.map((__, k) => ({ j, k })));
  let open = all.filter(({ j, k }) => j !== k && (only === undefined || j === only || k === only));
  const better: typeof open = [];
  for (;;) {
    const maxima = Array.from({ length: count }, (_, draw) => {
      const z = (at: number) => scores[draw * size + at] ?? NaN;
      return Math.max(...open.map(({ j, k }) => (z(j) - z(k)) * (precisions[j * size + k] ?? NaN)));
    }).sort((a, b) => a - b);
    const critical = maxima[Math.ceil(0.95 * (count + 1)) - 1] ?? NaN;
    const told = open.filter(({ j, k }) => pairStatistic(pairs, j, k) > critical);
    better.push(...told);
    open = open.filter((pair) => !told.includes(pair));
    if (told.length === 0 || open.length === 0) break;
  }
  return units.map((_, at) => ({
    best: 1 + better.filter(({ k }) => k === at).length,
    worst: size - better.filter(({ j }) => j === at).length,
  }));
}

describe('confidence sets for ranks', () => {
  /* Published in the documentation of the R package csranks. */
  it.each([1, 2, 3])('are the published sets of ten scores, whatever the seed: %d', (seed) => {
    const stepwise = rankSets(TEN, { seed }).simultaneous;
    expect(best(stepwise)).toEqual([7, 6, 5, 4, 3, 2, 1, 1, 1, 1]);
    expect(worst(stepwise)).toEqual([10, 10, 10, 10, 9, 8, 7, 6, 5, 4]);
    const single = rankSets(TEN, { seed, stepDown: false }).simultaneous;
    expect(best(single)).toEqual([6, 5, 4, 3, 2, 1, 1, 1, 1, 1]);
    expect(worst(single)).toEqual([10, 10, 10, 10, 10, 9, 8, 7, 6, 5]);
  });

  it('equal those of the procedure word for word, though most draws are never compared', () => {
    for (const units of SOME) {
      const ordered = units.toSorted((a, b) => b.score - a.score || a.standardError - b.standardError);
      const sets = rankSets(ordered, TERMS);
      expect(sets.simultaneous).toEqual(wordForWord(ordered, TERMS));
      ordered.forEach(({ score, standardError }, at) => {
        const first = ordered.findIndex(
          (each) => each.score === score && each.standardError === standardError,
        );
        expect(sets.marginal[at]).toEqual(wordForWord(ordered, TERMS, first)[first]);
      });
    }
  });

  it('hold the rank of the score, within those of a single step, and marginal ones within simultaneous ones', () => {
    for (const units of SOME) {
      const sets = rankSets(units, TERMS);
      const single = rankSets(units, { ...TERMS, stepDown: false });
      units.forEach(({ score }, at) => {
        const { best: lowest, worst: highest } = sets.simultaneous[at]!;
        expect(lowest).toBeLessThanOrEqual(units.filter((other) => other.score > score).length + 1);
        expect(highest).toBeGreaterThanOrEqual(units.length - units.filter((o) => o.score < score).length);
        expect(within(sets.simultaneous[at]!, single.simultaneous[at]!)).toBe(true);
        expect(within(sets.marginal[at]!, sets.simultaneous[at]!)).toBe(true);
      });
    }
  });

  it('widen with the standard errors', () => {
    for (const units of SOME) {
      const wider = units.map(({ score, standardError }) => unit(score, 1.5 * standardError));
      const [narrow, wide] = [rankSets(units, TERMS), rankSets(wider, TERMS)];
      narrow.simultaneous.forEach((set, at) => expect(within(set, wide.simultaneous[at]!)).toBe(true));
      narrow.marginal.forEach((set, at) => expect(within(set, wide.marginal[at]!)).toBe(true));
    }
  });

  it('do not depend on the order of the units', () => {
    for (const units of SOME) {
      const order = [...units.keys()].toSorted((a, b) => ((a * 7 + 3) % 11) - ((b * 7 + 3) % 11));
      const [sets, shuffled] = [
        rankSets(units, TERMS),
        rankSets(
          order.map((at) => units[at]!),
          TERMS,
        ),
      ];
      for (const kind of ['simultaneous', 'marginal'] as const)
        expect(shuffled[kind]).toEqual(order.map((at) => sets[kind][at]));
    }
  });

  it('are the same for equal units, however few the draws', () => {
    const pairs = Array.from({ length: 12 }, (_, at) => unit(Math.floor(at / 2) * 0.2, 0.1));
    for (let seed = 0; seed < 20; seed += 1) {
      const { simultaneous, marginal } = rankSets(pairs, { seed, draws: 19 });
      for (const sets of [simultaneous, marginal])
        sets.forEach((set, at) => expect(set).toEqual(sets[at - (at % 2)]));
    }
  });

  it('are all ranks for equal units', () => {
    const sets = rankSets(Array<ScoredUnit>(6).fill(unit(0.9, 0.02)), TERMS);
    expect([...sets.simultaneous, ...sets.marginal]).toEqual(Array(12).fill({ best: 1, worst: 6 }));
  });

  it('are the ranks themselves for certain scores, which share those of equal scores', () => {
    const certain = rankSets([unit(3, 0), unit(2, 0), unit(2, 0), unit(1, 0)], TERMS);
    expect(best(certain.simultaneous)).toEqual([1, 2, 2, 4]);
    expect(worst(certain.simultaneous)).toEqual([1, 3, 3, 4]);
    expect(rankSets([unit(1, 0.1)], TERMS).marginal).toEqual([{ best: 1, worst: 1 }]);
    expect(rankSets([], TERMS)).toEqual({ simultaneous: [], marginal: [] });
  });

  it('hold all true ranks at once in 95 of 100 surveys', () => {
    const normals = new RandomNormals(99);
    const truth = [0, 0, 0.3, 0.35, 0.6, 1, 1.05, 1.5];
    const surveys = 200;
    let held = 0;
    for (let survey = 0; survey < surveys; survey += 1) {
      const units = truth.map((score) => unit(score + 0.15 * normals.next(), 0.15));
      const { simultaneous } = rankSets(units, { seed: survey, draws: 99 });
      const all = truth.every((score, at) => {
        const better = truth.filter((other) => other > score).length;
        const worse = truth.filter((other) => other < score).length;
        return simultaneous[at]!.best <= better + 1 && simultaneous[at]!.worst >= truth.length - worse;
      });
      held += Number(all);
    }
    expect(held / surveys).toBeGreaterThan(0.92);
  });

  it('tell which units could be among the best and the worst', () => {
    const { simultaneous } = rankSets(TEN, { seed: 1, draws: 1000 });
    const found = (could: (set: RankSet) => boolean) =>
      simultaneous.flatMap((set, at) => (could(set) ? [at] : []));
    expect(found((set) => couldBeAmongBest(set, 1))).toEqual([6, 7, 8, 9]);
    expect(found((set) => couldBeAmongBest(set, 3))).toEqual([4, 5, 6, 7, 8, 9]);
    expect(found((set) => couldBeAmongWorst(set, 1, 10))).toEqual([0, 1, 2, 3]);
    expect(found((set) => couldBeAmongWorst(set, 10, 10))).toHaveLength(10);
  });

  it('are computed with pauses for other work, and come out the same', async () => {
    const units = Array.from({ length: 60 }, (_, at) => unit(at / 60, 0.05 + (at % 5) / 50));
    let pauses = 0;
    const pause = async () => void (await new Promise((resume) => setImmediate(resume)), (pauses += 1));
    const sets = await resultWithPauses(rankSetsInSteps(units, { seed: 2, draws: 2000 }), pause);
    expect(sets).toEqual(rankSets(units, { seed: 2, draws: 2000 }));
    expect(pauses).toBeGreaterThan(10);
    const alone = simultaneousRankSetsInSteps(units, { seed: 2, draws: 2000 });
    expect((await resultWithPauses(alone, pause)).sets).toEqual(sets.simultaneous);
  });

  it('follow from the last critical value alone, however many steps there were', () => {
    const units = Array.from({ length: 40 }, (_, at) => unit(((at * 7) % 40) / 40, 0.02 + (at % 5) / 50));
    const { sets, criticalValue = NaN } = resultOf(
      simultaneousRankSetsInSteps(units, { seed: 2, draws: 2000 }),
    );
    const single = resultOf(simultaneousRankSetsInSteps(units, { seed: 2, draws: 2000, stepDown: false }));
    expect(criticalValue).toBeLessThan(single.criticalValue ?? NaN);
    const isBetter = (one: ScoredUnit, other: ScoredUnit) =>
      (one.score - other.score) / Math.hypot(one.standardError, other.standardError) > criticalValue;
    expect(sets).toEqual(
      units.map((own) => ({
        best: 1 + units.filter((other) => isBetter(other, own)).length,
        worst: units.length - units.filter((other) => isBetter(own, other)).length,
      })),
    );
  });

  it.each([[[]], [[unit(0.5, 0.1)]]])('have no critical value without two units: %j', (units) => {
    expect(resultOf(simultaneousRankSetsInSteps(units, { seed: 2 })).criticalValue).toBeUndefined();
  });

  it.each([
    [[unit(NaN, 1)], TERMS],
    [[unit(1, -0.1)], TERMS],
    [[unit(1, Infinity)], TERMS],
    [TEN, { seed: 1, level: 1 }],
    [TEN, { seed: 1, draws: 18 }],
    [TEN, { seed: 1, draws: 10.5 }],
    [TEN, { seed: -1 }],
  ])('are refused for what cannot be ranked: %#', (units, terms) => {
    expect(() => rankSets(units, terms)).toThrow(RangeError);
  });
});
