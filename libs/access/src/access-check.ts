import { Injectable, OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import {
  ACCESS,
  Access,
  OPEN,
  REFERENCE,
  RESOLVER_TYPE,
  ROOTS,
  SURVEY_CONTROLLER,
  SURVEY_PAGES,
  SURVEY_RESOLVER,
} from './access';
import { PERMISSIONS } from './domain/permissions';

/** A method that callers reach: a root field, the answer to a reference of a federated graph, or a page over HTTP. */
interface Handler {
  readonly name: string;
  readonly access: Access | undefined;
  readonly page: boolean;
  /** True when a decorator of ours declares its class and guards its resolvers. */
  readonly declared: boolean;
  /** True when the guard stands before it. */
  readonly guarded: boolean;
}

/**
 * Refuses to boot when a handler of ours names no permission, or when no guard would check it; a forgotten decorator
 * never reaches a user. A permission that no handler asks for is refused as well: its promise would be empty.
 */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const handlers = [...this.entrances(), ...this.pages()];
    refuseAny(
      'handlers without an access decorator',
      handlers.filter(({ access }) => access === undefined),
      "add @Allows('…') or @OpenToAll()",
    );
    refuseAny(
      'resolvers that nothing guards',
      handlers.filter(({ page, declared }) => !page && !declared),
      'declare their classes with @SurveyResolver()',
    );
    refuseAny(
      "pages that a host's version or guard would move or shut",
      handlers.filter(({ page, declared }) => page && !declared),
      'declare their classes with @SurveyPages()',
    );
    refuseAny(
      'pages that ask for a permission, which nothing would check',
      handlers.filter(({ page, guarded, access }) => page && !guarded && access !== OPEN),
      'make them @OpenToAll(), or declare their classes with @SurveyController()',
    );
    const used = new Set(handlers.map(({ access }) => access));
    const unused = Object.keys(PERMISSIONS).filter((name) => !used.has(name as Access));
    refuseAny(
      'permissions that no handler asks for',
      unused.map((name) => ({ name })),
      'take them off the page libs/access/src/domain/permissions.ts',
    );
  }

  private entrances(): readonly Handler[] {
    const here = this.ourModule();
    return this.discovery.getProviders().flatMap(({ metatype, host }) => {
      if (!isClass(metatype)) return [];
      const declared = Reflect.hasMetadata(SURVEY_RESOLVER, metatype);
      if (!declared && host !== here) return [];
      return this.handlersOf(metatype, isEntrance).map((each) => ({
        ...each,
        ...{ page: false, declared, guarded: declared },
      }));
    });
  }

  private pages(): readonly Handler[] {
    const here = this.ourModule();
    return this.discovery.getControllers().flatMap(({ metatype, host }) => {
      if (!isClass(metatype) || host !== here) return [];
      const declared = Reflect.hasMetadata(SURVEY_PAGES, metatype);
      const guarded = Reflect.hasMetadata(SURVEY_CONTROLLER, metatype);
      const page = { page: true, declared, guarded };
      return this.handlersOf(metatype, isPage).map((each) => ({ ...each, ...page }));
    });
  }

  private handlersOf(owner: HandlerClass, isHandler: (method: object) => boolean) {
    return this.scanner.getAllMethodNames(owner.prototype).flatMap((name) => {
      const method = owner.prototype[name] as object;
      if (!isHandler(method)) return [];
      const access = Reflect.getMetadata(ACCESS, method) as Access | undefined;
      return { name: `${owner.name}.${name}`, access };
    });
  }

  /** A host has resolvers and controllers of its own, which are none of our business. */
  private ourModule(): unknown {
    return this.discovery.getProviders().find(({ instance }) => instance === this)?.host;
  }
}

interface HandlerClass {
  readonly name: string;
  readonly prototype: Record<string, unknown>;
}

function isClass(metatype: unknown): metatype is HandlerClass {
  return typeof metatype === 'function' && typeof metatype.prototype === 'object';
}

/** Tells whether a method is a root field or answers references: callers reach both directly. */
function isEntrance(method: object): boolean {
  const root = ROOTS.includes(Reflect.getMetadata(RESOLVER_TYPE, method) as string);
  return root || Reflect.hasMetadata(REFERENCE, method);
}

/** Nest's own mark on a method of a controller. */
const HTTP_METHOD = 'method';

function isPage(method: object): boolean {
  return Reflect.hasMetadata(HTTP_METHOD, method);
}

function refuseAny(what: string, found: readonly { readonly name: string }[], remedy: string): void {
  if (found.length > 0) throw new Error(`${what}: ${found.map(({ name }) => name).join(', ')}; ${remedy}`);
}
