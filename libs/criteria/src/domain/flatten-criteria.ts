import { ContentArea, CriteriaSet, Criterion, Factor } from './criteria-set';

/** Criterion with its factor, area and path. */
export interface PlacedCriterion {
  readonly area: ContentArea;
  readonly factor: Factor;
  readonly criterion: Criterion;
  /** Path in the set: `areas[1].factors[0].criteria[2]`. */
  readonly place: string;
}

/** Factor with its area and path. */
export interface PlacedFactor {
  readonly area: ContentArea;
  readonly factor: Factor;
  /** Path in the set: `areas[1].factors[0]`. */
  readonly place: string;
}

/** Factors of a set, in the order of the set. */
export function factorsOf(set: CriteriaSet): readonly PlacedFactor[] {
  return set.areas.flatMap((area, a) =>
    area.factors.map((factor, f) => ({ area, factor, place: `areas[${a}].factors[${f}]` })),
  );
}

/** Criteria of a set, in the order of the set. */
export function criteriaOf(set: CriteriaSet): readonly PlacedCriterion[] {
  return factorsOf(set).flatMap(({ area, factor, place }) =>
    factor.criteria.map((criterion, c) => ({ area, factor, criterion, place: `${place}.criteria[${c}]` })),
  );
}
