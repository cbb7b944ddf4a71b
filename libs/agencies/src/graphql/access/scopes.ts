import { AgencyScope, ProvinceScope } from '@hailong/database';
import { ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** Scopes of one request by kind; two root fields of one document may need both. */
interface Scopes {
  agency?: AgencyScope;
  province?: ProvinceScope;
}

const ofRequest = new WeakMap<object, Scopes>();

/** For the guard alone. */
export function rememberScope(context: object, scope: AgencyScope | ProvinceScope): void {
  const scopes = ofRequest.get(context) ?? {};
  if (scope instanceof AgencyScope) scopes.agency = scope;
  else scopes.province = scope;
  ofRequest.set(context, scopes);
}

/** The agency the caller acts for; only on handlers with @ForAgency. */
export const ActingAgency = createParamDecorator((_: unknown, execution: ExecutionContext): AgencyScope => {
  return present(scopesOf(execution).agency, 'ForAgency');
});

/** Only on handlers with @ForProvince. */
export const ActingProvince = createParamDecorator(
  (_: unknown, execution: ExecutionContext): ProvinceScope => {
    return present(scopesOf(execution).province, 'ForProvince');
  },
);

function scopesOf(execution: ExecutionContext): Scopes {
  return ofRequest.get(GqlExecutionContext.create(execution).getContext<object>()) ?? {};
}

function present<T>(scope: T | undefined, decorator: string): T {
  if (!scope) throw new Error(`this handler takes a scope that @${decorator} would have made`);
  return scope;
}
