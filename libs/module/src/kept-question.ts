import { createHash } from 'node:crypto';
import type { AskedDocument, Standing } from '@hailong/graphql-kit';
import { type CalendarDay } from '@hailong/kernel';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import type { AnswerableRequest } from './answerable-request';

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

/** Question of a request, by digests: with its variables, and without. */
export interface Question {
  /** Caller, day and document. */
  readonly kind: string;
  /** All that fixes an answer besides the database. */
  readonly whole: string;
}

export function questionOf(
  { source, request: { variables } }: AnswerableRequest,
  caller: string,
  day: CalendarDay,
): Question {
  const kind = digestOf([caller, day, source]);
  return { kind, whole: digestOf([kind, variables ?? null]) };
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/**
 * States that an answer stands on now, with their names, so that no two places have one text; undefined where they cannot be
 * read, which the fields themselves tell the caller.
 */
export async function stateOf(standings: readonly Standing[]): Promise<string | undefined> {
  try {
    return JSON.stringify(await Promise.all(standings.map(async ({ name, state }) => [name, await state()])));
  } catch {
    return undefined;
  }
}
