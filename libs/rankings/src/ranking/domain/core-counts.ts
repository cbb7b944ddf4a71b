import { criteriaOf, CriteriaSet } from '@hailong/criteria/domain';
import { LevelCounts } from '@hailong/statistics';
import {
  isOverall,
  levelCounts,
  ratesCriterion,
  TalliedForm,
  talliedItems,
} from '../../results/domain/tallied-form';

/** The answers to a core criterion. An agency may have several entries for one code; they are parts of one criterion. */
export interface CoreCounts extends LevelCounts {
  readonly coreCode: string;
}

/** One form's answers to the criteria that may enter a province ranking; own unmapped criteria are left out. */
export function coreCounts(criteriaSet: CriteriaSet | undefined, form: TalliedForm): readonly CoreCounts[] {
  const placed = criteriaSet === undefined ? [] : criteriaOf(criteriaSet);
  const coreCodes = new Map(placed.map(({ criterion }) => [criterion.code, criterion.coreCode]));
  return talliedItems(form)
    .filter(ratesCriterion)
    .flatMap((tallied) => {
      const coreCode = coreCodes.get(tallied.item.criterion ?? '');
      return coreCode === undefined ? [] : [{ coreCode, ...levelCounts(tallied) }];
    });
}

/** The answers to the form's question on the whole service; undefined when it asks none. */
export function overallCounts(form: TalliedForm): LevelCounts | undefined {
  const overall = talliedItems(form).find(isOverall);
  return overall && levelCounts(overall);
}
