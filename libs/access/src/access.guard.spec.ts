import { AgencyScope } from '@hailong/database';
import { ExecutionContext, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ResolveReference } from '@nestjs/graphql';
import { AccessGuard } from './access.guard';
import { Allows, OpenToAll } from './access.decorator';
import { ScopeMaker } from './scope-maker';
import { RESOLVER_TYPE } from './access';

const SCOPES = { scopeOf: () => Promise.resolve(AgencyScope.of(1, 'an')) } as unknown as ScopeMaker;
const ADMINISTRATOR = { subject: 'an', agencyCode: 'H21.18', roles: ['agency-administrator'] };

function callOf(...decorators: readonly ((handler: never) => unknown)[]): ExecutionContext {
  const handler = () => undefined;
  Reflect.defineMetadata(RESOLVER_TYPE, 'Query', handler);
  for (const decorate of decorators) decorate(handler as never);
  const context = {};
  return {
    getHandler: () => handler,
    getClass: () => Object,
    getArgs: () => [undefined, {}, context, {}],
    getType: () => 'graphql',
  } as unknown as ExecutionContext;
}
const permitted = () => callOf(Allows('results.read'));
const guard = (given: unknown, scopes = SCOPES) =>
  new AccessGuard(new Reflector(), () => Promise.resolve(given) as never, scopes);

describe('the guard', () => {
  let logged: jest.SpyInstance;
  beforeEach(() => (logged = jest.spyOn(Logger.prototype, 'error').mockImplementation()));
  afterEach(() => logged.mockRestore());

  it('lets an actor in whose role the permission names, and says nothing', async () => {
    await expect(guard(ADMINISTRATOR).canActivate(permitted())).resolves.toBe(true);
    expect(logged).not.toHaveBeenCalled();
  });

  it('asks nobody who calls where all may', async () => {
    const resolver = jest.fn();
    const open = new AccessGuard(new Reflector(), resolver, SCOPES);
    await expect(open.canActivate(callOf(OpenToAll() as never))).resolves.toBe(true);
    expect(resolver).not.toHaveBeenCalled();
  });

  it('leaves references of a federated graph to their own judge, where a host lets guards run before them', async () => {
    const resolver = jest.fn();
    const unasked = new AccessGuard(new Reflector(), resolver, SCOPES);
    const reference = callOf(Allows('surveys.read'), ResolveReference() as never);
    await expect(unasked.canActivate(reference)).resolves.toBe(true);
    expect(resolver).not.toHaveBeenCalled();
  });

  it.each([null, undefined])('refuses %p as nobody, which is no mistake', async (nobody) => {
    const call = guard(nobody).canActivate(permitted());
    await expect(call).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(logged).not.toHaveBeenCalled();
  });

  it('refuses a text in the place of the roles, tells the log why, and the caller nothing', async () => {
    const given = { ...ADMINISTRATOR, roles: 'not-an-agency-administrator-any-more' };
    const refusal: unknown = await guard(given)
      .canActivate(permitted())
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(JSON.stringify(refusal)).not.toMatch(/resolveActor|roles/);
    expect(logged.mock.calls).toEqual([[expect.stringMatching(/resolveActor gave roles that are no list/)]]);
  });

  it('refuses an actor without the permission, and a root field that names none', async () => {
    const nothing = { scopeOf: () => Promise.resolve(undefined) } as unknown as ScopeMaker;
    const forbidden = { extensions: { code: 'FORBIDDEN' } };
    await expect(guard(ADMINISTRATOR, nothing).canActivate(permitted())).rejects.toMatchObject(forbidden);
    await expect(guard(ADMINISTRATOR).canActivate(callOf())).rejects.toMatchObject(forbidden);
  });
});
