import { ActingForAgencies, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject } from '@nestjs/common';
import { InvitationKey } from '@hailong/invitations/domain';
import { Args, Mutation } from '@nestjs/graphql';
import { SentForm, submissionOf } from '../domain/submission';
import { FormSender } from '../../gate/graphql/form-sender';
import { Sender } from '../../gate/use-cases/intake-gate';
import { ReceiveForm, outcomesOf } from '../use-cases/receive-form.use-case';
import { SubmitResponse } from '../use-cases/submit-response.use-case';
import {
  SurveySubmitResponseResult,
  SurveySubmitResponsesResult,
  outcomeType,
  submissionResultOf,
  enteredType,
} from './submission.result';
import { SurveySubmitResponseInput, SurveyInvitationKeyInput } from './submission.input';
import { SubmissionPipe, SubmissionsPipe } from './submission.pipe';
import { NamedRounds } from '../use-cases/named-rounds';

@SurveyResolver()
export class SubmissionResolver {
  constructor(
    private readonly rounds: NamedRounds,
    private readonly forms: ReceiveForm,
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Mutation(() => SurveySubmitResponseResult, {
    description: 'A respondent sends a filled form (channels ONLINE, KIOSK, APP).',
  })
  @OpenToAll()
  async submitSurveyResponse(
    @Args('input', SubmissionPipe) input: SurveySubmitResponseInput,
    @FormSender() sender: Sender,
  ): Promise<typeof SurveySubmitResponseResult> {
    return submissionResultOf(await this.forms.receive(sentForm(input), sender));
  }

  @Mutation(() => [SurveySubmitResponsesResult], {
    description: 'At most 100 forms at once, each with its own outcome, in order.',
  })
  @OpenToAll()
  async submitSurveyResponses(
    @Args('inputs', { type: () => [SurveySubmitResponseInput] }, SubmissionsPipe)
    inputs: SurveySubmitResponseInput[],
    @FormSender() sender: Sender,
  ): Promise<(typeof SurveySubmitResponsesResult)[]> {
    return (await this.forms.receiveMany(inputs.map(sentForm), sender)).map(outcomeType);
  }

  @Mutation(() => [SurveySubmitResponsesResult], {
    description:
      'An operator types in forms filled on paper, by post, in an interview or by phone: for its own agency, or, an operator of the province, for any participant of the rounds that the province runs. At most 100 at once.',
  })
  @Allows('forms.enter')
  async enterSurveyResponses(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('inputs', { type: () => [SurveySubmitResponseInput] }, SubmissionsPipe)
    inputs: SurveySubmitResponseInput[],
  ): Promise<(typeof SurveySubmitResponsesResult)[]> {
    const { actor, own, roundsOf } = scope;
    const by = { operator: actor, operatorAgencyId: own?.agencyId, operatorForRoundsOf: roundsOf };
    const enteredOn = today(this.clock);
    const verdicts = inputs.map(async (input) => {
      const form = sentForm(input);
      const roundId = await this.rounds.idOf(form.round, form.agencyCode);
      const arrival = { on: input.receivedOn ?? enteredOn, enteredOn, ...by, typedIn: true };
      return this.submit.submit(submissionOf(form, roundId), arrival);
    });
    return (await outcomesOf(verdicts)).map(enteredType);
  }
}

function sentForm(input: SurveySubmitResponseInput): SentForm {
  const { key, round, agencyCode, group, channel } = input;
  return {
    key,
    round,
    agencyCode,
    group,
    channel,
    questionnaire: input.questionnaire ?? undefined,
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
