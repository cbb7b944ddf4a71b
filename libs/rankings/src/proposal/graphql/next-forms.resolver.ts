import { ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { SurveyAgency } from '@hailong/agencies';
import { ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { ProposeNextForms } from '../use-cases/propose-next-forms.use-case';
import { SurveyNextFormsArgs } from './next-forms.args';
import { SurveyNextFormsResult } from './next-forms.result';
import { SurveyNextForms, SurveyProposedForms } from './next-forms.type';

@SurveyResolver()
export class NextFormsResolver {
  constructor(private readonly nextForms: ProposeNextForms) {}

  @Query(() => SurveyNextFormsResult, {
    description: 'Proposes which agencies the next forms of a ranking should come from. Stores nothing.',
  })
  @Allows('rankings.read')
  async surveyNextForms(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) question: SurveyNextFormsArgs,
  ): Promise<typeof SurveyNextFormsResult> {
    return resultOf(await this.nextForms.propose(scope, question), SurveyNextForms.of);
  }
}

@SurveyResolver(() => SurveyProposedForms)
export class ProposedFormsResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyProposedForms,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}
