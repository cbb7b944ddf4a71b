import { ActingAgency, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import {
  SurveyInputPipe,
  SurveyPageArgs,
  connectionOf,
  resultOf,
  AskedPage,
  beforeIdOf,
  ID_OR_VERSION,
} from '@hailong/graphql-kit';
import { Args, Context, ObjectType, Parent, Query, ResolveField } from '@nestjs/graphql';
import { CriteriaSetRecord } from '../persistence/criteria-set-store';
import { ReadCriteriaSets } from '../use-cases/read-criteria-sets.use-case';
import { publishedCriteriaSetOf } from './criteria-set.loaders';
import { criteriaSetType } from './criteria-set.mapping';
import { SurveyCriteriaSetDifferenceResult, comparisonType } from './criteria-set.result';
import { SurveyCriteriaExtension, SurveyCriteriaSet } from './criteria-set.type';
import { FindCriteriaSets } from '../use-cases/find-criteria-sets.use-case';

@ObjectType()
export class SurveyCriteriaSetConnection extends connectionOf(SurveyCriteriaSet, 'SurveyCriteriaSet') {}

@SurveyResolver(() => SurveyCriteriaSet)
export class CriteriaSetResolver {
  constructor(
    private readonly sets: ReadCriteriaSets,
    private readonly find: FindCriteriaSets,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyCriteriaSet, {
    nullable: true,
    description: "One's own, drafts included, or a published one of any agency.",
  })
  @Allows('surveys.read')
  async surveyCriteriaSet(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<SurveyCriteriaSet | undefined> {
    const record = await this.sets.byId(scope, await this.find.idFor(scope, id));
    return record && criteriaSetType(record);
  }

  @Query(() => SurveyCriteriaSet, {
    nullable: true,
    description: 'A published one of any agency; needs no login.',
  })
  @OpenToAll()
  async surveyPublishedCriteriaSet(
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<SurveyCriteriaSet | undefined> {
    const record = await this.sets.published(await this.find.publishedId(id));
    return record && criteriaSetType(record);
  }

  @Query(() => SurveyCriteriaSetConnection, { description: "One's own in every version, newest first." })
  @Allows('surveys.read')
  async surveyCriteriaSets(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyCriteriaSetConnection> {
    return connection(await this.sets.page(scope, beforeIdOf(after), first + 1), { first, after });
  }

  @Query(() => SurveyCriteriaSetConnection, {
    description: "The province's published cores in every version, newest first.",
  })
  @OpenToAll()
  async surveyCoreCriteriaSets(
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyCriteriaSetConnection> {
    return connection(await this.sets.cores(beforeIdOf(after), first + 1), { first, after });
  }

  @Query(() => SurveyCriteriaSetDifferenceResult, {
    description: 'What `to` changes against `from`; any two that the agency may see.',
  })
  @Allows('surveys.read')
  async surveyCriteriaSetDifference(
    @ActingAgency() scope: AgencyScope,
    @Args('from', ID_OR_VERSION) from: string,
    @Args('to', ID_OR_VERSION) to: string,
  ): Promise<typeof SurveyCriteriaSetDifferenceResult> {
    const [before, after] = [await this.find.idFor(scope, from), await this.find.idFor(scope, to)];
    return resultOf(await this.sets.difference(scope, before, after), comparisonType);
  }

  @ResolveField(() => SurveyAgency, { nullable: true, description: 'Its owner.' })
  agency(@Parent() set: SurveyCriteriaSet, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(set.agencyId);
  }
}

@SurveyResolver(() => SurveyCriteriaExtension)
export class CriteriaExtensionResolver {
  constructor(private readonly sets: ReadCriteriaSets) {}

  @ResolveField(() => SurveyCriteriaSet, { nullable: true, description: 'The core it extends.' })
  core(
    @Parent() extension: SurveyCriteriaExtension,
    @Context() context: object,
  ): Promise<SurveyCriteriaSet | null> {
    return publishedCriteriaSetOf(context, this.sets).load(extension.coreId);
  }
}

function connection(records: readonly CriteriaSetRecord[], page: AskedPage): SurveyCriteriaSetConnection {
  return SurveyCriteriaSetConnection.from(records.map(criteriaSetType), page, ({ id }) => String(id));
}
