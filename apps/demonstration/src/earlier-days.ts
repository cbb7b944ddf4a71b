import { CalendarDay, Clock, startOfDay } from '@hailong/kernel';
import type { SatisfactionSurveyOptions } from '@hailong/module';
import type { INestApplicationContext } from '@nestjs/common';

/** Database of a demonstration. */
export interface DemonstrationDatabase {
  /** URL of the login hailong_app. */
  readonly url: string;
  /** Encrypts contacts and invitations, see the option `secretKey` of the module. */
  readonly secretKey?: string | Uint8Array;
}

/** The module on its database as the clock stood on an earlier day. The day holds until the next is asked for. */
export type OnDay = (day: CalendarDay) => INestApplicationContext;

/**
 * Does work of earlier days with the use cases of a real province: its figures are then as old as they say, and a release of them counts
 * the blocks of those days.
 */
export async function onEarlierDays<T>(
  { url, secretKey }: DemonstrationDatabase,
  work: (on: OnDay) => Promise<T>,
): Promise<T> {
  let now = new Date();
  const clock: Clock = { now: () => new Date(now) };
  const app = await openedWith({ ...{ database: { url }, secretKey, clock }, resolveActor: () => null });
  try {
    return await work((day) => {
      now = startOfDay(day);
      return app;
    });
  } finally {
    await app.close();
  }
}

/** Loads Nest and the module here, so that commands that name demonstrations start at once. */
async function openedWith(options: SatisfactionSurveyOptions): Promise<INestApplicationContext> {
  const { NestFactory } = await import('@nestjs/core');
  const { SatisfactionSurveyModule } = await import('@hailong/module');
  const module = SatisfactionSurveyModule.forRoot(options);
  return NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
}
