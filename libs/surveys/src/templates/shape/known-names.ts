import { joinPlace } from '@hailong/files/domain';
import { criteriaOf } from '@hailong/criteria/domain';
import { Problem, listed } from '@hailong/kernel';
import { itemsOf, Questionnaire, QUESTIONNAIRE_PROBLEMS } from '@hailong/questionnaires/domain';
import { SurveyTemplate } from '../../domain/survey-template';
import { TEMPLATE_PROBLEMS } from '../problems';

/** Finds items that rate on a scale the questionnaire does not list. */
export function unknownScales(questionnaire: Questionnaire, at: string): Problem[] {
  const known = questionnaire.scales.map((scale) => scale.code);
  return itemsOf(questionnaire).flatMap(({ item, place }) =>
    isKnown(item.scale, known)
      ? []
      : [QUESTIONNAIRE_PROBLEMS.SCALE_UNKNOWN.at(joinPlace(at, `${place}.scale`), item.scale, listed(known))],
  );
}

/** Finds items that rate a criterion the template's set does not contain; every such item when there is no set. */
export function unknownCriteria({ criteriaSet, questionnaires }: SurveyTemplate, at: string): Problem[] {
  const known = criteriaSet && criteriaOf(criteriaSet).map(({ criterion }) => criterion.code);
  return Object.entries(questionnaires).flatMap(([code, questionnaire]) =>
    itemsOf(questionnaire).flatMap(({ item, place }): Problem[] => {
      const { criterion } = item;
      if (isKnown(criterion, known ?? [])) return [];
      const path = joinPlace(at, `questionnaires.${code}.${place}.criterion`);
      return known
        ? [QUESTIONNAIRE_PROBLEMS.CRITERION_UNKNOWN.at(path, criterion, listed(known))]
        : [QUESTIONNAIRE_PROBLEMS.CRITERIA_SET_MISSING.at(path, item.code, criterion)];
    }),
  );
}

/** Finds groups of the plan whose questionnaire is not in the template. */
export function unknownQuestionnaires({ plan, questionnaires }: SurveyTemplate, at: string): Problem[] {
  const known = Object.keys(questionnaires);
  return (plan?.groups ?? []).flatMap(({ questionnaire }, i) => {
    const path = joinPlace(at, `plan.groups[${i}].questionnaire`);
    return isKnown(questionnaire, known)
      ? []
      : [TEMPLATE_PROBLEMS.QUESTIONNAIRE_UNKNOWN.at(path, questionnaire, listed(known))];
  });
}

/** An empty name was read from a misfit, which has its own problem already. */
function isKnown(name: string | undefined, known: readonly string[]): name is undefined | '' {
  return !name || known.includes(name);
}
