import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { GRAPHQL_MODULE_OPTIONS, RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';

/** A module as Nest keeps it. */
type HostModule = ReturnType<ModulesContainer['getById']> & object;

/** A root field and the resolver class that declares it. */
interface RootField {
  readonly field: string;
  readonly resolver: string;
  readonly ours: boolean;
}

/**
 * Refuses to boot when the host declares a root field of the module in the same schema: GraphQL would answer with one of
 * the two, and no message would say with which.
 */
@Injectable()
export class RootFieldCheck implements OnApplicationBootstrap {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const schema of this.schemas()) refuseShared(schema.flatMap((module) => this.rootFieldsOf(module)));
  }

  /** The modules whose resolvers each GraphQL endpoint of the application serves. */
  private schemas(): readonly (readonly HostModule[])[] {
    const all = [...this.modules.values()];
    return all.flatMap((module) => {
      const options = module.providers.get(GRAPHQL_MODULE_OPTIONS)?.instance as EndpointOptions | undefined;
      if (!options) return [];
      const { include = [] } = options;
      return [
        include.length === 0 ? all : withImports(all.filter(({ metatype }) => include.includes(metatype))),
      ];
    });
  }

  private rootFieldsOf(module: HostModule): readonly RootField[] {
    const providers = [...module.providers.values()];
    const ours = providers.some(({ instance }) => instance === this);
    return providers.flatMap(({ name: resolver, instance, isAlias }) => {
      const prototype = isAlias ? null : prototypeOf(instance);
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const field = rootFieldOf(method, prototype[method]!);
        return field ? [{ field, resolver: String(resolver), ours }] : [];
      });
    });
  }
}

interface EndpointOptions {
  readonly include?: readonly unknown[];
}

/** Adds what the modules import, as GraphQL does. */
function withImports(included: readonly HostModule[]): readonly HostModule[] {
  const found = new Set(included);
  for (const module of found) for (const imported of module.imports) found.add(imported);
  return [...found];
}

function prototypeOf(instance: unknown): Record<string, object> | null {
  return typeof instance === 'object' && instance !== null
    ? (Object.getPrototypeOf(instance) as Record<string, object> | null)
    : null;
}

/** `Query.surveyRounds`; undefined for other methods. */
function rootFieldOf(method: string, handler: object): string | undefined {
  const root = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
  if (!root || !['Query', 'Mutation', 'Subscription'].includes(root)) return undefined;
  const name = Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) as string | undefined;
  return `${root}.${name ?? method}`;
}

function refuseShared(fields: readonly RootField[]): void {
  const ours = new Map(fields.filter((each) => each.ours).map((each) => [each.field, each.resolver]));
  const shared = fields.filter((each) => !each.ours && ours.has(each.field));
  if (shared.length === 0) return;
  const named = (and: string) =>
    shared.map(({ field, resolver }) => `${field} (${ours.get(field)} ${and} ${resolver})`).join(', ');
  throw new Error(
    `Trường gốc GraphQL có ở cả mô-đun khảo sát và cổng: ${named('và')}; hãy đổi tên trường của cổng, hoặc phục vụ khảo sát ở một địa chỉ GraphQL riêng.\n` +
      `GraphQL root fields are declared by the survey module and by the host: ${named('and')}; rename the host's, or serve the survey at a GraphQL endpoint of its own.`,
  );
}
