import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, omitNulls, resultOf } from '@hailong/graphql-kit';
import { rowNumber } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, Mutation, Query } from '@nestjs/graphql';
import type { MemberReport } from '../domain/list-member';
import { LoadList } from '../use-cases/load-list.use-case';
import { MarkMembers } from '../use-cases/mark-members.use-case';
import { ReadLabels } from '../use-cases/read-labels.use-case';
import { ReadLists } from '../use-cases/read-lists.use-case';
import {
  SurveyListArgs,
  SurveyListPageArgs,
  SurveyLoadListInput,
  SurveyMarkListInput,
  SurveyRemoveListMembersInput,
} from './list.input';
import {
  SurveyList,
  SurveyListLabel,
  SurveyListLabelConnection,
  SurveyListLabelsResult,
  SurveyListLoaded,
  SurveyListMembersMarked,
  SurveyListResult,
  SurveyLoadListResult,
  SurveyMarkListResult,
} from './list.type';

@SurveyResolver()
export class ListResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly lists: LoadList,
    private readonly marks: MarkMembers,
    private readonly labels: ReadLabels,
    private readonly counts: ReadLists,
  ) {}

  @Mutation(() => SurveyLoadListResult, {
    description:
      'Puts bodies, enterprises or people on the list of a respondent group of the acting agency. Each row gets a verdict. Repeating changes nothing.',
  })
  @Allows('lists.manage')
  async loadSurveyList(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, group, members }: SurveyLoadListInput,
  ): Promise<typeof SurveyLoadListResult> {
    const target = { roundId: await this.rounds.idFor(scope, round), group };
    const reports = members.map((member) => omitNulls(member) as MemberReport);
    const codes = members.map(({ code }) => code);
    return resultOf(await this.lists.load(scope, target, reports), (verdicts) =>
      SurveyListLoaded.of(verdicts, codes),
    );
  }

  @Mutation(() => SurveyMarkListResult, {
    description:
      'Notes of members of a list that a form was issued, that it came back, or that they want no survey.',
  })
  @Allows('lists.mark')
  async markSurveyListMembers(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, ...note }: SurveyMarkListInput,
  ): Promise<typeof SurveyMarkListResult> {
    const roundId = await this.rounds.idFor(scope, round);
    const { group, mark, numbers, on } = note;
    const said = { roundId, group, mark, ...omitNulls({ numbers, on }) };
    return resultOf(await this.marks.mark(scope, said), SurveyListMembersMarked.of);
  }

  @Mutation(() => SurveyMarkListResult, {
    description: 'Leaves out members that were listed by mistake and are not asked yet.',
  })
  @Allows('lists.manage')
  async removeSurveyListMembers(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { round, group, numbers }: SurveyRemoveListMembersInput,
  ): Promise<typeof SurveyMarkListResult> {
    const target = { roundId: await this.rounds.idFor(scope, round), group };
    return resultOf(await this.marks.remove(scope, target, numbers), SurveyListMembersMarked.of);
  }

  @Query(() => SurveyListResult, { description: 'A list of the acting agency in numbers.' })
  @Allows('lists.read')
  async surveyList(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, group }: SurveyListArgs,
  ): Promise<typeof SurveyListResult> {
    const target = { roundId: await this.rounds.idFor(scope, round), group };
    return resultOf(await this.counts.count(scope, target), SurveyList.of);
  }

  @Query(() => SurveyListLabelsResult, {
    description:
      'Names and addresses of a list of the acting agency, for labels and envelopes. Each reading is an entry of the trail.',
  })
  @Allows('lists.contacts')
  async surveyListLabels(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, group, first, after }: SurveyListPageArgs,
  ): Promise<typeof SurveyListLabelsResult> {
    const target = { roundId: await this.rounds.idFor(scope, round), group };
    const page = { after: (after && rowNumber(decodeCursor(after))) || 0, limit: first + 1 };
    return resultOf(await this.labels.read(scope, target, page), (labels) =>
      SurveyListLabelConnection.from(labels.map(SurveyListLabel.of), { first, after }, ({ number }) =>
        String(number),
      ),
    );
  }
}
