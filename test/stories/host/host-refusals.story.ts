import { SatisfactionSurveyModule } from '@hailong/module';
import {
  CanActivate,
  ExecutionContext,
  HttpException,
  Logger,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { SmallHost, startSmallHost } from '../../kit/servers/small-host';
import { importAgencies } from '../../kit/agencies';
import { TestDatabase, testDatabase } from '../../kit/test-database';

interface Context {
  readonly req: { readonly headers: Readonly<Record<string, string | undefined>> };
}

/** A rate limiter as @nestjs/throttler is: throws an exception of Nest. */
@Injectable()
class RateLimiter implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const { req } = GqlExecutionContext.create(execution).getContext<Context>();
    if (req.headers['x-many'] !== undefined) throw new HttpException('too many requests', 429);
    return true;
  }
}

/** Acting user named by a header; the login of the host fails in two ways of its own. */
async function resolveActor(context: unknown) {
  const person = (context as Context).req.headers['x-user'];
  await Promise.resolve();
  if (person === 'expired') throw new UnauthorizedException('the token of the host has expired');
  if (person === 'broken')
    throw Object.assign(new Error('connect ECONNREFUSED ldap.internal:389'), { code: 'ECONNREFUSED' });
  if (person === undefined) return null;
  const roles = person === 'administrator' ? (['agency-administrator'] as const) : [];
  return { subject: person, agencyCode: 'P.1', roles };
}

const COUNTERS = '{ surveyCounters { label } }';
const AGENCY = '{ surveyAgency(id: "P.1") { name parent { name } } }';

describe('refusals and faults beside a host', () => {
  let db: TestDatabase;
  let host: SmallHost;
  let logged: jest.SpyInstance;
  beforeAll(async () => {
    db = await testDatabase();
    const survey = SatisfactionSurveyModule.forRoot({ database: { url: db.appUrl }, resolveActor });
    host = await startSmallHost({ survey, providers: [{ provide: APP_GUARD, useClass: RateLimiter }] });
    await importAgencies(host.app);
  });
  afterAll(async () => {
    await host.app.close();
    await db.drop();
  });
  beforeEach(() => (logged = jest.spyOn(Logger.prototype, 'error').mockImplementation()));
  afterEach(() => logged.mockRestore());
  const faultsLogged = () => logged.mock.calls.map(([line]) => (line as { fault: object }).fault);

  const refusalOf = async (query: string, headers: Record<string, string> = {}) => {
    const { status, errors } = await host.ask(query, {}, headers);
    expect([status, errors?.length]).toEqual([200, 1]);
    return errors![0]!;
  };

  it('say in the codes that clients know that a login is missing or has no permission, and beside them in ours', async () => {
    expect((await refusalOf(COUNTERS)).extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      surveyCode: 'SURVEY_UNAUTHENTICATED',
      messageEn: 'you are not logged in; log in and repeat',
    });
    expect((await refusalOf(COUNTERS, { 'x-user': 'visitor' })).extensions).toMatchObject({
      code: 'FORBIDDEN',
      surveyCode: 'SURVEY_FORBIDDEN',
    });
    expect(logged).not.toHaveBeenCalled();
  });

  it("leave an exception of the host's guard or login as the host threw it, and out of our log", async () => {
    const many = await refusalOf(AGENCY, { 'x-many': 'yes' });
    expect(many.message).toBe('too many requests');
    const expired = await refusalOf(COUNTERS, { 'x-user': 'expired' });
    expect(expired).toMatchObject({
      message: 'the token of the host has expired',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    for (const { extensions } of [many, expired]) expect(extensions.surveyCode).toBeUndefined();
    expect(logged).not.toHaveBeenCalled();
  });

  it('wait for a login that answers later', async () => {
    const { data, errors } = await host.ask(COUNTERS, {}, { 'x-user': 'administrator' });
    expect([errors, data]).toEqual([undefined, { surveyCounters: [] }]);
  });

  it('hide an error of a login, which reaches the log and nobody else', async () => {
    const refusal = await refusalOf(COUNTERS, { 'x-user': 'broken' });
    expect(refusal.extensions.code).toBe('SURVEY_UNAVAILABLE');
    expect(JSON.stringify(refusal)).not.toContain('ldap');
    expect(faultsLogged()).toEqual([
      expect.objectContaining({ words: 'connect ECONNREFUSED ldap.internal:389' }),
    ]);
  });

  it('hide an unknown error in a root field, and log it once', async () => {
    await db.admin('alter table hailong.counter rename to counter_moved');
    const refusal = await refusalOf(COUNTERS, { 'x-user': 'administrator' });
    await db.admin('alter table hailong.counter_moved rename to counter');
    expect(refusal.extensions).toMatchObject({
      code: 'SURVEY_UNAVAILABLE',
      surveyCode: 'SURVEY_UNAVAILABLE',
    });
    expect(JSON.stringify(refusal)).not.toMatch(/relation|counter/);
    expect(faultsLogged()).toEqual([
      expect.objectContaining({ words: expect.stringMatching(/counter/) as string }),
    ]);
  });

  it('hide an unknown error in a field of a type, which no filter of Nest sees', async () => {
    await db.admin('alter table hailong.agency_succession rename to succession_moved');
    const query = '{ surveyAgencies { edges { node { predecessors { share } } } } }';
    const { errors } = await host.ask(query);
    await db.admin('alter table hailong.succession_moved rename to agency_succession');
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['SURVEY_UNAVAILABLE']),
    );
    expect(JSON.stringify(errors)).not.toMatch(/relation|succession/);
    expect(faultsLogged()).toEqual([
      expect.objectContaining({ words: expect.stringMatching(/succession/) as string }),
    ]);
  });
});
