import { SurveyAgency } from '@hailong/agencies';
import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { AgencyOfRow } from '../../results/graphql/agency-of-row';
import { SurveyEarlierUnit, SurveyIndexChange } from './change.type';
import { SurveyGoneAgency, SurveyLaterUnit } from './comparison.type';

@SurveyResolver(() => SurveyIndexChange)
export class IndexChangeResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyIndexChange,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}

@SurveyResolver(() => SurveyEarlierUnit)
export class EarlierUnitResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(
    @Parent() { agencyId }: SurveyEarlierUnit,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}

@SurveyResolver(() => SurveyGoneAgency)
export class GoneAgencyResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(@Parent() { agencyId }: SurveyGoneAgency, @Context() context: object): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}

@SurveyResolver(() => SurveyLaterUnit)
export class LaterUnitResolver extends AgencyOfRow {
  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(@Parent() { agencyId }: SurveyLaterUnit, @Context() context: object): Promise<SurveyAgency | null> {
    return this.load(context, agencyId);
  }
}
