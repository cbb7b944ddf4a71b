import { ActingForAgencies, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { idOf } from '@hailong/graphql-kit';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject } from '@nestjs/common';
import { InvitationKey } from '@hailong/invitations/domain';
import { Args, Mutation } from '@nestjs/graphql';
import { Submission } from '../domain/submission';
import { FormSender } from '../../gate/graphql/form-sender';
import { Sender } from '../../gate/use-cases/intake-gate';
import { ReceiveForm, outcomesOf } from '../use-cases/receive-form.use-case';
import { SubmitResponse } from '../use-cases/submit-response.use-case';
import {
  SubmitSurveyResponseResult,
  SubmitSurveyResponsesResult,
  outcomeType,
  submissionResultOf,
} from './submission.result';
import { SubmitSurveyResponseInput, SurveyInvitationKeyInput } from './submission.input';
import { SubmissionPipe, SubmissionsPipe } from './submission.pipe';

@SurveyResolver()
export class SubmissionResolver {
  constructor(
    private readonly forms: ReceiveForm,
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Mutation(() => SubmitSurveyResponseResult, {
    description: 'A respondent sends a filled form (channels ONLINE, KIOSK, APP).',
  })
  @OpenToAll()
  async submitSurveyResponse(
    @Args('input', SubmissionPipe) input: SubmitSurveyResponseInput,
    @FormSender() sender: Sender,
  ): Promise<typeof SubmitSurveyResponseResult> {
    return submissionResultOf(await this.forms.receive(submissionOf(input), sender));
  }

  @Mutation(() => [SubmitSurveyResponsesResult], {
    description: 'At most 100 forms at once, each with its own outcome, in order.',
  })
  @OpenToAll()
  async submitSurveyResponses(
    @Args('inputs', { type: () => [SubmitSurveyResponseInput] }, SubmissionsPipe)
    inputs: SubmitSurveyResponseInput[],
    @FormSender() sender: Sender,
  ): Promise<(typeof SubmitSurveyResponsesResult)[]> {
    return (await this.forms.receiveMany(inputs.map(submissionOf), sender)).map(outcomeType);
  }

  @Mutation(() => [SubmitSurveyResponsesResult], {
    description:
      'An operator types in forms filled on paper, by post, in an interview or by phone: for its own agency, or, an operator of the province, for any participant of the rounds that the province runs. At most 100 at once.',
  })
  @Allows('forms.enter')
  async enterSurveyResponses(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('inputs', { type: () => [SubmitSurveyResponseInput] }, SubmissionsPipe)
    inputs: SubmitSurveyResponseInput[],
  ): Promise<(typeof SubmitSurveyResponsesResult)[]> {
    const { actor, own, roundsOf } = scope;
    const by = { operator: actor, operatorAgencyId: own?.agencyId, operatorForRoundsOf: roundsOf };
    const entered = { on: today(this.clock), ...by, typedIn: true };
    const verdicts = inputs.map((input) => this.submit.submit(submissionOf(input), entered));
    return (await outcomesOf(verdicts)).map(outcomeType);
  }
}

/** An id that is no number names no round; the use case says so. */
function submissionOf(input: SubmitSurveyResponseInput): Submission {
  const { key, agencyCode, group, channel, questionnaire } = input;
  return {
    key,
    agencyCode,
    group,
    channel,
    roundId: idOf(input.round) ?? 0,
    questionnaireId:
      questionnaire === undefined || questionnaire === null ? undefined : (idOf(questionnaire) ?? 0),
    field: input.field ?? undefined,
    procedureGroup: input.procedureGroup ?? undefined,
    serial: input.serial?.trim() || undefined,
    sheet: input.sheet ?? undefined,
    credential: input.credential ?? undefined,
    invitation: input.invitation ? invitationOf(input.invitation) : undefined,
    answers: input.answers ?? [],
  };
}

function invitationOf({ token, shortCode }: SurveyInvitationKeyInput): InvitationKey {
  return { token: token ?? undefined, shortCode: shortCode ?? undefined };
}
