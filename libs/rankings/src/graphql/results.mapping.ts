import { roundType } from '@hailong/surveys';
import { GroupResults, RoundResults } from '../use-cases/read-results.use-case';
import { PileChoice } from '../domain/tally-class';
import { methodStampType } from './method-stamp.type';
import { SurveyPiles } from './tally-class.type';
import { SurveyGroupResults, SurveyResults } from './results.type';

export function resultsType({ round, agencyId, piles, groups }: RoundResults): SurveyResults {
  return Object.assign(new SurveyResults(), {
    round: roundType(round),
    agencyId,
    simulated: round.document.demonstration,
    groups: groups.map((group) => groupResultsType(group, piles)),
  });
}

/** Areas, factors, criteria and items have the fields of their types already. */
function groupResultsType(
  { group, questionnaireId, invalid, marked, results }: GroupResults,
  piles: PileChoice,
): SurveyGroupResults {
  const { method, ...rest } = results;
  return Object.assign(new SurveyGroupResults(), rest, {
    group: group.code,
    label: group.label,
    questionnaire: String(questionnaireId),
    invalid,
    piles: SurveyPiles.of(piles, marked),
    method: methodStampType(method),
  });
}
