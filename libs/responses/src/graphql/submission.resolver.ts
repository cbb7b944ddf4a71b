import { ForAgency, OpenToAll, ActingAgency, SurveyResolver } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, SurveyInputsPipe, idOf } from '@hailong/graphql-kit';
import { CLOCK, Clock, SurveyFault, today } from '@hailong/kernel';
import { Inject } from '@nestjs/common';
import { Args, Mutation } from '@nestjs/graphql';
import { Submission } from '../domain/submission';
import { Arrival, SubmitResponse } from '../use-cases/submit-response.use-case';
import { SubmitSurveyResponseResult, submissionResultOf } from './response.type';
import { SubmitSurveyResponseInput } from './submission.input';

/** Most forms of one mutation. */
const MOST_AT_ONCE = 100;

@SurveyResolver()
export class SubmissionResolver {
  constructor(
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Mutation(() => SubmitSurveyResponseResult, {
    description: 'A respondent sends a filled form (channels ONLINE, KIOSK, APP).',
  })
  @OpenToAll()
  async submitSurveyResponse(
    @Args('input', SurveyInputPipe) input: SubmitSurveyResponseInput,
  ): Promise<typeof SubmitSurveyResponseResult> {
    return submissionResultOf(await this.submit.run(submissionOf(input), this.arrival()));
  }

  @Mutation(() => [SubmitSurveyResponseResult], {
    description: 'At most 100 forms at once, each with its own verdict, in order.',
  })
  @OpenToAll()
  submitSurveyResponses(
    @Args(
      'inputs',
      { type: () => [SubmitSurveyResponseInput] },
      new SurveyInputsPipe(SubmitSurveyResponseInput),
    )
    inputs: SubmitSurveyResponseInput[],
  ): Promise<(typeof SubmitSurveyResponseResult)[]> {
    return this.submitAll(inputs, this.arrival());
  }

  @Mutation(() => [SubmitSurveyResponseResult], {
    description:
      'An operator types in forms filled on paper, by post, in an interview or by phone, for its own agency. At most 100 at once.',
  })
  @ForAgency('agency-operator', 'agency-administrator')
  enterSurveyResponses(
    @ActingAgency() scope: AgencyScope,
    @Args(
      'inputs',
      { type: () => [SubmitSurveyResponseInput] },
      new SurveyInputsPipe(SubmitSurveyResponseInput),
    )
    inputs: SubmitSurveyResponseInput[],
  ): Promise<(typeof SubmitSurveyResponseResult)[]> {
    return this.submitAll(inputs, {
      ...this.arrival(),
      operator: scope.actor,
      operatorAgencyId: scope.agencyId,
    });
  }

  private async submitAll(inputs: SubmitSurveyResponseInput[], arrival: Arrival) {
    if (inputs.length > MOST_AT_ONCE) throw tooMany(inputs.length);
    const verdicts = await Promise.all(inputs.map((input) => this.submit.run(submissionOf(input), arrival)));
    return verdicts.map(submissionResultOf);
  }

  private arrival(): Arrival {
    return { on: today(this.clock) };
  }
}

/** An id that is no number names no round; the use case says so. */
function submissionOf({ round, questionnaire, ...input }: SubmitSurveyResponseInput): Submission {
  const questionnaireId =
    questionnaire === undefined || questionnaire === null ? undefined : (idOf(questionnaire) ?? 0);
  return { ...input, roundId: idOf(round) ?? 0, questionnaireId };
}

function tooMany(count: number): SurveyFault {
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    `gửi tối đa ${MOST_AT_ONCE} phiếu một lần, lần này có ${count}; hãy chia nhỏ`,
    `at most ${MOST_AT_ONCE} forms at once, these are ${count}; send smaller portions`,
  );
}
