import { ActingAgency, Allows, OpenToAll, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope } from '@hailong/database';
import {
  beforeIdOf,
  connectionOf,
  SurveyDay,
  SurveyInputPipe,
  SurveyPageArgs,
  ID_OR_CODE,
} from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Args, Context, ObjectType, Parent, Query, ResolveField } from '@nestjs/graphql';
import { FinaliseDue } from '../use-cases/finalise-due.use-case';
import { ReadPlans } from '../use-cases/read-plans.use-case';
import { ReadRounds } from '../use-cases/read-rounds.use-case';
import { SurveyPlan } from './plan.type';
import { SurveyAnnouncedRoundsArgs } from './round.args';
import { roundType } from './round.mapping';
import { SurveyRound } from './round.type';
import { planOf } from './plan.loaders';
import { FindRounds } from '../use-cases/find-rounds.use-case';

@ObjectType()
export class SurveyRoundConnection extends connectionOf(SurveyRound, 'SurveyRound') {}

@SurveyResolver(() => SurveyRound)
export class RoundResolver {
  constructor(
    private readonly rounds: ReadRounds,
    private readonly find: FindRounds,
    private readonly plans: ReadPlans,
    private readonly organisation: ReadOrganisation,
    private readonly due: FinaliseDue,
  ) {}

  @Query(() => SurveyRound, {
    nullable: true,
    description: 'A round of the agency, drafts included, or an announced round of any agency.',
  })
  @Allows('surveys.read')
  async surveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_CODE) id: string,
  ): Promise<SurveyRound | undefined> {
    const record = await this.rounds.byId(scope, await this.find.idFor(scope, id));
    return record && roundType(record, scope);
  }

  @Query(() => SurveyRoundConnection, { description: 'Rounds that the agency runs, newest first.' })
  @Allows('surveys.read')
  async surveyRounds(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyRoundConnection> {
    const records = await this.rounds.page(scope, beforeIdOf(after), first + 1);
    const nodes = records.map((record) => roundType(record, scope));
    return SurveyRoundConnection.from(nodes, { first, after }, ({ id }) => String(id));
  }

  @Query(() => SurveyRoundConnection, {
    description: 'Announced rounds of all agencies, newest first.',
  })
  @OpenToAll()
  async announcedSurveyRounds(
    @Args(SurveyInputPipe) { first, after, agencyCode }: SurveyAnnouncedRoundsArgs,
  ): Promise<SurveyRoundConnection> {
    const records = await this.rounds.announced(beforeIdOf(after), first + 1, agencyCode ?? undefined);
    const nodes = records.map((record) => roundType(record));
    return SurveyRoundConnection.from(nodes, { first, after }, ({ id }) => String(id));
  }

  @ResolveField(() => SurveyAgency, { nullable: true, description: 'The agency that runs it.' })
  agency(@Parent() round: SurveyRound, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(round.agencyId);
  }

  @ResolveField(() => SurveyDay, {
    nullable: true,
    description:
      'Day on which it becomes final by itself, unless it is made final before. Null: it is not closed, or final already.',
  })
  finalOn(@Parent() round: SurveyRound): CalendarDay | null {
    return this.due.dayOf(round) ?? null;
  }

  @ResolveField(() => SurveyPlan, {
    nullable: true,
    description: 'Null while only its owner may see it: not signed yet.',
  })
  plan(@Parent() { planId, reader }: SurveyRound, @Context() context: object): Promise<SurveyPlan | null> {
    return planOf(context, this.plans, reader).load(planId);
  }
}
