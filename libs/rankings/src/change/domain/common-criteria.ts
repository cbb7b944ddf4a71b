import { CriteriaSet, Scale, criteriaOf, sameMeasure } from '@hailong/criteria/domain';
import { ComparableCriteria, withoutCriteria } from '../../ranking/domain/comparable-criteria';
import { SeriesBreak } from './change-words';

/** Criteria of a period: the core, and those of it that its ranking compares. */
export interface CriteriaOfPeriod {
  readonly core: CriteriaSet;
  readonly comparable: ComparableCriteria;
}

/** Criterion that cannot be compared over two periods. */
export interface BrokenCriterion {
  readonly coreCode: string;
  readonly reason: SeriesBreak;
}

export interface CommonCriteria {
  /** Criteria that both rankings compare in the same words on the same scale, under the factors and weights of the later period. */
  readonly comparable: ComparableCriteria;
  /** The other criteria that one of the rankings compares, in the order of the later core. */
  readonly broken: readonly BrokenCriterion[];
}

/** Criteria on which two periods can be compared. Two versions of a core are compared code by code. */
export function commonCriteria(now: CriteriaOfPeriod, then: CriteriaOfPeriod): CommonCriteria {
  const [asked, askedThen] = [now, then].map(
    ({ comparable }) => new Set(comparable.criteria.map(({ coreCode }) => coreCode)),
  ) as [Set<string>, Set<string>];
  const [words, wordsThen] = [wordsOf(now.core), wordsOf(then.core)];
  const scale = isSameScale(now.core.scale, then.core.scale);
  const breakOf = (code: string): SeriesBreak | undefined => {
    if (!askedThen.has(code)) return 'NOT_ASKED_THEN';
    if (!asked.has(code)) return 'NOT_ASKED_NOW';
    if (words.get(code) !== wordsThen.get(code)) return 'WORDING';
    return scale ? undefined : 'SCALE';
  };
  const broken = [...new Set([...asked, ...askedThen])].flatMap((coreCode): readonly BrokenCriterion[] => {
    const reason = breakOf(coreCode);
    return reason === undefined ? [] : [{ coreCode, reason }];
  });
  const lost = new Set(broken.map(({ coreCode }) => coreCode));
  return { comparable: withoutCriteria(now.comparable, lost), broken };
}

/** Tells whether two scales have the same levels in the same words, and count the same levels as satisfied. */
export function isSameScale(one: Scale, other: Scale): boolean {
  return (
    sameMeasure(one, other) &&
    one.levels.every(({ label }, level) => label.vi === other.levels[level]?.label.vi)
  );
}

/** Vietnamese wording of each criterion of a core, by its code. Other languages are translations of it. */
function wordsOf(core: CriteriaSet): ReadonlyMap<string, string> {
  return new Map(criteriaOf(core).map(({ criterion }) => [criterion.code, criterion.label.vi]));
}
