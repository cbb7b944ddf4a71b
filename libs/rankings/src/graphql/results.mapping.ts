import { roundType } from '@hailong/surveys';
import { GroupResults, RoundResults } from '../use-cases/read-results.use-case';
import { methodStampType } from './method-stamp.type';
import { SurveyGroupResults, SurveyResults } from './results.type';

export function resultsType({ round, agencyId, groups }: RoundResults): SurveyResults {
  return Object.assign(new SurveyResults(), {
    round: roundType(round),
    agencyId,
    simulated: round.document.demonstration,
    groups: groups.map(groupResultsType),
  });
}

/** Areas, factors, criteria and items have the fields of their types already. */
function groupResultsType({ group, questionnaireId, invalid, results }: GroupResults): SurveyGroupResults {
  const { method, ...rest } = results;
  return Object.assign(new SurveyGroupResults(), rest, {
    group: group.code,
    label: group.label,
    questionnaire: String(questionnaireId),
    invalid,
    method: methodStampType(method),
  });
}
