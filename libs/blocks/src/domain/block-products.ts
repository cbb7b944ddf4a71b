import { Questionnaire } from '@hailong/questionnaires/domain';
import type { FormSums } from '@hailong/statistics';
import { RatedCriterion, ratedCriteria } from './rated-criteria';

/** Equal sheets. */
interface Sheets {
  readonly answers: string;
  readonly forms: number;
}

/** Equal sheets of one cluster; null: forms of no cluster, each drawn by itself. */
export interface ClusteredSheets extends Sheets {
  readonly cluster: number | null;
}

/** Satisfied and answered questions by criterion of a sampling unit, and how many units are equal to it. */
interface SamplingUnit {
  readonly satisfied: readonly number[];
  readonly answered: readonly number[];
  readonly units: number;
}

/**
 * Sums the products of satisfied and answered questions over the forms of a block, for each pair of criteria. Items of a criterion
 * add up within a form.
 */
export function blockProducts(questionnaire: Questionnaire, sheets: readonly Sheets[]): FormSums {
  const criteria = ratedCriteria(questionnaire);
  return sumUnits(
    criteria,
    sheets.map((each) => unitOf(criteria, each)),
  );
}

/**
 * The same over clusters, where whole clusters were drawn: the forms of a cluster add up to one sampling unit, and `forms` counts the
 * units. The error of a ratio over them is that of `clusteredShare` without strata, which errs on the safe side: what strata
 * differ in counts as chance.
 */
export function clusterProducts(questionnaire: Questionnaire, sheets: readonly ClusteredSheets[]): FormSums {
  const criteria = ratedCriteria(questionnaire);
  const clusters = new Map<number, SamplingUnit>();
  const alone: SamplingUnit[] = [];
  for (const { cluster, ...each } of sheets) {
    const unit = unitOf(criteria, each);
    if (cluster === null) alone.push(unit);
    else clusters.set(cluster, joined(clusters.get(cluster), unit));
  }
  return sumUnits(criteria, [...alone, ...clusters.values()]);
}

function unitOf(criteria: readonly RatedCriterion[], { answers, forms }: Sheets): SamplingUnit {
  return {
    satisfied: criteria.map((each) => countOn(answers, each, 'satisfied')),
    answered: criteria.map((each) => countOn(answers, each, 'answered')),
    units: forms,
  };
}

/** Adds equal forms to the cluster that holds them. */
function joined(
  cluster: SamplingUnit | undefined,
  { satisfied, answered, units }: SamplingUnit,
): SamplingUnit {
  const add = (into: readonly number[] | undefined, each: readonly number[]) =>
    each.map((value, at) => (into?.[at] ?? 0) + units * value);
  return {
    satisfied: add(cluster?.satisfied, satisfied),
    answered: add(cluster?.answered, answered),
    units: 1,
  };
}

function sumUnits(criteria: readonly RatedCriterion[], all: readonly SamplingUnit[]): FormSums {
  const vector = () => criteria.map(() => 0);
  const matrix = () => criteria.map(vector);
  const [satisfied, answered] = [vector(), vector()];
  const [satisfiedPairs, mixedPairs, answeredPairs] = [matrix(), matrix(), matrix()];
  let forms = 0;
  for (const { satisfied: s, answered: a, units } of all) {
    forms += units;
    addVector(satisfied, s, units);
    addVector(answered, a, units);
    addProducts(satisfiedPairs, s, s, units);
    addProducts(mixedPairs, s, a, units);
    addProducts(answeredPairs, a, a, units);
  }
  return { forms, satisfied, answered, satisfiedPairs, mixedPairs, answeredPairs };
}

function countOn(answers: string, criterion: RatedCriterion, which: 'satisfied' | 'answered'): number {
  return criterion.items.filter((each) => each[which].has(answers.charAt(each.position))).length;
}

function addVector(into: number[], vector: readonly number[], forms: number): void {
  for (const [at, value] of vector.entries()) into[at] = (into[at] ?? 0) + forms * value;
}

function addProducts(
  into: readonly number[][],
  rows: readonly number[],
  columns: readonly number[],
  forms: number,
): void {
  for (const [at, row] of into.entries()) {
    const factor = forms * (rows[at] ?? 0);
    if (factor !== 0) addVector(row, columns, factor);
  }
}
