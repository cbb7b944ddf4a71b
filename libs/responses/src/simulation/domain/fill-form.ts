import { Chosen, FilledAnswer, holds } from '@hailong/questionnaires/domain';
import { ItemHabit, Respondent } from './item-habit';
import { Random } from './random';

/** Fills a form from top to bottom, as its display rules lead. */
export function fillForm(
  random: Random,
  habits: readonly ItemHabit[],
  respondent: Respondent,
): readonly FilledAnswer[] {
  const answers = new Map<string, FilledAnswer>();
  const chosen: Chosen = (item, code) => {
    const answer = answers.get(item);
    return answer?.level === code || (answer?.options?.includes(code) ?? false);
  };
  for (const { item, showWhen, blank, notApplicable, draw } of habits) {
    if (showWhen !== undefined && !holds(showWhen, chosen)) continue;
    if (item.mayNotApply && random.chance(notApplicable))
      answers.set(item.code, { item: item.code, notApplicable: true });
    else if (item.required || !random.chance(blank))
      answers.set(item.code, { item: item.code, ...draw(random, respondent) });
  }
  return [...answers.values()];
}
