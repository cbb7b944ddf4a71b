import { enumOf } from '@hailong/graphql-kit';
import { SLOVIN_ROUNDINGS } from '@hailong/statistics';
import { CHANNELS } from '../domain/channel';
import { QUALITY_SIGNS } from '../domain/form-marks';
import { PLAN_STATES } from '../domain/plan-state';
import { QUOTA_DIMENSIONS, QUOTA_KINDS } from '../domain/quotas/quota-rule';
import { ACCESSES, TOLD_APART_BY } from '../domain/service-dimensions';
import { GROUP_FRAMES, RESPONDENTS } from '../domain/survey-plan';
import { ROUND_STATES } from '../domain/survey-round';

export const SurveyPlanState = enumOf('SurveyPlanState', PLAN_STATES);

export const SurveyRoundState = enumOf(
  'SurveyRoundState',
  ROUND_STATES,
  'DRAFT, OPEN, CLOSED, FINAL in this order, never back. A draft is private to its owner.',
);

export const SurveyChannel = enumOf('SurveyChannel', CHANNELS, 'The way an answer comes.');

export const SurveyRespondentKind = enumOf('SurveyRespondentKind', RESPONDENTS);

export const SurveyGroupFrame = enumOf(
  'SurveyGroupFrame',
  GROUP_FRAMES,
  'Frame of a respondent group. BODIES: named bodies, each invited once; no other respondent may answer in the group · LIST: enterprises and people on a list.',
);

export const SurveyQuotaKind = enumOf(
  'SurveyQuotaKind',
  QUOTA_KINDS,
  'How a plan states a number of forms. EXACT marks what comes above it as surplus; CEILING turns it away; nothing else does either.',
);

export const SurveyQuotaDimension = enumOf(
  'SurveyQuotaDimension',
  QUOTA_DIMENSIONS,
  'What quotas tell answers apart by.',
);

export const SurveySlovinRounding = enumOf('SurveySlovinRounding', SLOVIN_ROUNDINGS);

export const SurveyAccess = enumOf(
  'SurveyAccess',
  ACCESSES,
  'Access to forms online: open to all, or to invited people.',
);

export const SurveyToldApartBy = enumOf(
  'SurveyToldApartBy',
  TOLD_APART_BY,
  'Ways in which figures tell forms apart, besides the respondent group. Each costs time: a part shows once it has enough independent forms.',
);

export const SurveyQualitySign = enumOf(
  'SurveyQualitySign',
  QUALITY_SIGNS,
  'A sign that forms were not filled by the citizens they stand for, or not read by them: a reason to look, never a proof.',
);
