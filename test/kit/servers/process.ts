import { Clock, clockAt, day } from '@hailong/kernel';
import { BlockSettings, IntakeOptions, RoundSettings, SatisfactionSurveyModule } from '@hailong/module';
import { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Part, Province } from '../province';
import { TEST_SECRET_KEY } from '../secret-key';

export interface ProcessOptions {
  readonly intake?: IntakeOptions;
  readonly secretKey?: string;
  readonly rounds?: RoundSettings;
  readonly blocks?: BlockSettings;
}

/** The module alone, without HTTP, as one server process would hold it. Its day is within the Bắc Kạn round by default. */
export function surveyContext(
  appUrl: string,
  options: ProcessOptions & { readonly clock?: Clock } = {},
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

/** Anything that runs the module: a process without HTTP, or a portal. */
export interface WithProcess {
  readonly app: INestApplicationContext;
}

export interface WithProcesses extends WithProcess {
  /** Starts another process on the same database. */
  readonly process: (options?: ProcessOptions) => Promise<INestApplicationContext>;
}

/** The module without HTTP on the province's database and clock. */
export function aProcess(options: ProcessOptions = {}): Part<Province, WithProcesses> {
  return async ({ db, clock, whenClosing }) => {
    const start = async (own: ProcessOptions = {}) => {
      const app = await surveyContext(db.appUrl, { clock, ...own });
      whenClosing(() => app.close());
      return app;
    };
    return { app: await start(options), process: start };
  };
}
