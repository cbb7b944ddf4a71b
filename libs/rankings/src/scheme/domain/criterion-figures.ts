import { CriteriaSet, criteriaOf } from '@hailong/criteria/domain';
import type { LocalizedText } from '@hailong/kernel';
import { satisfiedShare, sum } from '@hailong/statistics';
import type { ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import type { CoreCounts } from '../../ranking/domain/core-counts';

/** Answers of an agency to a compared criterion of the core. */
export interface CriterionFigure {
  /** Code in the core. */
  readonly code: string;
  readonly label: LocalizedText;
  /** Code of its factor in the core. */
  readonly factor: string;
  /** Valid answers. */
  readonly n: number;
  /** Share of satisfied answers, 0…100, unrounded; absent without an answer. */
  readonly share?: number;
}

/**
 * Figures of an agency for each compared criterion, in the order of the core. Under every index method the figure of a criterion is the
 * satisfied share, which has an interval.
 */
export function criterionFigures(
  core: CriteriaSet,
  { criteria }: Pick<ComparableCriteria, 'criteria'>,
  counts: readonly CoreCounts[],
): readonly CriterionFigure[] {
  const compared = new Set(criteria.map(({ coreCode }) => coreCode));
  return criteriaOf(core)
    .filter(({ criterion }) => compared.has(criterion.code))
    .map(({ criterion: { code, label }, factor }) => {
      const own = counts.filter(({ coreCode }) => coreCode === code);
      const n = sum(own.map((each) => sum(each.counts)));
      return { code, label, factor: factor.code, n, share: satisfiedShare(own) };
    });
}
