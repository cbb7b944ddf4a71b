import type { ApplicationConfig, ExternalContextCreator } from '@nestjs/core';

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
