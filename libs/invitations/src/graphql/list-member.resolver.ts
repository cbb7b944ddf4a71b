import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyListPageArgs } from '@hailong/dossiers';
import { SurveyInputPipe, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { rowNumber } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, Query } from '@nestjs/graphql';
import { NO_NUMBER } from '../persistence/list-invitee-store';
import { ReadListMembers } from '../use-cases/read-list-members.use-case';
import { isUuid } from '../domain/uuid';
import { SurveyListMember, SurveyListMemberConnection, SurveyListMembersResult } from './list-member.type';

@SurveyResolver()
export class ListMemberResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly members: ReadListMembers,
  ) {}

  @Query(() => SurveyListMembersResult, {
    description:
      'Members of a list of the acting agency by number, and of named bodies which have answered: the body, never its answer.',
  })
  @Allows('lists.read')
  async surveyListMembers(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, group, first, after }: SurveyListPageArgs,
  ): Promise<typeof SurveyListMembersResult> {
    const target = { roundId: await this.rounds.idFor(scope, round), group };
    const page = { after: positionAfter(after), limit: first + 1 };
    return resultOf(await this.members.read(scope, target, page), (members) =>
      SurveyListMemberConnection.from(members.map(SurveyListMember.of), { first, after }, positionOf),
    );
  }
}

const BEFORE_ALL = { number: 0, memberId: '00000000-0000-0000-0000-000000000000' };
const AFTER_ALL = { number: NO_NUMBER, memberId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

function positionOf({ position, id }: SurveyListMember): string {
  return `${position} ${id}`;
}

/** Position of a cursor; a cursor that names no member leads behind all of them. */
function positionAfter(cursor: string | undefined) {
  if (!cursor) return BEFORE_ALL;
  const [number = '', memberId = ''] = decodeCursor(cursor).split(' ');
  const at = rowNumber(number);
  return at !== undefined && isUuid(memberId) ? { number: at, memberId } : AFTER_ALL;
}
