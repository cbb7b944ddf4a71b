import { idOf, NO_ID, omitNulls } from '@hailong/graphql-kit';
import { DEFAULT_MINIMUM_RESPONSES } from '../domain/planned-rounds';
import { Deadline, RespondentGroup, SurveyRound } from '../domain/survey-round';
import { RoundToSave } from '../use-cases/save-round.use-case';
import { participantsOf } from './participant.input';
import { quotaOf } from './quota.input';
import { serviceTerms } from './service-terms.input';
import { SurveyDeadlineInput, SurveyRespondentGroupInput, SurveyRoundInput } from './round.input';

export function roundToSave(input: SurveyRoundInput): RoundToSave {
  const participants = participantsOf(input.participants);
  return {
    planId: idOf(input.plan) ?? NO_ID,
    document: roundDocument(input),
    ...(participants && { participants }),
  };
}

function roundDocument(input: SurveyRoundInput): Omit<SurveyRound, 'participants'> {
  const { code, title, year, window, channels, minimumResponses, demonstration } = input;
  return {
    ...{ code, title, year, channels, demonstration },
    window: omitNulls({ opensOn: window.opensOn, closesOn: window.closesOn, entryUntil: window.entryUntil }),
    ...(input.service && { service: { from: input.service.from, to: input.service.to } }),
    deadlines: input.deadlines.map(deadlineOf),
    groups: input.groups.map(groupOf),
    quotas: input.quotas.map(quotaOf),
    ...serviceTerms(input),
    minimumResponses: minimumResponses ?? DEFAULT_MINIMUM_RESPONSES,
  };
}

function deadlineOf({ code, label, on }: SurveyDeadlineInput): Deadline {
  return { code, label, on };
}

function groupOf({ code, label, respondents, questionnaire }: SurveyRespondentGroupInput): RespondentGroup {
  return { code, label, respondents, questionnaireId: idOf(questionnaire) ?? NO_ID };
}
