import { roundType } from '@hailong/surveys';
import { GroupResults, RoundResults } from '../use-cases/read-results.use-case';
import { FormsCounted } from '../domain/forms-counted';
import { methodStampType } from './method-stamp.type';
import { SurveyFormsCounted } from './forms-counted.type';
import { SurveyNumberResult } from './number-result.type';
import { SurveyGroupResults, SurveyResults } from './results.type';

export function resultsType({ round, agencyId, formsCounted, groups }: RoundResults): SurveyResults {
  return Object.assign(new SurveyResults(), {
    round: roundType(round),
    agencyId,
    simulated: round.document.demonstration,
    groups: groups.map((group) => groupResultsType(group, formsCounted)),
  });
}

/** Maps one group; areas, factors and criteria have the fields of their GraphQL types already. */
function groupResultsType(
  { group, questionnaireId, forms, marked, results }: GroupResults,
  formsCounted: FormsCounted,
): SurveyGroupResults {
  const { method, items, ...rest } = results;
  return Object.assign(new SurveyGroupResults(), rest, {
    group: group.code,
    label: group.label,
    questionnaire: questionnaireId,
    forms,
    invalid: forms.invalid,
    formsCounted: SurveyFormsCounted.of(formsCounted, marked),
    method: methodStampType(method),
    items: items.map(({ numbers, ...item }) => ({
      ...item,
      ...(numbers && { numbers: SurveyNumberResult.of(numbers) }),
    })),
  });
}
