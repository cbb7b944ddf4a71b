import { Clock, clockAt, day } from '@hailong/kernel';
import { IntakeOptions, SatisfactionSurveyModule } from '@hailong/module';
import { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TEST_SECRET_KEY } from './secret-key';

/** The module alone, without HTTP, as one server process would hold it. Its day is within the Bắc Kạn round by default. */
export function surveyContext(
  appUrl: string,
  options: { readonly clock?: Clock; readonly intake?: IntakeOptions; readonly secretKey?: string } = {},
): Promise<INestApplicationContext> {
  const module = SatisfactionSurveyModule.forRoot({
    database: { url: appUrl },
    resolveActor: () => null,
    invitations: { answerPage: 'https://dvc.example.vn/khao-sat' },
    clock: clockAt(day('2018-08-15')),
    secretKey: TEST_SECRET_KEY,
    ...options,
  });
  return NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
}
