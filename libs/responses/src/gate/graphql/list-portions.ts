import { waitsOf } from '@hailong/graphql-kit';
import { GraphQLFieldResolver, GraphQLSchema, defaultFieldResolver, getNullableType } from 'graphql';
import { isListType } from 'graphql';
import { rootFieldsOfModule, typesOfModule } from './module-types';

/** Entries of a list that are answered in one go. */
const PORTION = 4;

/** Pauses that take turns: between two of them the process serves all that has arrived meanwhile. */
class Pauses {
  private readonly waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.waiting.push(resolve) === 1) setImmediate(this.end);
    });
  }

  private readonly end = (): void => {
    this.waiting.shift()?.();
    if (this.waiting.length > 0) setImmediate(this.end);
  };
}

/**
 * Makes long lists of the module's types answered in portions, since GraphQL answers a list of any length at one stretch, and
 * forms that arrive meanwhile wait.
 */
export function answerInPortions(schema: GraphQLSchema): void {
  const pauses = new Pauses();
  for (const type of typesOfModule(schema, rootFieldsOfModule()))
    for (const field of Object.values(type.getFields()))
      if (isListType(getNullableType(field.type)))
        field.resolve = inPortions(field.resolve ?? defaultFieldResolver, pauses);
}

type Resolve = GraphQLFieldResolver<unknown, object>;

function inPortions(resolve: Resolve, pauses: Pauses): Resolve {
  return (source, args, context: object, info) => {
    const cut = (list: unknown) =>
      Array.isArray(list) && list.length > PORTION ? portionsOf(list, () => paused(pauses, context)) : list;
    const list = resolve(source, args, context, info);
    return list instanceof Promise ? list.then(cut) : cut(list);
  };
}

/** Pauses within an operation; its loaders wait meanwhile for the entries that follow. */
async function paused(pauses: Pauses, context: object): Promise<void> {
  const waits = waitsOf(context);
  waits.begin();
  await pauses.next();
  waits.end();
}

/** Entries of a list, those after the first portion as promises that are kept portion by portion. */
function portionsOf(list: readonly unknown[], pause: () => Promise<void>): unknown[] {
  let turn: Promise<void> | undefined;
  return list.map((entry, at) => {
    if (at > 0 && at % PORTION === 0) turn = turn ? turn.then(pause) : pause();
    return turn ? turn.then(() => entry) : entry;
  });
}
