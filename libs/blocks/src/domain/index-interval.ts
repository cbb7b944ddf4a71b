import { Questionnaire, countsAt, sheetLayout } from '@hailong/questionnaires/domain';
import {
  FormSums,
  addFormSums,
  ratioShare,
  roundHalfUp,
  sum,
  wilsonIntervalOfShare,
} from '@hailong/statistics';
import { ratedCriteria } from './block-products';

/** Shown block with the sums over its forms. */
export interface SummedBlock {
  /** Counts that are shown, by (position, character). */
  readonly counts: readonly number[];
  readonly sums: FormSums;
}

/** Interval of the pooled index, percent in whole tenths, and the forms that it stands on. */
export interface IndexInterval {
  readonly lower: number;
  readonly upper: number;
  readonly forms: number;
}

/**
 * Wilson's 95 % interval of the pooled index over shown blocks, the form being the sampling unit, or the cluster where whole clusters
 * were drawn. It lies around the index that is shown; its error is that of the criteria of which every answer is shown, so that it
 * tells nothing of an answer that is held back. Undefined for fewer than two sampling units, or without such a criterion.
 *
 * @param clusters sums over the clusters of the same forms; absent: none was drawn in clusters
 */
export function indexInterval(
  questionnaire: Questionnaire,
  blocks: readonly SummedBlock[],
  clusters?: FormSums,
): IndexInterval | undefined {
  const [first, ...others] = blocks.map(({ sums }) => sums);
  if (!first) return undefined;
  const sums = addFormSums([first, ...others]);
  const shown = shownAnswers(questionnaire, blocks);
  const whole = shown.flatMap(({ answered }, at) => (answered === sums.answered[at] ? [at] : []));
  const error = ratioShare(clusters ?? sums, { criteria: whole });
  if (!error) return undefined;
  const share = sum(shown.map(({ satisfied }) => satisfied)) / sum(shown.map(({ answered }) => answered));
  const { lower, upper } = wilsonIntervalOfShare(share, error.effectiveAnswers);
  return { lower: roundHalfUp(100 * lower, 1), upper: roundHalfUp(100 * upper, 1), forms: sums.forms };
}

interface ShownAnswers {
  readonly satisfied: number;
  readonly answered: number;
}

/** Adds up the shown answers to each criterion. */
function shownAnswers(questionnaire: Questionnaire, blocks: readonly SummedBlock[]): readonly ShownAnswers[] {
  const layout = sheetLayout(questionnaire);
  const counts = Array.from({ length: layout.size }, (_, slot) =>
    sum(blocks.map((block) => block.counts[slot] ?? 0)),
  );
  return ratedCriteria(questionnaire, layout).map((items) => {
    const levels = items.flatMap(({ item, levels: satisfied }) =>
      countsAt(layout, counts, item).levels.map(({ code, count }) => ({
        count,
        isSatisfied: satisfied.has(code),
      })),
    );
    return {
      satisfied: sum(levels.filter(({ isSatisfied }) => isSatisfied).map(({ count }) => count)),
      answered: sum(levels.map(({ count }) => count)),
    };
  });
}
