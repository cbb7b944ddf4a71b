import { ActingAgency, ActingProvince, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, resultOf, ID_OR_CODE } from '@hailong/graphql-kit';
import { Args, Context, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadQuotas } from '../use-cases/read-quotas.use-case';
import { UpdateTargets } from '../use-cases/update-targets.use-case';
import { SurveyQuotasArgs, SurveyRoundQuotasArgs } from './quota.args';
import {
  SurveyQuotaCell,
  SurveyQuotasResult,
  SurveyUpdateQuotaTargetsResult,
  quotasType,
  updatedType,
} from './quota.type';
import { FindRounds } from '@hailong/surveys';
import { rowNumber } from '@hailong/kernel';

@SurveyResolver(() => SurveyQuotaCell)
export class QuotaResolver {
  constructor(
    private readonly rounds: FindRounds,
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
    const roundId = await this.rounds.idFor(scope, args.round);
    const page = await this.quotas.ofOwn(scope, pageOf(roundId, args));
    return resultOf(page, (quotas) => quotasType(quotas, args));
  }

  @Query(() => SurveyQuotasResult, { description: 'The quota cells of a round, of all agencies or of one.' })
  @Allows('progress.inspect')
  async surveyRoundQuotas(
    @ActingProvince() scope: ProvinceScope,
    @Args(SurveyInputPipe) args: SurveyRoundQuotasArgs,
  ): Promise<typeof SurveyQuotasResult> {
    const asked = pageOf(await this.rounds.announcedId(scope, args.round), args);
    const page = await this.quotas.ofRound(scope, asked, args.agencyCode ?? undefined);
    return resultOf(page, (quotas) => quotasType(quotas, args));
  }

  @Mutation(() => SurveyUpdateQuotaTargetsResult, {
    description:
      'Computes the targets from the dossiers of today: of all agencies if the acting one runs the round, else of the cells of the acting agency.',
  })
  @Allows('rounds.manage')
  async updateSurveyQuotaTargets(
    @ActingAgency() scope: AgencyScope,
    @Args('round', ID_OR_CODE) round: string,
  ): Promise<typeof SurveyUpdateQuotaTargetsResult> {
    return resultOf(await this.targets.update(scope, await this.rounds.idFor(scope, round)), updatedType);
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
function pageOf(roundId: number, { first, after }: SurveyQuotasArgs) {
  const afterCell = after ? (rowNumber(decodeCursor(after)) ?? PAST_EVERY_CELL) : 0;
  return { roundId, afterCell, limit: first + 1 };
}

/** Position after every cell: a cursor that names no cell begins an empty page, not the first one again. */
const PAST_EVERY_CELL = 2_147_483_647;
