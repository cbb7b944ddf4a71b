import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { AnnounceScheme } from '../use-cases/announce-scheme.use-case';
import { SaveScheme } from '../use-cases/save-scheme.use-case';
import { schemeTermsOf } from './scheme.document';
import { SurveyRankingSchemeInput } from './scheme.input';
import { schemeType } from './scheme.mapping';
import { SurveyAnnounceRankingSchemeResult, SurveySaveRankingSchemeResult } from './scheme.result';

@SurveyResolver()
export class SchemeChangesResolver {
  constructor(
    private readonly saveScheme: SaveScheme,
    private readonly announceScheme: AnnounceScheme,
  ) {}

  @Mutation(() => SurveySaveRankingSchemeResult, {
    description:
      'Keeps a draft: the first of its code, instead of the draft there is, or the next version after an announced one.',
  })
  @Allows('schemes.manage')
  async saveSurveyRankingScheme(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) input: SurveyRankingSchemeInput,
  ): Promise<typeof SurveySaveRankingSchemeResult> {
    return resultOf(await this.saveScheme.save(scope, schemeTermsOf(input)), schemeType);
  }

  @Mutation(() => SurveyAnnounceRankingSchemeResult, {
    description:
      'Makes the draft of a code final and public. After figures of its rounds are known it is allowed, and said for good.',
  })
  @Allows('schemes.manage')
  async announceSurveyRankingScheme(
    @ActingProvince() scope: ProvinceScope,
    @Args('code') code: string,
  ): Promise<typeof SurveyAnnounceRankingSchemeResult> {
    return resultOf(await this.announceScheme.announce(scope, code), schemeType);
  }
}
