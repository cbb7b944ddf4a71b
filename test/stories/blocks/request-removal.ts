import { SurveyActor } from '@hailong/access';

export const REQUEST_REMOVAL = `mutation ($round: ID!, $reason: String!) { it: requestSurveyRemoval(round: $round, input: { reason: $reason }) { __typename
  ... on SurveyRefusal { problems { code place } } ... on SurveyRemovalRequested { round { removal { signs } removalOn } } } }`;
/** Role that may ask for a removal and reads no figures. */
export const VALIDATOR: SurveyActor = {
  subject: 'validator',
  agencyCode: 'P',
  roles: ['province-validator'],
};

export interface RequestedRemoval {
  readonly problems?: readonly { code: string }[];
  readonly round?: object;
}
