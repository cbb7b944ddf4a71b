import { drawScores } from './draws';
import { openFamily } from './family-of-pairs';
import { PairsToldApart, StepDownTerms, stepDown } from './step-down';
import { ScoredUnit, unitPairs } from './unit-pairs';
import { Steps, resultOf } from './workload';

/** Ranks that a unit may have, 1 for the best: all from `best` to `worst`. */
export interface RankSet {
  readonly best: number;
  readonly worst: number;
}

/** Rank sets by unit, in the order of the units. */
export interface RankSets {
  /** Sets that hold all at once, for a table of all units. */
  readonly simultaneous: readonly RankSet[];
  /** Sets that hold each for a single unit, to be shown to that unit; within the simultaneous ones. */
  readonly marginal: readonly RankSet[];
}

export interface SimultaneousRankSets {
  /** Sets by unit, in the order of the units. */
  readonly sets: readonly RankSet[];
  /** Last critical value: units are told apart where their statistic is above it. Undefined: there are no two units. */
  readonly criticalValue?: number;
}

export interface RankSetTerms {
  /** Start of the random draws, whole number 0…2⁵³−1; the same seed gives the same sets. */
  readonly seed: number;
  /** Confidence level, 0 < level < 1. Default 0.95. */
  readonly level?: number;
  /** Random draws. Default 10 000. */
  readonly draws?: number;
  /** Repeats after rejections, which narrows the sets. Default true. */
  readonly stepDown?: boolean;
}

/**
 * Confidence sets for ranks. For every ordered pair of units T_jk = (θ_j − θ_k)/√(s_j² + s_k²); c is the critical value of the largest
 * statistic of random scores Z ~ N(0, s²) of units that are equally good; pairs with T_jk > c are told apart, then c is computed anew over
 * the others, until nothing more is told apart. The set of unit j is [1 + better units, p − worse units].
 *
 * c is the ⌈level·(draws + 1)⌉-th smallest of the drawn maxima, so that a finite number of draws errs on the safe side (Davison and Hinkley
 * 1997, Bootstrap Methods, 4.2). Draws belong to units by their score, not by their place: the order of the units changes nothing.
 * The units are taken as independent of each other: no respondent rates two of them.
 *
 * Eight bytes of memory for each unit and draw. Long for many units: see {@link rankSetsInSteps}.
 * Source: Mogstad, Romano, Shaikh and Wilhelm 2024, Inference for Ranks, Review of Economic Studies 91(1), doi 10.1093/restud/rdad006.
 *
 * @throws RangeError for scores that are not finite, errors that are negative, a level outside 0…1, too few draws for the level
 * (19 for 0.95), a seed that is no whole number
 */
export function rankSets(units: readonly ScoredUnit[], terms: RankSetTerms): RankSets {
  return resultOf(rankSetsInSteps(units, terms));
}

/** Computes {@link rankSets} in steps of a few milliseconds, to be run by `resultWithPauses` where other work must go on. */
export function* rankSetsInSteps(units: readonly ScoredUnit[], terms: RankSetTerms): Steps<RankSets> {
  const compared = yield* comparedUnits(units, terms);
  if (!compared) return { simultaneous: [], marginal: [] };
  const { order, ordered } = compared;
  const { sets: simultaneous } = yield* setsOfAll(compared);
  const marginal: RankSet[] = [];
  for (const [unit, scored] of ordered.entries()) {
    const above = ordered[unit - 1];
    // Equal units have equal sets, in whatever order they came.
    if (above && byScore(above, scored) === 0) marginal.push(marginal[unit - 1] as RankSet);
    else marginal.push(rankSet((yield* toldApart(unit, compared)).better, unit, ordered.length));
  }
  return { simultaneous, marginal: inOrder(marginal, order) };
}

/** Computes the simultaneous sets of {@link rankSets} alone, in steps as {@link rankSetsInSteps}: the same sets in less time. */
export function* simultaneousRankSetsInSteps(
  units: readonly ScoredUnit[],
  terms: RankSetTerms,
): Steps<SimultaneousRankSets> {
  const compared = yield* comparedUnits(units, terms);
  return compared ? yield* setsOfAll(compared) : { sets: [] };
}

/** Units by score, with the draws that they are compared by. */
interface ComparedUnits {
  /** Place of each in the order that the units came in. */
  readonly order: readonly number[];
  readonly ordered: readonly ScoredUnit[];
  readonly terms: StepDownTerms;
}

/** Orders units and makes their draws; undefined without a unit. */
function* comparedUnits(
  units: readonly ScoredUnit[],
  { seed, level = 0.95, draws: count = 10_000, stepDown: repeats = true }: RankSetTerms,
): Steps<ComparedUnits | undefined> {
  const criticalRank = criticalRankOf(level, count);
  if (units.length === 0) return undefined;
  const order = [...units.keys()].sort((a, b) => byScore(units[a] as ScoredUnit, units[b] as ScoredUnit));
  const ordered = order.map((at) => units[at] as ScoredUnit);
  const pairs = unitPairs(ordered);
  const draws = yield* drawScores(pairs, count, seed);
  const terms = { draws, pairs, criticalRank, stepDown: repeats, scratch: new Float64Array(count) };
  return { order, ordered, terms };
}

function* setsOfAll(compared: ComparedUnits): Steps<SimultaneousRankSets> {
  const { order, ordered } = compared;
  const { better, criticalValue } = yield* toldApart(undefined, compared);
  const sets = ordered.map((_, unit) => rankSet(better, unit, ordered.length));
  return { sets: inOrder(sets, order), criticalValue };
}

/** Pairs of a unit, or of all, that are told apart. */
function toldApart(unit: number | undefined, { terms }: ComparedUnits): Steps<PairsToldApart> {
  return stepDown(openFamily(unit, terms.draws, terms.pairs), terms);
}

/** Tells whether a unit could be among the best `count`. Over simultaneous sets this holds for all units at once. */
export function couldBeAmongBest({ best }: RankSet, count: number): boolean {
  return best <= count;
}

/** Tells whether a unit of `units` could be among the worst `count`. Over simultaneous sets this holds for all units at once. */
export function couldBeAmongWorst({ worst }: RankSet, count: number, units: number): boolean {
  return worst > units - count;
}

/** Rank, from the largest, of the critical value among `count` maxima. */
function criticalRankOf(level: number, count: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no confidence level`);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} is no number of draws`);
  const rank = count + 1 - Math.ceil(level * (count + 1));
  if (rank < 1) throw new RangeError(`${count} draws are too few for a level of ${level}`);
  return rank;
}

function byScore(one: ScoredUnit, other: ScoredUnit): number {
  return other.score - one.score || one.standardError - other.standardError;
}

function rankSet(better: Uint8Array, unit: number, size: number): RankSet {
  let [best, worst] = [1, size];
  for (let other = 0; other < size; other += 1) {
    best += better[other * size + unit] as number;
    worst -= better[unit * size + other] as number;
  }
  return { best, worst };
}

/** Brings values of ordered units back to the places that the units came from. */
function inOrder<T>(values: readonly T[], order: readonly number[]): readonly T[] {
  const placed: T[] = [];
  order.forEach((at, place) => (placed[at] = values[place] as T));
  return placed;
}
