import { LocalizedText } from '@hailong/kernel';
import { IndexMethodName, satisfiedShare } from '@hailong/statistics';
import { countsAt, Item, itemsOf, Questionnaire, SheetLayout } from '@hailong/questionnaires/domain';
import { AnswerResult, LevelResult } from './agency-results';
import { Tally } from './tally';

/** Questionnaire version with the answers to it, of one agency or of several that used the same version. */
export interface TalliedForm {
  readonly questionnaire: Questionnaire;
  readonly layout: SheetLayout;
  readonly tally: Tally;
}

/** Item with its answers. */
export interface TalliedItem extends AnswerResult {
  readonly item: Item;
  /** Answers by class, of a number; empty at any other item. */
  readonly classCounts: readonly number[];
}

/** Items in the order of the form, with their answers; numbers and texts have no levels. */
export function talliedItems({ questionnaire, layout, tally }: TalliedForm): readonly TalliedItem[] {
  return itemsOf(questionnaire).map(({ item }) => {
    const { levels, ...counted } = countsAt(layout, tally.counts, item.code);
    const counts = new Map(levels.map(({ code, count }) => [code, count]));
    return {
      item,
      levels: levelsOf(item, questionnaire).map((level) => ({
        ...level,
        count: counts.get(level.code) ?? 0,
      })),
      classCounts: item.number ? levels.map(({ count }) => count) : [],
      ...counted,
    };
  });
}

/** Tells whether an item rates satisfaction with a criterion; no other item enters the satisfaction index. */
export function ratesCriterion({ item }: TalliedItem): boolean {
  return (
    item.kind === 'rating' && item.purpose === 'satisfaction' && item.criterion !== undefined && !item.overall
  );
}

/**
 * Counts the forms of a tally that the index of a method stands on. Of the overall question these are the forms that answer it; of
 * the criteria all that count, because a form that answers nothing of the index is blank (formContent), and never more than there
 * are answers.
 */
export function formsInIndex(form: TalliedForm, method: IndexMethodName): number {
  const isAsked = method === 'overall-question' ? isOverall : ratesCriterion;
  const answers = talliedItems(form)
    .filter(isAsked)
    .reduce((sum, { valid }) => sum + valid, 0);
  return Math.min(form.tally.responses, answers);
}

/** Tells whether an item is the overall question on the whole service. */
export function isOverall({ item }: Pick<TalliedItem, 'item'>): boolean {
  return item.kind === 'rating' && item.purpose === 'satisfaction' && item.overall === true;
}

/** Share of satisfied levels among valid answers, percent; undefined where no level counts as satisfied. */
export function shareOf(answers: AnswerResult): number | undefined {
  return satisfiedShare([levelCounts(answers)]);
}

/** Levels in the form that the formulas of statistics take. */
export function levelCounts({ levels }: AnswerResult) {
  return { counts: levels.map(({ count }) => count), satisfied: levels.map(({ satisfied }) => satisfied) };
}

type DescribedLevel = Omit<LevelResult, 'count'>;

function levelsOf(item: Item, { scales }: Questionnaire): readonly DescribedLevel[] {
  if (item.kind === 'yes-no') return YES_NO;
  if (item.kind !== 'rating') return (item.options ?? []).map(unscored);
  const scale = scales.find(({ code }) => code === item.scale);
  return (scale?.levels ?? []).map((level) => ({
    ...level,
    satisfied: scale?.satisfied.includes(level.code) ?? false,
  }));
}

function unscored({ code, label }: { readonly code: string; readonly label: LocalizedText }): DescribedLevel {
  return { code, label, satisfied: false };
}

const YES_NO: readonly DescribedLevel[] = [
  { code: 'yes', label: { vi: 'Có', en: 'Yes' }, satisfied: false },
  { code: 'no', label: { vi: 'Không', en: 'No' }, satisfied: false },
];
