import { clockAt, day } from '@hailong/kernel';
import { SatisfactionSurveyModule } from '@hailong/module';
import {
  ArgumentsHost,
  BadRequestException,
  CallHandler,
  Catch,
  ExceptionFilter,
  ExecutionContext,
  INestApplication,
  NestInterceptor,
  ValidationPipe,
  VersioningType,
} from '@nestjs/common';
import { AbstractHttpAdapter, APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLError } from 'graphql';
import { map, tap } from 'rxjs';
import { fieldsOf, filledIn, pageAt } from '../../kit/form-page';
import { SmallHost, startSmallHost } from '../../kit/servers/small-host';
import { TestDatabase, testDatabase } from '../../kit/test-database';
import { aRound, VUNG_TAU } from '../../kit/round';

class Envelope implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>) {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(map((data) => ({ success: true, data })));
  }
}

/** Writes a header when a handler is done: too late for a page, which must arrive nevertheless. */
class Stamp implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>) {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<{ header(name: string, value: string): void }>();
    return next.handle().pipe(tap(() => reply.header('x-handled', 'yes')));
  }
}

@Catch()
class Rewriting implements ExceptionFilter {
  catch(_: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http')
      return new GraphQLError('rewritten', { extensions: { code: 'HOST_SAYS' } });
    const reply = host.switchToHttp().getResponse<{ status(code: number): { send(body: object): void } }>();
    return reply.status(418).send({ message: 'rewritten' });
  }
}

/** Refuses the text `refused` in every argument, as a pipe of a host may refuse what it likes. */
class Picky extends ValidationPipe {
  override transform(value: unknown, about: never): Promise<unknown> {
    if (JSON.stringify(value)?.includes('refused'))
      throw new BadRequestException('the host takes no such text');
    return super.transform(value, about);
  }
}

const FORM = `query ($round: ID!) { surveyForm(round: $round, agencyCode: "P.1", group: "citizens") {
  ... on SurveyForm { key agency { name } } } }`;
const AGENCY = 'query ($id: ID!) { surveyAgency(id: $id) { name } }';

/** Habits that portals have all at once. */
function configure(app: INestApplication): void {
  app.setGlobalPrefix('api');
  app.enableVersioning({ type: VersioningType.HEADER, header: 'x-version', defaultVersion: '1' });
  app.useGlobalPipes(
    new Picky({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      transformOptions: { enableImplicitConversion: true },
    }),
  );
}

describe.each([
  ['Express', () => new ExpressAdapter() as AbstractHttpAdapter],
  ['Fastify', () => new FastifyAdapter() as unknown as AbstractHttpAdapter],
])(
  'a portal on %s with an envelope, a rewriting filter, a prefix, versions and a strict pipe',
  (_, adapter) => {
    let db: TestDatabase;
    let host: SmallHost;
    let round: string;
    beforeAll(async () => {
      db = await testDatabase();
      const clock = clockAt(day('2021-10-01'));
      const survey = SatisfactionSurveyModule.forRoot({
        ...{ database: { url: db.appUrl }, clock, resolveActor: () => null },
      });
      const providers = [
        { provide: APP_INTERCEPTOR, useClass: Stamp },
        { provide: APP_INTERCEPTOR, useClass: Envelope },
        { provide: APP_FILTER, useClass: Rewriting },
      ];
      host = await startSmallHost({ survey, providers, configure, adapter: adapter() });
      ({ publicRoundId: round } = await aRound({ template: VUNG_TAU })(host));
    });
    afterAll(async () => {
      await host.app.close();
      await db.drop();
    });

    const form = (query: string) => pageAt(`${host.url}/api/survey/form?${query}`);
    const post = (page: string, body: URLSearchParams) =>
      pageAt(`${host.url}/api/survey/${page}`, { method: 'POST', body });

    it('serves pages as pages, from the form to the receipt', async () => {
      const { response, html } = await form(`round=${round}&agency=P.1&group=citizens`);
      expect([response.status, html]).toEqual([200, expect.stringMatching(/^<!doctype html>/)]);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      const sent = await post('answers', filledIn(html));
      expect([sent.response.status, sent.html]).toEqual([
        200,
        expect.stringMatching(/^<!doctype html>.*Mã biên nhận/s),
      ]);
      const asked = await post('receipt', fieldsOf(sent.html));
      expect([asked.response.status, asked.html]).toEqual([200, expect.stringMatching(/^<!doctype html>/)]);
    });

    it('shows a refusal of ours as a page of ours', async () => {
      const { response, html } = await form('round=none&agency=P.1&group=citizens');
      expect([response.status, html]).toEqual([
        404,
        expect.stringMatching(/^<!doctype html>.*Không có phiếu/s),
      ]);
    });

    it('answers an app in JSON of ours, with a key and without', async () => {
      const ask = async (path: string, key: string, body?: string) => {
        const headers = { 'content-type': 'application/json', 'x-hailong-app': key };
        const init = body === undefined ? { headers } : { method: 'POST', headers, body };
        const { response, html } = await pageAt(`${host.url}/api/survey/app/${path}`, init);
        const { problems } = JSON.parse(html) as { problems: readonly { code: string }[] };
        return [response.status, problems.map(({ code }) => code)];
      };
      const form = `form?round=${round}&agency=P.1&group=citizens`;
      for (const answer of [
        await ask(form, ''),
        await ask('tickets', 'x', '{}'),
        await ask('answers', 'x', '{}'),
      ])
        expect(answer).toEqual([401, ['APP_KEY_UNUSABLE']]);
      await db.admin(`insert into hailong.app_client (agency_id, label, key_hash)
        select agency_id, 'Hue-S', sha256('key of the app') from hailong.agency where code = 'P'`);
      expect(await ask(form, 'key of the app')).toEqual([422, ['CHANNEL_NOT_OPEN']]);
      expect(await ask('tickets', 'key of the app', '[]')).toEqual([
        400,
        expect.arrayContaining(['VALUE_UNSUITED']),
      ]);
    });

    it('answers GraphQL whole, and our faults keep their codes and texts', async () => {
      expect((await host.ask(FORM, { round })).data).toMatchObject({
        surveyForm: { agency: { name: 'Sở Một' } },
      });
      const nobody = await host.ask('{ surveyCounters { label } }');
      expect(nobody.errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED', surveyCode: 'SURVEY_UNAUTHENTICATED' } },
      ]);
      const shapeless = await host.ask(
        '{ surveyAgencies(first: 1, after: "x") { pageInfo { hasNextPage } } }',
      );
      expect(shapeless.errors).toMatchObject([
        { extensions: { code: 'SURVEY_INVALID_INPUT', surveyCode: 'SURVEY_INVALID_INPUT' } },
      ]);
    });

    it('leaves what the host refuses to the host, whose filter rewrites it', async () => {
      const { errors } = await host.ask(AGENCY, { id: 'refused' });
      expect(errors).toMatchObject([{ message: 'rewritten', extensions: { code: 'HOST_SAYS' } }]);
      const page = await form('round=refused');
      expect([page.response.status, page.html]).toEqual([418, '{"message":"rewritten"}']);
    });
  },
);
