import { SurveyRefusal } from '@hailong/graphql-kit';
import { createUnionType } from '@nestjs/graphql';
import { SurveyDrawAudit, SurveyDrawCheck, SurveyReplacementTaken } from './draw-check.type';
import { SurveyDraw } from './draw.type';

export const DrawSurveySampleResult = createUnionType({
  name: 'DrawSurveySampleResult',
  types: () => [SurveyDraw, SurveyRefusal] as const,
});

export const DrawSurveyRecontactResult = createUnionType({
  name: 'DrawSurveyRecontactResult',
  types: () => [SurveyDraw, SurveyRefusal] as const,
});

export const TakeSurveyReplacementResult = createUnionType({
  name: 'TakeSurveyReplacementResult',
  types: () => [SurveyReplacementTaken, SurveyRefusal] as const,
});

export const VerifySurveyDrawResult = createUnionType({
  name: 'VerifySurveyDrawResult',
  types: () => [SurveyDrawCheck, SurveyRefusal] as const,
});

export const SurveyDrawAuditResult = createUnionType({
  name: 'SurveyDrawAuditResult',
  types: () => [SurveyDrawAudit, SurveyRefusal] as const,
});
