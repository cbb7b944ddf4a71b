import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { RECONTACT_ID, rowNumber } from '@hailong/kernel';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { ReadRecontactMembers } from '../use-cases/read-recontact-members.use-case';
import { RecordCall } from '../use-cases/record-call.use-case';
import { SurveyRecontactMemberConnection } from './recontact-call.type';
import { SurveyRecontactMembersArgs } from './recontact.args';
import { SurveyRecordRecontactCallInput } from './recontact.input';
import { callType, recontactMemberType } from './recontact.mapping';
import { SurveyRecontactMembersResult, SurveyRecordRecontactCallResult } from './recontact.result';

/** Above every position: the page after a cursor that is none of ours is empty. */
const NO_POSITION = 2_147_483_647;

@SurveyResolver()
export class RecontactCallsResolver {
  constructor(
    private readonly members: ReadRecontactMembers,
    private readonly calls: RecordCall,
  ) {}

  @Query(() => SurveyRecontactMembersResult, {
    description:
      'The people of one agency that the acting caller was handed, with their contacts. Each reading is an entry in the trail of that agency.',
  })
  @Allows('recontacts.call')
  async surveyRecontactMembers(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { recontact, agencyCode, first, after }: SurveyRecontactMembersArgs,
  ): Promise<typeof SurveyRecontactMembersResult> {
    const position = after ? (rowNumber(decodeCursor(after)) ?? NO_POSITION) : 0;
    const asked = { key: RECONTACT_ID.read(recontact), agencyCode, after: position, limit: first };
    return resultOf(await this.members.read(scope, asked), (rows) =>
      SurveyRecontactMemberConnection.from(rows.map(recontactMemberType), { first, after }, (row) =>
        String(row.position),
      ),
    );
  }

  @Mutation(() => SurveyRecordRecontactCallResult, {
    description: 'Records how a call ended and what the person said of the survey; nothing of the answers.',
  })
  @Allows('recontacts.call')
  async recordSurveyRecontactCall(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { recontact, ...input }: SurveyRecordRecontactCallInput,
  ): Promise<typeof SurveyRecordRecontactCallResult> {
    const key = RECONTACT_ID.read(recontact);
    return resultOf(await this.calls.record(scope, { ...input, key }), callType);
  }
}
