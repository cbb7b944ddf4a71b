import { servedSchemas } from '@hailong/graphql-kit';
import { logOutcome, operationAt } from '@hailong/telemetry';
import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLFieldResolver, defaultFieldResolver } from 'graphql';
import { refusalCodesOf } from './refusal-codes';
import { rootFieldsOfModule } from './root-fields';

/**
 * Logs how an operation ended that the guard let in and that no fault befell; faults are logged by their filter. It stands
 * around the root fields of the served schemas: an interceptor of Nest costs each form a sixth of its
 * processor time and more (`apps/bench/FIGURES.md`, 2026-12-03).
 */
@Injectable()
export class OutcomeLog implements OnApplicationBootstrap {
  constructor(private readonly modules: ModuleRef) {}

  onApplicationBootstrap(): void {
    const ours = rootFieldsOfModule();
    for (const schema of servedSchemas(this.modules))
      for (const root of [schema.getQueryType(), schema.getMutationType()])
        for (const field of Object.values(root?.getFields() ?? {}))
          if (ours.has(field.name)) field.resolve = logged(field.resolve ?? defaultFieldResolver);
  }
}

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** Keeps the name of the resolver, by which other parts tell how a field is read. */
function logged(resolve: Resolve): Resolve {
  const call: Resolve = async (source, args, context, info) => {
    const result: unknown = await resolve(source, args, context, info);
    const operation = operationAt(info);
    // A filter of Nest answers with the error, which GraphQL takes as thrown.
    if (operation && !(result instanceof Error)) logOutcome(operation, refusalCodesOf(result));
    return result;
  };
  return Object.defineProperty(call, 'name', { value: resolve.name });
}
