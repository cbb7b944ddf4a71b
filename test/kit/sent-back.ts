import { GraphQLID, GraphQLInputObjectType, GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';

type Answer = Readonly<Record<string, unknown>>;

/**
 * An answer of a query as the input of a mutation, as a client sends it back: the fields that the input has too. A document
 * within becomes its id, an agency its code.
 */
export function sentBack(schema: GraphQLSchema, input: string, answer: Answer): Record<string, unknown> {
  const type = schema.getType(input);
  if (!isInputObjectType(type)) throw new Error(`${input} is no input`);
  return objectOf(type, answer);
}

function objectOf(type: GraphQLInputObjectType, answer: Answer): Record<string, unknown> {
  const fields = Object.values(type.getFields()).flatMap((field): [string, unknown][] => {
    const named = getNamedType(field.type);
    const value = field.name === 'agencyCode' ? partOf(answer.agency, 'code') : answer[field.name];
    if (value === undefined) return [];
    if (isInputObjectType(named))
      return [[field.name, eachOf(value, (one) => objectOf(named, one as Answer))]];
    return [[field.name, named === GraphQLID ? eachOf(value, (one) => partOf(one, 'id')) : value]];
  });
  return Object.fromEntries(fields);
}

function eachOf(value: unknown, make: (one: unknown) => unknown): unknown {
  if (value === null) return null;
  return Array.isArray(value) ? value.map((one: unknown) => make(one)) : make(value);
}

/** Reads that part of a document; a text stands for itself. */
function partOf(value: unknown, part: 'id' | 'code'): unknown {
  return typeof value === 'object' && value !== null ? (value as Answer)[part] : value;
}
