import { AgencyScope, ProvinceScope } from '@hailong/database';
import { SurveyFault } from '@hailong/kernel';
import { Reflector } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { KnownCallers } from './known-callers';
import type { Scope } from './scopes';
import type { ScopeMaker } from './scope-maker';

const ANALYST = { subject: 'an', agencyCode: null, roles: ['province-analyst'] };

const callers = (actorOf: () => unknown, scope?: Scope) => {
  const scopes = { scopeOf: () => Promise.resolve(scope) } as unknown as ScopeMaker;
  const guard = new AccessGuard(new Reflector(), actorOf as never, scopes);
  return new KnownCallers(guard, actorOf as never).provinceOf({}, 'rankings.read');
};

describe('a caller of a handler that is open to all', () => {
  const province = ProvinceScope.of(undefined, 'an');

  it('gets the scope of its permission', async () => {
    await expect(callers(() => ANALYST, province)).resolves.toBe(province);
  });

  it('gets none without a login or without the permission, and is not refused', async () => {
    await expect(callers(() => null, province)).resolves.toBeUndefined();
    await expect(callers(() => ANALYST)).resolves.toBeUndefined();
  });

  it('is refused where the host refuses its login, and where the permission reaches no province', async () => {
    const expired = new Error('token expired');
    const refused = callers(() => Promise.reject(expired), province);
    await expect(refused).rejects.toBe(expired);
    const fault = new SurveyFault('SURVEY_UNAVAILABLE', 'x', 'y');
    await expect(callers(() => Promise.reject(fault), province)).rejects.toBe(fault);
    await expect(callers(() => ANALYST, AgencyScope.of(1, 'an'))).rejects.toThrow(
      /gives no scope of the province/,
    );
  });
});

describe('the key of a caller', () => {
  const keyOf = (actorOf: () => unknown) => new KnownCallers({} as AccessGuard, actorOf as never).keyOf({});

  it('is another for another subject, agency, body or list of roles', async () => {
    const actors = [
      ANALYST,
      { ...ANALYST, subject: 'bình' },
      { ...ANALYST, agencyCode: 'H21' },
      { ...ANALYST, bodyCode: 'buu-dien' },
      { ...ANALYST, roles: [] },
    ];
    const keys = await Promise.all(actors.map((actor) => keyOf(() => actor)));
    expect(new Set(keys).size).toBe(actors.length);
    expect(await keyOf(() => ({ ...ANALYST }))).toBe(keys[0]);
  });

  it('is none without a login, and where the host refuses it or gives what is no actor', async () => {
    const refusing = () => Promise.reject(new Error('token expired'));
    for (const actorOf of [() => null, refusing, () => ({ ...ANALYST, roles: 'all' })])
      await expect(keyOf(actorOf)).resolves.toBeUndefined();
  });
});
