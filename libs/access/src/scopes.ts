import { AgenciesScope, AgencyScope, ProvinceScope } from '@hailong/database';
import { ExecutionContext, Type, createParamDecorator } from '@nestjs/common';
import { identityOf } from './call-context';

export type Scope = AgencyScope | ProvinceScope | AgenciesScope;

/** Scopes of one request by handler: two root fields of one document may grant their caller different things. */
const ofRequest = new WeakMap<object, Map<unknown, Scope>>();

/** Stores the scope of a handler; called by the guard alone. */
export function rememberScope(execution: ExecutionContext, scope: Scope): void {
  const call = identityOf(execution);
  const scopes = ofRequest.get(call) ?? new Map<unknown, Scope>();
  ofRequest.set(call, scopes.set(execution.getHandler(), scope));
}

/** Number of the agency that the caller acts for, where there is one. */
export function agencyOf(scope: Scope): number | undefined {
  return scope instanceof AgenciesScope ? scope.own?.agencyId : scope.agencyId;
}

/** The agency the caller acts for; only where the permission reaches the own agency alone. */
export const ActingAgency = createParamDecorator((_: unknown, execution: ExecutionContext): AgencyScope => {
  return mustBe(AgencyScope, scopeOf(execution));
});

/** Scope of a handler the permission reaches the province. */
export const ActingProvince = createParamDecorator(
  (_: unknown, execution: ExecutionContext): ProvinceScope => {
    return mustBe(ProvinceScope, scopeOf(execution));
  },
);

/** Scope of a handler whose permission reaches agencies: the own one, every one, or those of the province's rounds. */
export const ActingForAgencies = createParamDecorator(
  (_: unknown, execution: ExecutionContext): AgenciesScope => {
    const scope = scopeOf(execution);
    return scope instanceof AgencyScope ? AgenciesScope.ofOne(scope) : mustBe(AgenciesScope, scope);
  },
);

function scopeOf(execution: ExecutionContext): Scope | undefined {
  return ofRequest.get(identityOf(execution))?.get(execution.getHandler());
}

function mustBe<T extends Scope>(
  kind: Pick<Type<T>, 'prototype'> & { readonly name: string },
  scope: Scope | undefined,
): T {
  if (scope && Object.getPrototypeOf(scope) === kind.prototype) return scope as T;
  throw new Error(`this handler takes the scope ${kind.name}, which its permission does not give`);
}
