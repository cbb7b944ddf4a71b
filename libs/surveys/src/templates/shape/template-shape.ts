import { allowed, mapOf, needed, objectOf, parseAs, Shape, text, withCheck } from '@hailong/files/domain';
import { Verdict } from '@hailong/kernel';
import { SurveyTemplate } from '../../domain/survey-template';
import { criteriaSetShape } from './criteria-set-shape';
import { unknownCriteria, unknownQuestionnaires } from './known-names';
import { planShape } from './plan-shape';
import { questionnaireShape } from './questionnaire-shape';

const questionnaires = mapOf(questionnaireShape, /^[a-z][a-z0-9-]*$/, {
  vi: 'mã viết thường, gồm chữ cái, chữ số và gạch nối',
  en: 'a code of lower-case letters, digits and hyphens',
});

const templateShape: Shape<SurveyTemplate> = withCheck(
  objectOf<SurveyTemplate>({
    code: needed(text),
    title: needed(text),
    codePrefix: allowed(text),
    source: needed(text),
    criteriaSet: allowed(criteriaSetShape),
    questionnaires: needed(questionnaires),
    plan: allowed(planShape),
  }),
  (template, place) => [...unknownCriteria(template, place), ...unknownQuestionnaires(template, place)],
);

/**
 * A survey template written as JSON, by us or by a user. Labels are strings (Vietnamese) or objects by language.
 * Refuses with every problem and its path (`questionnaires.citizen.sections[2].items[0].label`): unknown and missing
 * keys, values that do not fit, items that name an unknown criterion or scale, groups that name an unknown questionnaire.
 */
export function parseTemplate(json: unknown): Verdict<SurveyTemplate> {
  return parseAs(templateShape, json, '');
}
