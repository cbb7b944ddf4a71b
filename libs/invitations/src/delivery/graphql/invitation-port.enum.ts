import { enumOf } from '@hailong/graphql-kit';
import { INVITATION_PORTS } from '../domain/invitation-port';

export const SurveyInvitationPort = enumOf(
  'SurveyInvitationPort',
  INVITATION_PORTS,
  'Way by which an invitation reaches its person.',
);
