import type { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';

/** Schemas of all endpoints of the host, once it has booted; none in a context without GraphQL. */
export function servedSchemas(modules: ModuleRef): readonly GraphQLSchema[] {
  try {
    const hosts = modules.get(GraphQLSchemaHost, { strict: false, each: true });
    return hosts.map(({ schema }) => schema);
  } catch {
    return [];
  }
}
