import { SendingRequest, shownErrorOf } from '@hailong/graphql-kit';
import { SurveyFault } from '@hailong/kernel';
import { Operation, beginOperation } from '@hailong/telemetry';
import { CanActivate, ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, Access, OPEN, REFERENCE, RESOLVER_TYPE, ROOTS } from './access';
import { ACTOR_RESOLVER, ActorResolver, SurveyActor, checkActor } from './actor';
import { contextOf, isHttp } from './call-context';
import { Scope, agencyOf, rememberScope } from './scopes';
import type { PermissionName } from './domain/permissions';
import { ScopeMaker } from './scope-maker';

/** Lets a caller in, keeps the scope it may act with, and refuses a root field or a page that names no permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('HaiLong');

  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_RESOLVER) private readonly actorOf: ActorResolver,
    private readonly scopes: ScopeMaker,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    try {
      return await this.letsIn(execution);
    } catch (error) {
      throw shownErrorOf(error);
    }
  }

  private async letsIn(execution: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, execution.getHandler());
    if (isReference(execution) || (!access && !isRoot(execution))) return true;
    const operation = begun(execution);
    if (!access) throw forbidden();
    if (access === OPEN) return true;
    const scope = await this.scopeFor(access, contextOf(execution));
    rememberScope(execution, scope);
    if (operation) operation.agencyId = agencyOf(scope);
    return true;
  }

  /** Scope that the caller behind a context may act with under a permission; throws for any other caller. */
  async scopeFor(permission: PermissionName, context: object): Promise<Scope> {
    const scope = await this.scopes.scopeOf(permission, await this.actorBehind(context));
    if (!scope) throw forbidden();
    return scope;
  }

  private async actorBehind(context: object): Promise<SurveyActor> {
    const given: unknown = await this.actorOf(context);
    if (given === null || given === undefined) throw unauthenticated();
    const checked = checkActor(given);
    if (checked.ok) return checked.actor;
    this.logger.error(`a caller was refused: ${checked.mistake}; see SurveyActor for what it must give`);
    throw unauthenticated();
  }
}

/** Begins the operation for the log; its key is the object that GraphQL makes for each field that it resolves. */
function begun(execution: ExecutionContext): Operation | undefined {
  const [, , context, info] =
    execution.getArgs<
      [
        unknown,
        unknown,
        { readonly req?: SendingRequest } | undefined,
        { readonly fieldName: string } | undefined,
      ]
    >();
  return info && beginOperation(info, info.fieldName, context?.req);
}

/** A host may let guards run on field resolvers too (`fieldResolverEnhancers`); their root was judged already. */
function isRoot(execution: ExecutionContext): boolean {
  return (
    isHttp(execution) || ROOTS.includes(Reflect.getMetadata(RESOLVER_TYPE, execution.getHandler()) as string)
  );
}

/** References judges these itself, once a request, since few hosts let guards run before them. */
function isReference(execution: ExecutionContext): boolean {
  return Reflect.hasMetadata(REFERENCE, execution.getHandler());
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
