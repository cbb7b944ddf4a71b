import { handlersOf, inPlaceOf } from './handler-copy';
import { shownErrorOf, shownErrorOfField } from './shown-error';

/** Key under which Nest remembers the root type of a handler. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/**
 * Class decorator of resolvers: hides unknown errors of their handlers. A filter would see root fields only, and with
 * them the errors of the host's pipes and interceptors.
 */
export const ShieldedHandlers = (): ClassDecorator => (resolver) => {
  const prototype = resolver.prototype as Record<string, unknown>;
  for (const [name, handler] of handlersOf(prototype)) {
    const show = isRoot(handler) ? shownErrorOf : shownErrorOfField;
    const showRejection = (error: unknown): never => {
      throw show(error);
    };
    prototype[name] = inPlaceOf(handler, function (...args) {
      try {
        const result = handler.apply(this, args);
        return isThenable(result) ? result.then(undefined, showRejection) : result;
      } catch (error) {
        throw show(error);
      }
    });
  }
};

/** Tells whether filters see the errors of a handler: those of root fields, and of fields only where the host wishes. */
function isRoot(handler: object): boolean {
  return ROOTS.includes(String(Reflect.getMetadata(RESOLVER_TYPE, handler)));
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
