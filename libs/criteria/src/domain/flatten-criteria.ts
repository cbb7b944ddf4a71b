import { ContentArea, CriteriaSet, Criterion, Factor } from './criteria-set';

/** A criterion and what it stands under. */
export interface PlacedCriterion {
  readonly area: ContentArea;
  readonly factor: Factor;
  readonly criterion: Criterion;
  /** `areas[1].factors[0].criteria[2]` */
  readonly place: string;
}

/** A factor and the area it stands under. */
export interface PlacedFactor {
  readonly area: ContentArea;
  readonly factor: Factor;
  /** `areas[1].factors[0]` */
  readonly place: string;
}

/** Every factor of the set, in the order of the set. */
export function factorsOf(set: CriteriaSet): readonly PlacedFactor[] {
  return set.areas.flatMap((area, a) =>
    area.factors.map((factor, f) => ({ area, factor, place: `areas[${a}].factors[${f}]` })),
  );
}

/** Every criterion of the set, in the order of the set. */
export function criteriaOf(set: CriteriaSet): readonly PlacedCriterion[] {
  return factorsOf(set).flatMap(({ area, factor, place }) =>
    factor.criteria.map((criterion, c) => ({ area, factor, criterion, place: `${place}.criteria[${c}]` })),
  );
}
