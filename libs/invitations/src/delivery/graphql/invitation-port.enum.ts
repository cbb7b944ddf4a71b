import { registerEnumType } from '@nestjs/graphql';

export enum SurveyInvitationPort {
  EMAIL = 'email',
  WEBHOOK = 'webhook',
  PAPER = 'paper',
}
registerEnumType(SurveyInvitationPort, {
  name: 'SurveyInvitationPort',
  description: 'How an invitation reaches its person.',
});
