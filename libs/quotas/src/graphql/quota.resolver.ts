import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { NO_ID, SurveyInputPipe, decodeCursor, idOf, resultOf } from '@hailong/graphql-kit';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadQuotas } from '../use-cases/read-quotas.use-case';
import { UpdateTargets } from '../use-cases/update-targets.use-case';
import { SurveyQuotasArgs, SurveyRoundQuotasArgs } from './quota.args';
import {
  SurveyQuotaCell,
  SurveyQuotasResult,
  UpdateSurveyQuotaTargetsResult,
  quotasType,
  updatedType,
} from './quota.type';

@SurveyResolver(() => SurveyQuotaCell)
export class QuotaResolver {
  constructor(
    private readonly quotas: ReadQuotas,
    private readonly targets: UpdateTargets,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyQuotasResult, {
    description: "The acting agency's quota cells of a round and those it shares, with their targets.",
  })
  @Allows('surveys.read')
  async surveyQuotas(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) args: SurveyQuotasArgs,
  ): Promise<typeof SurveyQuotasResult> {
    const page = await this.quotas.ofOwn(scope, pageOf(args));
    return resultOf(page, (quotas) => quotasType(quotas, args.first));
  }

  @Query(() => SurveyQuotasResult, { description: 'The quota cells of a round, of all agencies or of one.' })
  @Allows('progress.inspect')
  async surveyRoundQuotas(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) args: SurveyRoundQuotasArgs,
  ): Promise<typeof SurveyQuotasResult> {
    const page = await this.quotas.ofRound(scope, pageOf(args), args.agencyCode ?? undefined);
    return resultOf(page, (quotas) => quotasType(quotas, args.first));
  }

  @Mutation(() => UpdateSurveyQuotaTargetsResult, {
    description:
      'Computes the targets from the dossiers of today: of all agencies if the acting one runs the round, else of its own cells.',
  })
  @Allows('rounds.manage')
  async updateSurveyQuotaTargets(
    @ActingAgency() scope: AgencyScope,
    @Args('round', { type: () => ID }) round: string,
  ): Promise<typeof UpdateSurveyQuotaTargetsResult> {
    return resultOf(await this.targets.update(scope, idOf(round) ?? NO_ID), updatedType);
  }

  @ResolveField(() => SurveyAgency, { nullable: true, description: 'Null: it counts several.' })
  agency(
    @Parent() { agencyId, shared }: SurveyQuotaCell,
    @Context() context: object,
  ): Promise<SurveyAgency | null> | null {
    return shared ? null : agencyOf(context, this.organisation).load(agencyId);
  }
}

/** Asks for one more than the page holds: it tells whether there is a next page. */
function pageOf({ round, first, after }: SurveyQuotasArgs) {
  const afterCell = after ? (idOf(decodeCursor(after)) ?? PAST_EVERY_CELL) : 0;
  return { roundId: idOf(round) ?? NO_ID, afterCell, limit: first + 1 };
}

/** Position after every cell: a cursor that names no cell begins an empty page, not the first one again. */
const PAST_EVERY_CELL = 2_147_483_647;
