import 'reflect-metadata';
import { Questionnaire, compileForm } from '@hailong/questionnaires/domain';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveAsChild } from '../intake/server-process';
import { CommonWayModule } from './common-way.module';

export interface CommonWaySettings {
  readonly databaseUrl: string;
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly questionnaire: Questionnaire;
  readonly agencyIds: readonly (readonly [code: string, agencyId: number])[];
  /** Counts and quotas are kept, see `FieldedRound`. */
  readonly counted: boolean;
}

serveAsChild(async ({ databaseUrl, questionnaire, agencyIds, ...round }: CommonWaySettings) => {
  const module = CommonWayModule.of(databaseUrl, {
    ...round,
    form: compileForm(questionnaire),
    agencyIds: new Map(agencyIds),
  });
  const options = { logger: ['error' as const, 'warn' as const], abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), options);
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true }));
  await app.listen(0, '127.0.0.1');
  return { url: await app.getUrl(), close: () => app.close() };
});
