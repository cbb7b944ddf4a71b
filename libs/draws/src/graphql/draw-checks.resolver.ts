import { ReadOrganisation } from '@hailong/agencies';
import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { resultOf } from '@hailong/graphql-kit';
import { DRAW_ID, NO_ID, notFound, refuse } from '@hailong/kernel';
import { Args, ID, Int, Query } from '@nestjs/graphql';
import { ReadDrawAudit } from '../use-cases/read-draw-audit.use-case';
import { RedrawSample } from '../use-cases/redraw-sample.use-case';
import { AGENCY_CODE } from './draw.args';
import { readerOf } from './draw-reader-of';
import { auditType, checkType } from './draw.mapping';
import { SurveyDrawAuditResult, SurveyVerifyDrawResult } from './draw.result';

@SurveyResolver()
export class DrawChecksResolver {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly sample: RedrawSample,
    private readonly audit: ReadDrawAudit,
  ) {}

  @Query(() => SurveyVerifyDrawResult, {
    description: 'Repeats a draw and reports every difference. Changes nothing.',
  })
  @Allows('draws.read')
  async verifySurveyDraw(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('agencyCode', AGENCY_CODE) agencyCode?: string | null,
  ): Promise<typeof SurveyVerifyDrawResult> {
    const granted = await this.organisation.scopeFor(scope, agencyCode ?? undefined);
    const check = granted && (await this.sample.redraw(granted, DRAW_ID.read(id) ?? NO_ID, readerOf(scope)));
    return resultOf(check ?? refuse(notFound('draw', 'id')), checkType);
  }

  @Query(() => SurveyDrawAuditResult, {
    description:
      'The frame list of a draw, for an auditor to draw again on his own. Reading it is written down.',
  })
  @Allows('draws.read')
  async surveyDrawAudit(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('part', { type: () => Int, defaultValue: 1, description: 'From 1.' }) part: number,
    @Args('agencyCode', AGENCY_CODE) agencyCode?: string | null,
  ): Promise<typeof SurveyDrawAuditResult> {
    const granted = await this.organisation.scopeFor(scope, agencyCode ?? undefined);
    const audit =
      granted && (await this.audit.read(granted, DRAW_ID.read(id) ?? NO_ID, part, readerOf(scope)));
    return resultOf(audit ?? refuse(notFound('draw', 'id')), auditType);
  }
}
