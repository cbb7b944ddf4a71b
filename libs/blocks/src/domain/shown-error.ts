import { Questionnaire, SheetLayout, countsAt, sheetLayout } from '@hailong/questionnaires/domain';
import {
  FactorWeight,
  FormSums,
  IndexMethodName,
  LevelCounts,
  addFormSums,
  satisfactionIndex,
  sum,
} from '@hailong/statistics';
import { IndexCriterion, IndexForms, indexError } from '@hailong/statistics/domain';
import { RatedCriterion, RatingPosition, overallItems, ratedCriteria } from './rated-criteria';

/** Shown block with the sums over its forms. */
export interface SummedBlock {
  /** Counts that are shown, by (position, character). */
  readonly counts: readonly number[];
  readonly sums: FormSums;
}

/** Shown blocks of a questionnaire, all of one round. */
export interface BlocksOfForm {
  readonly questionnaire: Questionnaire;
  readonly blocks: readonly SummedBlock[];
  /**
   * Blocks of the same parts that were sealed before these, where these are of some days alone: answers that those held back are among
   * the answers that these show. Absent: these are the first.
   */
  readonly before?: readonly SummedBlock[];
  /** Sums over the clusters of the same forms; absent: none was drawn in clusters. */
  readonly clusters?: FormSums;
  /**
   * Criteria of the questionnaire, by their codes, that enter the index, each with its code and factor there. Absent: every criterion as
   * it is, which is all that the pooled index needs.
   */
  readonly criteria?: ReadonlyMap<string, IndexCriterion>;
}

/** Index under a method, and how far it may lie from that of all people that might have answered. */
export interface ShownError {
  /** Index that is shown, 0…1. */
  readonly share: number;
  /** Size of a simple random sample of answers that would be as precise. */
  readonly effectiveAnswers: number;
  readonly forms: number;
}

/**
 * Error of the index of a method over shown blocks, the form being the sampling unit, or the cluster where whole clusters were drawn. The
 * share is that of the answers that are shown; the effective answers are those of the criteria of which every answer is shown, and none of
 * an earlier block, so that they tell nothing of an answer that is held back and stand on the answers of the figure. Undefined for fewer than two sampling units, without such a criterion, and
 * under `mean-score`.
 *
 * @throws RangeError for a factor without a weight under `weighted-factors`
 */
export function shownError(
  method: IndexMethodName,
  blocksOfForms: readonly BlocksOfForm[],
  factors?: readonly FactorWeight[],
): ShownError | undefined {
  const counted = blocksOfForms.flatMap((each) => countedForm(each) ?? []);
  const overall = counted.flatMap((each) => each.overall);
  const error = indexError(method, { forms: counted.map(({ whole }) => whole), factors, overall });
  const criteria = counted.flatMap((each) => each.criteria);
  const index = satisfactionIndex(method, { criteria, factors, overall });
  if (!error || index === undefined) return undefined;
  const { effectiveAnswers } = error;
  return { share: index / 100, effectiveAnswers, forms: sum(counted.map(({ forms }) => forms)) };
}

interface CountedForm {
  readonly forms: number;
  /** Shown answers to each criterion of the index. */
  readonly criteria: readonly (IndexCriterion & LevelCounts)[];
  readonly overall: readonly LevelCounts[];
  /** Sums, with the criteria of which every answer is shown. */
  readonly whole: IndexForms;
}

/** Adds up the blocks of a questionnaire; undefined without a block. */
function countedForm({
  questionnaire,
  blocks,
  before = [],
  clusters,
  criteria,
}: BlocksOfForm): CountedForm | undefined {
  const [all] = addBlocks(blocks);
  if (!all) return undefined;
  const { counts, sums } = all;
  const layout = sheetLayout(questionnaire);
  const [earlier] = addBlocks(before);
  const rated = ratedCriteria(questionnaire, layout).map((each, at) => {
    const answers = shownAnswers(layout, counts, each.items);
    const carried = earlier
      ? heldBack(shownAnswers(layout, earlier.counts, each.items), earlier.sums, at)
      : 0;
    return {
      ...{ place: placeOf(each, criteria), answers },
      isWhole: carried === 0 && heldBack(answers, sums, at) === 0,
    };
  });
  return {
    forms: sums.forms,
    criteria: rated.flatMap(({ place, answers }) => (place ? [{ ...place, ...answers }] : [])),
    overall: [shownAnswers(layout, counts, overallItems(questionnaire, layout))],
    whole: {
      sums: clusters ?? sums,
      criteria: rated.map(({ place, isWhole }) => (isWhole ? place : undefined)),
    },
  };
}

/** Answers to a criterion that are not shown; below zero where answers of earlier blocks are shown instead. */
function heldBack(shown: LevelCounts, { answered }: FormSums, at: number): number {
  return (answered[at] ?? 0) - sum(shown.counts);
}

/** Adds up the blocks of a questionnaire into one, so that several indices are read from the sum; none where there is no block. */
export function addBlocks(blocks: readonly SummedBlock[]): readonly SummedBlock[] {
  const [first, ...others] = blocks;
  if (!first) return [];
  const counts = first.counts.map((_, slot) => sum(blocks.map((block) => block.counts[slot] ?? 0)));
  return [{ counts, sums: addFormSums([first.sums, ...others.map(({ sums }) => sums)]) }];
}

function placeOf({ code }: RatedCriterion, criteria: BlocksOfForm['criteria']): IndexCriterion | undefined {
  return criteria ? criteria.get(code) : { code, factor: '' };
}

/** Adds up the shown answers to some items, those that are not satisfied first. */
function shownAnswers(
  layout: SheetLayout,
  counts: readonly number[],
  items: readonly RatingPosition[],
): LevelCounts {
  const levels = items.flatMap(({ item, levels: satisfied }) =>
    countsAt(layout, counts, item).levels.map(({ code, count }) => ({ count, is: satisfied.has(code) })),
  );
  const satisfied = sum(levels.filter(({ is }) => is).map(({ count }) => count));
  return { counts: [sum(levels.map(({ count }) => count)) - satisfied, satisfied], satisfied: [false, true] };
}
