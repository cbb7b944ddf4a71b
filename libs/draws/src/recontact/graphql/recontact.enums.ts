import { enumOf } from '@hailong/graphql-kit';
import { ANSWERERS, REACHED, REPLIES } from '../domain/outcome';
import { RECONTACT_SHARES } from '../domain/recontact-shares';

export const SurveyRecontactReached = enumOf(
  'SurveyRecontactReached',
  REACHED,
  'How the calls to a person ended.',
);

export const SurveyRecontactReply = enumOf('SurveyRecontactReply', REPLIES, 'Reply to a caller.');

export const SurveyRecontactAnswerer = enumOf(
  'SurveyRecontactAnswerer',
  ANSWERERS,
  'Reply to the caller: did you answer the survey yourself?',
);

export const SurveyRecontactShareName = enumOf(
  'SurveyRecontactShareName',
  RECONTACT_SHARES,
  'Share of the people called, with its denominator.',
);
