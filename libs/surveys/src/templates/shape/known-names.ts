import { criteriaOf } from '@hailong/criteria/domain';
import { Problem } from '@hailong/kernel';
import { itemsOf, Questionnaire } from '@hailong/questionnaires/domain';
import { SurveyTemplate } from '../../domain/survey-template';
import { joinPlace } from './reader';
import { NameProblem, unknownName } from './shape-problems';

/** Items that rate on a scale the questionnaire does not list. */
export function unknownScales(questionnaire: Questionnaire, at: string): Problem[] {
  const known = questionnaire.scales.map((scale) => scale.code);
  return itemsOf(questionnaire).flatMap(({ item, place }) =>
    unlessKnown('SCALE_UNKNOWN', joinPlace(at, `${place}.scale`), item.scale, known),
  );
}

/** Items that rate a criterion the template's set does not contain; every such item when there is no set. */
export function unknownCriteria({ criteriaSet, questionnaires }: SurveyTemplate, at: string): Problem[] {
  const known = criteriaSet ? criteriaOf(criteriaSet).map(({ criterion }) => criterion.code) : [];
  return Object.entries(questionnaires).flatMap(([code, questionnaire]) =>
    itemsOf(questionnaire).flatMap(({ item, place }) => {
      const criterion = joinPlace(at, `questionnaires.${code}.${place}.criterion`);
      return unlessKnown('CRITERION_UNKNOWN', criterion, item.criterion, known);
    }),
  );
}

/** Groups of the plan whose questionnaire is not in the template. */
export function unknownQuestionnaires({ plan, questionnaires }: SurveyTemplate, at: string): Problem[] {
  const known = Object.keys(questionnaires);
  return (plan?.groups ?? []).flatMap(({ questionnaire }, i) =>
    unlessKnown(
      'QUESTIONNAIRE_UNKNOWN',
      joinPlace(at, `plan.groups[${i}].questionnaire`),
      questionnaire,
      known,
    ),
  );
}

/** An empty name was read from a misfit, which has its own problem already. */
function unlessKnown(
  code: NameProblem,
  place: string,
  name: string | undefined,
  known: readonly string[],
): Problem[] {
  return !name || known.includes(name) ? [] : [unknownName(code, place, name, known)];
}
