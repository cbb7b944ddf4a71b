import { ReadOrganisation } from '@hailong/agencies';
import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, beforeIdOf } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { ListDrawn } from '../use-cases/list-drawn.use-case';
import { ReadDraws } from '../use-cases/read-draws.use-case';
import { SurveyDrawMembersArgs, SurveyDrawsArgs } from './draw.args';
import { readerOf } from './draw-reader-of';
import { drawType, memberType, positionOf } from './draw.mapping';
import { SurveyDraw, SurveyDrawConnection, SurveyDrawMemberConnection } from './draw.type';
import { DRAW_ID, NO_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver(() => SurveyDraw)
export class DrawResolver {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly rounds: FindRounds,
    private readonly draws: ReadDraws,
    private readonly drawn: ListDrawn,
  ) {}

  @Query(() => SurveyDrawConnection, { description: "An agency's draws of a round, newest first." })
  @Allows('draws.read')
  async surveyDraws(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round, first, after, agencyCode }: SurveyDrawsArgs,
  ): Promise<SurveyDrawConnection> {
    const granted = await this.organisation.scopeFor(scope, agencyCode);
    const roundId = granted && (await this.rounds.idFor(granted, round));
    const asked = { beforeId: beforeIdOf(after), limit: first + 1, reader: readerOf(scope) };
    const records = roundId ? await this.draws.page(granted, { ...asked, roundId }) : [];
    return SurveyDrawConnection.from(records.map(drawType), { first, after }, ({ id }) => String(id));
  }

  @Query(() => SurveyDrawMemberConnection, {
    description: 'The drawn dossiers by stratum, in the order of the draw.',
  })
  @Allows('draws.read')
  async surveyDrawMembers(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { draw, first, after, agencyCode, stratum, called }: SurveyDrawMembersArgs,
  ): Promise<SurveyDrawMemberConnection> {
    const asked = {
      after: after ? positionOf(decodeCursor(after)) : null,
      limit: first + 1,
      stratum,
      called,
    };
    const granted = await this.organisation.scopeFor(scope, agencyCode);
    const drawId = DRAW_ID.read(draw) ?? NO_ID;
    const rows = granted ? await this.drawn.list(granted, drawId, asked, readerOf(scope)) : [];
    return SurveyDrawMemberConnection.from(rows.map(memberType), { first, after }, ({ cursor }) => cursor);
  }
}
