import { omitNulls } from '@hailong/graphql-kit';
import { secondForm } from '../domain/form-of-respondent';
import { DEFAULT_MINIMUM_RESPONSES } from '../domain/planned-rounds';
import { Deadline, RespondentGroup, SecondForm, SurveyRound, leastAnsweredOf } from '../domain/survey-round';
import { RoundToSave } from '../use-cases/save-round.use-case';
import { participantsOf } from './participant.input';
import { quotaOf } from './quota.input';
import { serviceTerms } from './service-terms.input';
import { listedFrame } from './survey-design.input';
import {
  SurveyDeadlineInput,
  SurveyRespondentGroupInput,
  SurveyRoundInput,
  SurveySecondFormInput,
} from './round.input';
import { NamedInRound, QuestionnaireIds } from './named-in-round';

export function roundToSave(input: SurveyRoundInput, { planId, questionnaireId }: NamedInRound): RoundToSave {
  const participants = participantsOf(input.participants, questionnaireId);
  return {
    planId,
    document: roundDocument(input, questionnaireId),
    ...(participants && { participants }),
  };
}

function roundDocument(input: SurveyRoundInput, questionnaireId: QuestionnaireIds): RoundToSave['document'] {
  const { code, title, year, window, channels, minimumResponses, demonstration } = input;
  return {
    ...{ code, title, year, channels },
    ...omitNulls({ demonstration }),
    window: omitNulls({ opensOn: window.opensOn, closesOn: window.closesOn, entryUntil: window.entryUntil }),
    ...(input.service && { service: { from: input.service.from, to: input.service.to } }),
    deadlines: input.deadlines.map(deadlineOf),
    groups: input.groups.map((group) => groupOf(group, questionnaireId)),
    quotas: input.quotas.map(quotaOf),
    ...serviceTerms(input),
    ...statedShare(input),
    ...statedBlocks(input),
    minimumResponses: minimumResponses ?? DEFAULT_MINIMUM_RESPONSES,
  };
}

/** The share that a valid form answers; absent where it is the usual one, which a query returns as a number. */
function statedShare({ leastAnswered }: SurveyRoundInput): Pick<SurveyRound, 'leastAnswered'> {
  const stated = leastAnswered ?? undefined;
  return stated === undefined || stated === leastAnsweredOf({}) ? {} : { leastAnswered: stated };
}

/** Terms of the blocks; absent where a round states none, as rounds of before there were blocks. */
function statedBlocks({
  toldApartBy,
  smallestBlock,
}: SurveyRoundInput): Pick<SurveyRound, 'toldApartBy' | 'smallestBlock'> {
  return {
    ...(toldApartBy.length > 0 && { toldApartBy }),
    ...omitNulls({ smallestBlock }),
  };
}

function deadlineOf({ code, label, on }: SurveyDeadlineInput): Deadline {
  return { code, label, on };
}

function groupOf(
  { code, label, respondents, questionnaire, secondForm: second, frame }: SurveyRespondentGroupInput,
  questionnaireId: QuestionnaireIds,
): RespondentGroup {
  const questionnaireOf = questionnaireId(questionnaire);
  return {
    ...{ code, label, respondents, questionnaireId: questionnaireOf },
    ...(second && { secondForm: secondFormOf(second, questionnaireId) }),
    ...listedFrame(frame),
  };
}

function secondFormOf(
  { questionnaire, percent, seed }: SurveySecondFormInput,
  questionnaireId: QuestionnaireIds,
): SecondForm {
  return secondForm(questionnaireId(questionnaire), { percent, seed });
}
