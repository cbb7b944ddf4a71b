import { rootFieldsOfModule } from '@hailong/access';
import {
  GraphQLFieldResolver,
  GraphQLSchema,
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
} from 'graphql';
import { typesOfModule } from './module-types';
import { OperationPace, OperationPaces, PORTION } from './operation-pace';

/**
 * Makes the objects of the module's types answered in portions, since GraphQL answers at one stretch a list of any length, and
 * so does it with the objects of a list that a loader brings all at once; forms that arrive meanwhile wait.
 */
export function answerInPortions(schema: GraphQLSchema): void {
  const paces = new OperationPaces();
  for (const type of typesOfModule(schema, rootFieldsOfModule()))
    for (const field of Object.values(type.getFields()))
      if (isCompositeType(getNamedType(field.type)))
        field.resolve = inPortions(field.resolve ?? defaultFieldResolver, paces);
}

type Resolve = GraphQLFieldResolver<unknown, object>;

/** Keeps the name of the resolver, by which other parts tell how a field is read. */
function inPortions(resolve: Resolve, paces: OperationPaces): Resolve {
  const call: Resolve = (source, args, context, info) => {
    const found = resolve(source, args, context, info);
    if (Array.isArray(found)) return entriesOf(found, paces.of(context));
    if (!(found instanceof Promise)) return found;
    return found.then((loaded: unknown) => {
      const pace = paces.of(context);
      return Array.isArray(loaded) ? entriesOf(loaded, pace) : atPace(loaded, pace);
    });
  };
  return Object.defineProperty(call, 'name', { value: resolve.name });
}

/** Entries of a list; those of a long one may be promises. */
function entriesOf(list: readonly unknown[], pace: OperationPace): readonly unknown[] {
  return list.length > PORTION ? list.map((entry) => atPace(entry, pace)) : list;
}

function atPace(object: unknown, pace: OperationPace): unknown {
  const pause = pace.next();
  return pause ? pause.then(() => object) : object;
}
