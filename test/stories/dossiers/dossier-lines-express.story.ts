import { gzipSync } from 'node:zlib';
import { SurveyActor } from '@hailong/access';
import { clockAt, day } from '@hailong/kernel';
import { SatisfactionSurveyModule } from '@hailong/module';
import { CallHandler, INestApplication, ValidationPipe, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { map } from 'rxjs';
import { linesOf, openLines, postLines } from '../../kit/dossier-lines';
import { importAgencies } from '../../kit/agencies';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { TestDatabase, testDatabase } from '../../kit/test-database';

/** Resolves the login of a host on Express from a context of GraphQL, or from `{ req }` over HTTP. */
function whoIs(context: unknown): SurveyActor | null {
  const { req } = context as { req: { headers: Record<string, string | undefined> } };
  return req.headers['x-host-user'] === 'dossiers'
    ? { subject: 'dossiers', agencyCode: null, roles: ['dossier-reporter'] }
    : null;
}

describe('JSON lines on Express', () => {
  let db: TestDatabase;
  let app: INestApplication;
  let url: string;
  beforeAll(async () => {
    db = await testDatabase();
    const module = SatisfactionSurveyModule.forRoot({
      database: { url: db.appUrl },
      resolveActor: whoIs,
      clock: clockAt(day('2026-10-31')),
      secretKey: TEST_SECRET_KEY,
    });
    app = await NestFactory.create(module, new ExpressAdapter(), { logger: ['error'], abortOnError: false });
    app.setGlobalPrefix('dvc/api');
    app.enableVersioning({ type: VersioningType.URI, defaultVersion: '2' });
    app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
    app.useGlobalInterceptors({
      intercept: (_: unknown, next: CallHandler) => next.handle().pipe(map((data: unknown) => ({ data }))),
    });
    await app.listen(0, '127.0.0.1');
    await importAgencies(app);
    url = `${await app.getUrl()}/dvc/api`;
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const login = { 'x-host-user': 'dossiers' };
  const many = (count: number, from = 0) =>
    linesOf(
      Array.from({ length: count }, (_, n) => ({
        ...{ code: `H21.17-261008-${String(from + n).padStart(6, '0')}`, decidingAgency: 'P.1' },
        ...{ outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn: '2026-10-20' },
      })),
    );

  it('are answered line by line behind a prefix, past the pipes and interceptors of the host', async () => {
    const talk = openLines(url, login);
    talk.send(many(1000));
    expect((await talk.next(1000)).at(-1)).toMatchObject({ line: 1000, status: 'REPORTED' });
    talk.send(`${many(1, 1000)}{}`);
    talk.end();
    expect(await talk.next(9)).toMatchObject([
      { line: 1001, status: 'REPORTED' },
      { line: 1002, problems: Array<unknown>(5).fill({ code: 'KEY_MISSING' }) },
      { summary: { lines: 1002, reported: 1001, refused: 1 } },
    ]);
  });

  it('are refused as a whole in both languages, never with a fault of ours', async () => {
    const answers = [
      [401, 'SURVEY_UNAUTHENTICATED', await postLines(url, many(1), {})],
      [400, 'LINES_EMPTY', await postLines(url, '', login)],
      [
        415,
        'CONTENT_ENCODING_UNSUITED',
        await postLines(url, gzipSync('{}'), { ...login, 'content-encoding': 'gzip' }),
      ],
      [
        415,
        'MEDIA_TYPE_UNSUITED',
        await postLines(url, '{}', { ...login, 'content-type': 'application/json' }),
      ],
    ] as const;
    for (const [status, code, answer] of answers)
      expect(answer).toMatchObject({
        status,
        lines: [{ problems: [{ code, vi: expect.any(String) as string, en: expect.any(String) as string }] }],
      });
  });

  it('end when their sender leaves, and the host goes on serving', async () => {
    const talk = openLines(url, login);
    talk.send(many(1001, 3000));
    await talk.next(1000);
    talk.leave();
    expect((await postLines(url, many(1, 5000), login)).lines.at(-1)).toMatchObject({
      summary: { reported: 1 },
    });
  });
});
