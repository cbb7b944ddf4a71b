import { ActingAgency, ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { DRAW_ID, NO_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { DrawHouseholds } from '../use-cases/draw-households.use-case';
import { ListClusters } from '../use-cases/list-clusters.use-case';
import { ListHouseholds } from '../use-cases/list-households.use-case';
import { drawType } from './draw.mapping';
import { SurveyDrawHouseholdsResult } from './draw.result';
import { SurveyDrawClustersArgs, SurveyDrawHouseholdsArgs, SurveyDrawHouseholdsInput } from './stages.input';
import { clusterType, householdPositionOf, householdType, householdsToDraw } from './stages.mapping';
import { SurveyDrawClusterConnection, SurveyDrawHouseholdConnection } from './stages.type';

@SurveyResolver()
export class StagesResolver {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly rounds: FindRounds,
    private readonly households: DrawHouseholds,
    private readonly clusterLists: ListClusters,
    private readonly householdLists: ListHouseholds,
  ) {}

  @Mutation(() => SurveyDrawHouseholdsResult, {
    description:
      'Draws communes, villages and households in stages from a list of villages, for a round that the acting agency runs. It is never undone.',
  })
  @Allows('draws.make')
  async drawSurveyHouseholds(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyDrawHouseholdsInput,
  ): Promise<typeof SurveyDrawHouseholdsResult> {
    const roundId = await this.rounds.idFor(scope, input.round);
    return resultOf(await this.households.draw(scope, householdsToDraw(input, roundId)), drawType);
  }

  @Query(() => SurveyDrawClusterConnection, {
    description:
      'The clusters of a draw of households, by number: which village each one is, and its chances. Reading is audited.',
  })
  @Allows('draws.read')
  async surveyDrawClusters(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { draw, first, after, agencyCode }: SurveyDrawClustersArgs,
  ): Promise<SurveyDrawClusterConnection> {
    const granted = await this.organisation.scopeFor(scope, agencyCode);
    const asked = { after: after ? clusterOf(decodeCursor(after)) : 0, limit: first + 1 };
    const rows = granted ? await this.clusterLists.list(granted, DRAW_ID.read(draw) ?? NO_ID, asked) : [];
    return SurveyDrawClusterConnection.from(rows.map(clusterType), { first, after }, ({ cluster }) =>
      String(cluster),
    );
  }

  @Query(() => SurveyDrawHouseholdConnection, {
    description: 'The drawn households by cluster, in the order of the draw. Reading is audited.',
  })
  @Allows('draws.read')
  async surveyDrawHouseholds(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { draw, first, after, agencyCode, cluster, called }: SurveyDrawHouseholdsArgs,
  ): Promise<SurveyDrawHouseholdConnection> {
    const granted = await this.organisation.scopeFor(scope, agencyCode);
    const position = after ? householdPositionOf(decodeCursor(after)) : null;
    const asked = { after: position, limit: first + 1, cluster, called };
    const rows = granted ? await this.householdLists.list(granted, DRAW_ID.read(draw) ?? NO_ID, asked) : [];
    return SurveyDrawHouseholdConnection.from(
      rows.map(householdType),
      { first, after },
      ({ cursor }) => cursor,
    );
  }
}

/** Reads the number from a cursor's key; any other text begins after the last cluster. */
function clusterOf(key: string): number {
  return /^\d{1,5}$/.test(key) ? Number(key) : 32_767;
}
