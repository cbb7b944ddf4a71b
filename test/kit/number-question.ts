import { Item, Questionnaire } from '@hailong/questionnaires/domain';
import { SurveyTemplate } from '@hailong/surveys/domain';

/** Question for a number of days. */
export const DAYS: Item = {
  ...{ code: 'DAYS', kind: 'number', purpose: 'profile', label: { vi: 'Số ngày chờ' } },
  number: { min: 0, max: 60, classBounds: [5, 10, 30] },
};

/** Template whose questionnaires ask for the days at the end of their first section. */
export function askingDays(template: SurveyTemplate): SurveyTemplate {
  const asking = ([name, form]: [string, Questionnaire]): [string, Questionnaire] => {
    const [first, ...others] = form.sections;
    if (!first) return [name, form];
    return [name, { ...form, sections: [{ ...first, items: [...first.items, DAYS] }, ...others] }];
  };
  return {
    ...template,
    questionnaires: Object.fromEntries(Object.entries(template.questionnaires).map(asking)),
  };
}
