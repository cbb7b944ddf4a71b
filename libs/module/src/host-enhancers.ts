import type { ApplicationConfig, ExternalContextCreator, ModulesContainer } from '@nestjs/core';
import { GRAPHQL_MODULE_OPTIONS, type GqlModuleOptions } from '@nestjs/graphql';

/** Place in Nest where the guards and interceptors of the host for all handlers stand; Nest gives no other way to it. */
interface ContextParts {
  readonly guardsContextCreator?: { readonly config?: ApplicationConfig };
}

/** Tells whether a host has guards or interceptors for all handlers; also true where that cannot be told. */
export function hasGlobalEnhancers(creator: ExternalContextCreator): boolean {
  const config = (creator as unknown as ContextParts).guardsContextCreator?.config;
  if (!config) return true;
  const enhancers = [
    config.getGlobalGuards(),
    config.getGlobalRequestGuards(),
    config.getGlobalInterceptors(),
    config.getGlobalRequestInterceptors(),
  ];
  return enhancers.some(({ length }) => length > 0);
}

/**
 * Tells whether a GraphQL endpoint of the host puts functions of the host around fields or in their place. They decide each time, as
 * guards do, and a field does not show them.
 */
export function changesFields(modules: ModulesContainer): boolean {
  return [...modules.values()].some(({ providers }) => {
    const options = providers.get(GRAPHQL_MODULE_OPTIONS)?.instance as GqlModuleOptions | undefined;
    if (!options) return false;
    const { transformSchema, transformResolvers, resolvers, buildSchemaOptions } = options;
    const middleware = buildSchemaOptions?.fieldMiddleware ?? [];
    return middleware.length > 0 || [transformSchema, transformResolvers, resolvers].some(Boolean);
  });
}
