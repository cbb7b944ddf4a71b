import { AgenciesScope, AgencyScope, ProvinceScope } from '@hailong/database';
import { graphqlErrorOf } from '@hailong/graphql-kit';
import { SurveyFault } from '@hailong/kernel';
import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ACCESS, Access, RESOLVER_TYPE, ROOTS } from './access';
import { ACTOR_RESOLVER, ActorResolver, SurveyActor } from './actor';
import { AGENCY_DIRECTORY, AgencyDirectory } from './agency-directory';
import { Scope, rememberScope } from './scopes';

type Guarded = Exclude<Access, { readonly kind: 'open' }>;

/** Lets a caller in, makes the scope it may act with, and refuses whatever does not say who may call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_RESOLVER) private readonly actorOf: ActorResolver,
    @Inject(AGENCY_DIRECTORY) private readonly agencies: AgencyDirectory,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, execution.getHandler());
    const context = GqlExecutionContext.create(execution).getContext<object>();
    if (!access && !isRoot(execution)) return true;
    if (!access) throw graphqlErrorOf(forbidden());
    if (access.kind === 'open') return true;
    const actor = await this.actorOf(context);
    if (!actor) throw graphqlErrorOf(unauthenticated());
    if (!access.roles.some((role) => actor.roles.includes(role))) throw graphqlErrorOf(forbidden());
    rememberScope(execution, await this.scopeOf(access, actor));
    return true;
  }

  private async scopeOf(access: Guarded, actor: SurveyActor): Promise<Scope> {
    const agency = actor.agencyCode ? await this.agencies.byCode(actor.agencyCode) : undefined;
    if (access.kind === 'province') return ProvinceScope.of(agency?.agencyId, actor.subject);
    const own = agency && AgencyScope.of(agency.agencyId, actor.subject);
    if (access.kind === 'agencies' && access.every.some((role) => actor.roles.includes(role)))
      return AgenciesScope.ofEvery(actor.subject, own);
    if (!own) throw graphqlErrorOf(forbidden());
    return access.kind === 'agencies' ? AgenciesScope.ofOne(own) : own;
  }
}

/** A host may let guards run on field resolvers too (`fieldResolverEnhancers`); their root was judged already. */
function isRoot(execution: ExecutionContext): boolean {
  return ROOTS.includes(Reflect.getMetadata(RESOLVER_TYPE, execution.getHandler()) as string);
}

function unauthenticated(): SurveyFault {
  return new SurveyFault(
    'SURVEY_UNAUTHENTICATED',
    'bạn chưa đăng nhập; hãy đăng nhập rồi thử lại',
    'you are not logged in; log in and repeat',
  );
}

function forbidden(): SurveyFault {
  return new SurveyFault(
    'SURVEY_FORBIDDEN',
    'tài khoản này không có quyền; hãy xin quyền nếu cần',
    'this login may not do this; ask for the role if you need it',
  );
}
