import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import {
  SurveyRecontactCallRecorded,
  SurveyRecontactHandedOut,
  SurveyRecontactMemberConnection,
} from './recontact-call.type';
import { SurveyRecontactCheck, SurveyRecontactList } from './recontact-check.type';
import { SurveyRecontact } from './recontact.type';

export const SurveyOrderRecontactResult = createUnionType({
  name: 'SurveyOrderRecontactResult',
  types: () => [SurveyRecontact, SurveyRefusal] as const,
});

export const SurveyCloseRecontactResult = createUnionType({
  name: 'SurveyCloseRecontactResult',
  types: () => [SurveyRecontact, SurveyRefusal] as const,
});

export const SurveyHandOutRecontactResult = createUnionType({
  name: 'SurveyHandOutRecontactResult',
  types: () => [SurveyRecontactHandedOut, SurveyRefusal] as const,
});

export const SurveyRecontactMembersResult = createUnionType({
  name: 'SurveyRecontactMembersResult',
  types: () => [SurveyRecontactMemberConnection, SurveyRefusal] as const,
});

export const SurveyRecordRecontactCallResult = createUnionType({
  name: 'SurveyRecordRecontactCallResult',
  types: () => [SurveyRecontactCallRecorded, SurveyRefusal] as const,
});

export const SurveyVerifyRecontactResult = createUnionType({
  name: 'SurveyVerifyRecontactResult',
  types: () => [SurveyRecontactCheck, SurveyRefusal] as const,
});

export const SurveyRecontactListResult = createUnionType({
  name: 'SurveyRecontactListResult',
  types: () => [SurveyRecontactList, SurveyRefusal] as const,
});
