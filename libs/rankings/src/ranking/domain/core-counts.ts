import { criteriaOf, CriteriaSet } from '@hailong/criteria/domain';
import { LevelCounts } from '@hailong/statistics';
import {
  isOverall,
  levelCounts,
  ratesCriterion,
  TalliedForm,
  talliedItems,
} from '../../results/domain/tallied-form';

/** Answers to a core criterion. Several entries of an agency for one code are added up. */
export interface CoreCounts extends LevelCounts {
  readonly coreCode: string;
}

/** Answers to the core criteria of a form; an agency's own unmapped criteria are left out. */
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

/** Answers to the form's question on the whole service; empty without such a question. */
export function overallCounts(form: TalliedForm): readonly LevelCounts[] {
  return talliedItems(form).filter(isOverall).map(levelCounts);
}
