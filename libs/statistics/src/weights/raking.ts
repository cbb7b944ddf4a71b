import { sum } from '../share';

/** Answers of one combination of categories. */
export interface RakingCell {
  /** Answers, ≥ 0. */
  readonly answers: number;
  /** Category by margin, from 0: [1, 0] is the second row and the first column. */
  readonly categories: readonly number[];
}

export interface RakingTerms {
  /** People by category, for each margin; all margins add up to the same number. */
  readonly targets: readonly (readonly number[])[];
  /** Most passes over all margins. Default 1000. */
  readonly mostPasses?: number;
}

/** Weights by cell, in the order of the cells. */
export interface Raking {
  /** Answers times weight. */
  readonly fitted: readonly number[];
  /** Weight of an answer: people that it stands for. For its effect see `kishEffect`. */
  readonly weights: readonly number[];
  /** Passes that were made. */
  readonly passes: number;
  /**
   * True when every margin is met. Empty cells may prevent it, and a category with people and no answer always does: pool categories then,
   * and publish no figure by these weights.
   */
  readonly converged: boolean;
}

/** Largest distance of a met margin from its target, as a part of all people. */
const MET = 1e-9;

/**
 * Weights answers so that several margins hold at once, of which the combinations are unknown: all cells of a category are scaled to its
 * target, margin after margin, until every margin is met within 1e-9 of all people. Odds ratios of the cells stay as they were.
 * Source: Deming and Stephan 1940, Annals of Mathematical Statistics 11(4), 427–444; Deville, Särndal and Sautory 1993, JASA 88.
 *
 * @throws RangeError for numbers that are negative or not finite, categories that are not there, margins of different sums, no people
 */
export function rake(cells: readonly RakingCell[], { targets, mostPasses = 1000 }: RakingTerms): Raking {
  const people = requireTargets(targets);
  cells.forEach((cell) => requireCell(cell, targets));
  const weights = cells.map(() => 1);
  const distances = () =>
    targets.map((target, margin) => distance(target, fittedMargin(cells, weights, margin, target.length)));
  const isMet = () => distances().every((each) => each <= MET * people);
  let passes = 0;
  for (; passes < mostPasses && !isMet(); passes += 1)
    targets.forEach((target, margin) => scale(cells, weights, margin, target));
  const fitted = cells.map(({ answers }, at) => answers * (weights[at] as number));
  return { fitted, weights, passes, converged: isMet() };
}

/** Scales the weights of each category of a margin to its target; a category without answers stays. */
function scale(
  cells: readonly RakingCell[],
  weights: number[],
  margin: number,
  target: readonly number[],
): void {
  const fitted = fittedMargin(cells, weights, margin, target.length);
  cells.forEach(({ categories }, at) => {
    const category = categories[margin] as number;
    const present = fitted[category] as number;
    if (present > 0) weights[at] = ((weights[at] as number) * (target[category] as number)) / present;
  });
}

function fittedMargin(
  cells: readonly RakingCell[],
  weights: readonly number[],
  margin: number,
  size: number,
): number[] {
  const fitted = Array<number>(size).fill(0);
  cells.forEach(({ answers, categories }, at) => {
    const category = categories[margin] as number;
    fitted[category] = (fitted[category] as number) + answers * (weights[at] as number);
  });
  return fitted;
}

function distance(target: readonly number[], fitted: readonly number[]): number {
  return Math.max(...target.map((people, category) => Math.abs(people - (fitted[category] as number))));
}

/** Answers the number of people. */
function requireTargets(targets: readonly (readonly number[])[]): number {
  const [people = 0, ...others] = targets.map(sum);
  const wrong = targets.flat().find((each) => !(Number.isFinite(each) && each >= 0));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no number of people`);
  if (people === 0) throw new RangeError('margins without people');
  const other = others.find((each) => Math.abs(each - people) > MET * people);
  if (other !== undefined) throw new RangeError(`margins of ${people} and ${other} people`);
  return people;
}

function requireCell({ answers, categories }: RakingCell, targets: readonly (readonly number[])[]): void {
  if (!(Number.isFinite(answers) && answers >= 0)) throw new RangeError(`${answers} is no number of answers`);
  const known = targets.every((target, margin) => target[categories[margin] ?? NaN] !== undefined);
  if (!known || categories.length !== targets.length)
    throw new RangeError(`${categories.join(', ')} are no categories of ${targets.length} margins`);
}
