import { AgenciesScope, AgencyScope, ProvinceScope } from '@hailong/database';
import { ExecutionContext, Type, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

export type Scope = AgencyScope | ProvinceScope | AgenciesScope;

/** Scopes of one request by handler: two root fields of one document may grant their caller different things. */
const ofRequest = new WeakMap<object, Map<unknown, Scope>>();

/** For the guard alone. */
export function rememberScope(execution: ExecutionContext, scope: Scope): void {
  const context = contextOf(execution);
  const scopes = ofRequest.get(context) ?? new Map<unknown, Scope>();
  ofRequest.set(context, scopes.set(execution.getHandler(), scope));
}

/** The agency the caller acts for; only on handlers with @ForAgency. */
export const ActingAgency = createParamDecorator((_: unknown, execution: ExecutionContext): AgencyScope => {
  return scopeOf(execution, AgencyScope, 'ForAgency');
});

/** Only on handlers with @ForProvince. */
export const ActingProvince = createParamDecorator(
  (_: unknown, execution: ExecutionContext): ProvinceScope => {
    return scopeOf(execution, ProvinceScope, 'ForProvince');
  },
);

/** Only on handlers with @ForAgencies. */
export const ActingForAgencies = createParamDecorator(
  (_: unknown, execution: ExecutionContext): AgenciesScope => {
    return scopeOf(execution, AgenciesScope, 'ForAgencies');
  },
);

function scopeOf<T extends Scope>(
  execution: ExecutionContext,
  kind: Pick<Type<T>, 'prototype'> & { readonly name: string },
  decorator: string,
): T {
  const scope = ofRequest.get(contextOf(execution))?.get(execution.getHandler());
  if (scope && Object.getPrototypeOf(scope) === kind.prototype) return scope as T;
  throw new Error(`this handler takes a scope that @${decorator} would have made`);
}

function contextOf(execution: ExecutionContext): object {
  return GqlExecutionContext.create(execution).getContext<object>();
}
