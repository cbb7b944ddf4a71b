import { CriteriaSet, Criterion, criteriaOf } from '@hailong/criteria/domain';
import { IndexMethodName } from '@hailong/statistics';
import { AnswerResult } from '../../results/domain/agency-results';
import {
  TalliedForm,
  TalliedItem,
  formsInIndex,
  isOverall,
  ratesCriterion,
  talliedItems,
} from '../../results/domain/tallied-form';

/** Answers to a criterion under the code by which they are added up. */
export interface CodedAnswers extends AnswerResult {
  readonly code: string;
}

/** Answers of forms that may be added to those of others. */
export interface CountedAnswers {
  /** Forms in the index. */
  readonly responses: number;
  readonly criteria: readonly CodedAnswers[];
  /** Answers to the question on the whole service, of each form that asks it. */
  readonly overall: readonly AnswerResult[];
}

/** Code under which answers to a criterion are added up; undefined: they are not. */
export type CodeOf = (criterion: Criterion) => string | undefined;

export interface CodedForm extends TalliedForm {
  readonly criteriaSet?: CriteriaSet;
}

/** Counts the answers of forms by code. A code that stands at several criteria, or on several forms, has an entry for each. */
export function countedAnswers(
  forms: readonly CodedForm[],
  codeOf: CodeOf,
  method: IndexMethodName,
): CountedAnswers {
  return {
    responses: forms.reduce((sum, form) => sum + formsInIndex(form, method), 0),
    criteria: forms.flatMap((form) => codedAnswers(form, codeOf)),
    overall: forms.flatMap((form) => talliedItems(form).filter(isOverall).map(answersOf)),
  };
}

function codedAnswers(form: CodedForm, codeOf: CodeOf): readonly CodedAnswers[] {
  const placed = form.criteriaSet === undefined ? [] : criteriaOf(form.criteriaSet);
  const codes = new Map(placed.map(({ criterion }) => [criterion.code, codeOf(criterion)]));
  return talliedItems(form)
    .filter(ratesCriterion)
    .flatMap((tallied) => {
      const code = codes.get(tallied.item.criterion ?? '');
      return code === undefined ? [] : [{ code, ...answersOf(tallied) }];
    });
}

function answersOf({ levels, valid, notApplicable, missing }: TalliedItem): AnswerResult {
  return { levels, valid, notApplicable, missing };
}
