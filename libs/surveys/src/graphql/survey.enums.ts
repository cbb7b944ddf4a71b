import { registerEnumType } from '@nestjs/graphql';

export enum SurveyPlanState {
  DRAFT = 'draft',
  SIGNED = 'signed',
}
registerEnumType(SurveyPlanState, { name: 'SurveyPlanState' });

export enum SurveyRoundState {
  DRAFT = 'draft',
  OPEN = 'open',
  CLOSED = 'closed',
  FINAL = 'final',
}
registerEnumType(SurveyRoundState, {
  name: 'SurveyRoundState',
  description: 'DRAFT, OPEN, CLOSED, FINAL in this order, never back. A draft is private to its owner.',
});

export enum SurveyChannel {
  ONLINE = 'online',
  KIOSK = 'kiosk',
  PAPER = 'paper',
  POST = 'post',
  INTERVIEW = 'interview',
  PHONE = 'phone',
  APP = 'app',
}
registerEnumType(SurveyChannel, { name: 'SurveyChannel', description: 'The way an answer comes.' });

export enum SurveyRespondentKind {
  CITIZEN = 'citizen',
  ORGANIZATION = 'organization',
  AGENCY = 'agency',
}
registerEnumType(SurveyRespondentKind, { name: 'SurveyRespondentKind' });

export enum SurveyQuotaKind {
  NONE = 'none',
  CENSUS = 'census',
  EXACT = 'exact',
  MINIMUM = 'minimum',
  CEILING = 'ceiling',
  PERCENT = 'percent',
  SLOVIN = 'slovin',
  TIERS = 'tiers',
}
registerEnumType(SurveyQuotaKind, {
  name: 'SurveyQuotaKind',
  description:
    'How a plan states a number of forms. EXACT marks what comes above it as surplus; CEILING turns it away; nothing else does either.',
});

export enum SurveyQuotaDimension {
  AGENCY = 'agency',
  UNIT_CLASS = 'unitClass',
  FIELD = 'field',
  PROCEDURE_GROUP = 'procedureGroup',
  GROUP = 'group',
  CHANNEL = 'channel',
}
registerEnumType(SurveyQuotaDimension, {
  name: 'SurveyQuotaDimension',
  description: 'What quotas tell answers apart by.',
});

export enum SurveySlovinRounding {
  UP = 'up',
  NEAREST = 'nearest',
}
registerEnumType(SurveySlovinRounding, { name: 'SurveySlovinRounding' });

export enum SurveyAccess {
  OPEN = 'open',
  INVITED = 'invited',
}
registerEnumType(SurveyAccess, {
  name: 'SurveyAccess',
  description: 'Who may answer by himself online: anybody, or who was invited.',
});
