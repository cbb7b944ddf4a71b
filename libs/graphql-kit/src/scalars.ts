import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLScalarType, isScalarType } from 'graphql';
import { SurveyDay } from './day.scalar';
import { servedSchemas } from './served-schemas';
import { SurveyText } from './text.scalar';

const SCALARS: readonly GraphQLScalarType[] = [SurveyDay, SurveyText];
/** Functions of a scalar, in GraphQL.js 16 and in 17. */
const FUNCTIONS = [
  ...(['serialize', 'parseValue', 'parseLiteral'] as const),
  ...(['coerceOutputValue', 'coerceInputValue', 'coerceInputLiteral'] as const),
];

/**
 * Gives the scalars of a federated host their functions. Nest builds the schema of such a host from its text and takes the
 * functions from scalar providers alone; but with scalar providers, a host's endpoint that leaves this module out does not boot.
 */
@Injectable()
export class ScalarFunctions implements OnApplicationBootstrap {
  constructor(private readonly modules: ModuleRef) {}

  onApplicationBootstrap(): void {
    for (const schema of servedSchemas(this.modules))
      for (const scalar of SCALARS) {
        const served = schema.getType(scalar.name);
        if (isScalarType(served) && served !== scalar) lendFunctions(scalar, served);
      }
  }
}

function lendFunctions(from: GraphQLScalarType, to: GraphQLScalarType): void {
  for (const name of FUNCTIONS) if (name in from) Reflect.set(to, name, Reflect.get(from, name));
}
