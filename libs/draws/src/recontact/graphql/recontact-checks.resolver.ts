import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { resultOf } from '@hailong/graphql-kit';
import { RECONTACT_ID } from '@hailong/kernel';
import { Args, ID, Int, Query } from '@nestjs/graphql';
import { VerifyRecontact } from '../use-cases/verify-recontact.use-case';
import { recontactCheckType, recontactListType } from './recontact.mapping';
import { SurveyRecontactListResult, SurveyVerifyRecontactResult } from './recontact.result';

@SurveyResolver()
export class RecontactChecksResolver {
  constructor(private readonly recontacts: VerifyRecontact) {}

  @Query(() => SurveyVerifyRecontactResult, {
    description: 'Draws a re-contact check again from its stored lists. Changes nothing.',
  })
  @Allows('recontacts.verify')
  async verifySurveyRecontact(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof SurveyVerifyRecontactResult> {
    return resultOf(await this.recontacts.verify(scope, RECONTACT_ID.read(id)), recontactCheckType);
  }

  @Query(() => SurveyRecontactListResult, {
    description:
      'The list of one agency that a re-contact check was drawn from, for an auditor to draw again. Reading it is written down in the trail of the agency.',
  })
  @Allows('recontacts.verify')
  async surveyRecontactList(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('recontact', { type: () => ID }) recontact: string,
    @Args('agencyCode') agencyCode: string,
    @Args('part', { type: () => Int, defaultValue: 1, description: 'From 1.' }) part: number,
  ): Promise<typeof SurveyRecontactListResult> {
    const list = await this.recontacts.list(scope, RECONTACT_ID.read(recontact), { agencyCode, part });
    return resultOf(list, recontactListType);
  }
}
