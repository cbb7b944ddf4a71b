import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, refusalOf, resultOf } from '@hailong/graphql-kit';
import { OPINION_ID } from '@hailong/kernel';
import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { ListMaskedOpinions } from '../use-cases/list-masked-opinions.use-case';
import { OpenOriginal } from '../use-cases/open-original.use-case';
import { ReadOriginal } from '../use-cases/read-original.use-case';
import {
  SurveyMaskedOpinion,
  SurveyMaskedOpinionConnection,
  SurveyMaskedOpinionsArgs,
  SurveyMaskedOpinionsResult,
  SurveyOpenOriginalInput,
  SurveyOriginal,
  SurveyOriginalResult,
} from './original.type';

/** No opinion has them: the first and the last of all ids. */
const NO_OPINION = '00000000-0000-0000-0000-000000000000';
const LAST_OF_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

@SurveyResolver()
export class OriginalResolver {
  constructor(
    private readonly masked: ListMaskedOpinions,
    private readonly opening: OpenOriginal,
    private readonly reading: ReadOriginal,
  ) {}

  @Query(() => SurveyMaskedOpinionsResult, {
    description:
      "Opinions of an agency whose originals are kept, masked, in random order: for the province's inspector. The reading stands in the trail of the agency.",
  })
  @Allows('originals.open')
  async surveyMaskedOpinions(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { agencyCode, first, after }: SurveyMaskedOpinionsArgs,
  ): Promise<typeof SurveyMaskedOpinionsResult> {
    const start = after ? (OPINION_ID.read(OPINION_ID.of(decodeCursor(after))) ?? LAST_OF_ALL) : undefined;
    const found = await this.masked.list(scope, { agencyCode, after: start, limit: first });
    if (!found.ok) return refusalOf(found.problems);
    const nodes = found.value.opinions.map((opinion) => SurveyMaskedOpinion.of(opinion));
    const page = SurveyMaskedOpinionConnection.from(nodes, { first, after }, ({ opinion }) => opinion);
    return Object.assign(page, { pageInfo: { ...page.pageInfo, hasNextPage: found.value.hasMore } });
  }

  @Mutation(() => SurveyOriginalResult, {
    description:
      "Opens an opinion as it was written to the province's inspector, with a reason and for a time. The opening stands in the trail of the agency.",
  })
  @Allows('originals.open')
  async openSurveyOriginal(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) { agencyCode, opinion, reason, hours }: SurveyOpenOriginalInput,
  ): Promise<typeof SurveyOriginalResult> {
    const opinionId = OPINION_ID.read(opinion) ?? NO_OPINION;
    const opened = await this.opening.open(scope, {
      agencyCode,
      opinionId,
      reason,
      hours: hours ?? undefined,
    });
    return resultOf(opened, SurveyOriginal.of);
  }

  @Query(() => SurveyOriginalResult, {
    description:
      'An original that the same inspector has opened, until its time is over. Each reading stands in the trail of the agency.',
  })
  @Allows('originals.open')
  async surveyOriginal(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('agencyCode') agencyCode: string,
    @Args('opinion', { type: () => ID }) opinion: string,
  ): Promise<typeof SurveyOriginalResult> {
    const opinionId = OPINION_ID.read(opinion) ?? NO_OPINION;
    return resultOf(await this.reading.read(scope, { agencyCode, opinionId }), SurveyOriginal.of);
  }
}
