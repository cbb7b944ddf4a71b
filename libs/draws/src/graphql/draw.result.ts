import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyDrawAudit, SurveyDrawCheck, SurveyReplacementTaken } from './draw-check.type';
import { SurveyDraw } from './draw.type';

export const SurveyDrawSampleResult = createUnionType({
  name: 'SurveyDrawSampleResult',
  types: () => [SurveyDraw, SurveyRefusal] as const,
});

export const SurveyDrawHouseholdsResult = createUnionType({
  name: 'SurveyDrawHouseholdsResult',
  types: () => [SurveyDraw, SurveyRefusal] as const,
});

export const SurveyTakeReplacementResult = createUnionType({
  name: 'SurveyTakeReplacementResult',
  types: () => [SurveyReplacementTaken, SurveyRefusal] as const,
});

export const SurveyVerifyDrawResult = createUnionType({
  name: 'SurveyVerifyDrawResult',
  types: () => [SurveyDrawCheck, SurveyRefusal] as const,
});

export const SurveyDrawAuditResult = createUnionType({
  name: 'SurveyDrawAuditResult',
  types: () => [SurveyDrawAudit, SurveyRefusal] as const,
});
