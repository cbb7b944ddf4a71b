import { ActingProvince, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { RankScheme } from '../use-cases/rank-scheme.use-case';
import { ReadSchemes } from '../use-cases/read-schemes.use-case';
import { SurveySchemeRanking } from './scheme-ranking.type';
import { SurveyRankingSchemeArgs, SurveySchemeRankingArgs } from './scheme.args';
import { schemeType } from './scheme.mapping';
import { SurveySchemeRankingResult } from './scheme.result';
import { SurveyRankingScheme } from './scheme.type';

@SurveyResolver()
export class SchemeResolver {
  constructor(
    private readonly schemes: ReadSchemes,
    private readonly rankScheme: RankScheme,
  ) {}

  @Query(() => [SurveyRankingScheme], {
    description: 'Every version of every ranking scheme, drafts too; newest versions of a code first.',
  })
  @Allows('rankings.read')
  async surveyRankingSchemes(@ActingProvince() scope: ProvinceScope): Promise<SurveyRankingScheme[]> {
    return (await this.schemes.all(scope)).map(schemeType);
  }

  @Query(() => [SurveyRankingScheme], {
    description: 'Every announced version of every ranking scheme, also superseded ones; needs no login.',
  })
  @OpenToAll()
  async announcedSurveyRankingSchemes(): Promise<SurveyRankingScheme[]> {
    return (await this.schemes.announced()).map(schemeType);
  }

  @Query(() => SurveyRankingScheme, { nullable: true })
  @Allows('rankings.read')
  async surveyRankingScheme(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) { code, version }: SurveyRankingSchemeArgs,
  ): Promise<SurveyRankingScheme | undefined> {
    const found = await this.schemes.named(scope, code, version);
    return found.ok ? schemeType(found.value) : undefined;
  }

  @Query(() => SurveySchemeRankingResult, {
    description: 'Ranks the agencies of the province by an announced scheme, over every round that enters.',
  })
  @Allows('rankings.read')
  async surveySchemeRanking(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) question: SurveySchemeRankingArgs,
  ): Promise<typeof SurveySchemeRankingResult> {
    return resultOf(await this.rankScheme.rank(scope, question), SurveySchemeRanking.of);
  }
}
