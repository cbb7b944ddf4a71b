import { roundType } from '@hailong/surveys';
import { GroupResults, RoundResults } from '../use-cases/read-results.use-case';
import { SurveyIndexInterval } from './index-interval.type';
import { methodStampType } from './method-stamp.type';
import { SurveyNumberResult } from './number-result.type';
import { SurveyGroupResults, SurveyResults } from './results.type';

export function resultsType({ round, groups, ...results }: RoundResults): SurveyResults {
  const { agencyId, samplings, asOf, nextSealing } = results;
  return Object.assign(new SurveyResults(), {
    ...{ round: roundType(round), agencyId, samplings },
    simulated: round.document.demonstration,
    asOf: asOf ?? null,
    nextSealing: nextSealing ?? null,
    groups: groups.map(groupResultsType),
  });
}

const mapped = new WeakMap<GroupResults, SurveyGroupResults>();

/** Maps a group once: its figures are kept until a block is added. */
export function groupResultsType(group: GroupResults): SurveyGroupResults {
  const known = mapped.get(group) ?? groupType(group);
  mapped.set(group, known);
  return known;
}

/** Maps a group; areas, factors and criteria have the fields of their GraphQL types already. */
function groupType({
  group,
  questionnaireId,
  forms,
  notToldApart,
  results,
  interval,
}: GroupResults): SurveyGroupResults {
  const { method, items, ...rest } = results;
  return Object.assign(new SurveyGroupResults(), rest, {
    group: group.code,
    label: group.label,
    questionnaire: questionnaireId,
    forms: forms ?? null,
    notToldApart,
    interval: interval ? SurveyIndexInterval.of(interval) : null,
    method: methodStampType(method),
    items: items.map(({ numbers, ...item }) => ({
      ...item,
      ...(numbers && { numbers: SurveyNumberResult.of(numbers) }),
    })),
  });
}
