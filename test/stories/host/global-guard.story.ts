import { clockAt, day } from '@hailong/kernel';
import { SatisfactionSurveyModule, SatisfactionSurveyOptions, isOpenToAll } from '@hailong/module';
import { CanActivate, ExecutionContext, Injectable, Logger, UnauthorizedException } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ANALYST } from '../../kit/actors';
import { filledIn, pageAt, postForm } from '../../kit/form-page';
import { HostHabits, SmallHost, startSmallHost } from '../../kit/servers/small-host';
import { TestDatabase, testDatabase } from '../../kit/test-database';
import { aRound, VUNG_TAU } from '../../kit/round';

/** The guard of the Nest documentation: `@Public()` sets `isPublic`, all else needs a login. */
@Injectable()
class RefusesByDefault implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handlers = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>('isPublic', handlers)) return true;
    throw new UnauthorizedException('the host asks for a login');
  }
}

const Public = Reflector.createDecorator<boolean>();

@Injectable()
class ReadsADecoratorOfNest implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    return this.reflector.get(Public, context.getHandler()) ?? false;
  }
}

@Resolver()
class NewsResolver {
  @Query(() => String)
  hostNews(): string {
    return 'for people who are logged in';
  }
}

@Injectable()
class AsksTheModule implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (isOpenToAll(context)) return true;
    throw new UnauthorizedException('the host asks for a login');
  }
}

const FORM = `query ($round: ID!) { surveyForm(round: $round, agencyCode: "P.1", group: "citizens") {
  ... on SurveyForm { key round { code } agency { name parent { name } } } } }`;
const RANKING = 'query ($round: ID!) { surveyRanking(round: $round) { __typename } }';
const GUARDED = '{ surveyCounters { label } }';

describe('a portal whose global guard refuses by default', () => {
  let db: TestDatabase;
  const running: SmallHost[] = [];
  let round: string;

  const start = async (
    guard: HostHabits['providers'],
    options: Partial<SatisfactionSurveyOptions> = {},
    habits: Partial<HostHabits> = {},
  ) => {
    const survey = SatisfactionSurveyModule.forRoot({
      database: { url: db.appUrl },
      resolveActor: () => null,
      clock: clockAt(day('2021-10-01')),
      ...options,
    });
    const host = await startSmallHost({
      survey,
      providers: guard,
      graphql: { fieldResolverEnhancers: ['guards'] },
      ...habits,
    });
    running.push(host);
    return host;
  };
  const refusing = [{ provide: APP_GUARD, useClass: RefusesByDefault }];
  const asking = [{ provide: APP_GUARD, useClass: AsksTheModule }];
  const publicMetadata = [{ key: 'isPublic', value: true }];
  const formPage = ({ url }: SmallHost) =>
    pageAt(`${url}/survey/form?round=${round}&agency=P.1&group=citizens`);
  const codeOf = async (host: SmallHost, query: string) =>
    (await host.ask(query, { round })).errors?.[0]?.extensions.code;

  let open: SmallHost;
  beforeAll(async () => {
    db = await testDatabase();
    open = await start(refusing, { publicMetadata });
    ({ publicRoundId: round } = await aRound({ template: VUNG_TAU })(open));
  });
  afterAll(async () => {
    await Promise.all(running.map(({ app }) => app.close()));
    await db.drop();
  });

  it.each([
    ['by the metadata of its own public handlers', () => Promise.resolve(open)],
    [
      'by a decorator that Nest made',
      () =>
        start([{ provide: APP_GUARD, useClass: ReadsADecoratorOfNest }], {
          publicMetadata: [{ key: Public.KEY, value: true }],
        }),
    ],
    ['by asking the module', () => start(asking, {}, { adapter: new FastifyAdapter() as never })],
  ])('lets citizens answer %s, over GraphQL and by page', async (_, hostOf) => {
    const host = await hostOf();
    const { data, errors } = await host.ask(FORM, { round });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ surveyForm: { agency: { name: 'Sở Một', parent: { name: 'UBND tỉnh' } } } });
    const { response, html } = await formPage(host);
    expect(response.status).toBe(200);
    const sent = await postForm(host.url, filledIn(html));
    expect([sent.response.status, sent.html]).toEqual([200, expect.stringMatching(/Mã biên nhận/)]);
    expect((await pageAt(`${host.url}/survey/receipt`)).response.status).toBe(200);
  });

  it('keeps everything else behind the guard, whose refusal arrives as the host wrote it and is no error of ours', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const { data, errors } = await open.ask(GUARDED);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { message: 'the host asks for a login', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(errors?.[0]?.extensions.surveyCode).toBeUndefined();
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it('keeps the handlers of the host behind a guard that asks the module', async () => {
    const host = await start([...asking, NewsResolver]);
    expect(await codeOf(host, '{ hostNews }')).toBe('UNAUTHENTICATED');
    expect(await codeOf(host, '{ surveyAgencyTree { agency { name } } }')).toBeUndefined();
  });

  it.each(['as a provider', 'by a call'])(
    'asks a guard %s each time, also for an answer that was given before',
    async (given) => {
      let isOpen = true;
      const door: CanActivate = { canActivate: () => isOpen };
      const byCall = given === 'by a call';
      const host = await start(
        byCall ? [] : [{ provide: APP_GUARD, useValue: door }],
        { resolveActor: () => ANALYST },
        { configure: (app) => byCall && app.useGlobalGuards(door) },
      );
      for (let times = 1; times <= 3; times += 1) expect(await codeOf(host, RANKING)).toBeUndefined();
      isOpen = false;
      expect(await codeOf(host, RANKING)).toBe('FORBIDDEN');
    },
  );

  it('opens the handlers of one application only: another one in the process stays shut', async () => {
    const shut = await start(refusing);
    expect(await codeOf(shut, FORM)).toBe('UNAUTHENTICATED');
    expect((await formPage(shut)).response.status).toBe(401);
    expect(await codeOf(open, FORM)).toBeUndefined();
    expect((await formPage(open)).response.status).toBe(200);
  });
});
