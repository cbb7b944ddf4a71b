import { Item, Questionnaire, itemsOf } from '@hailong/questionnaires/domain';
import { CriteriaSet, criteriaOf } from '@hailong/criteria/domain';
import type { IndexMethodName } from '@hailong/statistics';
import { isOverall } from '../../results/domain/tallied-form';

/** Code under which the question on the whole service is listed. */
export const OVERALL = 'overall';

interface Form {
  readonly questionnaire: Questionnaire;
  readonly criteriaSet?: CriteriaSet;
}

/**
 * Codes that the forms of an agency ask in other words or on another scale than the forms of its earlier units: core criteria that an
 * agency maps criteria of its own to, or the overall question under a method that stands on it. A code that either side does not ask is not listed.
 */
export function brokenInForms(
  method: IndexMethodName,
  now: readonly Form[],
  then: readonly Form[],
): readonly string[] {
  const wordings = method === 'overall-question' ? overallWordings : criterionWordings;
  const [asked, askedThen] = [wordings(now), wordings(then)];
  return [...asked].flatMap(([code, words]) => {
    const before = askedThen.get(code);
    return before === undefined || isSame(words, before) ? [] : [code];
  });
}

type Wordings = ReadonlyMap<string, ReadonlySet<string>>;

function criterionWordings(forms: readonly Form[]): Wordings {
  return grouped(
    forms.flatMap(({ criteriaSet }) =>
      (criteriaSet ? criteriaOf(criteriaSet) : []).flatMap(({ criterion: { coreCode, label } }) =>
        coreCode === undefined ? [] : [[coreCode, label.vi] as const],
      ),
    ),
  );
}

function overallWordings(forms: readonly Form[]): Wordings {
  return grouped(
    forms.flatMap(({ questionnaire }) =>
      itemsOf(questionnaire)
        .filter(isOverall)
        .map(({ item }) => [OVERALL, wordingOf(item, questionnaire)] as const),
    ),
  );
}

function wordingOf({ label, scale }: Item, { scales }: Questionnaire): string {
  const { levels = [], satisfied = [] } = scales.find(({ code }) => code === scale) ?? {};
  return JSON.stringify([label.vi, levels.map((level) => [level.code, level.label.vi]), satisfied]);
}

function grouped(rows: readonly (readonly [string, string])[]): Wordings {
  const wordings = new Map<string, Set<string>>();
  for (const [code, words] of rows) wordings.set(code, (wordings.get(code) ?? new Set()).add(words));
  return wordings;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((words) => other.has(words));
}
