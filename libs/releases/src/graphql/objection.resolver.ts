import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { AnswerObjection } from '../use-cases/answer-objection.use-case';
import { ObjectToRelease } from '../use-cases/object-to-release.use-case';
import { ReadObjections } from '../use-cases/read-objections.use-case';
import { ReadPreviews } from '../use-cases/read-previews.use-case';
import {
  SurveyAnswerToObjectionInput,
  SurveyObjectionToReleaseInput,
  SurveyReleaseObjectionsArgs,
} from './objection.input';
import {
  SurveyAnswerToObjectionResult,
  SurveyObjectionToReleaseResult,
  SurveyReceivedObjection,
  SurveyReleaseObjection,
  SurveyReleaseObjections,
  SurveyReleaseObjectionsResult,
} from './objection.type';
import { SurveyReleasePreview } from './preview.type';

@SurveyResolver()
export class ObjectionResolver {
  constructor(
    private readonly previews: ReadPreviews,
    private readonly objecting: ObjectToRelease,
    private readonly objections: ReadObjections,
    private readonly answering: AnswerObjection,
  ) {}

  @Query(() => [SurveyReleasePreview], {
    description:
      'What the acting agency was shown of releases before their publication: its own lines, by code, the newest edition first, with its objections and their answers.',
  })
  @Allows('previews.read')
  async surveyReleasePreviews(@ActingAgency() scope: AgencyScope): Promise<SurveyReleasePreview[]> {
    return (await this.previews.all(scope)).map((each) => SurveyReleasePreview.of(each));
  }

  @Mutation(() => SurveyObjectionToReleaseResult, {
    description:
      'Objects to the line of the acting agency while the preview lasts; the next objection waits for the answer to this one.',
  })
  @Allows('releases.object')
  async objectToSurveyRelease(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { code, edition, reason }: SurveyObjectionToReleaseInput,
  ): Promise<typeof SurveyObjectionToReleaseResult> {
    const asked = { code, edition: edition ?? undefined };
    return resultOf(await this.objecting.object(scope, asked, reason), (made) =>
      SurveyReleaseObjection.of(made),
    );
  }

  @Query(() => SurveyReleaseObjectionsResult, {
    description: 'The objections of all agencies to an edition of a release, with their answers.',
  })
  @Allows('rankings.read')
  async surveyReleaseObjections(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { code, edition }: SurveyReleaseObjectionsArgs,
  ): Promise<typeof SurveyReleaseObjectionsResult> {
    const asked = { code, edition: edition ?? undefined };
    return resultOf(await this.objections.of(scope, asked), (received) =>
      SurveyReleaseObjections.of(received),
    );
  }

  @Mutation(() => SurveyAnswerToObjectionResult, {
    description: 'Answers an objection, once: accepts it with what follows, or refuses it with the reason.',
  })
  @Allows('releases.answer')
  async answerSurveyReleaseObjection(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) { code, edition, answer, ...given }: SurveyAnswerToObjectionInput,
  ): Promise<typeof SurveyAnswerToObjectionResult> {
    const asked = { code, edition: edition ?? undefined };
    return resultOf(await this.answering.answer(scope, asked, { ...given, text: answer }), (answered) =>
      SurveyReceivedObjection.of(answered),
    );
  }
}
