import { ActingProvince, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { PrepareRelease } from '../use-cases/prepare-release.use-case';
import { ReadOpenReleases } from '../use-cases/read-open-releases.use-case';
import { ReadReleases } from '../use-cases/read-releases.use-case';
import { type AskedStep, TakeStep } from '../use-cases/take-step.use-case';
import {
  SurveyReleaseEditionInput,
  SurveyReleaseToPrepareInput,
  SurveyReleaseToPreviewInput,
  SurveyReleaseToPublishInput,
  SurveyReleaseToReturnInput,
} from './release.input';
import { SurveyPublication, SurveyRelease, SurveyReleaseResult } from './release.type';

@SurveyResolver()
export class ReleaseResolver {
  constructor(
    private readonly releases: ReadReleases,
    private readonly open: ReadOpenReleases,
    private readonly preparing: PrepareRelease,
    private readonly steps: TakeStep,
  ) {}

  @Query(() => [SurveyPublication], {
    description:
      'Every publication of the province in the order of the chain, superseded ones too. Needs no login.',
  })
  @OpenToAll()
  async surveyPublications(): Promise<SurveyPublication[]> {
    return (await this.open.all()).map((each) => SurveyPublication.of(each));
  }

  @Query(() => [SurveyRelease], {
    description: 'Every edition of every release, those under way too, with the steps that it took.',
  })
  @Allows('rankings.read')
  async surveyReleases(@ActingProvince() scope: ProvinceScope): Promise<SurveyRelease[]> {
    return (await this.releases.all(scope)).map((each) => SurveyRelease.of(each));
  }

  @Mutation(() => SurveyReleaseResult, {
    description:
      'Freezes the ranking of a scheme from the blocks that were shown before today, as the next edition of a release.',
  })
  @Allows('releases.prepare')
  async prepareSurveyRelease(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) { code, scheme, schemeVersion }: SurveyReleaseToPrepareInput,
  ): Promise<typeof SurveyReleaseResult> {
    const asked = { code, scheme: { code: scheme, version: schemeVersion ?? undefined } };
    return resultOf(await this.preparing.prepare(scope, asked), SurveyRelease.of);
  }

  @Mutation(() => SurveyReleaseResult, { description: 'Lets the agencies look at a release until a day.' })
  @Allows('releases.prepare')
  previewSurveyRelease(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) { until, ...release }: SurveyReleaseToPreviewInput,
  ): Promise<typeof SurveyReleaseResult> {
    return this.take(scope, release, { state: 'previewed', until });
  }

  @Mutation(() => SurveyReleaseResult, {
    description: 'Submits a release, after its document was made again from the blocks.',
  })
  @Allows('releases.prepare')
  submitSurveyRelease(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) release: SurveyReleaseEditionInput,
  ): Promise<typeof SurveyReleaseResult> {
    return this.take(scope, release, { state: 'submitted' });
  }

  @Mutation(() => SurveyReleaseResult, {
    description: 'Returns a release with a reason, to be prepared anew.',
  })
  @Allows('releases.return')
  returnSurveyRelease(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) { reason, ...release }: SurveyReleaseToReturnInput,
  ): Promise<typeof SurveyReleaseResult> {
    return this.take(scope, release, { state: 'returned', reason });
  }

  @Mutation(() => SurveyReleaseResult, {
    description:
      'Publishes a submitted release by an act, for good, and supersedes the edition before it. By another login than prepared or submitted it.',
  })
  @Allows('releases.publish')
  publishSurveyRelease(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) { act, ...release }: SurveyReleaseToPublishInput,
  ): Promise<typeof SurveyReleaseResult> {
    return this.take(scope, release, { state: 'published', act: { ...act } });
  }

  private async take(
    scope: ProvinceScope,
    { code, edition }: SurveyReleaseEditionInput,
    step: AskedStep,
  ): Promise<typeof SurveyReleaseResult> {
    return resultOf(
      await this.steps.take(scope, { code, edition: edition ?? undefined }, step),
      SurveyRelease.of,
    );
  }
}
