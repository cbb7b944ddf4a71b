import { createHash } from 'node:crypto';
import type { GraphQLRequestContextResponseForOperation } from '@apollo/server';
import type { AskedDocument, Standing } from '@hailong/graphql-kit';
import { type CalendarDay } from '@hailong/kernel';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind } from 'graphql';

/** Number of operations of a document, and what tells which fields it asks for. */
export function partsOf({ definitions }: DocumentNode, schema: GraphQLSchema): DocumentParts {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  return {
    operations: definitions.length - fragments.size,
    asked: { getSchema: () => schema, getFragment: (name) => fragments.get(name) },
  };
}

interface DocumentParts {
  readonly operations: number;
  readonly asked: AskedDocument;
}

/** Digest of all that fixes an answer besides the database: caller, day, document and variables. */
export function questionOf(
  { source, request: { variables } }: GraphQLRequestContextResponseForOperation<object>,
  caller: string,
  day: CalendarDay,
): string {
  return createHash('sha256')
    .update(JSON.stringify([caller, day, source, variables ?? null]))
    .digest('base64');
}

/** State that an answer stands on now; undefined where it cannot be read, which the fields themselves tell the caller. */
export async function stateOf(standings: readonly Standing[]): Promise<string | undefined> {
  try {
    return (await Promise.all(standings.map(({ state }) => state()))).join();
  } catch {
    return undefined;
  }
}
