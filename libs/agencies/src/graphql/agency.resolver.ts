import { ProvinceScope } from '@hailong/database';
import { Kept, SurveyDay, SurveyInputPipe, connectionOf, resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { CLOCK, CalendarDay, Clock, today } from '@hailong/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, ObjectType, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ActingProvince, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ImportAgencies } from '../use-cases/import-agencies.use-case';
import { ReadOrganisation } from '../use-cases/read-organisation.use-case';
import { RecordSuccessions } from '../use-cases/record-successions.use-case';
import {
  SurveyAgenciesArgs,
  SurveyAgencyImportInput,
  SurveySuccessionsInput,
  agencyAfter,
  keyOfAgency,
} from './agency.input';
import { agencyOf, linksFrom, linksTo } from './agency.loaders';
import {
  SurveyImportAgenciesResult,
  SurveyRecordSuccessionsResult,
  SurveyAgenciesImported,
  SurveySuccessionsRecorded,
} from './agency.result';
import { SurveyAgency, SurveyAgencyNode, SurveySuccession, agencyType } from './agency.type';

@ObjectType()
export class SurveyAgencyConnection extends connectionOf(SurveyAgency, 'SurveyAgency') {}

@SurveyResolver(() => SurveyAgency)
export class AgencyResolver {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly importAgencies: ImportAgencies,
    private readonly recordSuccessions: RecordSuccessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => SurveyAgencyConnection, {
    description: 'Agencies that exist on a day (default today), all or those that a search finds.',
  })
  @OpenToAll()
  async surveyAgencies(@Args(SurveyInputPipe) asked: SurveyAgenciesArgs): Promise<SurveyAgencyConnection> {
    const { first, asOf, search, orderBy } = asked;
    const rows = await this.organisation.page({
      ...{ day: asOf ?? today(this.clock), search: search ?? undefined, order: orderBy },
      ...{ after: agencyAfter(asked), limit: first + 1 },
    });
    return SurveyAgencyConnection.from(rows.map(agencyType), asked, (agency) => keyOfAgency(agency, orderBy));
  }

  @Query(() => [SurveyAgencyNode], {
    description: 'The organisation tree of a day (default today), roots first.',
  })
  @OpenToAll()
  surveyAgencyTree(
    @Args('asOf', { type: () => SurveyDay, nullable: true }) asOf?: CalendarDay,
  ): Promise<readonly SurveyAgencyNode[]> {
    return this.organisation.tree(asOf ?? today(this.clock));
  }

  @Query(() => SurveyAgency, {
    nullable: true,
    description: 'Also one that is dissolved, under its last name.',
  })
  @OpenToAll()
  async surveyAgency(@Args('id', ID_OR_CODE) id: string): Promise<SurveyAgency | undefined> {
    const agency = await this.organisation.named(id);
    return agency && agencyType(agency);
  }

  @Mutation(() => SurveyImportAgenciesResult, { description: 'All rows or none; every faulty row is named.' })
  @Allows('organisation.manage')
  async importSurveyAgencies(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) input: SurveyAgencyImportInput,
  ): Promise<typeof SurveyImportAgenciesResult> {
    return resultOf(await this.importAgencies.import(scope, input), SurveyAgenciesImported.of);
  }

  @Mutation(() => SurveyRecordSuccessionsResult, {
    description: 'Predecessors and successors; all links or none.',
  })
  @Allows('organisation.manage')
  async recordSurveySuccessions(
    @ActingProvince() scope: ProvinceScope,
    @Args('input', SurveyInputPipe) input: SurveySuccessionsInput,
  ): Promise<typeof SurveyRecordSuccessionsResult> {
    return resultOf(await this.recordSuccessions.record(scope, input.links), SurveySuccessionsRecorded.of);
  }

  @Kept()
  @ResolveField(() => SurveyAgency, { nullable: true, description: 'Under its present name.' })
  parent(@Parent() agency: SurveyAgency, @Context() context: object): Promise<SurveyAgency | null> | null {
    return agency.parentId === null ? null : agencyOf(context, this.organisation).load(agency.parentId);
  }

  @Kept()
  @ResolveField(() => [SurveySuccession], { description: 'The agencies this one came from.' })
  predecessors(
    @Parent() agency: SurveyAgency,
    @Context() context: object,
  ): Promise<readonly SurveySuccession[]> {
    return linksTo(context, this.organisation).load(agency.agencyId);
  }

  @Kept()
  @ResolveField(() => [SurveySuccession], { description: 'The agencies this one went into.' })
  successors(
    @Parent() agency: SurveyAgency,
    @Context() context: object,
  ): Promise<readonly SurveySuccession[]> {
    return linksFrom(context, this.organisation).load(agency.agencyId);
  }
}

@SurveyResolver(() => SurveySuccession)
export class SuccessionResolver {
  constructor(private readonly organisation: ReadOrganisation) {}

  @Kept()
  @ResolveField(() => SurveyAgency, { nullable: true })
  predecessor(@Parent() link: SurveySuccession, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(link.predecessorId);
  }

  @Kept()
  @ResolveField(() => SurveyAgency, { nullable: true })
  successor(@Parent() link: SurveySuccession, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(link.successorId);
  }
}
