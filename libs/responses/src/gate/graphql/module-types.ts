import { GraphQLObjectType, GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';

/**
 * Finds the object types that the root fields of the module lead to. Every type of the module begins with Survey (`ids.story.ts`), so a
 * type of the host that hangs on one of them ends the way.
 */
export function typesOfModule(
  schema: GraphQLSchema,
  rootFields: ReadonlySet<string>,
): ReadonlySet<GraphQLObjectType> {
  const found = new Set<GraphQLObjectType>();
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(root?.getFields() ?? {}))
      if (rootFields.has(field.name)) collect(schema, getNamedType(field.type), found);
  return found;
}

function collect(
  schema: GraphQLSchema,
  type: ReturnType<typeof getNamedType>,
  found: Set<GraphQLObjectType>,
): void {
  if (isAbstractType(type)) for (const each of schema.getPossibleTypes(type)) collect(schema, each, found);
  if (!isObjectType(type) || !type.name.startsWith('Survey') || found.has(type)) return;
  found.add(type);
  for (const field of Object.values(type.getFields())) collect(schema, getNamedType(field.type), found);
}
