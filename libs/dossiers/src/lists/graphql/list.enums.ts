import { enumOf } from '@hailong/graphql-kit';
import { ISSUE_WAYS, MEMBER_MARKS, MEMBER_STATUSES } from '../domain/list-member';

export const SurveyListMemberStatus = enumOf(
  'SurveyListMemberStatus',
  MEMBER_STATUSES,
  'ADDED: new in the list · CORRECTED: known, and this row counts now · UNCHANGED: known as it is.',
);

export const SurveyListMark = enumOf(
  'SurveyListMark',
  MEMBER_MARKS,
  'HAND, POST: a form was issued · UNDELIVERABLE: the envelope came back · OBJECTING: wants no survey, for good; name and contact are destroyed · CLEAR: no form issued, none came back.',
);

export const SurveyIssueWay = enumOf('SurveyIssueWay', ISSUE_WAYS, 'Way in which a form was issued.');
