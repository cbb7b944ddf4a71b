import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, resultOf, beforeIdOf } from '@hailong/graphql-kit';
import { Args, ID, Int, Query } from '@nestjs/graphql';
import { ListDrawn } from '../use-cases/list-drawn.use-case';
import { ReadDrawAudit } from '../use-cases/read-draw-audit.use-case';
import { ReadDraws } from '../use-cases/read-draws.use-case';
import { RedrawSample } from '../use-cases/redraw-sample.use-case';
import { SurveyDrawMembersArgs, SurveyDrawsArgs } from './draw.args';
import { auditType, checkType, drawType, memberType, positionOf } from './draw.mapping';
import { SurveyDrawAuditResult, SurveyVerifyDrawResult } from './draw.result';
import { SurveyDraw, SurveyDrawConnection, SurveyDrawMemberConnection } from './draw.type';
import { DRAW_ID, NO_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver(() => SurveyDraw)
export class DrawResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly draws: ReadDraws,
    private readonly drawn: ListDrawn,
    private readonly sample: RedrawSample,
    private readonly audit: ReadDrawAudit,
  ) {}

  @Query(() => SurveyDrawConnection, { description: "The acting agency's draws of a round, newest first." })
  @Allows('draws.read')
  async surveyDraws(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, first, after }: SurveyDrawsArgs,
  ): Promise<SurveyDrawConnection> {
    const roundId = await this.rounds.idFor(scope, round);
    const records = await this.draws.page(scope, roundId, beforeIdOf(after), first + 1);
    return SurveyDrawConnection.from(records.map(drawType), { first, after }, ({ id }) => String(id));
  }

  @Query(() => SurveyDrawMemberConnection, {
    description:
      'The drawn dossiers by stratum, in the order of the draw. Reading a list for re-contact is audited.',
  })
  @Allows('draws.read')
  async surveyDrawMembers(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { draw, first, after, stratum, called }: SurveyDrawMembersArgs,
  ): Promise<SurveyDrawMemberConnection> {
    const asked = {
      after: after ? positionOf(decodeCursor(after)) : null,
      limit: first + 1,
      stratum,
      called,
    };
    const rows = await this.drawn.list(scope, DRAW_ID.read(draw) ?? NO_ID, asked);
    return SurveyDrawMemberConnection.from(rows.map(memberType), { first, after }, ({ cursor }) => cursor);
  }

  @Query(() => SurveyVerifyDrawResult, {
    description: 'Repeats a draw and reports every difference. Changes nothing.',
  })
  @Allows('draws.read')
  async verifySurveyDraw(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof SurveyVerifyDrawResult> {
    return resultOf(await this.sample.redraw(scope, DRAW_ID.read(id) ?? NO_ID), checkType);
  }

  @Query(() => SurveyDrawAuditResult, {
    description:
      'The frame list of a draw, for an auditor to draw again on his own. Reading it is written down.',
  })
  @Allows('draws.read')
  async surveyDrawAudit(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('part', { type: () => Int, defaultValue: 1, description: 'From 1.' }) part: number,
  ): Promise<typeof SurveyDrawAuditResult> {
    return resultOf(await this.audit.read(scope, DRAW_ID.read(id) ?? NO_ID, part), auditType);
  }
}
