import { ActingForAgencies, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { ID_OR_CODE } from '@hailong/graphql-kit';
import { InvitationKey } from '@hailong/invitations/domain';
import { Args, Mutation } from '@nestjs/graphql';
import { SentForm } from '../domain/submission';
import { FormSender } from '../../gate/graphql/form-sender';
import { Sender } from '../../gate/use-cases/intake-gate';
import { EnterForms } from '../use-cases/enter-forms.use-case';
import { ReceiveForm } from '../use-cases/receive-form.use-case';
import {
  SurveySubmitResponseResult,
  SurveySubmitResponsesResult,
  outcomeType,
  submissionResultOf,
  enteredType,
} from './submission.result';
import { SurveySubmitResponseInput, SurveyInvitationKeyInput } from './submission.input';
import { SubmissionPipe, SubmissionsPipe } from './submission.pipe';

@SurveyResolver()
export class SubmissionResolver {
  constructor(
    private readonly forms: ReceiveForm,
    private readonly entry: EnterForms,
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
    @Args('body', {
      ...ID_OR_CODE,
      nullable: true,
      description:
        'Id or code of the collecting body (post, institute, consultant) for which the operator enters them, one that the agency that runs the round has registered; a login that is bound to a body leaves it out. Default: the agency of the operator, else the one that runs the round.',
    })
    body?: string | null,
  ): Promise<(typeof SurveySubmitResponsesResult)[]> {
    const typed = inputs.map((input) => ({
      form: sentForm(input),
      receivedOn: input.receivedOn ?? undefined,
    }));
    return (await this.entry.enter(scope, typed, body ?? undefined)).map(enteredType);
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
    procedure: input.procedure ?? undefined,
    serial: input.serial?.trim() || undefined,
    cluster: input.cluster ?? undefined,
    sheet: input.sheet ?? undefined,
    helped: input.helped ?? undefined,
    credential: input.credential ?? undefined,
    halfProof: input.halfProof ?? undefined,
    invitation: input.invitation ? invitationOf(input.invitation) : undefined,
    answers: input.answers ?? [],
  };
}

function invitationOf({ token, shortCode }: SurveyInvitationKeyInput): InvitationKey {
  return { token: token ?? undefined, shortCode: shortCode ?? undefined };
}
