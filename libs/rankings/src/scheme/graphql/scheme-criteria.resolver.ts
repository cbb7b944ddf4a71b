import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency } from '@hailong/agencies';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { ReadSchemeCriteria } from '../use-cases/read-scheme-criteria.use-case';
import { SurveySchemeCriteria, SurveySchemeCriteriaResult } from './scheme-criteria.type';
import { SurveySchemeCriteriaArgs } from './scheme.args';

@SurveyResolver(() => SurveySchemeCriteria)
export class SchemeCriteriaResolver extends AgencyOfRow {
  constructor(
    organisation: ReadOrganisation,
    private readonly criteria: ReadSchemeCriteria,
  ) {
    super(organisation);
  }

  @Query(() => SurveySchemeCriteriaResult, {
    description:
      'An agency by each criterion that an announced scheme compares, with intervals and without ranks.',
  })
  @Allows('rankings.read')
  async surveySchemeCriteria(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) question: SurveySchemeCriteriaArgs,
  ): Promise<typeof SurveySchemeCriteriaResult> {
    return resultOf(await this.criteria.read(scope, question), SurveySchemeCriteria.of);
  }

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveySchemeCriteria,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}
